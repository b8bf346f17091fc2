"""The service as a process of its own: `python -m tests.unit.web.serving`; prints its address."""

import os
import sys

from graphsvc.settings import from_environment
from graphsvc.web.server import serve


def say(address: str) -> None:
    sys.stdout.write(address + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve(from_environment(), say, port_given="GRAPHSVC_PORT" in os.environ)
