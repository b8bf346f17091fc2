"""The service starts while the graph is away."""

from dataclasses import fields

import pytest
from flask.testing import FlaskClient

from graphsvc.errors import GraphAway
from graphsvc.graph import Graph
from graphsvc.store.failures import AWAY
from graphsvc.web.app import create_app

ASKING = "/api/v1/questions/members-by-load?as_of=2022-06-17"


class ComingBack(Graph):
    """A graph that is away the first two times."""

    times = 0

    def prepare(self) -> None:
        type(self).times += 1
        if self.times <= 2:
            raise GraphAway(AWAY)


@pytest.fixture
def away(graph: Graph) -> FlaskClient:
    ComingBack.times = 0
    return create_app(ComingBack(*(getattr(graph, field.name) for field in fields(graph)))).test_client()


def test_it_recovers_without_a_restart_and_prepares_the_graph_once(away: FlaskClient) -> None:
    assert [away.get(ASKING).status_code for _ in range(4)] == [503, 503, 200, 200]
    assert ComingBack.times == 3


def test_a_reader_is_told_when_to_come_back(away: FlaskClient) -> None:
    answer = away.get(ASKING)
    assert (answer.get_json()["code"], answer.headers["Retry-After"]) == ("graph-away", "5")


def test_alive_is_not_ready(away: FlaskClient) -> None:
    assert (away.get("/healthz").status_code, away.get("/readyz").status_code) == (200, 503)
    with away.get("/static/mark.svg") as style, away.get("/") as page:
        assert (style.status_code, page.status_code) == (200, 503)
