"""What the tests hold against the oracle: the facts of a real graph, and the rows of a question as plain values."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from graphsvc.errors import NotFound
from graphsvc.graph import Graph
from graphsvc.model.things import Thing
from graphsvc.questions.asking import Answer, ask, look
from tests.oracle.facts import Facts, comparable, of_rows
from tests.oracle.questions import ANSWERS, EXAMPLES, ORDERS, Row


def facts_in(graph: Graph) -> Facts:
    """Everything that a graph holds."""
    seconds = graph.settings.change_seconds
    things = graph.store.rows(graph.catalogue.plumbing["facts/all-things"], {}, seconds=seconds)
    links = graph.store.rows(graph.catalogue.plumbing["facts/all-links"], {}, seconds=seconds)
    return of_rows([row["image"] for row in things], links)


def rows_of(graph: Graph, question: str, within: Sequence[str], as_of: date, **parameters: Any) -> list[Row]:
    """The rows of a question in its order, things by their keys."""
    with ask(graph, question, within=within, as_of=as_of, parameters=parameters) as answer:
        return _plain(answer)


def seen_in(graph: Graph, picture: str, within: Sequence[str], as_of: date) -> list[Row]:
    """The rows of a picture in its order, things by their keys."""
    with look(graph, picture, within=within, as_of=as_of) as answer:
        return _plain(answer)


def _plain(answer: Answer) -> list[Row]:
    return [tuple(f"{v.kind}/{v.id}" if isinstance(v, Thing) else v for v in row) for row in answer]


def assert_agrees(graph: Graph, facts: Facts, question: str, within: Sequence[str], as_of: date) -> None:
    """The graph gives the oracle's rows, each as often, in the question's order, for all examples of parameters."""
    for parameters in EXAMPLES[question](facts, as_of):
        _assert_agrees(graph, facts, question, within, as_of, parameters)


def _assert_agrees(
    graph: Graph, facts: Facts, question: str, within: Sequence[str], as_of: date, parameters: dict[str, Any]
) -> None:
    engine = graph.settings.neo4j_uri or "the embedded engine"
    about = f"{question} {parameters} within {list(within)} as of {as_of} on {engine}"
    answer = ANSWERS[question](facts, within, as_of, **parameters)
    if answer is None:
        with pytest.raises(NotFound):
            rows_of(graph, question, within, as_of, **parameters)
        return
    rows = rows_of(graph, question, within, as_of, **parameters)
    given, right = Counter(rows), Counter(answer)
    more, less = list((given - right).items())[:5], list((right - given).items())[:5]
    assert given == right, f"{about}: too many {more}, missing {less}"
    assert rows == sorted(rows, key=lambda row: ORDERS[question](facts, row)), f"{about}: out of order"


def assert_same_facts(given: Facts, right: Facts) -> None:
    """The same things and links, but for the ids of links."""
    for one, other in zip(comparable(given), comparable(right), strict=True):
        more, less = [fact for fact in one if fact not in other], [fact for fact in other if fact not in one]
        assert one == other, f"too many {more[:5]}, missing {less[:5]}"
