"""The process that holds the engine. A program of its own, started by `process.py`.

It reads one line of JSON from its input: {"folder", "port"}; answers with one line on its output,
{"flush": N} when it serves or {"failed": WHY}; and serves until its input ends. The input is a pipe that
the service holds open, so the engine ends in good order however the service ends, kill -9 included.
"""

import json
import os
import shutil
import signal
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

DATABASE = "graph"
LOCK_SECONDS = 120
STOP_SECONDS = 8
LOGGING = """\
handlers = java.util.logging.FileHandler
.level = INFO
io.undertow.level = WARNING
org.xnio.level = WARNING
org.jboss.level = WARNING
java.util.logging.FileHandler.pattern = {file}
java.util.logging.FileHandler.limit = 5000000
java.util.logging.FileHandler.count = 4
java.util.logging.FileHandler.append = true
java.util.logging.FileHandler.formatter = com.arcadedb.log.LogFormatter
"""


def main() -> int:
    """Serve until the input ends."""
    answers = _own_output()
    _ignore_signals()
    order = json.loads(sys.stdin.readline())
    ended = threading.Event()
    threading.Thread(target=_await_end, args=(os.getppid(), ended), daemon=True).start()
    try:
        _serve(Path(order["folder"]), int(order["port"]), answers, ended)
    except Exception as error:  # noqa: BLE001  (the engine's are of any class; the service is told all)
        _answer(answers, {"failed": f"{type(error).__name__}: {error}"})
        return 1
    return 0


def _own_output() -> TextIO:
    """The output for answers; whatever else is printed goes to the log of errors."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _ignore_signals() -> None:
    # Ctrl-C and a service manager's SIGTERM reach every process of the group. The service decides
    # when the engine ends: requests that it still answers need it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def _await_end(parent: int, ended: threading.Event) -> None:
    """Wait for the end of the input, or of the parent where others inherited the pipe from it."""
    threading.Thread(target=_await_input, args=(ended,), daemon=True).start()
    while not ended.wait(0.5):
        if os.getppid() != parent:
            ended.set()


def _await_input(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


def _serve(folder: Path, port: int, answers: TextIO, ended: threading.Event) -> None:
    from filelock import FileLock

    os.umask(0o077)
    os.chdir(folder)
    # An engine whose service was killed may still be closing its files.
    with FileLock(folder / "engine.lock", timeout=LOCK_SECONDS):
        server = _started(folder, port)
        try:
            _answer(answers, {"flush": _flush(server)})
            ended.wait()
        finally:
            _stop(server)


def _started(folder: Path, port: int) -> Any:
    (folder / "log").mkdir(exist_ok=True)
    settings = folder / "log" / "logging.properties"
    settings.write_text(LOGGING.format(file="log/engine.log"), encoding="utf-8")
    os.environ["ARCADEDB_JVM_ARGS"] += f" -Djava.util.logging.config.file={settings.relative_to(folder)}"

    engine = import_module("arcadedb_embedded")  # reads the environment as it is imported
    _create(engine, folder)
    server = engine.create_server(str(folder), config={
        "mode": "production", "host": "127.0.0.1", "bolt_port": port, "http_port": 0,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"})
    server.start()
    return server


def _create(engine: Any, folder: Path) -> None:
    """Make the database beside its place and move it there whole: a kill halfway leaves nothing half."""
    place, making = folder / "databases" / DATABASE, folder / "making"
    if place.exists():
        return
    shutil.rmtree(making, ignore_errors=True)
    engine.create_database(str(making / DATABASE)).close()
    place.parent.mkdir(exist_ok=True)
    (making / DATABASE).rename(place)
    making.rmdir()


def _flush(server: Any) -> int:
    """How the open database flushes its log at commit: 0 not at all, 1 without and 2 with metadata."""
    setting = import_module("jpype").JClass("com.arcadedb.GlobalConfiguration").TX_WAL_FLUSH
    database = server.get_database(DATABASE)
    return int(database._java_db.getConfiguration().getValueAsInteger(setting))


def _stop(server: Any) -> None:
    # A statement that runs on would hold up the end until its own time limit. Whatever was acknowledged is on
    # the disk, so after a while the process ends as it is, and the next start recovers.
    last = threading.Timer(STOP_SECONDS, os._exit, (0,))
    last.daemon = True
    last.start()
    server.stop()


def _answer(answers: TextIO, content: dict[str, Any]) -> None:
    answers.write(json.dumps(content) + "\n")
    answers.flush()


if __name__ == "__main__":
    sys.exit(main())
