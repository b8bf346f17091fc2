"""Text that means to be more than a value, through every parameter of every question: it stays a value.

A few of the strings; all by `make soak`. They are of the kinds that OWASP lists (SQL, shell, templates, markup, paths,
formats), and Cypher's own.
"""

import random
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from graphsvc import resources
from graphsvc.changes.digest import digest
from graphsvc.graph import Graph
from graphsvc.statements.catalogue import load

TEXTS = (
    "' OR 1=1 //", "' RETURN 1 UNION MATCH (n) DETACH DELETE n //",
    '"}) MATCH (n) SET n.name = "x" RETURN n //', "`) DETACH DELETE (`", "$within", "$`within`",
    "\\u0027 OR true //", "*/ MATCH (n) DELETE n /*", "; CALL db.labels()",
    "' CALL apoc.load.json('file:///etc/passwd') YIELD value //",
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "1 OR 1=1", "1; DROP TABLE things", "admin'--",
    "%27%20OR%201=1", "| id", "$(id)", "`id`", "{{7*7}}", "${7*7}", "<%= 7*7 %>", "#{7*7}",
    "<script>alert(1)</script>", "../../../../etc/passwd", "%00", "%n%n%s", "\r\nSet-Cookie: a=b", "-household",
    "household DESC", "household; RETURN 1", "=cmd|' /C calc'!A0", "NaN", "Infinity", "0x7fffffff", "1e999",
)
QUESTIONS = sorted(load(resources.folder("cypher")).questions)


@pytest.fixture(scope="module")
def unchanged(graph: Graph) -> Iterator[None]:
    """Whatever is asked, no fact may differ afterwards."""
    before = digest(graph)
    yield
    assert digest(graph) == before


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("number", [3, pytest.param(len(TEXTS), marks=pytest.mark.soak)])
@pytest.mark.parametrize("question", QUESTIONS)
def test_it_is_answered_or_refused(client: FlaskClient, graph: Graph, question: str, number: int) -> None:
    path, dice = f"/api/v1/questions/{question}", random.Random(question)
    for name in (*graph.catalogue.questions[question].parameters, "within", "as_of", "sort", "fields", "page"):
        for text in dice.sample(TEXTS, number):
            answer = client.get(path, query_string={name: text})
            assert answer.status_code in (200, 404, 422), f"{name}={text}: {answer.text[:300]}"
            assert answer.status_code != 200 or answer.get_json()["question"] == question
            assert "Traceback" not in answer.text and "Neo4j" not in answer.text and "arcadedb" not in answer.text


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("listed", ["organizations", "people", "vocabulary/Kind"])
def test_an_id_is_no_more_than_an_id(client: FlaskClient, listed: str) -> None:
    # Two strokes in a path are made one, by a redirect.
    for text in TEXTS:
        for more in ("", "/history"):
            answer = client.get(f"/api/v1/{listed}/{quote(text, safe='')}{more}")
            assert answer.status_code in (308, 404, 422), f"{text}: {answer.text[:300]}"
