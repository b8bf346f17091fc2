"""What can be changed: every action, in its group."""

from itertools import groupby

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.web.groups import called
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/change")
    def changes() -> Response:
        view = View.of_request(graph)
        view.check()
        known = sorted(graph.catalogue.actions.values(), key=lambda action: (action.group, action.name))
        groups = [(name, list(found)) for name, found in groupby(known, lambda action: action.group)]
        return render(view, "changes.html", groups=groups, called=called)
