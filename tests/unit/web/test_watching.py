"""Each request has an id, which is answered and stands in each of its log lines, and one line that tells its end."""

import logging
from collections.abc import Iterator

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient

from graphsvc import logs
from graphsvc.errors import GraphAway
from graphsvc.graph import Graph
from graphsvc.store.failures import AWAY
from graphsvc.web.app import create_app
from graphsvc.web.watching import LONGEST_PATH

ACCESS = "graphsvc.web.watching"


@pytest.fixture
def app(graph: Graph) -> Flask:
    return create_app(graph)


def fields(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    """What the access lines say."""
    return [record.__dict__["fields"] for record in caplog.records if record.name == ACCESS]


@pytest.mark.parametrize("path", [
    "/", "/healthz", "/metrics", "/api/v1/questions", "/api/v1/nowhere", "/nowhere", "/static/mark.svg"])
def test_a_good_id_is_taken_and_answered_everywhere(client: FlaskClient, path: str) -> None:
    with client.get(path, headers={"X-Request-ID": "Root=1-67/a:b_c.d+e"}) as answer:
        assert answer.headers.getlist("X-Request-ID") == ["Root=1-67/a:b_c.d+e"]


@pytest.mark.parametrize("given", ["", " ", "a b", "a\tb", "x" * 101, 'a"b', "a\u00e9", "<b>", "a,b", "a\\n"])
def test_any_other_is_made_anew(client: FlaskClient, given: str) -> None:
    raw = given.encode().decode("latin-1")
    made = {client.get("/healthz", environ_overrides={"HTTP_X_REQUEST_ID": raw}).headers["X-Request-ID"]
            for _ in range(2)}
    assert len(made) == 2
    assert all(len(name) == 32 and name.isalnum() for name in made)


def test_a_problem_names_its_request(client: FlaskClient) -> None:
    for path, status in (("/api/v1/nowhere", 404), ("/api/v1/questions?nothing=1", 422)):
        answer = client.get(path, headers={"X-Request-ID": "r-1"})
        assert (answer.status_code, answer.get_json()["request_id"]) == (status, "r-1")
    answer = client.get("/api/v1/questions", headers={"Host": "evil.example", "X-Request-ID": "r-2"})
    assert (answer.status_code, answer.get_json()["request_id"]) == (421, "r-2")


def test_every_line_of_a_request_carries_its_id(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    said: list[tuple[str, str | None]] = []

    class Heard(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append((record.name, logs.request_id.get()))

    def fail() -> None:
        raise RuntimeError

    def pieces() -> Iterator[bytes]:
        yield b"x"
        logging.getLogger("graphsvc.late").warning("as the answer is sent")

    app.add_url_rule("/api/fail", view_func=fail)
    app.add_url_rule("/api/long", endpoint="long", view_func=lambda: Response(pieces()))
    heard = Heard()
    logging.getLogger("graphsvc").addHandler(heard)
    try:
        with caplog.at_level(logging.INFO, "graphsvc"):
            app.test_client().get("/api/fail", headers={"X-Request-ID": "r-1"}, buffered=True)
            app.test_client().get("/api/long", headers={"X-Request-ID": "r-2"}, buffered=True)
    finally:
        logging.getLogger("graphsvc").removeHandler(heard)
    assert said == [("graphsvc.web.errors", "r-1"), (ACCESS, "r-1"), ("graphsvc.late", "r-2"), (ACCESS, "r-2")]


def test_an_answer_is_told_in_one_line_without_what_was_searched_for(
        client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, ACCESS):
        answer = client.get("/api/v1/questions/members-by-load?as_of=2022-06-17&lang=vi&x=Mairead", buffered=True)
    (said,) = fields(caplog)
    assert said.pop("milliseconds") >= 0  # type: ignore[operator]
    assert said == {"method": "GET", "path": "/api/v1/questions/members-by-load", "status": 422,
                    "bytes": len(answer.data)}
    (record,) = caplog.records
    assert record.getMessage().startswith("GET /api/v1/questions/members-by-load 422 ")
    assert "Mairead" not in str(record.__dict__)


def test_bytes_are_those_that_were_sent(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, ACCESS):
        sizes = [len(client.open(path, method=method, buffered=True).data) for path, method in (
            ("/static/mark.svg", "GET"), ("/static/mark.svg", "HEAD"), ("/", "GET"),
            ("/api/v1/questions/structure-in-numbers?format=csv", "GET"))]
    assert sizes[0] > 0 and sizes[1] == 0
    assert [said["bytes"] for said in fields(caplog)] == sizes


def test_a_path_can_not_break_the_line_and_has_an_end(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, ACCESS):
        client.get("/th%C3%B4n%0AINFO%1B" + "x" * 1000, buffered=True)
    (said,) = fields(caplog)
    assert str(said["path"]).startswith("/th%C3%B4n%0AINFO%1Bxxx")
    assert len(str(said["path"])) == LONGEST_PATH


def test_an_answer_that_breaks_off_is_told_too(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"abc"
        raise GraphAway(AWAY)

    closed: list[bool] = []

    def long() -> Response:
        response = Response(pieces())
        response.call_on_close(lambda: closed.append(True))
        return response

    app.add_url_rule("/api/long", view_func=long)
    with caplog.at_level(logging.INFO, ACCESS):
        answer = app.test_client().get("/api/long")
        with pytest.raises(GraphAway):
            assert answer.data
        answer.close()
    assert closed == [True]
    assert [(said["status"], said["bytes"]) for said in fields(caplog)] == [(200, 3)]


def test_a_failure_of_the_app_itself_is_told_and_left_to_the_server(
        app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = True

    def broken(response: Response) -> Response:
        raise RuntimeError("while answering")

    app.after_request(broken)
    with caplog.at_level(logging.INFO, ACCESS), pytest.raises(RuntimeError):
        app.test_client().get("/api/v1/nowhere")
    assert [said["status"] for said in fields(caplog)] == [500]
