"""The judge of the rounds finds what they look for."""

from dataclasses import asdict

import pytest

from graphsvc.graph import Graph
from graphsvc.store.door import Transaction
from tests.crashes.history import Request
from tests.crashes.judging import judged
from tests.crashes.writers import GROUND
from tests.engines.choosing import on_embedded
from tests.making import act, made

pytestmark = on_embedded
ACTIONS = [act("register-household", name=f"k/{n}", village="v", on="2020-01-01") for n in range(3)]


@pytest.fixture
def request_made(graph: Graph) -> Request:
    """A change that its writer knows to be made."""
    made(graph, *GROUND.actions)
    outcome = made(graph, *ACTIONS)
    assert outcome.time
    facts = [asdict(fact) for fact in outcome.facts]
    body = {"number": outcome.number, "time": outcome.time.isoformat(), "facts": facts}
    return Request("k", ACTIONS, [{"status": 201, "body": body}])


def altered(graph: Graph, statement: str) -> None:
    def work(transaction: Transaction) -> None:
        transaction.run(statement)

    graph.store.write(work, seconds=10)


def test_a_true_graph_is_clean(graph: Graph, request_made: Request) -> None:
    assert judged(graph, [request_made]).is_clean


def test_a_change_made_twice_is_found(graph: Graph, request_made: Request) -> None:
    made(graph, *ACTIONS)
    assert judged(graph, [request_made])._asdict() == {
        "faults": [], "gaps": [], "lost": [], "half": [], "duplicates": ["k"]}


@pytest.mark.parametrize("statement", [
    "MATCH (thing:Household {name: 'k/1'}) DETACH DELETE thing",
    "MATCH (:Household {name: 'k/1'})-[link:IN]->() DELETE link",
    "MATCH (thing:Household {name: 'k/1'}) SET thing.changes = [1]",
    "MATCH (thing:Household {name: 'k/1'}) SET thing.name = 'k/4'",
])
def test_a_fact_that_the_graph_and_the_log_tell_differently_is_half(
    graph: Graph, request_made: Request, statement: str
) -> None:
    altered(graph, statement)
    found = judged(graph, [request_made])
    assert found.half and not found.lost and not found.faults


def test_an_entry_that_is_gone_is_lost_and_leaves_a_fault(graph: Graph, request_made: Request) -> None:
    altered(graph, "MATCH (entry:Change {number: 2}) DELETE entry")
    found = judged(graph, [request_made])
    assert found.lost == ["k"] and found.faults


def test_a_number_left_out_is_a_gap(graph: Graph, request_made: Request) -> None:
    altered(graph, "MATCH (entry:Change {number: 2}) SET entry.number = 3")
    assert judged(graph, [request_made]).gaps == [2, 3]
