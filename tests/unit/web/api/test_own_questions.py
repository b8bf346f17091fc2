"""Questions of the user's own over HTTP: a running service follows their folder."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graphsvc.graph import Graph
from graphsvc.web.app import create_app
from tests.conftest import SettingsFor

OWN = """/*
title: {{vi: Số thôn, en: Villages}}
scope: territory
columns: {{villages: {{type: integer, title: {{vi: Số thôn, en: {title}}}}}}}
*/
RETURN count(village) AS villages
"""

DRAWN = """/*
title: {{vi: Thôn theo mã, en: Villages by code}}
scope: territory
parameters: {{{name}: {{type: text, optional: true, title: {{vi: Mã, en: Code}}}}}}
columns: {{village: Village}}
*/
WITH village WHERE ${name} IS NULL OR village.code = ${name}
RETURN village ORDER BY village.sort, village.key
"""


@pytest.fixture
def own(graph: Graph, settings_for: SettingsFor, tmp_path: Path) -> FlaskClient:
    """A program that asks a service with a folder of its own, which is empty."""
    settings = settings_for("embedded", GRAPHSVC_QUESTIONS=tmp_path)
    client = create_app(Graph(settings, graph.store, graph.catalogue)).test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def title(client: FlaskClient) -> str:
    answer = client.get("/api/v1/questions/village-count?as_of=2022-06-17").get_json()
    assert answer["rows"] == [{"villages": 3}]
    return str(answer["columns"][0]["title"])


def test_what_is_added_changed_and_taken_away_is_followed(own: FlaskClient, tmp_path: Path) -> None:
    path, file = "/api/v1/questions/village-count", tmp_path / "village-count.cypher"
    assert own.get(path).status_code == 404
    file.write_text(OWN.format(title="Count"), encoding="utf-8")
    assert title(own) == "Count"
    assert path in own.get("/api/v1/openapi.json").get_json()["paths"]
    assert "village-count" in own.get("/questions?lang=en").text
    file.write_text(OWN.format(title="Number"), encoding="utf-8")
    assert title(own) == "Number"
    file.unlink()
    assert own.get(path).status_code == 404
    assert path not in own.get("/api/v1/openapi.json").get_json()["paths"]


def test_a_file_that_is_wrong_is_left_out_until_it_is_mended(own: FlaskClient, tmp_path: Path) -> None:
    file = tmp_path / "village-count.cypher"
    file.write_text(OWN.format(title="Count").replace("RETURN", "WITH"), encoding="utf-8")
    assert own.get("/api/v1/questions/village-count").status_code == 404
    assert own.get("/api/v1/questions/coverage").status_code == 200
    file.write_text(OWN.format(title="Count"), encoding="utf-8")
    assert title(own) == "Count"


@pytest.mark.parametrize(("name", "drawn"), [("place", True), ("kind", False), ("question", False)])
def test_its_rows_are_drawn_unless_a_parameter_is_the_pictures_own(
    own: FlaskClient, tmp_path: Path, name: str, drawn: bool
) -> None:
    (tmp_path / "villages-by-code.cypher").write_text(DRAWN.format(name=name), encoding="utf-8")
    page = own.get("/questions/villages-by-code?as_of=2022-06-17").text
    assert "Villages by code" in page and ("Draw these" in page) is drawn
