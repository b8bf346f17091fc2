"""/healthz: the process lives. /readyz: the graph answers too."""

from apiflask import APIFlask
from flask import Response

from graphsvc.graph import Graph


def register(app: APIFlask, graph: Graph) -> None:
    """Add both addresses."""
    @app.get("/healthz")
    def healthz() -> Response:
        return Response(b'{"status":"alive"}', content_type="application/json")

    @app.get("/readyz")
    def readyz() -> Response:
        graph.store.check()
        return Response(b'{"status":"ready"}', content_type="application/json")
