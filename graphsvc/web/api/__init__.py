"""The HTTP API, version 1: questions and pictures to read, changes to write, and the document that describes it."""

from apiflask import APIBlueprint, APIFlask
from flask import Response, request

from graphsvc.graph import Graph
from graphsvc.web.api import actions, changes, index, log, openapi, questions, things

PREFIX = "/api/v1"


def register(app: APIFlask, graph: Graph) -> None:
    """Add all addresses under /api/v1."""
    blueprint = APIBlueprint("api", __name__, url_prefix=PREFIX)
    for feature in (index, questions, things, actions, changes, log, openapi):
        feature.add(blueprint, graph)
    blueprint.after_request(_without_body)
    app.register_blueprint(blueprint)


def _without_body(response: Response) -> Response:
    """An answer to OPTIONS says all in its Allow."""
    if request.method == "OPTIONS" and response.status_code == 200:
        response.status_code = 204
        del response.headers["Content-Type"]
    return response
