"""What can be changed: every action, in its group."""

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.web.groups import called, in_groups
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/change")
    def changes() -> Response:
        view = View.of_request(graph)
        view.check()
        return render(view, "changes.html", groups=in_groups(graph.catalogue.actions.values()), called=called)
