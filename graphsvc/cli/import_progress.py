"""How an import comes along, on standard error: what is being done, how much of it, at what pace, and what is left."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click
from rich.console import Console
from rich.status import Status

from graphsvc import progress as pace
from graphsvc.cli.saying import LANGUAGE

EVERY = 3.0  # seconds between lines where no terminal shows one that moves


class Progress:
    """Tells what is done: in one line that moves, or without a terminal in a line now and then."""

    def __init__(self, console: Console) -> None:
        self._console, self._stage, self._began, self._last = console, "", monotonic(), monotonic()
        self._status: Status | None = None

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """So much of a stage is done."""
        if stage != self._stage:
            self._stage, self._began = stage, monotonic()
        self._tell(pace.said(stage, done, total, monotonic() - self._began, LANGUAGE))

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
