"""GET /api/v1: where to begin."""

from apiflask import APIBlueprint
from flask import Response, request, url_for

from graphsvc import __version__
from graphsvc.graph import Graph
from graphsvc.model.things import LISTS, WORDS
from graphsvc.web import reading
from graphsvc.web.api.answers import whole
from graphsvc.web.api.paging import link

NAMED = ("questions", "pictures", *LISTS, WORDS, "actions")


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the address."""
    @blueprint.get("")
    def index() -> Response:
        reading.Query(request.args).check()
        described, docs = url_for("api.openapi"), url_for("pages.reference")
        addresses = {"docs": docs, "openapi": described, **{name: url_for(f"api.{name}") for name in NAMED},
                     "changes": url_for("api.log")}
        response = whole({"version": __version__, "addresses": addresses}, reading.language(graph.settings))
        response.headers["Link"] = f"{link('service-desc', described)}, {link('service-doc', docs)}"  # RFC 8631
        return response
