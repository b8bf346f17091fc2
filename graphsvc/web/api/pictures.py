"""GET /pictures and /pictures/{name}: what a diagram is drawn from, as rows."""

from apiflask import APIBlueprint
from flask import Response

from graphsvc.graph import Graph
from graphsvc.questions.asking import look
from graphsvc.web.api.questions import answered, listed


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the addresses."""
    @blueprint.get("/pictures")
    def pictures() -> Response:
        return listed(graph, "pictures", graph.catalogue.pictures)

    @blueprint.get("/pictures/<name>")
    def picture(name: str) -> Response:
        return answered(graph, look, name, graph.catalogue.pictures.get(name))
