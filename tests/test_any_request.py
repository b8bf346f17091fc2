"""Requests that schemathesis makes from the OpenAPI document, right and wrong ones, over the district of tests/making.

Whatever is sent: no answer says that the service failed, each is one that the document describes, and one that is
refused changes nothing. Most of what names a thing in a right one names one that is there, else hardly any would get
past that. Both engines, with a tenth of the requests on Neo4j; more of them by `make soak`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from graphsvc import resources
from graphsvc.changes.digest import digest
from graphsvc.graph import Graph, open_graph
from graphsvc.model.things import LISTS, WORDS
from graphsvc.settings import Settings
from graphsvc.statements import catalogue, types
from graphsvc.web.api.openapi.document import document
from graphsvc.web.app import create_app
from tests.engines.choosing import ENGINES, emptied
from tests.making import district

# 5,000 take three and a half minutes on two shared cores: each waits for the graph, which it asks several times.
REQUESTS, IN_SOAK = 2_500, 20_000
STATEMENTS = catalogue.load(resources.folder("cypher"))
# All but the document's own address, from which schemathesis reads it.
OPERATIONS = {f"{method.upper()} {path}": operation for path, methods in document(STATEMENTS, "en")["paths"].items()
              for method, operation in methods.items() if not path.endswith("/openapi.json")}
# What takes nothing can't be asked wrongly.
CASES = [(label, mode) for label, operation in OPERATIONS.items() for mode in GenerationMode
         if mode is GenerationMode.POSITIVE or "parameters" in operation]
SHARES = {label: 10 if label == "POST /api/v1/changes" else 1 for label in OPERATIONS}
THERE = {
    "Organization": ["root", "c1", "c2", "k1"], "Area": ["a1"], "Village": ["v1", "v2", "v3"], "HouseholdGroup": ["g1"],
    "Household": ["h1", "h2", "h3", "h4", "h5", "h6"], "Person": ["an", "binh"], "Kind": ["committee", "cell"],
    "Position": ["secretary"]}
# What the reader asks for compressed would be judged compressed.
PLAIN = {"Accept-Encoding": "identity"}

load_all_checks()
CHECKED = CHECKS.get_by_names(
    ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"])
# Days that the service knows, and times of them.
schemathesis.openapi.format("date", st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(str))
schemathesis.openapi.format("date-time", st.datetimes(
    datetime(1900, 1, 1), datetime(2199, 12, 31)).map(lambda time: f"{time.isoformat()}Z"))  # noqa: DTZ001


@dataclass
class Service:
    """The service over the district on one engine; `digest` is that of the last change that was made."""

    graph: Graph
    operations: dict[str, Any]
    requests: int
    digest: str


@pytest.fixture(scope="module", params=ENGINES)
def service(request: pytest.FixtureRequest, settings_for: Callable[..., Settings]) -> Iterator[Service]:
    """The service on each engine."""
    with open_graph(settings_for(request.param)) as graph:
        emptied(graph.store)
        graph.prepare()
        district(graph)
        schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json?lang=en", create_app(graph), headers=PLAIN)
        operations = {found.ok().label: found.ok() for found in schema.get_all_operations()}
        yield Service(graph, operations, 1 if request.param == "neo4j" else 10, digest(graph))


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("requests", [REQUESTS, pytest.param(IN_SOAK, marks=pytest.mark.soak)])
@pytest.mark.parametrize(("operation", "mode"), CASES, ids=[f"{mode.value} {label}" for label, mode in CASES])
def test_whatever_is_sent_is_answered_as_described(
        service: Service, operation: str, mode: GenerationMode, requests: int) -> None:
    described = service.operations[operation]
    number = max(1, requests * service.requests * SHARES[operation] // (10 * 2 * sum(SHARES.values())))

    @settings(max_examples=number, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))
    @given(case=described.as_strategy(generation_mode=mode), seed=st.integers(0, 10**6))
    def send(case: schemathesis.Case, seed: int) -> None:
        if mode is GenerationMode.POSITIVE:
            name_what_is_there(case, Random(seed))
        answer = case.call(headers=PLAIN)
        case.validate_response(answer, checks=CHECKED)
        if case.method == "POST":
            check_unchanged(service, answer.status_code)

    send()
    assert digest(service.graph) == service.digest


def check_unchanged(service: Service, status: int) -> None:
    """What is refused, or only previewed, changes nothing."""
    now = digest(service.graph)
    if status == 201:
        service.digest = now
    assert now == service.digest, status


def name_what_is_there(case: schemathesis.Case, dice: Random) -> None:
    """Let most of what names a thing name one that is there, and seldom ask for a further page: none is ever right."""
    query = case.query
    if dice.random() < 0.9:
        query.pop("page", None)
    if "within" in query and dice.random() < 0.8:
        query["within"] = dice.sample(THERE["Organization"], dice.randint(1, 2))
    asked = {**STATEMENTS.questions, **STATEMENTS.pictures}.get(case.path.rpartition("/")[2])
    rename(query, asked.parameters if asked else {}, dice)
    if "id" in case.path_parameters and dice.random() < 0.8:
        listed = case.path.split("/")[3]
        kind = case.path_parameters.get("kind") if listed == WORDS else LISTS[listed]
        case.path_parameters["id"] = dice.choice(THERE.get(str(kind), ["nobody"]))
    if "number" in case.path_parameters:
        case.path_parameters["number"] = dice.randint(1, 12)
    if isinstance(case.headers, dict) and dice.random() < 0.8:
        case.headers.pop("If-Match", None)
    for act in actions(case.body):
        rename(act["parameters"], STATEMENTS.actions[act["action"]].parameters, dice)


def actions(body: Any) -> list[dict[str, Any]]:
    """The actions of a change, in whichever of its forms."""
    if isinstance(body, dict):
        return actions(body["actions"]) if "actions" in body else [body] if "action" in body else []
    return body if isinstance(body, list) else []


def rename(given: dict[str, Any], parameters: Any, dice: Random) -> None:
    """Let most of the parameters that name things name some that are there."""
    for name in [name for name in given if name in parameters and types.is_thing(parameters[name].type)]:
        kind = dice.choice(types.kinds_of(parameters[name].type))
        if kind in THERE and dice.random() < 0.7:
            given[name] = f"{kind}/{dice.choice(THERE[kind])}"
