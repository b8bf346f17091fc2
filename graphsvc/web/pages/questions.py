"""The catalogue: every question, in its group."""

from itertools import groupby

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.web.groups import called
from graphsvc.web.pages.attention import URGENCIES
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/questions")
    def questions() -> Response:
        view = View.of_request(graph)
        view.check()
        known = sorted(graph.catalogue.questions.values(), key=lambda question: (question.group, question.name))
        groups = [(name, list(found)) for name, found in groupby(known, lambda question: question.group)]
        return render(view, "questions.html", groups=groups, called=called, urgencies=URGENCIES)
