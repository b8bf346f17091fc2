"""Ends reading that lasts past its time, whatever the graph makes of the limit it was given.

The embedded engine doesn't know a limit for one statement, and a frozen server knows none at all.
"""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import neo4j

# A graph that keeps to the limit says so itself within this time.
GRACE = 2.0
GLANCE = 0.25


class Deadline:
    """The end of one session's time."""

    def __init__(self, seconds: float) -> None:
        self._at = time.monotonic() + seconds + GRACE

    @property
    def passed(self) -> bool:
        """Whether it is over."""
        return time.monotonic() > self._at


class Patience:
    """Watches sessions from one thread of its own; a thread for each would cost each a millisecond."""

    def __init__(self) -> None:
        self._watched: dict[neo4j.Session, Deadline] = {}
        self._closed = threading.Event()
        threading.Thread(target=self._glance, name="patience", daemon=True).start()

    def close(self) -> None:
        """Watch no longer."""
        self._closed.set()

    @contextmanager
    def watching(self, session: neo4j.Session, seconds: float) -> Iterator[Deadline]:
        """Abandon the session if the context lasts past the deadline."""
        deadline = self._watched[session] = Deadline(seconds)
        try:
            yield deadline
        finally:
            self._watched.pop(session, None)

    def _glance(self) -> None:
        while not self._closed.wait(GLANCE):
            for session in [each for each, deadline in self._watched.copy().items() if deadline.passed]:
                self._watched.pop(session, None)
                abandon(session)


def abandon(session: neo4j.Session) -> None:
    """Drop the session's connection and all that is under way on it.

    Closed in the usual way, a session asks for the rest, and the embedded engine computes it all.
    """
    with suppress(asyncio.CancelledError), session:
        raise asyncio.CancelledError
