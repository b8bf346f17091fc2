"""Changes and the log over HTTP."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graphsvc.changes.digest import digest
from graphsvc.graph import Graph

PERSON = {"action": "register-person", "parameters": {"name": "Đỗ Thị Mai", "on": "2020-01-01"}}
JSON = "application/json"


@pytest.fixture
def unchanged(graph: Graph) -> Iterator[None]:
    """Whatever the test sends, no fact may differ afterwards."""
    before = digest(graph)
    yield
    assert digest(graph) == before


@pytest.fixture
def send(client: FlaskClient) -> Callable[..., TestResponse]:
    def send(body: Any, query: str = "", **headers: str) -> TestResponse:
        text = orjson.dumps(body)
        return client.post(f"/api/v1/changes{query}", data=text, content_type=JSON, headers=headers)
    return send


Send = Callable[..., TestResponse]


def numbers(client: FlaskClient, query: Mapping[str, Any]) -> list[int]:
    """The numbers of the changes that the log has for a query."""
    return [row["number"] for row in client.get("/api/v1/changes", query_string=query).get_json()["rows"]]


def test_a_change_is_answered_with_its_number_and_facts(send: Send, client: FlaskClient, graph: Graph) -> None:
    answer = send(PERSON)
    body = answer.get_json()
    assert answer.status_code == 201
    (fact,) = body["facts"]
    assert (fact["row"], fact["action"], fact["before"]) == (0, "register-person", None)
    said = {"thing": "Person", "name": "Đỗ Thị Mai", "since": "2020-01-01", "until": None}
    assert said.items() <= fact["after"].items()
    (entry,) = client.get(f"/api/v1/changes?after={body['number'] - 1}").get_json()["rows"]
    assert entry == {"number": body["number"], "time": body["time"], "actor": graph.settings.who,
                     "verified": False, "action": "register-person", "title": "Register a person", "rows": 1,
                     "why": None, "decision": None, "decided_on": None, "issuer": None}


def test_a_list_is_one_change(send: Send) -> None:
    first, second = send([PERSON, PERSON]).get_json(), send(PERSON).get_json()
    assert ([fact["row"] for fact in first["facts"]], second["number"]) == ([0, 1], first["number"] + 1)


@pytest.mark.usefixtures("unchanged")
def test_a_preview_says_the_same_and_changes_nothing(send: Send) -> None:
    answer = send(PERSON, "?preview=true")
    body = answer.get_json()
    assert (answer.status_code, body["number"], body["time"]) == (200, None, None)
    assert [fact["after"]["name"] for fact in body["facts"]] == ["Đỗ Thị Mai"]


def test_sent_again_with_its_key_it_is_made_once(send: Send) -> None:
    key = {"Idempotency-Key": "office-7"}
    first, again = send(PERSON, **key), send(PERSON, **key)
    assert (first.status_code, again.status_code, first.get_json()) == (201, 201, again.get_json())
    other = send([PERSON, PERSON], **key)
    assert (other.status_code, other.get_json()["errors"][0]["field"]) == (422, "Idempotency-Key")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("key", ["", "x" * 201, "\x7f", "khóa"])
def test_a_key_that_can_not_be_kept_is_refused(client: FlaskClient, key: str) -> None:
    environ = {"HTTP_IDEMPOTENCY_KEY": key.encode().decode("latin-1")}
    answer = client.post("/api/v1/changes", json=PERSON, environ_overrides=environ)
    assert (answer.status_code, answer.get_json()["errors"][0]["field"]) == (422, "Idempotency-Key")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("text", [
    b"", b"{", b"[1,", b"\xff", b'"\xed\xa0\x80"', b'{"action": NaN}', b"[" * 100_000, b"\0", b"{'action': 1}"])
def test_what_is_no_json_is_said_to_be_none(client: FlaskClient, text: bytes) -> None:
    answer = client.post("/api/v1/changes", data=text, content_type=JSON)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "bad-request")


@pytest.mark.parametrize(("text", "vi", "en"), [
    ('"Mai\u00a0'.encode()[:-1], "nội dung không phải UTF-8, từ byte 5", "the body is not UTF-8 from byte 5"),
    (b'[\n{"action": NaN}]', "nội dung không phải JSON: dòng 2, cột 12", "the body is not JSON: line 2, column 12"),
])
def test_where_it_is_no_json_is_said_in_the_readers_language(
        client: FlaskClient, text: bytes, vi: str, en: str) -> None:
    for language, said in (("vi", vi), ("en", en)):
        answer = client.post(f"/api/v1/changes?lang={language}", data=text, content_type=JSON)
        assert answer.get_json()["detail"] == said


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(("body", "places"), [
    (None, [("actions", 0)]), (1, [("actions", 0)]), ("x", [("actions", 0)]), ([], [("actions", None)]),
    ({}, [("action", 0)]),
    ([[PERSON]], [("actions", 0)]),
    ({"action": 1}, [("action", 0)]),
    ({"action": "register-persn"}, [("action", 0)]),
    ({"action": "register-person", "parameters": []}, [("actions", 0)]),
    ({"action": "register-person", "parameters": {}}, [("name", 0)]),
    ({**PERSON, "extra": 1}, [("extra", 0)]),
    ([PERSON, {"action": "register-person", "parameters": {"name": "", "height": 3, "on": "yesterday"}}],
     [("height", 1), ("name", 1), ("on", 1)]),
    ({"action": "register-person", "parameters": {"name": "x" * 5_000_000}}, [("name", 0)]),
    ({"action": "register-person", "parameters": {"name": "a\0b"}}, [("name", 0)]),
    ({"action": "register-person", "parameters": {"name": {"a": 1}}}, [("name", 0)]),
    ({"action": "register-person", "parameters": {"name": "a", "id": 2**63}}, [("id", 0)]),
    ({"action": "admit", "parameters": {"person": "ann", "organization": "nowhere"}}, [("organization", 0)]),
])
def test_all_that_is_wrong_is_named_by_row_and_field(
        send: Send, body: Any, places: list[tuple[str, int | None]]) -> None:
    answer = send(body)
    assert answer.status_code == 422, answer.text[:500]
    assert sorted((error["field"], error["row"]) for error in answer.get_json()["errors"]) == places
    assert len(answer.data) < 3000


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("query", ["?preview=yes", "?preview=true&preview=true", "?previw=true"])
def test_a_mistyped_preview_makes_no_change(send: Send, query: str) -> None:
    assert send(PERSON, query).status_code == 422


def test_the_log_is_a_feed(send: Send, client: FlaskClient) -> None:
    first, second = send(PERSON).get_json()["number"], send(PERSON).get_json()["number"]
    assert numbers(client, {"after": first - 1}) == [first, second]
    assert numbers(client, {"after": first - 1, "limit": 1}) == [first]
    assert numbers(client, {})[0] == 1
    answer = client.get(f"/api/v1/changes?limit=1&action=register-person&after={first - 1}")
    assert answer.headers["Link"] == (
        '</api/v1/changes?limit=1&action=register-person>; rel="first", '
        f'</api/v1/changes?limit=1&action=register-person&after={first}>; rel="next"')
    last = client.get(f"/api/v1/changes?limit=1&action=register-person&after={first}&format=json")
    assert [row["number"] for row in last.get_json()["rows"]] == [second]
    assert 'rel="next"' not in last.headers["Link"]
    assert "Link" not in client.get("/api/v1/changes").headers, "it is all there"
    assert client.get("/api/v1/changes?limit=10001").status_code == 422
    assert client.get(f"/api/v1/changes?after={second - 1}&format=csv").text.splitlines()[0] == (
        "number,time,actor,verified,action,title,rows,why,decision,decided_on,issuer")


def test_every_action_is_listed_with_what_it_takes(client: FlaskClient, graph: Graph) -> None:
    listed = {action["name"]: action for action in client.get("/api/v1/actions").get_json()["actions"]}
    assert list(listed) == list(graph.catalogue.actions)
    assert [p["name"] for p in listed["register-person"]["parameters"] if not p["optional"]] == ["name"]


def test_a_change_is_undone_once_for_each_key(send: Send, client: FlaskClient, graph: Graph) -> None:
    before = digest(graph)
    number = send(PERSON).get_json()["number"]
    path = f"/api/v1/changes/{number}/undo"
    preview = client.post(f"{path}?preview=true")
    assert (preview.status_code, preview.get_json()["number"]) == (200, None)
    first, again = (client.post(path, headers={"Idempotency-Key": "undo it"}) for _ in range(2))
    assert (first.status_code, first.get_json()) == (201, again.get_json())
    (fact,) = first.get_json()["facts"]
    assert (fact["action"], fact["after"], fact["before"]["name"]) == (f"undo {number}", None, "Đỗ Thị Mai")
    assert digest(graph) == before


def test_what_cannot_be_undone_is_said(send: Send, client: FlaskClient) -> None:
    for number in (999999, 10**20):
        assert client.post(f"/api/v1/changes/{number}/undo").status_code == 404
    number = send(PERSON).get_json()["number"]
    client.post(f"/api/v1/changes/{number}/undo")
    refused = client.post(f"/api/v1/changes/{number}/undo")
    (problem,) = refused.get_json()["errors"]
    assert (refused.status_code, problem["code"]) == (422, "changed-later")
    assert str(number + 1) in problem["detail"]


def test_the_log_is_asked_and_a_thing_tells_its_history(send: Send, client: FlaskClient, graph: Graph) -> None:
    made = send(PERSON).get_json()
    person = made["facts"][0]["after"]["id"]
    send({"action": "rename-person", "parameters": {"person": person, "name": "Đỗ Mai", "on": "2021-01-01"}})
    asked = client.get(f"/api/v1/changes?thing=Person/{person}&actor={graph.settings.who}&action=rename-person")
    assert [row["number"] for row in asked.get_json()["rows"]] == [made["number"] + 1]
    assert client.get("/api/v1/changes?since=2199-01-01").get_json()["rows"] == []
    (first,) = client.get(f"/api/v1/changes?after={made['number'] - 1}&limit=1").get_json()["rows"]
    begun = {"since": first["time"], "thing": f"Person/{person}"}
    assert numbers(client, begun) == [made["number"], made["number"] + 1], "at that time is since then"
    assert numbers(client, {**begun, "until": first["time"]}) == [], "but not before it"
    there = datetime.fromisoformat(first["time"]).astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))
    there_now = {**begun, "since": f"{there:%Y-%m-%dT%H:%M:%S.%f}"}
    assert numbers(client, there_now) == numbers(client, begun), "by the clock of the settings"
    assert numbers(client, {**begun, "since": f"{there + timedelta(hours=1):%d/%m/%Y %H:%M}"}) == []
    wrong = client.get("/api/v1/changes?since=2022-06-17T25:00&until=2202-01-01")
    assert (wrong.status_code, [e["field"] for e in wrong.get_json()["errors"]]) == (422, ["since", "until"])
    history = client.get(f"/api/v1/people/{person}/history").get_json()["rows"]
    paged = client.get(f"/api/v1/people/{person}/history?limit=1")
    assert paged.get_json()["rows"] == history[:1]
    assert paged.headers["Link"].endswith(f'/history?limit=1&after={made["number"]}>; rel="next"')
    assert [(row["action"], (row["before"] or {}).get("name"), row["after"]["name"]) for row in history] == [
        ("register-person", None, "Đỗ Thị Mai"), ("rename-person", "Đỗ Thị Mai", "Đỗ Mai")]
    assert client.get("/api/v1/people/nobody/history").status_code == 404
    assert client.get(f"/api/v1/men/{person}/history").status_code == 404


def test_the_paper_behind_a_change_is_kept(send: Send, client: FlaskClient) -> None:
    paper = {"why": "Sắp xếp lại", "decision": "12-QĐ/HU", "decided_on": "2024-06-17", "issuer": "Huyện ủy"}
    number = send({"actions": [PERSON], **paper}).get_json()["number"]
    client.post(f"/api/v1/changes/{number}/undo", json={"why": "Nhầm"})
    made, undone = client.get(f"/api/v1/changes?after={number - 1}").get_json()["rows"]
    assert paper.items() <= made.items()
    assert (undone["why"], undone["decision"]) == ("Nhầm", None)


@pytest.mark.usefixtures("unchanged")
def test_what_is_wrong_with_the_paper_is_named(send: Send, client: FlaskClient) -> None:
    answer = send({"actions": [PERSON], "decided_on": "mai", "isuer": "Huyện ủy", "why": "x" * 300})
    assert answer.status_code == 422
    assert {e["field"] for e in answer.get_json()["errors"]} == {"decided_on", "isuer", "why"}
    assert client.post("/api/v1/changes/1/undo", json=[1]).status_code == 422


def test_a_thing_that_changed_since_it_was_looked_at_is_refused(send: Send, client: FlaskClient) -> None:
    number = send({"action": "register-person", "parameters": {"id": "mai", "name": "Mai"}}).get_json()["number"]
    rename = {"action": "rename-person", "parameters": {"person": "mai", "name": "Mài", "on": "2020-01-01"}}
    tag = f'"Person/mai@{number}"'
    assert send(rename, "?preview=true", **{"If-Match": tag}).status_code == 200
    assert send(rename, **{"If-Match": tag}).status_code == 201
    for query in ("", "?preview=true"):
        late = send({"action": "recode-person", "parameters": {"person": "mai", "code": "M", "on": "2021-01-01"}},
                    query, **{"If-Match": tag})
        (problem,) = late.get_json()["errors"]
        assert (late.status_code, late.get_json()["code"], problem["code"]) == (412, "outdated", "changed-since")
        assert f"Person/mai is at change {number + 1} now" in problem["detail"]
    undone = client.post(f"/api/v1/changes/{number + 1}/undo", headers={"If-Match": tag})
    assert undone.status_code == 412
    undone = client.post(f"/api/v1/changes/{number + 1}/undo", headers={"If-Match": f'"Person/mai@{number + 1}"'})
    assert undone.status_code == 201


def test_a_link_counts_as_a_change_of_both_its_ends(send: Send) -> None:
    first = send([{"action": "register-person", "parameters": {"id": "la", "name": "La"}},
                  {"action": "register-village", "parameters": {"id": "la", "name": "Thôn La"}}]).get_json()["number"]
    lives = {"action": "start-residence", "parameters": {"person": "la", "village": "la"}}
    assert send(lives, **{"If-Match": f'"Person/la@{first}", "Village/la@{first}"'}).status_code == 201
    for kind in ("Person", "Village"):
        assert send(lives, **{"If-Match": f'"{kind}/la@{first}"'}).status_code == 412


def test_a_request_sent_again_is_answered_though_it_has_changed_what_was_looked_at(send: Send) -> None:
    number = send({"action": "register-person", "parameters": {"id": "re", "name": "Re"}}).get_json()["number"]
    rename = {"action": "rename-person", "parameters": {"person": "re", "name": "Rẽ", "on": "2020-01-01"}}
    how = {"If-Match": f'"Person/re@{number}"', "Idempotency-Key": "rename-re"}
    assert send(rename, **how).get_json() == send(rename, **how).get_json()


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("tag", ["*", 'W/"0c9e1b"', '"Person/mai"', "Person", '"Alien/mai@1"', '"Person/mai@-1"', '""'])
def test_a_tag_that_names_no_thing_and_change_is_refused(send: Send, tag: str) -> None:
    refused = send(PERSON, "?lang=en", **{"If-Match": tag})
    assert (refused.status_code, "takes the tag in the body" in refused.get_json()["detail"]) == (400, True)


def test_equal_names_are_hinted_at(send: Send) -> None:
    namesake = {"action": "register-person", "parameters": {"name": "Trùng Tên"}}
    assert send(namesake).get_json()["hints"] == []
    (hint,) = send(namesake, "?preview=true&lang=en").get_json()["hints"]
    assert (hint["row"], hint["field"]) == (0, "name")
    (other,) = hint["about"]
    assert hint["code"] == "may-be-one" and f"Trùng Tên ({other['id']}: same name)" in hint["detail"]


def test_one_change_is_read_in_words_with_before_and_after(send: Send, client: FlaskClient) -> None:
    send({"action": "register-person", "parameters": {"id": "vy", "name": "Vy"}})
    renamed = {"action": "rename-person", "parameters": {"person": "vy", "name": "Vỹ", "on": "2020-01-01"}}
    number = send({"actions": [renamed], "decision": "7-QĐ"}).get_json()["number"]
    body = client.get(f"/api/v1/changes/{number}?lang=en").get_json()
    assert (body["change"]["number"], body["change"]["title"], body["change"]["decision"]) == (
        number, "Rename a person", "7-QĐ")
    (row,) = body["rows"]
    assert row["text"] == ("Rename a person: person Vỹ (vy) – name: Vy → name: Vỹ; former names: Vy; "
                           "former names until: 1 Jan 2020")
    assert (row["before"]["name"], row["after"]["name"]) == ("Vy", "Vỹ")
    history = client.get("/api/v1/people/vy/history?lang=en").get_json()["rows"]
    assert [each["text"] for each in history][1:] == [row["text"]]
    for never in (number + 1, 10**20):
        assert client.get(f"/api/v1/changes/{never}").status_code == 404
