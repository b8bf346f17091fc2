"""Whether the process lives, and whether the graph answers."""

from pathlib import Path

from flask.testing import FlaskClient

from graphsvc.graph import unprepared_graph
from graphsvc.settings import from_environment
from graphsvc.web.app import create_app


def test_ready_while_the_graph_answers(client: FlaskClient) -> None:
    assert client.get("/healthz").get_json() == {"status": "alive"}
    assert client.get("/readyz").get_json() == {"status": "ready"}


def test_not_ready_while_it_can_not_be_reached(tmp_path: Path) -> None:
    nobody = from_environment(NEO4J_URI="bolt://127.0.0.1:1", GRAPHSVC_DATA=tmp_path)
    with unprepared_graph(nobody) as graph:
        client = create_app(graph).test_client()
        assert (client.get("/healthz").status_code, client.get("/readyz").status_code) == (200, 503)
