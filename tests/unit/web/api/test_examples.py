"""Every example of the OpenAPI document is sent, to the invented sample: it succeeds and answers as its schema says."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from graphsvc import resources
from graphsvc.graph import Graph, open_graph
from graphsvc.sample.loading import load
from graphsvc.settings import Settings
from graphsvc.statements import catalogue
from graphsvc.web.api.openapi.document import document as made
from graphsvc.web.app import create_app
from tests.engines.choosing import emptied
from tests.unit.web.api.fitting import fits, parameters, schema_of

PATHS = made(catalogue.load(resources.folder("cypher")), "en")["paths"]
READ = [path for path, operations in PATHS.items() if "get" in operations]
ASKED = [path for path in READ if path.startswith(("/api/v1/questions/", "/api/v1/pictures/"))]
ACTIONS = list(PATHS["/api/v1/changes"]["post"]["requestBody"]["content"]["application/json"]["examples"])


@pytest.fixture(scope="module")
def graph(settings_for: Callable[..., Settings]) -> Iterator[Graph]:
    """The invented sample, whose things the examples name."""
    with open_graph(settings_for("embedded")) as graph:
        emptied(graph.store)
        load(graph)
        yield graph


@pytest.fixture(scope="module")
def document(graph: Graph) -> dict[str, Any]:
    """The document, as the service sends it."""
    read: dict[str, Any] = create_app(graph).test_client().get("/api/v1/openapi.json?lang=en").get_json()
    return read


@pytest.mark.parametrize("path", READ)
def test_what_reads_answers_its_example(client: FlaskClient, document: dict[str, Any], path: str) -> None:
    given = parameters(document, document["paths"][path]["get"])
    address = path.format_map({one["name"]: one["example"] for one in given if one["in"] == "path"})
    query = {one["name"]: one["example"] for one in given if one["in"] == "query" and "example" in one}
    answer = client.get(address, query_string=query)
    assert answer.status_code == 200, answer.text
    fits(document, schema_of(document, path), answer.get_json() if answer.is_json else answer.text)


@pytest.mark.parametrize("path", ASKED)
def test_what_a_question_needs_is_in_its_example(document: dict[str, Any], path: str) -> None:
    given = parameters(document, document["paths"][path]["get"])
    assert [one["name"] for one in given if one.get("required") and "example" not in one] == []


@pytest.mark.parametrize("action", ACTIONS)
def test_an_example_of_an_action_can_be_previewed(client: FlaskClient, document: dict[str, Any], action: str) -> None:
    body = document["paths"]["/api/v1/changes"]["post"]["requestBody"]["content"]["application/json"]
    example = body["examples"][action]["value"]
    assert [example[-1]] == document["components"]["schemas"][action]["examples"]
    assert example[-1]["action"] == action
    fits(document, body["schema"], example)
    answer = client.post("/api/v1/changes?preview=true", json=example)
    assert answer.status_code == 200, answer.text
    fits(document, schema_of(document, "/api/v1/changes", "post"), answer.get_json())
    assert action in {fact["action"] for fact in answer.get_json()["facts"]}


def test_an_example_of_undoing_can_be_previewed(client: FlaskClient, document: dict[str, Any]) -> None:
    path = "/api/v1/changes/{number}/undo"
    operation = document["paths"][path]["post"]
    (number,) = (one["example"] for one in parameters(document, operation) if one["in"] == "path")
    answer = client.post(f"/api/v1/changes/{number}/undo?preview=true",
                         json=operation["requestBody"]["content"]["application/json"]["example"])
    assert answer.status_code == 200, answer.text
    fits(document, schema_of(document, path, "post"), answer.get_json())
