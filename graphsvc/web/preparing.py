"""The service starts while the graph is away; the schema is brought up to date when the graph first answers."""

import threading

from flask import Flask, request

from graphsvc.errors import GraphAway
from graphsvc.graph import Graph
from graphsvc.store.failures import AWAY

PATIENCE = 5.0
WITHOUT_GRAPH = ("/healthz", "/metrics", "/static/")


def register(app: Flask, graph: Graph) -> None:
    """Before the first request that needs the graph, prepare it; as long as that fails, each such request says so."""
    done, turn = threading.Event(), threading.Lock()

    @app.before_request
    def prepare() -> None:
        if done.is_set() or request.path.startswith(WITHOUT_GRAPH):
            return
        if not turn.acquire(timeout=PATIENCE):
            raise GraphAway(AWAY)
        try:
            graph.prepare()
            done.set()
        finally:
            turn.release()
