"""One worker process: waitress, the app, and its own connections to the graph."""

import multiprocessing
import os
import signal
import socket
import sys
import threading
from multiprocessing.synchronize import Event
from types import FrameType

from waitress.server import create_server

from graphsvc import logs
from graphsvc.graph import unprepared_graph
from graphsvc.settings import Settings
from graphsvc.web.app import create_app
from graphsvc.web.security import LARGEST_UPLOAD

THREADS = 8
CONNECTIONS = 500
GRACE = 20  # seconds more for what is being answered, when told to stop
# Above the app's own limit, so that what is a little too large gets the app's answer; the rest waitress cuts off.
LARGEST_RECEIVED = 2 * LARGEST_UPLOAD


def work(settings: Settings, listener: socket.socket, ready: Event) -> None:
    """Serve until SIGTERM or SIGINT, and finish the answers under way; or until the main process is gone."""
    logs.set_up(settings)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    threading.Thread(target=_leave_with_main, daemon=True).start()
    with unprepared_graph(settings) as graph:
        server = create_server(
            create_app(graph), sockets=[listener], threads=THREADS, connection_limit=CONNECTIONS,
            max_request_body_size=LARGEST_RECEIVED, ident=None, clear_untrusted_proxy_headers=True)
        ready.set()
        server.run()
        # Told to leave, waitress gives threads 5 seconds; a change may need longer to be written and answered.
        server.task_dispatcher.shutdown(timeout=GRACE)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)  # a second one must not cut the leave-taking short
    sys.exit(0)


def _leave_with_main() -> None:
    """End at once when the main process does: the engine goes with it, and whoever starts anew needs the port."""
    main = multiprocessing.parent_process()
    if main is not None:
        main.join()
        os._exit(1)
