"""The engines and the service that benchmarks run against, each in a folder of its own."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from graphsvc.graph import Graph, open_graph
from graphsvc.sample.loading import load
from graphsvc.sample.shape import Shape
from graphsvc.settings import Settings, from_environment
from tests.bench.bulk import fill, meant_by
from tests.engines.neo4j_server import PASSWORD, USER, Neo4jServer

TOOK = re.compile(r"in (\d+) s")


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
    meant = meant_by(shape)
    before = time.perf_counter()
    done = fill(graph, meant)
    took = time.perf_counter() - before
    return f"Put straight into the graph, with a log but without guards: {done:,} facts in {took:.0f} s."


def loading_seconds(loading: str) -> float:
    """How long a graph took to load, as the sentence about it says."""
    found = TOOK.search(loading)
    assert found
    return float(found[1])


@contextmanager
def empty(name: str, beside: Path) -> Iterator[Graph]:
    """An empty graph of an engine, in a folder of its own beside a kept one, which goes away."""
    with (TemporaryDirectory(dir=beside.parent) as folder, engine(name, Path(folder)) as environment,
          open_graph(settings_of(environment)) as graph):
        yield graph


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
