"""The web face over the small district of tests/unit/web/pages/district.py, in the embedded engine."""

from collections.abc import Callable, Iterator

import pytest
from flask.testing import FlaskClient

from graphsvc.graph import Graph, open_graph
from graphsvc.settings import Settings
from graphsvc.web.app import create_app
from tests.engines.choosing import emptied
from tests.unit.web.pages import district


@pytest.fixture(scope="module")
def graph(settings_for: Callable[..., Settings]) -> Iterator[Graph]:
    """The district, as the web face holds it."""
    with open_graph(settings_for("embedded")) as graph:
        emptied(graph.store)
        graph.prepare()
        district.build(graph)
        yield graph


@pytest.fixture
def client(graph: Graph) -> FlaskClient:
    """A program that asks; it speaks English."""
    client = create_app(graph).test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client
