"""A question's rows, drawn: bars beside their names, or lines through days. The numbers stand in the table too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from math import ceil
from typing import Any, NamedTuple

from graphsvc.pictures.coverage import Level, level
from graphsvc.pictures.treemap import Box
from graphsvc.statements.questions import Question
from graphsvc.web.pages.cells import cell
from graphsvc.web.pages.reader import View

MOST_BARS = 40
ROOMS = {"wide": Box(0, 0, 640, 176), "narrow": Box(0, 0, 320, 176)}
SIDE, ABOVE, BELOW = 34.0, 28.0, 46.0  # what names and numbers take of a plot beside, above and below its lines
LETTER = 8.0  # the room that a letter of a day or number takes

Measured = Sequence[tuple[Any, Sequence[Any]]]  # what stands along a chart, and the numbers


class Length(NamedTuple):
    """One measure of a bar: of the longest, 100, how long; of a share also how long the part is, and its class."""

    title: str
    text: str
    long: float
    part: float | None = None
    level: Level | None = None


class Bar(NamedTuple):
    """One row as a bar, or several where several things are measured."""

    name: str
    href: str | None
    lengths: Sequence[Length]


@dataclass(frozen=True)
class Bars:
    """The first rows as bars; `left_out` says how many others there are on the page."""

    bars: Sequence[Bar]
    left_out: int


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
    """Curves for screens of one width: its name in the style sheet, its size, its days, each at its place."""

    name: str
    box: Box
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


def drawn(view: View, question: Question, rows: Sequence[Sequence[Any]]) -> Bars | Lines | None:
    """The chart that a question's header asks for; None where it asks for none, or there is nothing to compare."""
    chart, places = question.chart, list(question.columns)
    if chart is None or len(rows) < 2:
        return None
    along, numbers = places.index(chart.x), [places.index(name) for name in chart.y]
    measured = [(row[along], [row[place] for place in numbers]) for row in rows]
    return _lines(view, question, measured) if chart.kind == "line" else _bars(view, question, measured)


def lines(view: View, titles: Sequence[str], measured: Measured, said: Callable[[float], str], *,
          least: float | None, days: Callable[[date], str]) -> Lines:
    """Numbers through days, each point leading to home on its day.

    Parameters
    ----------
    titles
        What each of the numbers is.
    said
        How a number is written.
    least
        The number at the foot, None for the smallest there is.
    days
        How a day is written below the lines.
    """
    return Lines([_plot(name, box, view, titles, measured, said, least, days) for name, box in ROOMS.items()])


def _plot(name: str, box: Box, view: View, titles: Sequence[str], measured: Measured,
          said: Callable[[float], str], least: float | None, days: Callable[[date], str]) -> Plot:
    numbers = [number for _, row in measured for number in row if number is not None]
    foot, top = min(numbers, default=0) if least is None else least, max(numbers, default=0)
    across = _scale(measured[0][0].toordinal(), measured[-1][0].toordinal(), SIDE, box.width - SIDE)
    upward = _scale(foot, top, box.height - BELOW, ABOVE)
    longest = max(len(text) for day, row in measured for text in (days(day), *(said(n) for n in row if n is not None)))
    every = ceil(len(measured) * (longest + 1) * LETTER / box.width)
    named = {day for day, _ in measured[::-1][::every]}

    def point(title: str, day: date, number: float) -> Point:
        text = said(number)
        return Point(across(day.toordinal()), upward(number), text, f"{view.reader.words.day(day)}, {title}: {text}",
                     view.address("pages.home", as_of=day.isoformat()), day in named)

    curves = [Curve(title, [point(title, day, row[place]) for day, row in measured if row[place] is not None])
              for place, title in enumerate(titles)]
    return Plot(name, box, curves, [(across(day.toordinal()), days(day)) for day, _ in measured if day in named])


def _scale(least: float, most: float, first: float, last: float) -> Callable[[float], float]:
    """Where between two places a number stands: in the middle where all are the same."""
    return lambda number: first + (last - first) * ((number - least) / (most - least) if most > least else .5)


def _lines(view: View, question: Question, measured: Measured) -> Lines:
    words, titles = view.reader.words, _titles(view, question)
    return lines(view, titles, measured, words.number, least=0, days=words.day)


def _bars(view: View, question: Question, measured: Measured) -> Bars:
    longest = max((row[0] if _is_share(question) else max(map(_or_0, row)) for _, row in measured), default=0) or 1
    made = (_share if _is_share(question) else _lengths)
    along = question.columns[question.chart.x] if question.chart else next(iter(question.columns.values()))
    bars = []
    for value, numbers in islice(measured, MOST_BARS):
        name = cell(view, along, value)
        bars.append(Bar(name.text, name.href, made(view, question, numbers, longest)))
    return Bars(bars, max(0, len(measured) - MOST_BARS))


def _is_share(question: Question) -> bool:
    return question.chart is not None and question.chart.kind == "share"


def _share(view: View, question: Question, numbers: Sequence[Any], longest: float) -> list[Length]:
    whole, part = numbers
    text = view.reader.words.share(part / whole) if whole else "–"
    return [Length(_titles(view, question)[0], text, 100 * whole / longest, 100 * part / longest, level(whole, part))]


def _lengths(view: View, question: Question, numbers: Sequence[Any], longest: float) -> list[Length]:
    return [Length(title, view.reader.words.number(_or_0(number)), 100 * _or_0(number) / longest)
            for title, number in zip(_titles(view, question), numbers, strict=True)]


def _titles(view: View, question: Question) -> list[str]:
    measured = question.chart.y if question.chart else ()
    return [question.columns[name].title.says(view.reader.language) for name in measured]


def _or_0(number: float | None) -> float:
    return number or 0
