"""An answer that breaks off must never look whole, over a real connection."""

import http.client
import socket
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import orjson
import pytest
from flask import Flask
from waitress import wasyncore
from waitress.server import create_server

from graphsvc.errors import TookTooLong
from graphsvc.formats import BATCH, Table
from graphsvc.language import Text
from graphsvc.settings import from_environment
from graphsvc.statements.types import Column
from graphsvc.web import compression, errors
from graphsvc.web.api.answers import FORMS, streamed
from graphsvc.web.compression import GZIP

STREAMED = [name for name in FORMS if name != "xlsx"]  # a workbook is whole before its first byte is sent

SAID = Text("quá lâu", "too long")
COLUMNS = (Column("number", "integer", SAID),)


@contextmanager
def table(rows: int, open_tables: list[str]) -> Iterator[Table]:
    """Rows that the graph stops giving after so many."""
    def broken() -> Iterator[list[Any]]:
        yield from ([number] for number in range(rows))
        raise TookTooLong(SAID)

    open_tables.append("open")
    try:
        yield Table({"question": "x"}, COLUMNS, broken())
    finally:
        open_tables.remove("open")


@pytest.fixture
def open_tables() -> list[str]:
    return []


@pytest.fixture
def connection(open_tables: list[str]) -> Iterator[http.client.HTTPConnection]:
    """To a real server whose /form/rows gives an answer that fails after so many rows."""
    app = Flask("test")
    compression.register(app)
    errors.register(app, from_environment())
    app.add_url_rule("/<form>/<int:rows>", view_func=lambda form, rows: streamed(
        table(rows, open_tables), FORMS[form], "x"))
    listener = socket.create_server(("127.0.0.1", 0))
    sockets: dict[int, Any] = {}
    server = create_server(app, sockets=[listener], threads=1, map=sockets)
    stopping = threading.Event()
    serving = threading.Thread(target=served, args=(sockets, stopping))
    serving.start()
    connection = http.client.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=10)
    yield connection
    connection.close()
    stopping.set()
    serving.join()
    server.task_dispatcher.shutdown()
    wasyncore.close_all(sockets)
    listener.close()


def served(sockets: dict[int, Any], stopping: threading.Event) -> None:
    while not stopping.is_set():
        wasyncore.loop(timeout=0.05, map=sockets, count=1)


@pytest.mark.parametrize("form", list(FORMS))
def test_an_error_before_the_first_rows_has_its_own_status(
        connection: http.client.HTTPConnection, form: str, open_tables: list[str]) -> None:
    connection.request("GET", f"/{form}/{BATCH - 1}")
    answer = connection.getresponse()
    assert (answer.status, orjson.loads(answer.read())["code"]) == (504, "took-too-long")
    assert open_tables == []


@pytest.mark.parametrize("form", STREAMED)
def test_an_error_amid_the_rows_breaks_the_connection(
        connection: http.client.HTTPConnection, form: str, open_tables: list[str]) -> None:
    connection.request("GET", f"/{form}/{5 * BATCH}")
    with pytest.raises(http.client.IncompleteRead):
        connection.getresponse().read()
    assert open_tables == []


def test_an_error_amid_the_rows_of_a_workbook_has_its_own_status(
        connection: http.client.HTTPConnection, open_tables: list[str]) -> None:
    connection.request("GET", f"/xlsx/{5 * BATCH}")
    answer = connection.getresponse()
    assert (answer.status, orjson.loads(answer.read())["code"]) == (504, "took-too-long")
    assert open_tables == []


@pytest.mark.parametrize(("form", "last"), [("json", b"}"), ("ndjson", b'{"error":'), ("csv", b'"error')])
def test_the_body_itself_tells_where_a_proxy_would_hide_it(
        connection: http.client.HTTPConnection, form: str, last: bytes) -> None:
    connection.request("GET", f"/{form}/{5 * BATCH}")
    try:
        body = connection.getresponse().read()
    except http.client.IncompleteRead as torn:
        body = torn.partial
    assert body.endswith(last)
    with pytest.raises(orjson.JSONDecodeError):
        orjson.loads(body if form == "json" else body.splitlines()[-1])


@pytest.mark.parametrize(("form", "last"), [("json", b"}"), ("ndjson", b'{"error":'), ("csv", b'"error')])
def test_a_compressed_body_that_breaks_off_has_no_end_either(
        connection: http.client.HTTPConnection, form: str, last: bytes, open_tables: list[str]) -> None:
    connection.request("GET", f"/{form}/{5 * BATCH}", headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    assert answer.headers["Content-Encoding"] == "gzip"
    with pytest.raises(http.client.IncompleteRead) as torn:
        answer.read()
    reading = zlib.decompressobj(GZIP)
    body = reading.decompress(torn.value.partial)
    assert not reading.eof and body.endswith(last)
    assert open_tables == []


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_reader_who_leaves_gives_the_graph_back(
        connection: http.client.HTTPConnection, encoding: str, open_tables: list[str]) -> None:
    connection.request("HEAD", f"/csv/{5 * BATCH}", headers={"Accept-Encoding": encoding})
    assert connection.getresponse().status == 200
    assert open_tables == []
