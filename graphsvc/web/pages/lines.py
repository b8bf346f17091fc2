"""Numbers through days as lines, one picture for wide screens and one for narrow ones; each point leads to its day."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import NamedTuple

from graphsvc.pictures.treemap import Box
from graphsvc.web.pages.reader import View

ROOMS = {"wide": Box(0, 0, 640, 176), "narrow": Box(0, 0, 320, 176)}
SIDE, ABOVE, BELOW = 34.0, 28.0, 46.0  # what days and numbers take beside, above and below the lines
LETTER = 8.0  # the room that a letter of a day or number takes

Said = Callable[[float], str]


class Measure(NamedTuple):
    """What is measured: what it is called, how its numbers are written, and one for each day or None."""

    title: str
    said: Said
    numbers: Sequence[float | None]


class Point(NamedTuple):
    """A number on a day: where it stands, its text (`shown` where there is room for it), and what is said of it."""

    x: float
    y: float
    text: str
    said: str
    href: str
    shown: bool


class Curve(NamedTuple):
    """One measure through days."""

    title: str
    points: Sequence[Point]


class Plot(NamedTuple):
    """Curves for screens of one width: its name in the style sheet, its size, its days, each at its place.

    `foot` is where 0 stands, None where the picture does not reach down to it.
    """

    name: str
    box: Box
    foot: float | None
    curves: Sequence[Curve]
    days: Sequence[tuple[float, str]]


@dataclass(frozen=True)
class Lines:
    """The same curves for wide screens and for narrow ones."""

    plots: Sequence[Plot]

    @property
    def titles(self) -> list[str]:
        """What is measured."""
        return [curve.title for curve in self.plots[0].curves]


def lines(view: View, days: Sequence[date], measures: Sequence[Measure], *, whole: bool,
          day: Callable[[date], str]) -> Lines:
    """Draw measures.

    Parameters
    ----------
    days
        In their order.
    whole
        Whether the picture reaches down to 0, or just to the smallest number.
    day
        How a day is written below the lines.
    """
    return Lines([_plot(view, name, days, measures, whole, day) for name in ROOMS])


def _plot(view: View, name: str, days: Sequence[date], measures: Sequence[Measure], whole: bool,
          day: Callable[[date], str]) -> Plot:
    box = ROOMS[name]
    numbers = [number for measure in measures for number in measure.numbers if number is not None]
    across = _scale(days[0].toordinal(), days[-1].toordinal(), SIDE, box.width - SIDE)
    upward = _scale(0 if whole else min(numbers, default=0), max(numbers, default=0), box.height - BELOW, ABOVE)
    named = _named(box, days, [*map(day, days), *(m.said(n) for m in measures for n in m.numbers if n is not None)])

    def point(measure: Measure, on: date, number: float) -> Point:
        text = measure.said(number)
        return Point(across(on.toordinal()), upward(number), text,
                     f"{view.reader.words.day(on)}, {measure.title}: {text}",
                     view.address("pages.home", as_of=on.isoformat()), on in named)

    curves = [Curve(measure.title, [point(measure, on, number) for on, number in zip(days, measure.numbers, strict=True)
                                    if number is not None]) for measure in measures]
    return Plot(name, box, upward(0) if whole else None, curves,
                [(across(on.toordinal()), day(on)) for on in days if on in named])


def _named(box: Box, days: Sequence[date], texts: Sequence[str]) -> Collection[date]:
    """The days that there is room to name: the last of them, and evenly those before."""
    longest = max(map(len, texts))
    return set(days[::-1][::ceil(len(days) * (longest + 1) * LETTER / box.width)])


def _scale(least: float, most: float, first: float, last: float) -> Callable[[float], float]:
    """Where between two places a number stands: in the middle where all are the same."""
    return lambda number: first + (last - first) * ((number - least) / (most - least) if most > least else 0.5)
