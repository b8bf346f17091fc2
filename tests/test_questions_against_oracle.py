"""The sample on both real engines: its facts, and every question of the catalogue, held against the oracle."""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from functools import cache
from itertools import cycle, islice

import pytest

from graphsvc import resources
from graphsvc.changes.digest import digest
from graphsvc.graph import Graph
from graphsvc.sample import REFERENCE, Progress, load
from graphsvc.statements.catalogue import Catalogue
from graphsvc.statements.catalogue import load as load_catalogue
from graphsvc.store import opening, schema
from tests.conftest import SettingsFor
from tests.engines.choosing import ENGINES, emptied
from tests.exported import assert_agrees, assert_same_facts, facts_in, rows_of
from tests.oracle.facts import Facts
from tests.oracle.questions import ANSWERS
from tests.test_sample import sample

QUESTIONS = sorted(load_catalogue(resources.folder("cypher")).questions)
WITHINS = ([], ["org-002"], ["org-003", "org-004"], ["org-004"], ["org-012"], ["org-001", "org-002"])
BEFORE = date(2014, 1, 1)  # when there is nothing yet, and so nothing to ask about but the whole
DAYS = (date(2015, 1, 1), date(2017, 3, 15), date(2020, 3, 1), date(2020, 9, 1), REFERENCE, date(2024, 3, 1),
        date(2026, 11, 25))
# How often each question is asked: within each once, on the embedded engine twice and on every day.
LOOKS = {"embedded": 12, "neo4j": 6}
# Loading the sample through the write door is part of whichever test comes first.
pytestmark = pytest.mark.timeout(900)
Sampled = Callable[[str], Graph]


@pytest.fixture(scope="module")
def sampled(settings_for: SettingsFor, catalogue: Catalogue) -> Iterator[Sampled]:
    """The sample on an engine, loaded when a test of this module first asks for it; none of them changes it."""
    with ExitStack() as stack:

        @cache
        def on(engine: str) -> Graph:
            settings = settings_for(engine)
            graph = Graph(settings, stack.enter_context(opening.opened(settings)), catalogue)
            emptied(graph.store)
            schema.apply(graph.store, resources.folder("cypher") / "schema")
            told: list[Progress] = []
            assert load(graph, told=told.append) == told[-1]
            return graph

        yield on


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The sample by the oracle."""
    return sample()


def looks(engine: str, question: str) -> Iterator[tuple[list[str], date]]:
    """Within what and on which day a question is asked; each question otherwise, and the same every time."""
    dice = random.Random(question)
    withins, days = dice.sample(WITHINS, len(WITHINS)), dice.sample(DAYS, len(DAYS))
    yield [], BEFORE
    yield from islice(zip(cycle(withins), cycle(days), strict=False), LOOKS[engine])


def test_every_question_has_its_answer_in_the_oracle() -> None:
    assert sorted(ANSWERS) == QUESTIONS


@pytest.mark.parametrize("engine", ENGINES)
def test_the_write_door_makes_of_the_sample_what_the_oracle_makes(sampled: Sampled, facts: Facts, engine: str) -> None:
    assert_same_facts(facts_in(sampled(engine)), facts)


def test_the_sample_has_one_digest_on_both_engines(sampled: Sampled) -> None:
    assert digest(sampled("embedded")) == digest(sampled("neo4j"))


@pytest.mark.parametrize("engine", ENGINES)
def test_the_domains_numbers_on_the_reference_day(sampled: Sampled, engine: str) -> None:
    (row,) = rows_of(sampled(engine), "structure-in-numbers", (), REFERENCE)
    assert row[:10] == (79, 28, 7, 50, 21, 637, 21, 21, 3, 3600)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("engine", ENGINES)
def test_a_question_is_answered_as_the_oracle_does(
    sampled: Sampled, facts: Facts, engine: str, question: str
) -> None:
    for within, as_of in looks(engine, question):
        assert_agrees(sampled(engine), facts, question, within, as_of)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_household_is_uncovered_since_the_day_after_its_last_covered_one(sampled: Sampled, engine: str) -> None:
    """Held against the question itself: uncovered that day, and covered the day before, if it was there."""
    rows = [row for row in rows_of(sampled(engine), "households-without-member", (), REFERENCE) if row[3]]
    for day in sorted({row[3] for row in rows})[-3:]:
        expected = {row[1] for row in rows if row[3] == day}
        that_day = {row[1] for row in rows_of(sampled(engine), "households-without-member", (), day)}
        before = {row[1] for row in rows_of(sampled(engine), "households-without-member", (), day - timedelta(days=1))}
        assert expected <= that_day
        assert not expected & before
