"""How an import comes along, on standard error: rows read, rows a second, then what is being done."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click
from rich.console import Console
from rich.status import Status

from graphsvc.cli.saying import say

EVERY = 3.0  # seconds between lines where no terminal shows one that moves


class Progress:
    """Tells what is done: in one line that moves, or without a terminal in a line now and then."""

    def __init__(self, console: Console) -> None:
        self._console, self._began, self._last = console, monotonic(), monotonic()
        self._status: Status | None = None

    def rows(self, count: int) -> None:
        """So many rows are read."""
        rate = count / max(monotonic() - self._began, 0.001)
        self._tell(say(f"Đang đọc … {count} dòng, {rate:.0f} dòng/giây",
                       f"Reading … {count} rows, {rate:.0f} a second"))

    def stage(self, said: str) -> None:
        """Something else is being done now."""
        self._last = 0
        self._tell(said)

    def done(self) -> None:
        """It is done; the line goes away."""
        if self._status:
            self._status.stop()
            self._status = None

    def _tell(self, said: str) -> None:
        if not self._console.is_terminal:
            if monotonic() - self._last >= EVERY:
                self._last = monotonic()
                click.echo(said, err=True)
        elif self._status:
            self._status.update(said)
        else:
            self._status = self._console.status(said)
            self._status.start()


@contextmanager
def progress() -> Iterator[Progress]:
    """Progress, whose line goes away whatever happens."""
    told = Progress(Console(stderr=True))
    try:
        yield told
    finally:
        told.done()
