"""How an import comes along: what is being done, how much of it, at what pace, and what is left."""

from time import monotonic

from graphsvc import progress as pace
from graphsvc.cli.line import Line
from graphsvc.cli.saying import LANGUAGE


class Progress:
    """Tells in a line how far each stage is."""

    def __init__(self, line: Line) -> None:
        self._line, self._stage, self._began = line, "", monotonic()

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """So much of a stage is done."""
        if stage != self._stage:
            self._stage, self._began = stage, monotonic()
        self._line.tell(pace.said(stage, done, total, monotonic() - self._began, LANGUAGE))

    def done(self) -> None:
        """All of it is done; the line goes away."""
        self._line.done()
