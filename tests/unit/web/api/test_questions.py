"""Questions and pictures over HTTP."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
import time_machine
from flask.testing import FlaskClient

from graphsvc.graph import Graph
from tests.spreadsheet import sheets

DAY = "2022-06-17"
OPEN_HOUSEHOLDS = f"/api/v1/questions/households-without-member?as_of={DAY}"


def read(client: FlaskClient, path: str, **headers: str) -> Any:
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def test_the_catalogue_says_what_can_be_asked(client: FlaskClient, graph: Graph) -> None:
    listed = {question["name"]: question for question in read(client, "/api/v1/questions")["questions"]}
    assert list(listed) == sorted(graph.catalogue.questions)
    question = listed["households-without-member"]
    assert question["title"] == graph.catalogue.questions["households-without-member"].title.en
    assert [column["name"] for column in question["columns"]] == ["village", "household", "code", "uncovered_since"]
    assert (question["urgency"], question["chart"]) == (1, None)
    assert listed["coverage-by-village"]["urgency"] is None
    assert listed["coverage-by-village"]["chart"] == {"kind": "share", "x": "village", "y": ["households", "covered"]}


def test_an_answer_says_what_was_asked(client: FlaskClient) -> None:
    answer = read(client, f"{OPEN_HOUSEHOLDS}&within=C1-1")
    assert answer["question"] == "households-without-member"
    assert answer["as_of"] == DAY
    assert answer["within"] == [{"kind": "Organization", "id": "C1-1", "name": "Chi bộ thôn 1"}]
    assert answer["columns"][3] == {"name": "uncovered_since", "type": "date", "title": "Uncovered since"}
    assert answer["rows"] == [{
        "village": {"kind": "Village", "id": "V1", "name": "Thôn 1"},
        "household": {"kind": "Household", "id": "h4", "name": "Hộ 4"},
        "code": None, "uncovered_since": "2020-01-01"}]


def households(client: FlaskClient, query: str) -> list[str]:
    return [row["household"]["id"] for row in read(client, OPEN_HOUSEHOLDS + query)["rows"]]


def test_within_may_be_repeated(client: FlaskClient) -> None:
    assert sorted(households(client, "&within=C1-1&within=C1-2")) == ["h4", "h5", "h6"]


def pages(client: FlaskClient, path: str) -> Iterator[Any]:
    """The answers of all pages, from the first."""
    address: str | None = path
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        yield answer
        links = links_of(answer.headers["Link"])
        assert links["first"] == path
        address = links.get("next")


def links_of(header: str) -> dict[str, str]:
    return {relation: target for target, relation in re.findall(r'<([^>]*)>; rel="(\w+)"', header)}


@pytest.mark.parametrize("query", ["", "&sort=household", "&sort=-uncovered_since", "&within=C1"])
@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
def test_pages_are_cut_from_the_same_rows(client: FlaskClient, limit: int, query: str) -> None:
    whole = read(client, OPEN_HOUSEHOLDS + query)["rows"]
    found = [page.get_json()["rows"] for page in pages(client, f"{OPEN_HOUSEHOLDS}{query}&limit={limit}")]
    assert [row for page in found for row in page] == whole
    assert {len(page) for page in found[:-1]} <= {limit}
    assert found[-1]


def test_a_page_is_no_longer_given_after_a_change(client: FlaskClient) -> None:
    path = f"{OPEN_HOUSEHOLDS}&limit=1"
    following = links_of(client.get(path).headers["Link"])["next"]
    assert client.get(following).status_code == 200
    made = client.post("/api/v1/changes", json={"action": "register-person", "parameters": {"name": "Nguyễn Văn Tư"}})
    answer = client.get(following)
    assert (answer.status_code, answer.get_json()["code"]) == (410, "page-outdated")
    assert links_of(answer.headers["Link"]) == {"first": path}
    assert path in answer.get_json()["detail"]
    assert client.post(f"/api/v1/changes/{made.get_json()['number']}/undo", json={}).status_code == 201


def test_a_token_serves_its_own_question_only(client: FlaskClient) -> None:
    following = links_of(client.get(f"{OPEN_HOUSEHOLDS}&limit=1").headers["Link"])["next"]
    token = following.rpartition("page=")[2]
    for path in (f"{OPEN_HOUSEHOLDS}&within=C1&limit=1", f"/api/v1/households?as_of={DAY}&limit=1"):
        answer = client.get(f"{path}&page={token}")
        assert (answer.status_code, answer.get_json()["errors"][0]["field"]) == (422, "page")


def test_a_page_keeps_the_day_of_the_first(client: FlaskClient) -> None:
    path = "/api/v1/questions/households-without-member?limit=1"
    with time_machine.travel("2022-06-17T20:00:00+07:00", tick=False):
        following = links_of(client.get(path).headers["Link"])["next"]
    with time_machine.travel("2022-06-18T01:00:00+07:00", tick=False):
        assert client.get(following).get_json()["as_of"] == DAY


def test_rows_are_sorted_by_a_column_either_way(client: FlaskClient) -> None:
    for column in ("household", "village", "uncovered_since"):
        rows = read(client, f"{OPEN_HOUSEHOLDS}&sort={column}")["rows"]
        back = read(client, f"{OPEN_HOUSEHOLDS}&sort=-{column}")["rows"]
        assert [row[column] for row in rows] == [row[column] for row in reversed(back)]
        assert sorted(map(orjson.dumps, rows)) == sorted(map(orjson.dumps, back))


def test_only_the_columns_asked_for_are_given(client: FlaskClient) -> None:
    answer = read(client, f"{OPEN_HOUSEHOLDS}&fields=code,household")
    assert [column["name"] for column in answer["columns"]] == ["code", "household"]
    assert {tuple(row) for row in answer["rows"]} == {("code", "household")}
    table = client.get(f"{OPEN_HOUSEHOLDS}&fields=code&format=csv").text.splitlines()
    assert table[0] == "code"
    refused = client.get(f"{OPEN_HOUSEHOLDS}&fields=code,colour")
    assert (refused.status_code, refused.get_json()["errors"][0]["field"]) == (422, "fields")


def test_what_has_not_changed_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get(OPEN_HOUSEHOLDS)
    tag = first.headers["ETag"]
    again = client.get(OPEN_HOUSEHOLDS, headers={"If-None-Match": tag})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    assert client.get(OPEN_HOUSEHOLDS, headers={"If-None-Match": 'W/"other"'}).status_code == 200
    others = [client.get(OPEN_HOUSEHOLDS + query, headers=headers).headers["ETag"] for query, headers in (
        ("&lang=vi", {}), ("&limit=2", {}), ("&format=csv", {}), ("", {"Accept": "text/csv"}),
        ("", {"Accept-Language": "vi"}))]
    assert len({tag, *others}) == 6
    made = client.post("/api/v1/changes", json={"action": "register-person", "parameters": {"name": "Nguyễn Văn Ba"}})
    assert client.get(OPEN_HOUSEHOLDS, headers={"If-None-Match": tag}).status_code == 200
    client.post(f"/api/v1/changes/{made.get_json()['number']}/undo", json={})


def test_a_short_answer_has_its_length(client: FlaskClient) -> None:
    answer = client.get(OPEN_HOUSEHOLDS)
    assert int(answer.headers["Content-Length"]) == len(answer.data)


@pytest.mark.parametrize(("query", "accept", "media_type"), [
    ("", "", "application/json"),
    ("", "*/*", "application/json"),
    ("", "text/html,*/*;q=0.8", "application/json"),
    ("", "text/csv", "text/csv"),
    ("", "application/x-ndjson", "application/x-ndjson"),
    ("", "application/json;q=0.1, text/csv;q=0.5", "text/csv"),
    ("&format=json", "text/csv", "application/json"),
    ("&format=csv", "text/html", "text/csv"),
    ("&format=ndjson", "", "application/x-ndjson"),
])
def test_the_form_is_the_readers_choice(client: FlaskClient, query: str, accept: str, media_type: str) -> None:
    answer = client.get(OPEN_HOUSEHOLDS + query, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, media_type)


def test_an_unknown_form_is_not_guessed(client: FlaskClient) -> None:
    answer = client.get(OPEN_HOUSEHOLDS, headers={"Accept": "application/xml"})
    assert (answer.status_code, answer.get_json()["code"]) == (406, "not-acceptable")


def test_all_forms_say_the_same(client: FlaskClient) -> None:
    rows = read(client, OPEN_HOUSEHOLDS)["rows"]
    lines = client.get(f"{OPEN_HOUSEHOLDS}&format=ndjson").text.splitlines()
    table = csv.DictReader(io.StringIO(client.get(f"{OPEN_HOUSEHOLDS}&format=csv").text))
    assert [orjson.loads(line) for line in lines] == rows
    assert [row["household_id"] for row in table] == [row["household"]["id"] for row in rows]


def test_a_browser_saves_a_table_under_the_questions_name(client: FlaskClient) -> None:
    saved = client.get(f"{OPEN_HOUSEHOLDS}&format=csv").headers["Content-Disposition"]
    assert saved == "attachment; filename=households-without-member.csv"


@pytest.mark.parametrize(("query", "accept"), [
    ("&format=xlsx", "*/*"), ("", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")])
def test_a_workbook_holds_the_rows_and_what_was_asked(client: FlaskClient, query: str, accept: str) -> None:
    answer = client.get(f"{OPEN_HOUSEHOLDS}&within=C1-1{query}", headers={"Accept": accept})
    assert answer.headers["Content-Disposition"] == "attachment; filename=households-without-member.xlsx"
    assert answer.content_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    rows, about = sheets(answer.data)
    assert rows.texts() == [["Village", "Village (id)", "Household", "Household (id)", "Code", "Uncovered since"],
                            ["Thôn 1", "V1", "Hộ 4", "h4", "43831"]]
    assert about.texts()[:3] == [
        ["Question", "Households with no assigned member", "households-without-member"], ["Day", "44729"],
        ["Within", "Chi bộ thôn 1", "C1-1"]]


@pytest.mark.parametrize("path", ["/api/v1/changes", "/api/v1/changes/1", "/api/v1/households/h3/history"])
def test_the_log_is_a_workbook_too(client: FlaskClient, path: str) -> None:
    rows, about = sheets(client.get(path, query_string={"format": "xlsx"}).data)
    assert len(rows.rows) > 1 and about.name == "About"
    assert "Content-Disposition" not in client.get(OPEN_HOUSEHOLDS).headers


def test_a_picture_is_asked_like_a_question(client: FlaskClient, graph: Graph) -> None:
    assert [p["name"] for p in read(client, "/api/v1/pictures")["pictures"]] == list(graph.catalogue.pictures)
    answer = read(client, f"/api/v1/pictures/structure?as_of={DAY}&within=C1")
    assert answer["question"] == "structure"
    assert answer["rows"]


def test_names_stay_text(client: FlaskClient) -> None:
    hostile = "</script><img src=x onerror=alert(1)>"
    assert hostile in {row["household"]["name"] for row in read(client, OPEN_HOUSEHOLDS)["rows"]}


HOSTILE = ["'; MATCH (n) DETACH DELETE n //", "${7*7}", "{{7*7}}", "../../etc/passwd", "%s%n", "\u202e\u0007",
           "🙂" * 50, "x" * 10_000_000, "-1", "1e309", "null", "true", "[]", "2022-02-30", "9999-12-31", "0001-01-01"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", ["within", "as_of", "limit", "page", "sort", "fields", "format", "lang", "nothing"])
def test_hostile_values_are_refused_and_named(client: FlaskClient, name: str, text: str) -> None:
    answer = client.get(OPEN_HOUSEHOLDS.partition("?")[0], query_string={name: text})
    assert answer.status_code in (404, 422), answer.text[:500]
    assert {error["field"] for error in answer.get_json()["errors"]} == {name}
    assert len(answer.data) < 3000


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_of_questions_and_parameters_are_refused(client: FlaskClient, text: str) -> None:
    assert client.get("/", environ_overrides={
        "PATH_INFO": f"/api/v1/questions/{text}".encode().decode("latin-1")}).status_code in (404, 422)
    answer = client.get(OPEN_HOUSEHOLDS.partition("?")[0], query_string={text: "1"})
    assert answer.status_code == 422
    assert len(answer.data) < 3000
