"""A question: its form, its rows in pages and drawn, and the same rows for other programs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from flask import Blueprint, Response, url_for

from graphsvc.errors import NotFound, Refused
from graphsvc.graph import Graph
from graphsvc.questions import drawable
from graphsvc.questions.asking import ask
from graphsvc.statements.types import Column
from graphsvc.web import fields
from graphsvc.web.pages import naming
from graphsvc.web.pages.bars import Bars
from graphsvc.web.pages.cells import FIGURES, Cell, cells
from graphsvc.web.pages.drawn import drawn
from graphsvc.web.pages.explorer import Opened
from graphsvc.web.pages.forms import controls, unanswered
from graphsvc.web.pages.lines import Lines
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.wanted import Wanted

ROWS = 200
MANY = 2000  # rows of a long page: as many as a browser still filters and prints at once
DOWNLOADS = ("xlsx", "csv", "json")
COUNTED = 5000  # beyond so many further rows the page says "more than": counting all could take the graph seconds


@dataclass(frozen=True)
class Found:
    """One page of rows. `total` is how many there are, at least: `exact` tells whether that is all."""

    rows: list[list[Cell]]
    offset: int
    total: int
    exact: bool
    chart: Bars | Lines | None

    @property
    def last(self) -> int:
        """The place of the page's last row, counted from 1."""
        return self.offset + len(self.rows)

    @property
    def alone(self) -> bool:
        """Whether it is one row of figures: these are no table."""
        return self.total == 1 and all(cell.figure for row in self.rows for cell in row)


class Head(NamedTuple):
    """The head of a column: what it leads to where rows can be sorted by it, and how they are now, as ARIA says it."""

    title: str
    figure: bool
    href: str | None
    order: str | None


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/questions/<name>")
    def question(name: str) -> Response:
        view = View.of_request(graph)
        asked = graph.catalogue.questions.get(name)
        if asked is None:
            view.check(("offset", "sort", "fields", "long"))
            with ask(graph, name):  # refuses it, with the nearest name
                raise NotFound([])
        return _page(view, Wanted.of(view, asked))


def _page(view: View, wanted: Wanted) -> Response:
    question, given = wanted.question, wanted.given
    places = fields.places(question, wanted.fields)
    columns = list(question.columns.values())
    found, hits = None, []
    if not unanswered(question, given):
        try:
            found = _found(view, wanted, places)
        except Refused as wrong:
            hits = naming.hits(view, wanted, wrong)
            if not hits:
                raise
    return render(
        view, "question.html", question=question, wanted=wanted, found=found, hits=hits,
        thing=naming.asked_about(view, wanted) if found else None,
        controls=controls(question, given, view.reader.language, naming.vocabulary(view, question)),
        heads=[_head(view, wanted, columns[place]) for place in places], places=places, kept=wanted.kept,
        **_addresses(view, wanted, found))


def _length(wanted: Wanted) -> int:
    """How many rows a page has."""
    return MANY if wanted.long else ROWS


def _found(view: View, wanted: Wanted, places: Sequence[int]) -> Found:
    question, offset, length = wanted.question, wanted.offset, _length(wanted)
    most = length + COUNTED + 1
    with ask(view.graph, question.name, parameters=wanted.given, sort=wanted.sort, offset=offset, limit=most,
             **view.asking()) as answer:
        rows = iter(answer)
        shown = list(islice(rows, length))
        further = sum(1 for _ in rows)
    columns = [answer.columns[place] for place in places]
    return Found([cells(view, columns, [row[place] for place in places]) for row in shown], offset,
                 offset + len(shown) + further, len(shown) + further < most, drawn(view, question, shown))


def _head(view: View, wanted: Wanted, column: Column) -> Head:
    """Numbers are sorted from the largest first; who has seen both orders comes back to the question's own."""
    title, figure = column.title.says(view.reader.language), column.type in FIGURES
    if column.name not in wanted.question.sorted:
        return Head(title, figure, None, None)
    upward, downward = column.name, f"-{column.name}"
    first, second = (downward, upward) if figure else (upward, downward)
    following = {first: second, second: None}.get(wanted.sort or "", first)
    order = {upward: "ascending", downward: "descending"}.get(wanted.sort or "")
    return Head(title, figure, wanted.address(view, sort=following, offset=None), order)


def _addresses(view: View, wanted: Wanted, found: Found | None) -> dict[str, Any]:
    offset, length = wanted.offset, _length(wanted)
    about: dict[str, Any] = {"within": list(view.within), "as_of": view.day.isoformat(), "name": wanted.question.name,
                             **dict(wanted.kept)}
    return {
        "before": wanted.address(view, offset=max(0, offset - length) or None) if offset else None,
        "after": wanted.address(view, offset=offset + length) if found and found.total > found.last else None,
        "longer": None if wanted.long else wanted.address(view, long="true", offset=None), "many": MANY,
        "share": wanted.address(view, as_of=view.day.isoformat()),
        "diagram": _diagram(view, wanted),
        "downloads": [(form.upper(), url_for("api.question", format=form, **about)) for form in DOWNLOADS],
    }


def _diagram(view: View, wanted: Wanted) -> str | None:
    """The address of the rows drawn; None without any to draw, or where the diagram has a parameter of that name."""
    question = wanted.question
    if drawable.column(question) is None or Opened(question=("", {})).parameters().keys() & question.parameters.keys():
        return None
    return view.address("pages.explorer", question=question.name, **wanted.given)
