"""One run of the engine: a child process, from its start to its end."""

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from graphsvc.errors import SetupError
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.store.embedded.folder import Folder

CHILD = Path(__file__).with_name("child.py")
START_SECONDS = 300
STOP_SECONDS = 20  # longer than the child allows itself
LARGEST_MESSAGE = 256 * 1024 * 1024  # bytes; the rows of a large import are one message


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
        self._input, self._output = cast(IO[str], self._child.stdin), cast(IO[str], self._child.stdout)
        try:
            self._begin({"folder": str(folder.engine), "port": port})
        except BaseException:
            self.stop()
            raise

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def wait(self) -> int:
        """Wait for its end; gives the exit status."""
        return self._child.wait()

    def stop(self) -> None:
        """Let it finish what it does, close its files and end."""
        with suppress(BrokenPipeError):
            self._input.close()
        try:
            self._child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._output.close()

    def _run(self, settings: Settings) -> subprocess.Popen[str]:
        self._complaints.unlink(missing_ok=True)
        self._complaints.touch(mode=0o600)
        with self._complaints.open("wb") as complaints:
            return subprocess.Popen(
                [sys.executable, "-P", str(CHILD)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints,
                encoding="utf-8", env={**os.environ, "ARCADEDB_JVM_ARGS": _machine(settings)}, start_new_session=True)

    def _begin(self, order: dict[str, object]) -> None:
        answer = self._answer(order)
        if answer.get("flush", 0) < 1:
            # An engine that loses what it acknowledged must not serve.
            raise self._failure(answer.get("failed") or f"arcadedb.txWalFlush = {answer.get('flush', '?')}")

    def _answer(self, order: dict[str, object]) -> dict[str, Any]:
        """Tell the child what to serve, and wait for its answer; {} where it dies or takes too long."""
        impatience = threading.Timer(START_SECONDS, self._child.kill)
        impatience.start()
        try:
            self._input.write(json.dumps(order) + "\n")
            self._input.flush()
            return dict(json.loads(self._output.readline() or "{}"))
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
        f"-Xmx{settings.engine_memory}", "-Xrs",
        # Out of memory, an engine is in no known state: it ends and is started again.
        "-XX:+ExitOnOutOfMemoryError",
        f"-Darcadedb.command.timeout={int(seconds * 1000)}",
        f"-Darcadedb.bolt.maxMessageSize={LARGEST_MESSAGE}",
        "-Darcadedb.polyglotEngineEnabled=false"))
