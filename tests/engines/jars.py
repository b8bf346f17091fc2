"""The jars of Neo4j, fetched once by Maven and kept."""

import os
import shutil
import subprocess
from pathlib import Path

from filelock import FileLock

HERE = Path(__file__).parent
POM = HERE / "pom.xml"


class MissingEngine(Exception):
    """An engine can't be had on this machine; says what is missing and how to get it."""


def cache() -> Path:
    """Where fetched things are kept between runs."""
    return Path(os.environ.get("GRAPHSVC_TEST_CACHE") or Path.home() / ".cache" / "graphsvc-tests")


def neo4j() -> Path:
    """The folder of the jars that pom.xml names.

    Raises
    ------
    MissingEngine
        Java or Maven isn't there, or Maven can't fetch.
    """
    for tool, package in (("java", "default-jdk-headless"), ("mvn", "maven")):
        if shutil.which(tool) is None:
            raise MissingEngine(f"{tool} is not installed (Debian: apt-get install {package})")
    cache().mkdir(parents=True, exist_ok=True)
    with FileLock(cache() / "neo4j.lock"):
        return _fetched(cache() / "neo4j")


def _fetched(folder: Path) -> Path:
    complete = folder / "complete.xml"
    if complete.exists() and complete.read_bytes() == POM.read_bytes():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run(
        ["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={folder}"],
        capture_output=True, text=True, timeout=900, check=False)
    if done.returncode != 0:
        raise MissingEngine(f"Maven could not fetch Neo4j: {(done.stdout + done.stderr).strip()[-500:]}")
    complete.write_bytes(POM.read_bytes())
    return folder
