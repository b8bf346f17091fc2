"""Random histories with corrections, withdrawals and undoes, on both real engines, held to what must hold after each.

A few on each engine; two hundred by `make soak`.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from graphsvc import resources
from graphsvc.graph import Graph
from graphsvc.settings import from_environment
from graphsvc.statements.catalogue import Catalogue
from graphsvc.store import opening, schema
from tests.conftest import SettingsFor
from tests.engines.choosing import ENGINES, emptied
from tests.walking import Walk

Graphs = Callable[[str], tuple[Graph, Graph]]
# The first of them is always the simplest that there is.
EXAMPLES = {"embedded": 8, "neo4j": 2}
MANY = 200
STEPS = 15


@pytest.fixture(scope="module")
def graphs(
    settings_for: SettingsFor, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Graphs]:
    """An empty graph on an engine, and an empty one in a data folder of its own, each opened once."""
    own = from_environment(GRAPHSVC_DATA=tmp_path_factory.mktemp("other") / "data", GRAPHSVC_ENGINE_MEMORY="256m")
    with ExitStack() as stack:

        @cache
        def opened(engine: str) -> Graph:
            settings = own if engine == "other" else settings_for(engine)
            return Graph(settings, stack.enter_context(opening.opened(settings)), catalogue)

        yield lambda engine: (_emptied(opened(engine)), _emptied(opened("other")))


def _emptied(graph: Graph) -> Graph:
    emptied(graph.store)
    schema.apply(graph.store, resources.folder("cypher") / "schema")
    return graph


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("engine", ENGINES)
def test_histories_step_by_step(graphs: Graphs, engine: str) -> None:
    _walks(graphs, engine, EXAMPLES[engine], derandomize=True)


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("engine", ENGINES)
def test_many_histories_step_by_step(graphs: Graphs, engine: str) -> None:
    _walks(graphs, engine, MANY)


def _walks(graphs: Graphs, engine: str, examples: int, *, derandomize: bool = False) -> None:
    class Here(Walk):
        def __init__(self) -> None:
            super().__init__(*graphs(engine))

    run_state_machine_as_test(Here, settings=settings(
        max_examples=examples, stateful_step_count=STEPS, derandomize=derandomize, deadline=None,
        print_blob=not derandomize, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]))
