"""The web face over the small district of tests/unit/web/pages/district.py, in the embedded engine."""

from collections.abc import Callable, Iterator

import pytest
from flask.testing import FlaskClient

from graphsvc.graph import Graph
from graphsvc.settings import Settings
from graphsvc.web.app import create_app
from tests.unit.web.pages import district


@pytest.fixture(scope="module")
def graph(settings_for: Callable[..., Settings]) -> Iterator[Graph]:
    """The district."""
    with district.opened(settings_for("embedded")) as graph:
        yield graph


@pytest.fixture
def client(graph: Graph) -> FlaskClient:
    """A program that asks; it speaks English."""
    client = create_app(graph).test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client
