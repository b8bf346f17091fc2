"""One run of the engine: a child process, from its start to its end."""

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

from graphsvc.errors import SetupError
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.store.embedded.folder import Folder

CHILD = Path(__file__).with_name("child.py")
START_SECONDS = 300
STOP_SECONDS = 120


class Process:
    """An engine that serves on one port until it is stopped, or dies.

    Parameters
    ----------
    folder
        Where it keeps the graph.
    settings
        Its memory and time limits.
    port
        The port of 127.0.0.1 that it serves on.

    Raises
    ------
    SetupError
        It does not start, or does not flush what is committed to the disk.
    """

    def __init__(self, folder: Folder, settings: Settings, port: int) -> None:
        self._complaints = folder.engine / "console.log"
        self._child = self._run(settings)
        answer = self._order({"folder": str(folder.engine), "port": port})
        if answer.get("flush", 0) < 1:
            self.stop()
            raise self._failure(str(answer.get("failed", f"flush {answer.get('flush')}")))

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def wait(self) -> int:
        """Wait for its end; gives the exit status."""
        return self._child.wait()

    def stop(self) -> None:
        """Let it finish what it does, close its files and end."""
        if self._child.stdin:
            self._child.stdin.close()
        try:
            self._child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        if self._child.stdout:
            self._child.stdout.close()

    def _run(self, settings: Settings) -> subprocess.Popen[str]:
        self._complaints.unlink(missing_ok=True)
        with open(os.open(self._complaints, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as complaints:
            return subprocess.Popen(
                [sys.executable, "-P", str(CHILD)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints,
                encoding="utf-8", env={**os.environ, "ARCADEDB_JVM_ARGS": _machine(settings)}, start_new_session=True)

    def _order(self, order: dict[str, object]) -> dict[str, int]:
        """Tell the child what to serve, and wait for its answer; {} where it dies or takes too long."""
        assert self._child.stdin and self._child.stdout
        impatience = threading.Timer(START_SECONDS, self._child.kill)
        impatience.start()
        try:
            self._child.stdin.write(json.dumps(order) + "\n")
            self._child.stdin.flush()
            return dict(json.loads(self._child.stdout.readline() or "{}"))
        except BrokenPipeError:
            return {}
        finally:
            impatience.cancel()

    def _failure(self, reason: str) -> SetupError:
        return SetupError(Text(
            f"Bộ máy đồ thị đi kèm không phục vụ được: {reason}. Xem {self._complaints} và log/ bên cạnh.",
            f"The embedded engine can't serve: {reason}. See {self._complaints} and log/ beside it."))


def free_port() -> int:
    """A port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _machine(settings: Settings) -> str:
    # One bound for questions and changes alike: the engine has no other that stops every statement.
    seconds = max(settings.seconds, settings.change_seconds)
    return " ".join((
        f"-Xmx{settings.engine_memory}", "-Xrs", f"-Darcadedb.command.timeout={int(seconds * 1000)}"))
