"""The production server: worker processes that share one listening socket and one graph, kept alive until told to stop.

    main process    the embedded engine and its supervisor, the socket, the workers' processes
    worker          waitress, the app, its own connections to the graph
"""

import logging
import multiprocessing
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import connection
from multiprocessing.context import SpawnProcess

from graphsvc import logs
from graphsvc.errors import GraphError, SetupError
from graphsvc.graph import unprepared_graph
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.store.opening import engine
from graphsvc.web import worker
from graphsvc.web.metrics import of_all_workers

log = logging.getLogger(__name__)
PORTS_TRIED = 100
BACKLOG = 1024
LOOK_EVERY = 0.2  # seconds between looks at whether to stop
PAUSE = 1.0  # seconds before a worker that ended is started again
GRACE = worker.GRACE + 10  # seconds that workers have to finish what they are answering
START = 60.0  # seconds that the first worker has to become ready

# Spawned, not forked: the same on Windows, and no thread or connection is copied.
_processes = multiprocessing.get_context("spawn")


def serve(settings: Settings, ready: Callable[[str], None], *, port_given: bool) -> None:
    """Serve until SIGTERM or SIGINT, then stop in good order: workers first, the engine last.

    Parameters
    ----------
    settings
        Where to listen, and the graph; the service starts even while a Neo4j is away.
    ready
        Told the address as soon as it answers.
    port_given
        Whether the port was asked for; where not, and it is taken, the next free one serves.

    Raises
    ------
    SetupError
        The port is taken, the data folder is in use, the graph was made by a newer program, or no worker starts.
    StatementError
        A statement file is wrong.
    """
    logs.set_up(settings)
    with _told_to_stop() as stopping, of_all_workers(), engine(settings):
        _prepare(settings)
        with listening(settings.host, settings.port, PORTS_TRIED if not port_given else 1) as listener:
            crew = Crew(settings, listener)
            try:
                crew.await_ready(stopping)
                if not stopping.is_set():
                    ready(address(listener))
                crew.keep(stopping)
            finally:
                crew.stop()


def address(listener: socket.socket) -> str:
    """What to type into a browser."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@contextmanager
def listening(host: str, port: int, tried: int) -> Iterator[socket.socket]:
    """A socket that listens on the port, or on the first free one of `tried` ports from it.

    Raises
    ------
    SetupError
    """
    listener = _first_free(host, port, tried)
    with listener:
        yield listener


class Crew:
    """The worker processes; one that ends unbidden is replaced."""

    def __init__(self, settings: Settings, listener: socket.socket) -> None:
        self._settings, self._listener = settings, listener
        self._ready = _processes.Event()
        self._workers = [self._start() for _ in range(settings.workers)]

    def await_ready(self, stopping: threading.Event) -> None:
        """Wait until a worker answers.

        Raises
        ------
        SetupError
            None does in time.
        """
        for _ in range(round(START / LOOK_EVERY)):
            if self._ready.wait(LOOK_EVERY) or stopping.is_set():
                return
            if not any(process.is_alive() for process in self._workers):
                break
        raise SetupError(Text("Tiến trình phục vụ không khởi động được; xem nhật ký.",
                              "No worker process starts; see the log."))

    def keep(self, stopping: threading.Event) -> None:
        """Replace workers that end, until told to stop."""
        while not stopping.is_set():
            if not connection.wait([process.sentinel for process in self._workers], timeout=LOOK_EVERY):
                continue
            if stopping.wait(PAUSE):
                return
            self._workers = [process if process.is_alive() else self._replace(process) for process in self._workers]

    def stop(self) -> None:
        """Let the workers finish what they are answering, then end those that will not."""
        for process in self._workers:
            process.terminate()
        for process in self._workers:
            process.join(GRACE)
        for process in self._workers:
            process.kill()
            process.join()

    def _start(self) -> SpawnProcess:
        process = _processes.Process(
            target=worker.work, args=(self._settings, self._listener, self._ready), name="graphsvc-worker")
        process.start()
        return process

    def _replace(self, ended: SpawnProcess) -> SpawnProcess:
        log.warning("a worker ended with status %s and is replaced", ended.exitcode)
        return self._start()


def _prepare(settings: Settings) -> None:
    """Fail now, with the reason, where no worker could ever serve; a graph that is away is no such reason."""
    with unprepared_graph(settings) as graph:
        try:
            graph.prepare()
        except GraphError as error:
            log.warning("%s", error)


@contextmanager
def _told_to_stop() -> Iterator[threading.Event]:
    stopping = threading.Event()
    before = {number: signal.signal(number, lambda *_: stopping.set()) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _first_free(host: str, port: int, tried: int) -> socket.socket:
    for candidate in range(port, min(port + tried, 65536)):
        try:
            return _bound(host, candidate)
        except OSError as error:
            reason = error.strerror or str(error)
    raise SetupError(Text(f"Không lắng nghe được ở {host}:{port} ({reason}). Đặt GRAPHSVC_PORT hoặc --port khác.",
                          f"Can't listen on {host}:{port} ({reason}). Set another GRAPHSVC_PORT or --port."))


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    found = socket.socket(family, kind, protocol)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where SO_REUSEADDR would share a taken port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(where)
        found.listen(BACKLOG)
    except OSError:
        found.close()
        raise
    return found
