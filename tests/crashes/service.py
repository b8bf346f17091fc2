"""A real service: `graphsvc run` with its workers and its engine, on a port that stays the same over restarts."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

import httpx
import psutil

from graphsvc.settings import Settings, from_environment
from graphsvc.store.embedded.process import CHILD, free_port

ROOT = Path(__file__).parents[2]
START_SECONDS = 90
LEAVING_SECONDS = 30


class Service:
    """A running service; a context that ends it in good order.

    Parameters
    ----------
    folder
        Where its output is kept.
    given
        Its settings by environment name.
    """

    def __init__(self, folder: Path, **given: Any) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._given = {**given, "GRAPHSVC_PORT": self.port}
        self._output = folder / "service.log"
        self.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(LEAVING_SECONDS)

    @property
    def settings(self) -> Settings:
        """The settings that a command beside it has."""
        return from_environment(**self._given)

    @property
    def output(self) -> str:
        """What it printed so far."""
        return self._output.read_text(encoding="utf-8")

    def start(self) -> None:
        """Start it; it isn't ready yet."""
        environment = {**os.environ, **{name: str(value) for name, value in self._given.items()}}
        with self._output.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "graphsvc", "run"], cwd=ROOT, env=environment,
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True)

    def await_ready(self) -> float:
        """Wait until it and its graph answer; gives the seconds it took."""
        started = time.monotonic()
        while time.monotonic() - started < START_SECONDS:
            assert self._process.poll() is None, self.output
            if self.ready():
                return time.monotonic() - started
            time.sleep(0.05)
        raise AssertionError(f"not ready in {START_SECONDS} s: {self.output}")

    def ready(self) -> bool:
        """Whether it and its graph answer now."""
        try:
            return httpx.get(f"{self.address}/readyz", timeout=5).status_code == 200
        except httpx.TransportError:
            return False

    def tree(self) -> list[psutil.Process]:
        """Its processes that run now, the main one first."""
        main = psutil.Process(self._process.pid)
        return [main, *main.children(recursive=True)]

    def engine(self) -> psutil.Process:
        """The process of its embedded engine."""
        (engine,) = [process for process in self.tree() if str(CHILD) in process.cmdline()]
        return engine

    def kill(self, processes: list[psutil.Process]) -> None:
        """Kill -9 some of its processes, the main one among them."""
        for process in processes:
            process.kill()
        self._process.wait()
