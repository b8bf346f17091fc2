"""The engines and the service that benchmarks run against, each in a folder of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graphsvc.graph import Graph, open_graph
from graphsvc.sample.loading import load
from graphsvc.sample.shape import Shape
from graphsvc.settings import Settings, from_environment
from tests.bench.bulk import fill
from tests.engines.neo4j_server import PASSWORD, USER, Neo4jServer


@contextmanager
def engine(name: str, folder: Path) -> Iterator[dict[str, Any]]:
    """The environment that leads to an engine."""
    common = {"GRAPHSVC_SECONDS": "300", "GRAPHSVC_CHANGE_SECONDS": "3600", "GRAPHSVC_PORT": "0",
              "GRAPHSVC_LOG_LEVEL": "WARNING"}
    if name == "embedded":
        folder.mkdir(parents=True, exist_ok=True)
        yield {**common, "GRAPHSVC_DATA": str(folder / "data"), "GRAPHSVC_ENGINE_MEMORY": "3g"}
        return
    with Neo4jServer(folder / "neo4j", memory="3g", page_cache="1g") as server:
        yield {**common, "NEO4J_URI": server.uri, "NEO4J_USER": USER, "NEO4J_PASSWORD": PASSWORD}


def loaded(settings: Settings, shape: Shape, note: Path) -> str:
    """Load the sample, unless a note says that it is there; how it came there, in a sentence."""
    if not note.exists():
        with open_graph(settings) as graph:
            note.write_text(_load(graph, shape), encoding="utf-8")
    return note.read_text(encoding="utf-8")


def _load(graph: Graph, shape: Shape) -> str:
    """The reference district goes through the write door; what is larger is put there straight, to save hours."""
    before = time.perf_counter()
    if shape == Shape():
        done = load(graph, shape).actions
        took = time.perf_counter() - before
        return f"Loaded through the write door: {done:,} actions in {took:.0f} s ({done / took:,.0f} a second)."
    done = fill(graph, shape)
    took = time.perf_counter() - before
    return f"Put straight into the graph, with a log but without guards: {done:,} facts in {took:.0f} s."


@contextmanager
def service(environment: dict[str, Any]) -> Iterator[str]:
    """The service as its users start it; gives its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "graphsvc", "run"], env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield next(word for line in process.stdout for word in line.split() if word.startswith("http://"))
    finally:
        process.terminate()
        process.wait(60)
        process.stdout.close()


def settings_of(environment: dict[str, Any]) -> Settings:
    """The settings that an environment gives."""
    return from_environment(**environment)
