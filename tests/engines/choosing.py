"""Which engines a test session has, started when the first test asks for one."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graphsvc.settings import from_environment
from graphsvc.store import opening
from graphsvc.store.door import Store
from tests.engines.jars import MissingEngine
from tests.engines.neo4j_server import PASSWORD, USER, Neo4jServer

ENGINES = ("embedded", "neo4j")
QUICK_TO_START, QUICK_LATER = "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4"
EMPTY = Path(__file__).with_name("empty.cypher")

# For tests of what doesn't speak to the graph itself.
on_embedded = pytest.mark.parametrize("engine", ["embedded"], indirect=True)
on_neo4j = pytest.mark.parametrize("engine", ["neo4j"], indirect=True)


@contextmanager
def running(folders: pytest.TempPathFactory) -> Iterator[Callable[[str], dict[str, Any]]]:
    """Gives a function from an engine's name to its settings by environment name; stops what it started."""
    with ExitStack() as stack:
        starts = {"embedded": _embedded, "neo4j": _neo4j}
        missing: dict[str, MissingEngine] = {}

        @cache
        def started(engine: str) -> dict[str, Any]:
            if engine in missing:  # looked for once in a session, not once in a test
                raise missing[engine]
            try:
                return starts[engine](stack, folders)
            except MissingEngine as error:
                missing[engine] = error
                raise

        yield started


@contextmanager
def explained() -> Iterator[None]:
    """A missing engine fails the test in CI and skips it elsewhere, loudly."""
    try:
        yield
    except MissingEngine as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(f"NOT TESTED on this engine: {error}")


def emptied(store: Store) -> None:
    """Take everything out of the graph."""
    store.define(EMPTY.read_text(encoding="utf-8"), seconds=600)


def _embedded(stack: ExitStack, folders: pytest.TempPathFactory) -> dict[str, Any]:
    given = {"GRAPHSVC_DATA": folders.mktemp("embedded") / "data", "GRAPHSVC_ENGINE_MEMORY": "1g"}
    with pytest.MonkeyPatch.context() as patch:  # it runs as long as the tests do
        patch.setenv("JAVA_TOOL_OPTIONS", f"{os.environ.get('JAVA_TOOL_OPTIONS', '')} {QUICK_LATER}")
        stack.enter_context(opening.engine(from_environment(**given)))
    return given


def _neo4j(stack: ExitStack, folders: pytest.TempPathFactory) -> dict[str, Any]:
    given = os.environ.get("NEO4J_TEST_URI")
    if given:
        return {"NEO4J_URI": given, "NEO4J_USER": os.environ.get("NEO4J_TEST_USER", USER),
                "NEO4J_PASSWORD": os.environ.get("NEO4J_TEST_PASSWORD", PASSWORD)}
    server = stack.enter_context(Neo4jServer(folders.mktemp("neo4j")))
    return {"NEO4J_URI": server.uri, "NEO4J_USER": USER, "NEO4J_PASSWORD": PASSWORD}
