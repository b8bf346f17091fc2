"""The invented sample loaded by the button of an empty graph's page."""

import re
import time
from collections.abc import Callable

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graphsvc.graph import Graph, open_graph
from graphsvc.jobs import process
from graphsvc.questions.reach import last_change
from graphsvc.sample.job import samples
from graphsvc.settings import Settings
from graphsvc.web.app import create_app
from tests.unit.web.pages.writing import post

PATIENCE = 120.0


def until(what: Callable[[], bool]) -> None:
    """Wait for something that another process does."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end
        time.sleep(0.1)


def ended(client: FlaskClient, answer: TestResponse) -> str:
    """The address of a loading once its process has ended."""
    assert answer.status_code == 303, answer.text
    where = answer.headers["Location"]
    until(lambda: not client.get(f"{where}/state").json["running"])
    return where


def test_one_process_loads_the_sample_and_the_next_goes_on(own_settings: Callable[..., Settings]) -> None:
    with open_graph(own_settings()) as empty:
        client = create_app(empty).test_client()
        action = re.search(r'method="post" action="(/sample[^"]*)"', client.get("/").text)
        assert action
        begun = post(client, action[1], {})
        assert "data-state=" in client.get(begun.headers["Location"]).text
        assert post(client, action[1], {}).headers["Location"] == begun.headers["Location"]
        for changes in (2, 3):
            until(lambda at_least=changes: last_change(empty) >= at_least)  # type: ignore[misc]
            found, *_ = samples(empty.settings).all()
            process.cancel(found)
            where = ended(client, begun)
            assert "Nạp tiếp" in client.get(where).text
            begun = post(client, action[1], {})
            assert begun.headers["Location"] != where
        process.cancel(samples(empty.settings).all()[0])
        found.end("done")
        assert client.get(where).headers["Location"] == "/"
        assert "hư cấu" in client.get("/?as_of=2022-06-17").text


def test_a_graph_with_other_data_keeps_it(writer: FlaskClient, written: Graph) -> None:
    before = last_change(written)
    where = ended(writer, post(writer, "/sample", {}))
    page = writer.get(where)
    assert "the graph holds other data" in page.text and "data-state=" not in page.text
    assert last_change(written) == before
    assert writer.get("/sample/0123").status_code == 404
    assert post(writer, "/sample", {}, Origin="http://evil.example").status_code == 403
