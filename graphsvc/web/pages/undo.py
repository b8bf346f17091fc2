"""Undo a change: see what would be as it was, then do it; that is a change too, and can be undone."""

from functools import partial
from typing import Any

from flask import Blueprint, Response, request

from graphsvc.changes import undoing
from graphsvc.changes.history import written_by
from graphsvc.changes.log import PAPER
from graphsvc.errors import NotFound, Refused
from graphsvc.graph import Graph
from graphsvc.web.pages import writing
from graphsvc.web.pages.done import said_of
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.writing import Sent


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.route("/log/<int:number>/undo", methods=["GET", "POST"])
    def undo(number: int) -> Response:
        view = View.of_request(graph)
        view.check()
        return _tried(view, number, Sent.of_request() if request.method == "POST" else Sent.nothing({}))


def _tried(view: View, number: int, sent: Sent) -> Response:
    entry, _ = written_by(view.graph, number)
    about: dict[str, Any] = {"entry": entry, "said": said_of(view, entry), "key": writing.fresh_key()}
    try:
        outcome = writing.tried(view.graph, sent, partial(undoing.undo, view.graph, number))
    except NotFound:
        raise
    except Refused as refused:
        own = [problem for problem in refused.problems if problem.field in PAPER]
        paper = writing.paper_fields(view, sent.paper, own)
        return render(view, "undo.html", 422, **about, paper=paper, effects=None, refused=not own,
                      problems=refused.problems, titles={field.name: field.title for field in paper})
    if outcome.number is not None:
        return writing.answered(outcome, view)
    return render(view, "undo.html", **about, paper=writing.paper_fields(view, sent.paper, ()), problems=(), titles={},
                  effects=writing.effects(view, outcome.facts), refused=False)
