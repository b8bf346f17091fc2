"""Runs the embedded engine as the service's main process does: `python -m tests.engines.host FOLDER`."""

import signal
import sys
import threading

from graphsvc.errors import SetupError
from graphsvc.settings import from_environment
from graphsvc.store import opening


def main() -> int:
    """Serve until SIGTERM or SIGINT."""
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    try:
        with opening.engine(from_environment(GRAPHSVC_DATA=sys.argv[1], GRAPHSVC_ENGINE_MEMORY="256m")):
            sys.stdout.write("ready\n")
            sys.stdout.flush()
            ended.wait()
    except SetupError as error:
        sys.stdout.write(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
