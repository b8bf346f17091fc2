"""Random small histories on both real engines: the write door and the questions, held against the oracle."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphsvc.changes.digest import digest
from graphsvc.changes.door import Outcome, change
from graphsvc.changes.undoing import undo
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from tests.conftest import Fresh
from tests.engines.choosing import ENGINES
from tests.exported import assert_agrees, assert_same_facts, facts_in
from tests.histories import Action, History, days, histories, withins
from tests.making import ACTOR

# Neo4j plans anew for each small graph, which takes it several times as long.
EXAMPLES = {"embedded": 15, "neo4j": 6}
# How many of the questions are asked at a time, drawn anew: so it takes no longer when there are more of them.
ASKED = 7


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("engine", ENGINES)
def test_random_histories_agree_with_the_oracle(fresh: Fresh, engine: str) -> None:
    _rounds(fresh, engine, EXAMPLES[engine])


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("engine", ENGINES)
def test_many_random_histories_agree_with_the_oracle(fresh: Fresh, engine: str) -> None:
    _rounds(fresh, engine, 25 * EXAMPLES[engine])


def _rounds(fresh: Fresh, engine: str, examples: int) -> None:
    @settings(max_examples=examples, deadline=None, print_blob=True,
              suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(histories(), st.data())
    def run(history: History, data: st.DataObject) -> None:
        graph = fresh(engine)
        made = [(digest(graph), change(graph, actions, head=ACTOR)) for actions in history.changes if actions]
        assert_same_facts(facts_in(graph), history.facts)
        _asks(graph, history, data)
        for action in history.refused:
            _is_refused(graph, action)
        _is_taken_back(graph, made, data)

    run()


def _is_taken_back(graph: Graph, made: list[tuple[str, Outcome]], data: st.DataObject) -> None:
    """Undone from the newest, sometimes done and undone again, each change leaves what was before it."""
    for before, outcome in reversed(made):
        after = digest(graph)
        undone = undo(graph, outcome.number or 0, head=ACTOR)
        assert digest(graph) == before
        if data.draw(st.booleans(), label="done again"):
            redone = undo(graph, undone.number or 0, head=ACTOR)
            assert digest(graph) == after
            undo(graph, redone.number or 0, head=ACTOR)
            assert digest(graph) == before


def _asks(graph: Graph, history: History, data: st.DataObject) -> None:
    for _ in range(3):
        as_of = data.draw(days(), label="as_of")
        within = data.draw(withins(history.facts, as_of), label="within")
        for question in data.draw(st.permutations(sorted(graph.catalogue.questions)), label="questions")[:ASKED]:
            assert_agrees(graph, history.facts, question, within, as_of)


def _is_refused(graph: Graph, action: Action) -> None:
    try:
        outcome = change(graph, [action], head=ACTOR, preview=True)
    except Refused:
        return
    pytest.fail(f"made, though the oracle refuses it: {action} gave {outcome.facts}")
