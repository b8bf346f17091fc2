"""The catalogue: every question, in its group."""

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.web.groups import called, in_groups
from graphsvc.web.pages.attention import URGENCIES
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/questions")
    def questions() -> Response:
        view = View.of_request(graph)
        view.check()
        groups = in_groups(graph.catalogue.questions.values())
        return render(view, "questions.html", groups=groups, called=called, urgencies=URGENCIES)
