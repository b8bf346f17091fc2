"""The numbers of the service, read as Prometheus reads them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from graphsvc.changes.verifying import head
from graphsvc.errors import GraphAway
from graphsvc.graph import Graph, unprepared_graph
from graphsvc.settings import from_environment
from graphsvc.store.failures import AWAY
from graphsvc.web.app import create_app

PERSON = {"action": "register-person", "parameters": {"name": "Mai"}}
Numbers = dict[tuple[str, ...], float]


def numbers(client: FlaskClient) -> Numbers:
    """What /metrics says: the value of each name with its labels' values, in the order of the labels' names."""
    answer = client.get("/metrics", buffered=True)
    assert (answer.status_code, answer.mimetype) == (200, "text/plain")
    return {(sample.name, *(sample.labels[name] for name in sorted(sample.labels))): sample.value
            for family in text_string_to_metric_families(answer.text) for sample in family.samples}


def test_requests_are_counted_by_endpoint_method_and_status(client: FlaskClient) -> None:
    for method, path in (("GET", "/healthz"), ("GET", "/healthz"), ("HEAD", "/healthz"), ("POST", "/healthz"),
                         ("GET", "/api/v1/questions?nothing=1")):
        client.open(path, method=method, buffered=True)
    found = numbers(client)
    assert {key[1:]: value for key, value in found.items() if key[0] == "graphsvc_requests_total"} == {
        ("healthz", "GET", "200"): 2, ("healthz", "HEAD", "200"): 1, ("none", "POST", "405"): 1,
        ("api.questions", "GET", "422"): 1}
    assert found["graphsvc_request_seconds_count", "healthz"] == 3
    assert 0 < found["graphsvc_request_seconds_sum", "healthz"] < 10


def test_no_label_comes_from_a_request(client: FlaskClient) -> None:
    for method, path in (("GET", "/made-up"), ("MADEUP", "/healthz"), ("GET", "/api/v1/questions/made-up"),
                         ("GET", "/api/v1/things/Person/made-up/history"),
                         ("GET", "/api/v1/questions/members-by-load?within=made-up")):
        client.open(path, method=method, headers={"X-Request-ID": "made-up"}, buffered=True)
    text = client.get("/metrics").text
    assert "made-up" not in text.lower() and "madeup" not in text.lower()
    assert 'endpoint="none",method="GET",status="404"' in text
    assert 'method="other"' in text


def test_questions_and_pictures_are_counted_by_name_whoever_asks(client: FlaskClient) -> None:
    for path in ("/api/v1/questions/members-by-load?format=csv", "/questions/members-by-load",
                 "/api/v1/pictures/structure", "/api/v1/questions/coverage-over-time?each=year",
                 "/api/v1/questions/members-by-load?as_of=never"):
        client.get(path, buffered=True)
    found = numbers(client)
    counts = {key[1]: value for key, value in found.items() if key[0] == "graphsvc_question_seconds_count"}
    assert (counts["members-by-load"], counts["structure"], counts["coverage-over-time"]) == (2, 1, 1)
    assert found["graphsvc_question_seconds_sum", "members-by-load"] > 0


def test_actions_are_counted_as_they_are_made_and_once(client: FlaskClient, graph: Graph) -> None:
    client.post("/api/v1/changes?preview=true", json=PERSON)
    client.post("/api/v1/changes", json={"action": "register-person", "parameters": {}})
    assert not [key for key in numbers(client) if key[0] == "graphsvc_actions_total"]
    for _ in range(2):
        made = client.post("/api/v1/changes", json=[PERSON, PERSON], headers={"Idempotency-Key": "counted"})
        assert made.status_code == 201
    client.post(f"/api/v1/changes/{made.get_json()['number']}/undo")
    found = numbers(client)
    assert {key[1]: value for key, value in found.items() if key[0] == "graphsvc_actions_total"} == {
        "register-person": 2, "undo": 2}
    assert found["graphsvc_last_change",] == head(graph).number


@pytest.fixture
def away(tmp_path: Path) -> Iterator[Flask]:
    nobody = from_environment(NEO4J_URI="bolt://127.0.0.1:1", GRAPHSVC_DATA=tmp_path)
    with unprepared_graph(nobody) as graph:
        yield create_app(graph)


def test_while_the_graph_is_away_there_are_numbers_but_no_last_change(away: Flask) -> None:
    client = away.test_client()
    assert numbers(client)["graphsvc_graph_away_total",] == 0
    for path in ("/readyz", "/", "/healthz"):
        client.get(path, buffered=True)
    found = numbers(client)
    assert found["graphsvc_graph_away_total",] == 2
    assert not [key for key in found if key[0] == "graphsvc_last_change"]


def test_a_graph_that_goes_away_amid_an_answer_is_counted(graph: Graph) -> None:
    app = create_app(graph)

    def pieces() -> Iterator[bytes]:
        yield b"abc"
        raise GraphAway(AWAY)

    app.add_url_rule("/api/long", view_func=lambda: Response(pieces()))
    with pytest.raises(GraphAway):
        app.test_client().get("/api/long", buffered=True)
    assert numbers(app.test_client())["graphsvc_graph_away_total",] == 1


def test_two_apps_over_two_graphs_do_not_count_each_others(client: FlaskClient, away: Flask) -> None:
    client.get("/api/v1/questions/members-by-load", buffered=True)
    assert not [key for key in numbers(away.test_client()) if key[0].startswith("graphsvc_question")]


def test_another_hosts_name_is_refused(client: FlaskClient) -> None:
    answer = client.get("/metrics", headers={"Host": "evil.example"})
    assert (answer.status_code, answer.mimetype) == (421, "application/problem+json")
