"""A question: its form, its rows in pages, and the same rows for other programs."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from flask import Blueprint, Response, url_for

from graphsvc.errors import NotFound
from graphsvc.graph import Graph
from graphsvc.questions.asking import ask
from graphsvc.statements.questions import Question
from graphsvc.web.pages.cells import Cell, cells
from graphsvc.web.pages.forms import controls, unanswered
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View

ROWS = 200
DOWNLOADS = ("xlsx", "csv", "json")
COUNTED = 5000  # beyond so many further rows the page says "more than": counting all could take the graph seconds


@dataclass(frozen=True)
class Found:
    """One page of rows. `total` is how many there are, at least: `exact` tells whether that is all."""

    rows: list[list[Cell]]
    offset: int
    total: int
    exact: bool

    @property
    def last(self) -> int:
        """The place of the page's last row, counted from 1."""
        return self.offset + len(self.rows)


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/questions/<name>")
    def question(name: str) -> Response:
        view = View.of_request(graph)
        offset = view.query.whole("offset") or 0
        asked = graph.catalogue.questions.get(name)
        given = view.check(asked.parameters if asked else ())
        if asked is None:
            with ask(graph, name):  # refuses it, with the nearest name
                raise NotFound([])
        found = None if unanswered(asked, given) else _found(view, asked, given, offset)
        return render(view, "question.html", question=asked, found=found, offset=offset,
                      controls=controls(asked, given, view.reader.language),
                      **_addresses(view, asked, given, offset, found))


def _found(view: View, question: Question, given: Mapping[str, str], offset: int) -> Found:
    most = ROWS + COUNTED + 1
    with ask(view.graph, question.name, parameters=given, offset=offset, limit=most, **view.asking()) as answer:
        rows = iter(answer)
        shown = [cells(view, answer.columns, row) for row in islice(rows, ROWS)]
        further = sum(1 for _ in rows)
    return Found(shown, offset, offset + len(shown) + further, len(shown) + further < most)


def _addresses(view: View, question: Question, given: Mapping[str, str], offset: int,
               found: Found | None) -> dict[str, Any]:
    def page(start: int) -> str:
        return view.address("pages.question", name=question.name, offset=start or None, **given)

    about: dict[str, Any] = {"within": list(view.within), "as_of": view.day.isoformat(), "name": question.name, **given}
    return {
        "before": page(max(0, offset - ROWS)) if offset else None,
        "after": page(offset + ROWS) if found and found.total > found.last else None,
        "downloads": [(form.upper(), url_for("api.question", format=form, **about)) for form in DOWNLOADS],
    }
