"""The pages over a small district, asked as a browser would."""

from collections.abc import Callable, Iterator

import pytest
from flask.testing import FlaskClient

from graphsvc.graph import Graph
from graphsvc.web.app import create_app
from tests.unit.web.pages import district


@pytest.fixture
def client(graph: Graph) -> FlaskClient:
    """A browser's stand-in."""
    return create_app(graph).test_client()


@pytest.fixture
def read(client: FlaskClient) -> Callable[..., str]:
    """Read a page that must be there, on the district's day and in Vietnamese unless told otherwise."""
    def text_of(path: str, **about: object) -> str:
        query = {"as_of": district.DAY, "lang": "vi", **about}
        response = client.get(path, query_string={name: value for name, value in query.items() if value is not None})
        assert response.status_code == 200, response.text
        return response.text
    return text_of


@pytest.fixture
def written(graph: Graph) -> Iterator[Graph]:
    """The district, to be changed; after the test it is there anew."""
    yield graph
    district.anew(graph)


@pytest.fixture
def writer(written: Graph) -> FlaskClient:
    """A browser's stand-in that changes the district; it speaks English."""
    client = create_app(written).test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client
