"""/metrics: what the service did, in numbers, as Prometheus reads them.

Each worker counts in files of its own, in a folder that the main process makes; whichever worker is asked adds them all
up, and what a worker counted stays when another takes its place.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from graphsvc.changes.door import MADE, Outcome
from graphsvc.changes.verifying import head
from graphsvc.errors import GraphError
from graphsvc.graph import Graph
from graphsvc.questions.asking import ANSWERED

FOLDER = "PROMETHEUS_MULTIPROC_DIR"  # the library's own name of it, read when it is imported
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
SECONDS = 2.0  # that the graph has to say its last change: who asks for numbers waits ten seconds at most
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


@contextmanager
def of_all_workers() -> Iterator[None]:
    """Let the processes that are started meanwhile count together."""
    with tempfile.TemporaryDirectory(prefix="graphsvc-metrics-") as folder:
        os.environ[FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER]


class Metrics:
    """The numbers of one process. Labels come from what the service itself names, never from a request's words."""

    def __init__(self, graph: Graph) -> None:
        self.registry = registry = CollectorRegistry()
        self._requests = Counter(
            "graphsvc_requests_total", "Requests answered.", ["endpoint", "method", "status"], registry=registry)
        self._seconds = Histogram(
            "graphsvc_request_seconds", "From a request to the last byte of its answer.", ["endpoint"],
            registry=registry, buckets=BUCKETS)
        self._questions = Histogram(
            "graphsvc_question_seconds", "From a question or picture to its last row.", ["question"],
            registry=registry, buckets=BUCKETS)
        self._actions = Counter("graphsvc_actions_total", "Actions made, previews left out.", ["action"],
                                registry=registry)
        self._away = Counter("graphsvc_graph_away_total", "Requests that found the graph away.", registry=registry)
        # Known by their sender, so that they live as long as this graph.
        ANSWERED.connect(self._answered, sender=graph, weak=False)
        MADE.connect(self._made, sender=graph, weak=False)

    def count(self, endpoint: str | None, method: str, status: int, seconds: float, *, away: bool) -> None:
        """Count a request that was answered."""
        place = endpoint or "none"
        self._requests.labels(place, method if method in METHODS else "other", status).inc()
        self._seconds.labels(place).observe(seconds)
        if away:
            self._away.inc()

    def _answered(self, _: Graph, name: str, seconds: float) -> None:
        self._questions.labels(name).observe(seconds)

    def _made(self, _: Graph, outcome: Outcome) -> None:
        for _row, action in {(fact.row, fact.action) for fact in outcome.facts}:
            self._actions.labels(action.partition(" ")[0]).inc()  # an undo names what it undid


class LastChange(Collector):
    """The number of the graph's last change; nothing while the graph is away."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Ask for it."""
        try:
            number = head(self._graph, seconds=SECONDS).number
        except GraphError:
            return
        yield GaugeMetricFamily("graphsvc_last_change", "Number of the graph's last change.", value=number)


def register(app: Flask, graph: Graph, metrics: Metrics) -> None:
    """Add the address."""
    @app.get("/metrics")
    def numbers() -> Response:
        asked = CollectorRegistry()
        asked.register(LastChange(graph))
        text = generate_latest(_counted(metrics)) + generate_latest(asked)
        return Response(text, content_type=CONTENT_TYPE_LATEST)


def _counted(metrics: Metrics) -> CollectorRegistry:
    """What all workers counted; where this process is none, what it counted itself."""
    if FOLDER not in os.environ:
        return metrics.registry
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return registry
