"""Things over HTTP: lists, one thing, and its history."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from graphsvc.questions import things

DAY = "2022-06-17"


def read(client: FlaskClient, path: str) -> Any:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def ids(client: FlaskClient, path: str, column: str) -> list[str]:
    return [row[column]["id"] for row in read(client, path)["rows"]]


@pytest.mark.parametrize(("path", "column", "found"), [
    ("organizations?name=xa mot", "organization", ["C1"]),
    ("areas?name=MỘT xã", "area", ["A1"]),
    ("villages?name=thôn 3", "village", ["V3"]),
    ("households?name=hộ 3", "household", ["h3"]),
    ("groups", "group", ["g1"]),
    ("people?name=an tran", "person", ["ann"]),
    ("vocabulary?name=committee", "entry", ["committee"]),
    ("questions/things-by-name?words=mot", "thing", ["A1", "C1"]),
    ("questions/things-by-name?words=h1", "thing", []),
])
def test_things_are_found_by_name(client: FlaskClient, path: str, column: str, found: list[str]) -> None:
    assert sorted(ids(client, f"{path}{'&' if '?' in path else '?'}as_of={DAY}", column)) == found


def test_a_thing_tells_its_links_each_way_and_who_covers_it(client: FlaskClient) -> None:
    household = read(client, f"households/h3?as_of={DAY}&lang=en")
    assert household["thing"] == {"kind": "Household", "id": "h3", "name": "Hộ 3"}
    assert [(link["type"], link["outward"], link["other"]["id"]) for link in household["links"]] == [
        ("BELONGS_TO", True, "g1"), ("IN", True, "V1")]
    (covering,) = household["covered_by"]
    assert (covering["by"]["id"], covering["through"]["id"], covering["counts"]) == ("binh", "g1", True)
    village = read(client, f"villages/V1?as_of={DAY}&within=C1-1")
    assert {link["type"] for link in village["links"] if not link["outward"]} == {"COVERS", "IN"}
    assert [covering["by"]["id"] for covering in village["covered_by"]] == ["C1-1"]


def test_of_many_links_the_first_are_told(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(things, "MOST_LINKS", 2)
    for path, count, more in (("households/h3", 2, False), ("villages/V1", 2, True)):
        found = read(client, f"{path}?as_of={DAY}")
        assert (len(found["links"]), found["more_links"]) == (count, more)


def test_the_questions_about_a_thing_can_be_followed(client: FlaskClient) -> None:
    person = read(client, f"people/ann?as_of={DAY}&within=C1")
    assert person["questions"]
    for question in person["questions"]:
        assert client.get(question["address"]).status_code == 200
    history = client.get(person["history"])
    assert (history.status_code, len(history.get_json()["rows"])) == (200, 4)


@pytest.mark.parametrize("path", ["organizations/D", "people/binh", "villages/V3", "households/h7", "areas/A2",
                                  "households/h8", "groups/g2"])
@pytest.mark.parametrize("more", ["", "/history"])
def test_out_of_reach_answers_like_what_never_was(client: FlaskClient, path: str, more: str) -> None:
    kind, _, identity = path.partition("/")
    same = {"X-Request-ID": "the-same"}
    answer = client.get(f"/api/v1/{path}{more}?within=C1-1", headers=same)
    never = client.get(f"/api/v1/{kind}/never-was{more}?within=C1-1", headers=same)
    assert (answer.status_code, never.status_code) == (404, 404)
    assert answer.text == never.text.replace("never-was", identity)


def test_a_word_of_the_vocabulary_tells_of_no_thing_that_uses_it(client: FlaskClient) -> None:
    word = read(client, "vocabulary/Kind/cell?within=C1-1&lang=en")
    assert (word["thing"]["name"], word["properties"]["cell"], word["links"]) == ("Cell", True, [])
    assert len(read(client, "vocabulary/Kind/cell/history")["rows"]) == 1
    assert client.get("/api/v1/vocabulary/Person/ann").status_code == 404


def test_the_tag_of_a_thing_is_what_a_change_must_match(client: FlaskClient) -> None:
    rename = {"action": "rename-household", "parameters": {"household": "h6", "name": "Hộ sáu", "on": "2023-01-01"}}
    tag = read(client, "households/h6")["tag"]
    made = client.post("/api/v1/changes", json=rename, headers={"If-Match": tag})
    assert made.status_code == 201
    assert client.post("/api/v1/changes", json=rename, headers={"If-Match": tag}).status_code == 412
    client.post(f"/api/v1/changes/{made.get_json()['number']}/undo", json={})


def test_an_ended_thing_is_shown_as_ended(client: FlaskClient) -> None:
    close = {"action": "close-household", "parameters": {"household": "h6", "on": "2023-01-01"}}
    made = client.post("/api/v1/changes", json=close)
    assert made.status_code == 201, made.text
    household = read(client, "households/h6?as_of=2024-01-01&within=C1-2")
    assert (household["ended"], household["properties"]["until"]) == (True, "2023-01-01")
    assert [link["other"]["id"] for link in household["links"]] == ["V2"]
    assert read(client, "households/h6/history?within=C1-2&as_of=2024-01-01")["rows"]
    assert read(client, f"households/h6?as_of={DAY}")["ended"] is False
    assert "h6" not in ids(client, "households?as_of=2024-01-01", "household")
    client.post(f"/api/v1/changes/{made.get_json()['number']}/undo", json={})
