"""GET /actions: everything that can be changed, with its parameters."""

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc.graph import Graph
from graphsvc.web import reading
from graphsvc.web.api.answers import whole
from graphsvc.web.api.headers import about_action


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the address."""
    @blueprint.get("/actions")
    def actions() -> Response:
        reading.Query(request.args).check()
        language = reading.language(graph.settings)
        return whole({"actions": [about_action(a, language) for a in graph.catalogue.actions.values()]}, language)
