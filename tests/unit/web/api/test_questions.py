"""Questions and pictures over HTTP."""

import csv
import io
from typing import Any

import orjson
import pytest
from flask.testing import FlaskClient

from graphsvc.graph import Graph

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
    assert [column["name"] for column in question["columns"]] == ["village", "household", "label", "uncovered_since"]


def test_an_answer_says_what_was_asked(client: FlaskClient) -> None:
    answer = read(client, f"{OPEN_HOUSEHOLDS}&within=C1-1")
    assert answer["question"] == "households-without-member"
    assert answer["as_of"] == DAY
    assert answer["within"] == [{"kind": "Organization", "id": "C1-1", "name": "Chi bộ thôn 1"}]
    assert answer["columns"][3] == {"name": "uncovered_since", "type": "date", "title": "Uncovered since"}
    assert answer["rows"] == [{
        "village": {"kind": "Village", "id": "V1", "name": "Thôn 1"},
        "household": {"kind": "Household", "id": "h4", "name": "Hộ 4"},
        "label": "Hộ 4", "uncovered_since": "2020-01-01"}]


def households(client: FlaskClient, query: str) -> list[str]:
    return [row["household"]["id"] for row in read(client, OPEN_HOUSEHOLDS + query)["rows"]]


def test_within_may_be_repeated(client: FlaskClient) -> None:
    assert sorted(households(client, "&within=C1-1&within=C1-2")) == ["h4", "h5", "h6"]


def test_pages_are_cut_from_the_same_rows(client: FlaskClient) -> None:
    rows = households(client, "")
    assert len(rows) == 4
    assert [*households(client, "&limit=3"), *households(client, "&limit=3&offset=3")] == rows


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
    assert "Content-Disposition" not in client.get(OPEN_HOUSEHOLDS).headers


def test_a_picture_is_asked_like_a_question(client: FlaskClient, graph: Graph) -> None:
    assert [p["name"] for p in read(client, "/api/v1/pictures")["pictures"]] == list(graph.catalogue.pictures)
    answer = read(client, f"/api/v1/pictures/structure?as_of={DAY}&within=C1")
    assert answer["question"] == "structure"
    assert answer["rows"]


def test_names_stay_text(client: FlaskClient) -> None:
    hostile = "</script><img src=x onerror=alert(1)>"
    assert hostile in {row["label"] for row in read(client, OPEN_HOUSEHOLDS)["rows"]}


HOSTILE = ["'; MATCH (n) DETACH DELETE n //", "${7*7}", "{{7*7}}", "../../etc/passwd", "%s%n", "\u202e\u0007",
           "🙂" * 50, "x" * 10_000_000, "-1", "1e309", "null", "true", "[]", "2022-02-30", "9999-12-31", "0001-01-01"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", ["within", "as_of", "limit", "offset", "format", "lang", "nothing"])
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
