"""What is packaged: locks that name no host, dependencies that are those imported, a wheel that works by itself."""

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from graphsvc import __version__, resources
from graphsvc.statements.catalogue import Catalogue

ROOT = Path(__file__).parents[1]
LOCKS = {name: ROOT / f"{name}.lock" for name in ("requirements", "requirements-build", "requirements-dev")}
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Named by no import statement: the engine is imported by its name as a string, the driver finds its extension
# itself, and zoneinfo its zones where the system has none.
IMPORTED_UNSEEN = {"arcadedb-embedded", "neo4j-rust-ext", "tzdata"}
# Brought by who wants it: a frame of rows is for who has pandas already.
NOT_BROUGHT = {"pandas"}

pytestmark = pytest.mark.packaging


def normal(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", name.strip(), maxsplit=1)[0]).lower()


def pinned(lock: Path) -> dict[str, list[str]]:
    """The lines of each requirement in a lock, by name."""
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    return {normal(entry): entry.splitlines() for entry in entries}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_versions_and_hashes_and_nothing_else(name: str) -> None:
    entries = pinned(LOCKS[name])
    assert entries
    for first, *hashes in entries.values():
        assert re.fullmatch(r"[\w.-]+==[\w.!+]+( ; [^\\]+)? \\", first), first
        assert hashes
        assert [line for line in hashes if not re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_and_no_index(name: str) -> None:
    said = LOCKS[name].read_text(encoding="utf-8")
    assert "://" not in said
    assert [line for line in said.splitlines() if line.lstrip().startswith("-") and "--hash=" not in line] == []


def test_the_locks_hold_what_the_project_asks_for_and_agree() -> None:
    service, build, dev = (pinned(lock) for lock in LOCKS.values())
    groups: dict[str, list[Any]] = PROJECT["dependency-groups"]
    assert {normal(wanted) for wanted in PROJECT["project"]["dependencies"]} <= set(service)
    assert {normal(wanted) for wanted in groups["build"]} <= set(build)
    named = {normal(w) for name in ("build", "test", "check", "dev") for w in groups[name] if isinstance(w, str)}
    assert named <= set(dev)
    for inner in (service, build):
        assert {name: lines[1:] for name, lines in inner.items()} == {
            name: dev.get(name, ["missing"])[1:] for name in inner}


def imported(folder: Path) -> set[str]:
    """The modules outside the standard library that the files of a folder import."""
    found: set[str] = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"graphsvc"}


def test_the_dependencies_are_what_is_imported() -> None:
    known = packages_distributions()
    wanted = imported(ROOT / "graphsvc") - NOT_BROUGHT
    carriers = {name: {normal(carrier) for carrier in known.get(name, [name])} for name in wanted}
    declared = {normal(named) for named in PROJECT["project"]["dependencies"]}
    assert {name: found for name, found in carriers.items() if not found & declared} == {}
    assert declared - set().union(*carriers.values()) - IMPORTED_UNSEEN == set()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, as `make wheel` builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
                   cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_statement_and_everything_that_is_seen(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        held = {name for name in opened.namelist() if not name.endswith("/")}
    for room in ("cypher", "visual"):
        there = {f"graphsvc/resources/{file.relative_to(ROOT).as_posix()}"
                 for file in resources.folder(room).rglob("*") if file.is_file()}
        assert there
        assert {name for name in held if name.startswith(f"graphsvc/resources/{room}/")} == there
    assert "graphsvc/py.typed" in held
    assert any(name.endswith("licenses/LICENSE") for name in held)
    assert [name for name in held if name.startswith("tests")] == []


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The command `graphsvc` of a new environment that holds the lock and the wheel."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    install = [str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
    for what in (["--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS["requirements"])],
                 ["--no-deps", "--no-index", str(wheel)]):
        done = subprocess.run([*install, *what], check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    yield folder / "bin" / "graphsvc"
    shutil.rmtree(folder)


def test_an_installed_wheel_knows_its_version_and_its_questions(
        installed: Path, tmp_path: Path, catalogue: Catalogue) -> None:
    def said(*words: str) -> list[str]:
        done = subprocess.run([str(installed), *words], cwd=tmp_path, check=True, capture_output=True, text=True)
        assert done.stderr == ""
        return done.stdout.splitlines()

    assert said("--version") == [f"graphsvc {__version__}"]
    names = [line.partition(",")[0] for line in said("questions", "--format", "csv")]
    assert names == ["name", *catalogue.questions]


def health_checks(port: int) -> Iterator[list[str]]:
    """The health checks of the image and of docker-compose.yml, as the container runs them."""
    said = (ROOT / "Dockerfile").read_text().replace("\\\n", "")
    image = re.search(r"^HEALTHCHECK .*?CMD (\[.*\])$", said, re.MULTILINE)
    assert image
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]["graphsvc"]["healthcheck"]["test"]
    for check in (json.loads(image[1]), compose[1:]):
        assert check[:2] == ["python", "-c"]
        yield [sys.executable, "-c", check[2].replace(":5000/", f":{port}/")]


def test_an_installed_wheel_serves_until_it_is_told_to_stop(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "GRAPHSVC_PORT": "0", "GRAPHSVC_WORKERS": "1", "GRAPHSVC_LANGUAGE": "en",
                   "GRAPHSVC_ENGINE_MEMORY": "256m"}
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen([str(installed), "run"], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=log,
                         text=True) as serving,
    ):
        try:
            assert serving.stdout
            told = re.search(r"http://127\.0\.0\.1:\d+", serving.stdout.readline())
            assert told, (tmp_path / "log").read_text()
            with httpx.Client(base_url=told[0], timeout=60) as client:
                assert client.get("/healthz").json() == {"status": "alive"}
                assert client.get("/readyz").json() == {"status": "ready"}
                page = client.get("/")
                assert page.status_code == 200
                assert client.get("/static/palette.css").status_code == 200
                assert client.get("/api/v1/questions/structure-in-numbers").json()["rows"][0]["organizations"] == 0
                for check in health_checks(client.base_url.port or 0):
                    named = {**environment, "GRAPHSVC_PORT": str(client.base_url.port)}
                    subprocess.run(check, check=True, env=named)
            serving.send_signal(signal.SIGTERM)
            assert serving.wait(60) == 0
        finally:
            serving.kill()
    assert (tmp_path / "data" / "logins.json").stat().st_mode & 0o077 == 0
    assert not (tmp_path / "data" / "connection.json").exists()
