"""A client that sends a change and hangs up before it has read the answer."""

import json
import socket
import struct
from urllib.parse import urlsplit

from tests.crashes.history import Request

AT_ONCE = struct.pack("ii", 1, 0)


def send_and_hang_up(address: str, request: Request, *, reset: bool) -> None:
    """Send a whole request and close the connection at once.

    Parameters
    ----------
    reset
        Close it as a client that died would, so that the service's answer meets an error.
    """
    where = urlsplit(address)
    body = json.dumps(request.actions).encode()
    head = (f"POST /api/v1/changes HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Type: application/json\r\n"
            f"Idempotency-Key: {request.key}\r\nContent-Length: {len(body)}\r\n\r\n")
    with socket.create_connection((where.hostname, where.port), timeout=30) as connection:
        connection.sendall(head.encode() + body)
        if reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
