"""The HTTP API, version 1: questions and pictures to read, changes to write, and the document that describes it."""

from apiflask import APIBlueprint, APIFlask

from graphsvc.graph import Graph
from graphsvc.web.api import actions, changes, log, openapi, pictures, questions

PREFIX = "/api/v1"


def register(app: APIFlask, graph: Graph) -> None:
    """Add all addresses under /api/v1."""
    blueprint = APIBlueprint("api", __name__, url_prefix=PREFIX)
    for feature in (questions, pictures, actions, changes, log, openapi):
        feature.add(blueprint, graph)
    app.register_blueprint(blueprint)
