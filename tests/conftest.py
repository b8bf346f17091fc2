"""Both real engines for every test that asks for one.

    settings_for("embedded" | "neo4j", NAME=value…)   the settings of a running engine, shared by all tests
    engine, settings, store                            a clean graph; a test that uses them runs once on each engine
    graph                                            the same, with the statements, as every face holds it
    fresh("embedded" | "neo4j")                      an empty graph each time, for tests that need many in a row
    own_settings(NAME=value…)                          settings of the embedded engine in a new folder, nothing running

`@on_embedded` (from tests.engines.choosing) keeps a test from running twice.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graphsvc import resources
from graphsvc.graph import Graph
from graphsvc.settings import Settings, from_environment
from graphsvc.statements.catalogue import Catalogue, load
from graphsvc.store import opening, schema
from graphsvc.store.door import Store
from tests.engines import choosing
from tests.engines.choosing import ENGINES, emptied, explained, running

SettingsFor = Callable[..., Settings]
Fresh = Callable[[str], Graph]

# A developer's own graph is never touched: only what a test names counts.
for name in [name for name in os.environ if name.startswith(("NEO4J_", "GRAPHSVC_"))]:
    if "_TEST_" not in name:
        del os.environ[name]
# Most of the engines that tests start run for seconds: with one compiler only they are there in half the time.
os.environ["JAVA_TOOL_OPTIONS"] = f"{os.environ.get('JAVA_TOOL_OPTIONS', '')} {choosing.QUICK_TO_START}".strip()


@pytest.fixture(scope="session")
def settings_for(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SettingsFor]:
    """The settings of an engine that runs for the whole session, with others on top by environment name."""
    with running(tmp_path_factory) as addresses:

        def settings_of(engine: str, **given: Any) -> Settings:
            with explained():
                return from_environment(**{**addresses(engine), **given})

        yield settings_of


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of the engine that the test runs on."""
    return str(request.param)


@pytest.fixture
def settings(engine: str, settings_for: SettingsFor) -> Settings:
    """The settings of the test's engine."""
    return settings_for(engine)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    """The test's engine, opened, with the schema applied and nothing else in it."""
    with opening.opened(settings) as store:
        emptied(store)
        schema.apply(store, resources.folder("cypher") / "schema")
        yield store


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The service's own statements."""
    return load(resources.folder("cypher"))


@pytest.fixture
def graph(settings: Settings, store: Store, catalogue: Catalogue) -> Graph:
    """The test's engine as every face holds it, empty."""
    return Graph(settings, store, catalogue)


@pytest.fixture(scope="module")
def fresh(settings_for: SettingsFor, catalogue: Catalogue) -> Iterator[Fresh]:
    """An empty graph each time it is asked for, on an engine opened once."""
    with ExitStack() as stack:
        store = cache(lambda engine: stack.enter_context(opening.opened(settings_for(engine))))

        def on(engine: str) -> Graph:
            emptied(store(engine))
            schema.apply(store(engine), resources.folder("cypher") / "schema")
            return Graph(settings_for(engine), store(engine), catalogue)

        yield on


@pytest.fixture
def own_settings(tmp_path: Path) -> SettingsFor:
    """Settings of the embedded engine in a new folder, where nothing runs yet."""

    def settings_of(**given: Any) -> Settings:
        return from_environment(**{"GRAPHSVC_DATA": tmp_path / "data", "GRAPHSVC_ENGINE_MEMORY": "512m", **given})

    return settings_of
