"""A line on standard error that tells what is being done: it moves on a terminal, else a new one comes now and then."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click
from rich.console import Console
from rich.status import Status

EVERY = 3.0  # seconds between lines where no terminal shows one that moves


class Line:
    """The line."""

    def __init__(self, console: Console) -> None:
        self._console, self._last = console, monotonic()
        self._status: Status | None = None

    def tell(self, said: str) -> None:
        """Something is being done now."""
        if not self._console.is_terminal:
            if monotonic() - self._last >= EVERY:
                self._last = monotonic()
                click.echo(said, err=True)
        elif self._status:
            self._status.update(said)
        else:
            self._status = self._console.status(said)
            self._status.start()

    def begin(self, said: str) -> None:
        """Tell at once that something begins."""
        if self._console.is_terminal:
            self.tell(said)
        else:
            click.echo(said, err=True)

    def done(self) -> None:
        """It is done; the line goes away."""
        if self._status:
            self._status.stop()
            self._status = None


@contextmanager
def line() -> Iterator[Line]:
    """A line, which goes away whatever happens."""
    shown = Line(Console(stderr=True))
    try:
        yield shown
    finally:
        shown.done()
