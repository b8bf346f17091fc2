"""Finding and ending the processes of the embedded engine."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from graphsvc.store.embedded.process import CHILD

ROOT = Path(__file__).parents[2]


def engines(data: Path) -> list[psutil.Process]:
    """The engines that run in a data folder, whoever started them."""
    return [process for process in psutil.process_iter() if _runs_in(process, data / "engine")]


def _runs_in(process: psutil.Process, folder: Path) -> bool:
    try:
        return process.cmdline()[-1:] == [str(CHILD)] and Path(process.cwd()) == folder
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


def ended(process: psutil.Process) -> bool:
    """Whether a process runs no more; an orphan may stay a zombie for as long as who adopted it takes to ask."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def left(processes: list[psutil.Process], seconds: float) -> list[psutil.Process]:
    """Those of some processes that still run, after some patience."""
    end = time.monotonic() + seconds
    while (running := [process for process in processes if not ended(process)]) and time.monotonic() < end:
        time.sleep(0.05)
    return running


def until(condition: Callable[[], object], seconds: float = 60) -> None:
    """Wait for something to come true."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)
