"""What is out of reach does not show: whatever becomes of it, every answer stays the same to the last byte."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from graphsvc.changes.door import change
from graphsvc.graph import Graph
from graphsvc.model.things import LISTS
from graphsvc.web.app import create_app
from tests.conftest import Fresh
from tests.engines.choosing import ENGINES
from tests.histories import DAYS, IDS, Action, History, days, happening, histories, may_be
from tests.making import ACTOR, act, district, made
from tests.oracle.facts import Facts
from tests.oracle.questions import EXAMPLES
from tests.oracle.seeing import holds, seen

# Neo4j plans anew for each small graph, which takes it several times as long.
ROUNDS = {"embedded": 10, "neo4j": 3}
# How many questions are asked at a time, drawn anew, and how many things.
ASKED = {"embedded": 100, "neo4j": 10}
HAPPENING = 30
DAY = date(2022, 6, 17)
NEVER = "never-was"
# The pictures of one thing, by the kind of thing.
PICTURES = {"person": "Person", "household": "Household", "village": "Village", "neighbours": "Organization"}
HEADERS = {"X-Request-ID": "the-same"}
# What happens in no history, where names don't matter, but shows where a name leaks.
RENAMED = {"person": "Person", "village": "Village", "area": "Area", "household-group": "HouseholdGroup"}


class Request(NamedTuple):
    """What is asked of the API; `about` is the id of the one thing that it names."""

    path: str
    query: dict[str, Any]
    about: str | None = None


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_out_of_reach_does_not_show(fresh: Fresh, engine: str) -> None:
    """The same histories each time."""
    _rounds(fresh, engine, settings(max_examples=ROUNDS[engine], derandomize=True))


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_out_of_reach_never_shows(fresh: Fresh, engine: str) -> None:
    _rounds(fresh, engine, settings(max_examples=10 * ROUNDS[engine], print_blob=True))


def test_what_a_neighbour_bears_elsewhere_does_not_show(graph: Graph) -> None:
    """Y Bình lives in thôn 1, and is a member of another organization."""
    made(district(graph), act("start-residence", person="binh", village="v1", on="2016-01-01"))
    client, asked = create_app(graph).test_client(), Request("/api/v1/questions/members-of-village", {"village": "v1"})
    before = _body(client, asked, ["k1"], DAY)
    assert '"households":1}' in before[1]
    made(graph, act("assign-duty", person="binh", target="h5", on="2017-01-01"))
    assert _body(client, asked, ["k1"], DAY) == before


def _rounds(fresh: Fresh, engine: str, drawn: settings) -> None:
    @settings(drawn, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(histories(), st.data())
    def run(history: History, data: st.DataObject) -> None:
        as_of = data.draw(days().filter(lambda day: bool(_below_the_top(history.facts, day))), label="as_of")
        below = st.sampled_from(_below_the_top(history.facts, as_of))
        within = data.draw(st.lists(below, min_size=1, max_size=2, unique=True), label="within")
        elsewhere = data.draw(_elsewhere(history.facts, within, as_of), label="elsewhere")
        assume(elsewhere)
        graph = fresh(engine)
        for actions in filter(None, history.changes):
            change(graph, actions, head=ACTOR)
        client = create_app(graph).test_client()
        requests = data.draw(_requests(graph, history.facts, as_of, ASKED[engine]), label="requests")
        before = [_body(client, request, within, as_of) for request in requests]
        _hides(client, history.facts, within, as_of, zip(requests, before, strict=True))
        change(graph, elsewhere, head=ACTOR)
        for request, body in zip(requests, before, strict=True):
            assert _body(client, request, within, as_of) == body, (request, within, as_of, elsewhere)

    run()


def _below_the_top(facts: Facts, day: date) -> list[str]:
    """The organisations of the day that are part of another: those at the top hold all that nobody else does."""
    return sorted(o.id for o in facts.of_kind("Organization") if o.there(day) and facts.out(o, "PART_OF", day))


@st.composite
def _elsewhere(draw: st.DrawFn, facts: Facts, within: Sequence[str], day: date) -> list[Action]:
    """What may happen one after another without touching anything that may matter within."""
    kept, shown = [], seen(facts, within, day)
    for _ in range(HAPPENING):
        action = draw(st.one_of(happening(), _renaming(facts), _duty()))
        action["parameters"] = {name: value for name, value in action["parameters"].items() if value is not None}
        after = may_be(facts, action)
        asked = after is not None and all(f"Organization/{identity}" in after.things for identity in within)
        if after is not None and asked and seen(after, within, day) == shown:
            facts = after
            kept.append(action)
    return kept


@st.composite
def _renaming(draw: st.DrawFn, facts: Facts) -> Action:
    kind = draw(st.sampled_from(sorted(RENAMED)))
    identity = draw(st.sampled_from(sorted(thing.id for thing in facts.of_kind(RENAMED[kind]))))
    return {"action": f"rename-{kind}", "parameters": {
        kind.removeprefix("household-"): identity, "name": draw(st.sampled_from(["Đồng Ấm", "Khác"])),
        "on": draw(st.sampled_from(DAYS))}}


def _duty() -> st.SearchStrategy[Action]:
    """Known within by a residence or contact, and busy elsewhere: the likeliest to show."""
    drawn = {name: st.sampled_from(IDS[name]) for name in ("person", "target")}
    return st.fixed_dictionaries({
        "action": st.just("assign-duty"), "parameters": st.fixed_dictionaries({**drawn, "on": st.sampled_from(DAYS)})})


@st.composite
def _requests(draw: st.DrawFn, graph: Graph, facts: Facts, as_of: date, most: int) -> list[Request]:
    """Some of the questions, one set of parameters for each, some things, and the pictures of all and of some of them.

    A question on several days is another one asked on each of them, within what is within on that day.
    """
    questions = {name: question for name, question in graph.catalogue.questions.items() if not question.series}
    things = sorted(facts.things)
    found = [Request(f"/api/v1/pictures/{name}", {}) for name in ("coverage-below", "members", "sectors", "structure")]
    for name, kind in PICTURES.items():
        (at,) = graph.catalogue.pictures[name].parameters
        found += [Request(f"/api/v1/pictures/{name}", {at: facts.things[key].id}, facts.things[key].id)
                  for key in draw(st.permutations(things))[:most] if facts.things[key].kind == kind]
    for name in draw(st.permutations(sorted(questions)))[:most]:
        parameters = draw(st.sampled_from(EXAMPLES[name](facts, as_of)))
        at = questions[name].at
        found.append(Request(f"/api/v1/questions/{name}", parameters, parameters[at] if at else None))
    for listed, kind in LISTS.items():
        found.append(Request(f"/api/v1/{listed}", {}))
        found += [Request(f"/api/v1/{listed}/{facts.things[key].id}", {}, facts.things[key].id)
                  for key in draw(st.permutations(things))[:most] if facts.things[key].kind == kind]
    return found


def _body(client: FlaskClient, request: Request, within: Sequence[str], as_of: date) -> tuple[int, str]:
    about = {"within": list(within), "as_of": as_of.isoformat(), **request.query}
    answer = client.get(request.path, query_string=about, headers=HEADERS)
    assert answer.status_code in (200, 404), answer.text
    return answer.status_code, answer.text


def _hides(client: FlaskClient, facts: Facts, within: Sequence[str], as_of: date,
           asked: Iterator[tuple[Request, tuple[int, str]]]) -> None:
    """What is out of reach answers exactly like what never was."""
    for request, (status, body) in asked:
        if request.about is not None and status == 404:
            listed, _, named = request.path.rpartition("/")
            never = Request(f"{listed}/{NEVER if named == request.about else named}", {
                name: NEVER if value == request.about else value for name, value in request.query.items()})
            assert (404, body.replace(f" {request.about} ", f" {NEVER} ")) == _body(client, never, within, as_of)
        if request.about is not None and (kind := LISTS.get(request.path.split("/")[3])):
            thing = facts.things[f"{kind}/{request.about}"]
            assert (status == 200) == holds(facts, within, thing, as_of), (request, within, as_of)
