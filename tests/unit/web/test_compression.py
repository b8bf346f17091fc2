"""What is compressed, for whom, and that rows still leave as they come."""

import gzip
import zlib
from collections.abc import Iterator
from functools import partial

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient

from graphsvc.web import compression

GZIP = {"Accept-Encoding": "gzip, deflate, br"}
QUESTION = "/api/v1/questions/households-without-member?as_of=2022-06-17"
LONG = b"{}" * 1000


@pytest.fixture
def client(client: FlaskClient) -> FlaskClient:
    """The same, which reads answers to their end and closes them."""
    client.open = partial(client.open, buffered=True)  # type: ignore[method-assign]
    return client


@pytest.mark.parametrize("path", [
    "/", "/questions", "/static/pages.css", "/static/explorer.js", "/api/v1/openapi.json", "/api/v1/actions",
    "/metrics", "/nowhere?" + "&".join(f"within={n}" for n in range(9))])
def test_texts_are_compressed_for_who_takes_it(client: FlaskClient, path: str) -> None:
    plain, small = client.get(path), client.get(path, headers=GZIP)
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert len(small.data) == int(small.headers["Content-Length"]) < len(plain.data)
    if path != "/metrics":  # which counts these two
        assert gzip.decompress(small.data) == plain.data
    for answer in (plain, small):
        assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize("accepted", [
    "", "identity", "br", "gzip;q=0", "gzip;q=0.1, identity;q=0.5", "*;q=0", "deflate"])
def test_who_does_not_take_it_gets_it_plain(client: FlaskClient, accepted: str) -> None:
    answer = client.get("/questions", headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in answer.headers and answer.data.startswith(b"<!doctype html>")


@pytest.mark.parametrize("accepted", ["gzip", "*", "br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip;q=0.5, identity;q=0.1"])
def test_who_takes_it_gets_it(client: FlaskClient, accepted: str) -> None:
    assert client.get("/questions", headers={"Accept-Encoding": accepted}).headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("path", [
    "/healthz", "/api/v1/nowhere", f"{QUESTION}&limit=1&format=csv", f"{QUESTION}&format=xlsx"])
def test_what_is_small_or_compressed_stays_as_it_is(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers=GZIP)
    assert "Content-Encoding" not in answer.headers and answer.content_length == len(answer.data)


@pytest.mark.parametrize("path", ["/questions", "/static/pages.css", QUESTION, "/api/v1/openapi.json"])
def test_head_says_what_get_says(client: FlaskClient, path: str) -> None:
    asked, headed = client.get(path, headers=GZIP), client.head(path, headers=GZIP)
    assert headed.data == b""
    for name in ("Content-Encoding", "Content-Length", "Content-Type", "ETag"):
        assert headed.headers.get(name) == asked.headers.get(name)


@pytest.mark.parametrize("path", ["/static/pages.css", QUESTION])
def test_a_version_that_is_known_is_not_sent_again(client: FlaskClient, path: str) -> None:
    tag = client.get(path, headers=GZIP).headers["ETag"]
    assert tag.startswith('W/"')
    again = client.get(path, headers={**GZIP, "If-None-Match": tag})
    assert (again.status_code, again.data, "Content-Encoding" in again.headers) == (304, b"", False)


def test_a_part_of_a_file_is_a_part_of_its_own_bytes(client: FlaskClient) -> None:
    whole = client.get("/static/pages.css").data
    part = client.get("/static/pages.css", headers={**GZIP, "Range": "bytes=0-1999"})
    assert (part.status_code, part.data, "Content-Encoding" in part.headers) == (206, whole[:2000], False)
    assert "Accept-Ranges" not in client.get("/static/pages.css", headers=GZIP).headers


def test_each_piece_can_be_read_as_soon_as_it_has_come() -> None:
    taken, closed = 0, False

    def rows() -> Iterator[bytes]:
        nonlocal taken, closed
        try:
            for taken in range(1, 1000):
                yield b"%d\n" % taken * 500
        finally:
            closed = True

    app = Flask("test")
    compression.register(app)
    source = rows()  # held, so that it ends only where it is closed
    app.add_url_rule("/", view_func=lambda: Response(source, content_type="text/csv"))
    answer = app.test_client().get("/", headers=GZIP, buffered=False)
    reading, arriving = zlib.decompressobj(compression.GZIP), answer.iter_encoded()
    for number in (1, 2, 3):
        assert reading.decompress(next(arriving)) == b"%d\n" % number * 500
        assert taken == number
    answer.close()
    assert closed


def test_a_stream_that_ends_is_whole() -> None:
    app = Flask("test")
    compression.register(app)
    app.add_url_rule("/", view_func=lambda: Response((LONG for _ in range(9)), content_type="application/json"))
    answer = app.test_client().get("/", headers=GZIP)
    assert "Content-Length" not in answer.headers
    assert gzip.decompress(answer.data) == LONG * 9
