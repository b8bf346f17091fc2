"""Finding and ending the processes of the embedded engine."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[2]


def children(pid: int | None = None) -> list[psutil.Process]:
    """The engines that a process runs; this process's own unless told."""
    return [child for child in psutil.Process(pid).children() if _is_engine(child)]


def _is_engine(process: psutil.Process) -> bool:
    try:
        return any(part.endswith("child.py") for part in process.cmdline())
    except psutil.Error:
        return False


@contextmanager
def host(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that runs the engine of a data folder, ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.engines.host", str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    with process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def until(condition: Callable[[], object], seconds: float = 60) -> None:
    """Wait for something to come true."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)
