"""A slow network: a proxy that lets every request wait."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import BaseRequestHandler, ThreadingTCPServer
from urllib.parse import urlsplit


class _Server(ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True


@contextmanager
def delayed(address: str, seconds: float) -> Iterator[str]:
    """An address that leads to another, where each connection waits so long before anything passes."""
    target = urlsplit(address)

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            time.sleep(seconds)
            with socket.create_connection((target.hostname, target.port)) as upstream:
                sending = threading.Thread(target=_pass_on, args=(self.request, upstream), daemon=True)
                sending.start()
                _pass_on(upstream, self.request)

    with _Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    """Pass on what comes until it ends; a browser that has gone away is no trouble."""
    try:
        while piece := one.recv(65536):
            other.sendall(piece)
        other.shutdown(socket.SHUT_WR)
    except OSError:
        return
