"""The pages at an address of this machine, for a real browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from werkzeug.serving import make_server

from graphsvc.graph import Graph
from graphsvc.web.app import create_app

CHROMIUM = Path("/usr/bin/chromium")


@contextmanager
def served(graph: Graph) -> Iterator[str]:
    """Serve the pages over a graph; gives their address."""
    server = make_server("127.0.0.1", 0, create_app(graph), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
