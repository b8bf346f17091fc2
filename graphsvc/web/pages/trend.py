"""How coverage went over the years, and since a year ago; home takes the same when it has been drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.questions.asking import ask
from graphsvc.web.pages.lines import Lines, Measure, lines
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.words import points


class Year(NamedTuple):
    """Coverage on one day of the series; `href` leads to home on that day."""

    day: date
    households: int
    covered: int
    share: float | None
    href: str


@dataclass(frozen=True)
class Trend:
    """The years, the last of them on the day asked about, and how much higher its share is than a year before.

    `points` are hundredths of the whole as they are written, with one decimal: None where a year ago nothing can be
    said. `lines` is None where there is one year only.
    """

    years: Sequence[Year]
    points: float | None
    lines: Lines | None

    @property
    def before(self) -> Year:
        """A year ago."""
        return self.years[-2]


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/trend")
    def trend() -> Response:
        view = View.of_request(graph)
        view.check()
        return render(view, "trend.html", trend=_trend(view))


def _trend(view: View) -> Trend:
    with ask(view.graph, "coverage-over-time", **view.asking()) as answer:
        places = [list(answer.question.columns).index(name) for name in ("day", "households", "covered", "share")]
        years = [_year(view, *(row[place] for place in places)) for row in answer]
    return Trend(years, _points(years), _lines(view, years))


def _year(view: View, day: date, households: int, covered: int, share: float | None) -> Year:
    return Year(day, households, covered, share, view.address("pages.home", as_of=day.isoformat()))


def _points(years: Sequence[Year]) -> float | None:
    if len(years) < 2:
        return None
    now, then = years[-1].share, years[-2].share
    return None if now is None or then is None else points(now, then)


def _lines(view: View, years: Sequence[Year]) -> Lines | None:
    known = [year for year in years if year.share is not None]
    if len(known) < 2:
        return None
    words = view.reader.words
    share = Measure(words.gettext("Share"), words.share, [year.share for year in known])
    return lines(view, [year.day for year in known], [share], whole=False, day=lambda day: str(day.year))
