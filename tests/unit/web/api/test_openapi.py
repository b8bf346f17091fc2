"""The OpenAPI document says what the API does."""

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from graphsvc.graph import Graph
from tests.unit.web.api.fitting import fits, schema_of

DAY = "2022-06-17"


@pytest.fixture
def document(client: FlaskClient) -> dict[str, Any]:
    read: dict[str, Any] = client.get("/api/v1/openapi.json").get_json()
    return read


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_is_valid_openapi(client: FlaskClient, language: str) -> None:
    OpenAPIV31SpecValidator(client.get(f"/api/v1/openapi.json?lang={language}").get_json()).validate()


def test_every_address_of_the_api_is_in_it(client: FlaskClient, document: dict[str, Any], graph: Graph) -> None:
    catalogue = graph.catalogue
    own = {f"/api/v1/questions/{name}" for name in catalogue.questions} | {
        f"/api/v1/pictures/{name}" for name in catalogue.pictures}
    rules = {re.sub(r"<(?:[^<>]*:)?(\w+)>", r"{\1}", str(rule)) for rule in client.application.url_map.iter_rules()
             if str(rule).startswith(("/api", "/healthz", "/readyz", "/metrics"))}
    by_name = {"/api/v1/questions/{name}", "/api/v1/pictures/{name}"}
    assert set(document["paths"]) == own | (rules - by_name)


def test_titles_are_in_the_readers_language(client: FlaskClient) -> None:
    path = "/api/v1/questions/households-without-member"
    said = {language: client.get(f"/api/v1/openapi.json?lang={language}").get_json()["paths"][path]["get"]["summary"]
            for language in ("vi", "en")}
    assert said == {"vi": "Hộ chưa có đảng viên phụ trách", "en": "Households with no assigned member"}


def test_every_question_answers_as_its_schema_says(client: FlaskClient, document: dict[str, Any], graph: Graph) -> None:
    for name, question in graph.catalogue.questions.items():
        if all(parameter.optional for parameter in question.parameters.values()):
            path = f"/api/v1/questions/{name}"
            fits(document, schema_of(document, path), client.get(path, query_string={"as_of": DAY}).get_json())


def test_a_picture_answers_as_its_schema_says(client: FlaskClient, document: dict[str, Any]) -> None:
    path = "/api/v1/pictures/structure"
    fits(document, schema_of(document, path), client.get(path, query_string={"as_of": DAY}).get_json())


@pytest.mark.parametrize(("path", "called"), [
    ("/api/v1/organizations/{id}", "/api/v1/organizations/C1"), ("/api/v1/people/{id}", "/api/v1/people/ann"),
    ("/api/v1/households/{id}", "/api/v1/households/h3"), ("/api/v1/villages/{id}", "/api/v1/villages/V1"),
    ("/api/v1/vocabulary/{kind}/{id}", "/api/v1/vocabulary/Kind/cell"),
    ("/api/v1/people/{id}/history", "/api/v1/people/ann/history"), ("/api/v1/people", "/api/v1/people"),
])
def test_things_answer_as_their_schemas_say(
    client: FlaskClient, document: dict[str, Any], path: str, called: str
) -> None:
    fits(document, schema_of(document, path), client.get(called).get_json())


@pytest.mark.parametrize("path", ["/api/v1/questions", "/api/v1/pictures", "/api/v1/actions", "/api/v1/changes"])
def test_every_listing_answers_as_its_schema_says(client: FlaskClient, document: dict[str, Any], path: str) -> None:
    fits(document, schema_of(document, path), client.get(path).get_json())


def test_a_change_and_its_refusal_answer_as_their_schemas_say(client: FlaskClient, document: dict[str, Any]) -> None:
    action = {"action": "register-person", "parameters": {"name": "Mai"}}
    body = document["paths"]["/api/v1/changes"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    for sent in (action, [action, action]):
        fits(document, body, sent)
    for query, status in (("?preview=true", "200"), ("", "201"), ("?x=1", "422")):
        answer = client.post(f"/api/v1/changes{query}", json=action)
        assert answer.status_code == int(status)
        fits(document, schema_of(document, "/api/v1/changes", "post", status), answer.get_json())


def test_every_action_has_a_schema_of_its_own(document: dict[str, Any], graph: Graph) -> None:
    for name, action in graph.catalogue.actions.items():
        schema = document["components"]["schemas"][name]["properties"]["parameters"]
        assert list(schema["properties"]) == list(action.parameters)
        assert schema["required"] == [p.name for p in action.parameters.values() if not p.optional]


def test_a_schema_refuses_what_the_door_refuses(document: dict[str, Any]) -> None:
    schema = {**document["components"]["schemas"]["Action"], "components": document["components"]}
    for wrong in ({"action": "register-person", "parameters": {}}, {"action": "register-nobody", "parameters": {}},
                  {"action": "register-person", "parameters": {"name": "Mai", "height": 1}}):
        assert not Draft202012Validator(schema).is_valid(wrong)
