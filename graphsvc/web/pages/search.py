"""Search: things by name or code, the best match first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.model.things import CALLED, Thing
from graphsvc.questions.asking import ask
from graphsvc.questions.naming import WHOLE
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View

MOST = 100


@dataclass(frozen=True)
class Hit:
    """A thing that was found, where it is, and its former names."""

    thing: Thing
    called: str
    href: str
    code: str | None
    places: list[Thing]
    formerly: str | None
    rank: int


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/search")
    def search() -> Response:
        view = View.of_request(graph)
        words = (view.query.text("words") or "").strip()
        view.check()
        hits = _hits(view, words) if words else []
        if len(hits) == 1 and hits[0].rank == WHOLE:
            return Response(status=303, headers={"Location": hits[0].href})
        return render(view, "search.html", words=words, hits=hits[:MOST], more=len(hits) > MOST,
                      kept=[("words", words)], everywhere=view.address("pages.search", within=None, words=words))


def _hits(view: View, words: str) -> list[Hit]:
    """What was found; one more than is shown where there are others."""
    with ask(view.graph, "things-by-name", parameters={"words": words}, limit=2 * MOST, **view.asking()) as answer:
        found = [_hit(view, thing, list(rows)) for thing, rows in groupby(answer, lambda row: row[0])]
    return found[:MOST + 1]


def _hit(view: View, thing: Thing, rows: Sequence[Sequence[Any]]) -> Hit:
    """A thing that lies in several places has a row for each."""
    _, code, _, formerly, rank = rows[0]
    return Hit(thing, CALLED[thing.kind].says(view.reader.language), view.leads_to(thing) or "", code,
               list(_places(rows)), formerly, rank)


def _places(rows: Iterable[Sequence[Any]]) -> Iterable[Thing]:
    return (row[2] for row in rows if row[2])
