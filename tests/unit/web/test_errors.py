"""Everything that goes wrong is told in one shape."""

import logging

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graphsvc.errors import GraphAway, GraphError, Problem, Refused, TookTooLong
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.web.app import create_app
from graphsvc.web.errors import TITLES

SAID = Text("hỏng", "broken")
FIELDS = {"type", "title", "status", "detail", "code", "request_id", "errors"}


@pytest.fixture
def app(graph: Graph) -> Flask:
    return create_app(graph)


@pytest.mark.parametrize(("method", "path", "status"), [
    ("get", "/api/v1/nowhere", 404),
    ("get", "/api/v1/questions/nowhere", 404),
    ("get", "/api/v1/pictures/nowhere", 404),
    ("get", "/api/v1/questions/members-by-load?within=nowhere", 404),
    ("get", "/api/v1/questions?nothing=1", 422),
    ("get", "/api/v1/pictures?nothing=1", 422),
    ("get", "/api/v1/actions?lang=fr", 422),
    ("get", "/api/v1/changes?after=-1", 422),
    ("get", "/api/v1/openapi.json?nothing=1", 422),
    ("get", "/api/v1/questions/members-by-load?nothing=1", 422),
    ("delete", "/api/v1/questions", 405),
    ("post", "/healthz", 405),
    ("post", "/api/v1/changes", 415),
])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_one_shape_across_all_addresses(
        client: FlaskClient, method: str, path: str, status: int, language: str) -> None:
    answer = client.open(path, method=method.upper(), headers={"Accept-Language": language})
    body = answer.get_json()
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert set(body) == FIELDS
    assert (body["status"], body["title"]) == (status, TITLES[status][1].says("vi" if language == "vi" else "en"))
    assert body["type"] == f"urn:graphsvc:problem:{body['code']}"
    assert all(set(error) == {"code", "detail", "field", "row", "about"} for error in body["errors"])


def test_what_may_be_called_instead_is_told(client: FlaskClient) -> None:
    assert "GET" in client.delete("/api/v1/questions").headers["Allow"]


@pytest.mark.parametrize(("path", "method"), [("/api/v1/questions", "GET"), ("/api/v1/changes", "POST")])
def test_options_are_told_without_a_body(client: FlaskClient, path: str, method: str) -> None:
    answer = client.options(path)
    assert (answer.status_code, answer.data, answer.headers.get("Content-Type")) == (204, b"", None)
    assert method in answer.headers["Allow"].split(", ")


@pytest.mark.parametrize(("error", "status", "headers"), [
    (GraphAway(SAID), 503, {"Retry-After": "5"}),
    (TookTooLong(SAID), 504, {}),
    (GraphError(SAID), 500, {}),
    (Refused([Problem("x", SAID, "field", 3)]), 422, {}),
])
def test_the_services_own_errors_have_their_status(
        app: Flask, error: Exception, status: int, headers: dict[str, str]) -> None:
    def fail() -> None:
        raise error

    app.add_url_rule("/api/fail", view_func=fail)
    answer = app.test_client().get("/api/fail", headers={"Accept-Language": "en"})
    assert answer.status_code == status
    assert headers.items() <= dict(answer.headers).items()
    assert "broken" in answer.get_json()["detail"]


def test_the_unexpected_is_logged_and_not_told(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise RuntimeError("the password is pea")

    app.add_url_rule("/api/fail", view_func=fail)
    with caplog.at_level(logging.ERROR):
        answer = app.test_client().get("/api/fail")
    assert (answer.status_code, answer.get_json()["code"]) == (500, "internal")
    assert "pea" not in answer.text
    assert "pea" in caplog.text


def test_a_problem_names_its_place(client: FlaskClient) -> None:
    answer = client.get("/api/v1/questions/members-by-load?limit=0&format=xml&nothing=1")
    assert [error["field"] for error in answer.get_json()["errors"]] == ["format", "limit", "nothing"]


def test_outside_the_api_a_person_reads_a_page(client: FlaskClient) -> None:
    answer = client.get("/nowhere")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
