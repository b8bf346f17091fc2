"""Questions that must agree, on random histories: whole and parts, counts and lists, days and series."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphsvc.changes.door import change
from graphsvc.graph import Graph
from tests.conftest import Fresh
from tests.engines.choosing import ENGINES
from tests.exported import rows_of, seen_in
from tests.histories import History, days, histories, withins
from tests.making import ACTOR
from tests.oracle.reach import children, named, territory

Rows = list[tuple[Any, ...]]
Asking = Callable[..., Rows]
# Neo4j plans anew for each small graph, which takes it several times as long.
ROUNDS = {"embedded": 8, "neo4j": 2}
# Whose rows follow from what a row is about alone, so that those of several organisations are those of each.
LISTS = ("coverings", "duties", "groups", "households", "households-to-check", "households-with-several-members",
         "households-without-member", "links-of-people", "members-by-load", "members-without-contact",
         "members-without-household", "members-without-residence", "organizations-without-leader", "people",
         "vacant-seats", "villages", "villages-by-organization", "villages-headed-by-members",
         "villages-not-headed-by-members", "villages-without-cell")


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("engine", ENGINES)
def test_questions_agree_with_one_another(fresh: Fresh, engine: str) -> None:
    """The same histories each time."""
    _rounds(fresh, engine, settings(max_examples=ROUNDS[engine], derandomize=True))


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("engine", ENGINES)
def test_questions_agree_with_one_another_on_many_histories(fresh: Fresh, engine: str) -> None:
    _rounds(fresh, engine, settings(max_examples=10 * ROUNDS[engine], print_blob=True))


def _rounds(fresh: Fresh, engine: str, drawn: settings) -> None:
    @settings(drawn, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(histories(), st.data())
    def run(history: History, data: st.DataObject) -> None:
        graph = fresh(engine)
        for actions in filter(None, history.changes):
            change(graph, actions, head=ACTOR)
        as_of = data.draw(days(), label="as_of")
        within = data.draw(withins(history.facts, as_of), label="within")

        def asked(question: str, on: date = as_of, among: Sequence[str] = within, **parameters: Any) -> Rows:
            return rows_of(graph, question, among, on, **parameters)

        _parts_are_the_whole(asked, history, within, as_of)
        _below_is_counted_by_organization_and_village(asked, seen_in(graph, "coverage-below", within, as_of))
        _lists_are_as_long_as_counted(asked)
        _members_are_as_many_as_counted(asked)
        _numbers_are_as_many_as_the_rows_they_lead_to(graph, within, as_of)
        _series_are_their_days(asked, graph, history, within, as_of)

    run()


def _parts_are_the_whole(asked: Asking, history: History, within: Sequence[str], as_of: date) -> None:
    """Several organisations see what each sees; and one sees what those below it see, where it holds no more than they.

    That is so where each village of its territory is in that of one directly below, and it is no root: a root holds
    also what lies in no village.
    """
    facts = history.facts
    several = [organization.id for organization in named(facts, within, as_of)]
    for question in LISTS:
        assert _set(asked(question)) == _union(asked(question, among=[one]) for one in several), question
    for one in several:
        organization = facts.things[f"Organization/{one}"]
        lower = children(facts, [organization], as_of)
        beneath = _union(asked("households-without-member", among=[child.id]) for child in lower)
        whole = _set(asked("households-without-member", among=[one]))
        assert beneath <= whole
        below = set().union(*(territory(facts, [child], as_of) for child in lower))
        if facts.out(organization, "PART_OF", as_of) and below == territory(facts, [organization], as_of):
            assert beneath == whole
        _each_child_is_counted_as_it_counts_itself(asked, one)


def _each_child_is_counted_as_it_counts_itself(asked: Asking, one: str) -> None:
    for key, households, covered, share in asked("coverage-by-organization", among=[one]):
        if key is not None:
            (row,) = asked("coverage", among=[key.partition("/")[2]])
            assert (households, covered, share) == (row[1], row[2], row[4])


def _below_is_counted_by_organization_and_village(asked: Asking, below: Rows) -> None:
    """The picture's rows add up to both questions: a village that several hold counts for each, and once for all."""
    households, covered = Counter[str | None](), Counter[str | None]()
    for organization, _, of_these, and_covered in below:
        households[organization] += of_these
        covered[organization] += and_covered
    counted = [(key, households[key], covered[key]) for key in {*households, None}]
    assert sorted(counted, key=str) == sorted((row[:3] for row in asked("coverage-by-organization")), key=str)
    villages = {row[1:] for row in below if row[1] is not None or row[2]}
    assert sorted(villages, key=str) == sorted((row[:3] for row in asked("coverage-by-village")), key=str)


def _lists_are_as_long_as_counted(asked: Asking) -> None:
    ((villages, households, covered, uncovered, _),) = asked("coverage")
    by_village = asked("coverage-by-village")
    assert villages == sum(row[0] is not None for row in by_village) == len(asked("villages"))
    assert households == sum(row[1] for row in by_village) == len(asked("households"))
    assert covered == sum(row[2] for row in by_village)
    assert uncovered == len(asked("households-without-member"))
    assert villages == len(asked("villages-headed-by-members")) + len(asked("villages-not-headed-by-members"))
    ((*_, counted, with_cell, _areas, total, total_covered),) = (row[5:] for row in asked("structure-in-numbers"))
    assert (counted, total, total_covered) == (villages, households, covered)
    assert counted - with_cell == len(asked("villages-without-cell"))


def _members_are_as_many_as_counted(asked: Asking) -> None:
    members = Counter(row[2] for row in asked("people") if row[2] is not None)
    by_organization = asked("members-by-organization")
    assert {row[0]: row[1] for row in by_organization if row[1]} == members
    assert sum(row[2] for row in asked("members-by-sector")) == members.total()
    assert [row[5] for row in asked("structure-in-numbers")] == [members.total()]
    loads = [row[2] for row in asked("members-by-load")]
    assert len(loads) == members.total()
    assert loads.count(0) == len(asked("members-without-household"))
    assert len(loads) - loads.count(0) == len(asked("members-with-too-many", most=0))
    for person, _, alone, _all in asked("members-by-uncovered-without"):
        assert alone == len(asked("uncovered-without-member", person=person.partition("/")[2]))


def _numbers_are_as_many_as_the_rows_they_lead_to(graph: Graph, within: Sequence[str], as_of: date) -> None:
    for question in graph.catalogue.questions.values():
        counting = [(place, column.counts) for place, column in enumerate(question.columns.values()) if column.counts]
        for row in rows_of(graph, question.name, within, as_of) if counting else ():
            for place, counts in counting:
                counted = rows_of(graph, counts.question, within, as_of, **counts.given)
                assert row[place] == len(counted), (question.name, counts)


def _series_are_their_days(asked: Asking, graph: Graph, history: History, within: Sequence[str], as_of: date) -> None:
    """A day of a series is the question asked on that day, of those organisations that are there."""
    several = named(history.facts, within, as_of)

    def on(question: str, day: date) -> Rows:
        there = [organization.id for organization in several if organization.there(day)]
        return rows_of(graph, question, there, day) if there else []

    for series, question in (("coverage-over-time", "coverage"), ("structure-on-two-days", "structure-in-numbers")):
        rows = asked(series)
        for day in {as_of, *(row[0] for row in rows)}:
            assert [row[1:] for row in rows if row[0] == day] == on(question, day), (series, day)


def _set(rows: Rows) -> set[tuple[Any, ...]]:
    """The rows of a list, each once."""
    found = set(rows)
    assert len(found) == len(rows)
    return found


def _union(found: Iterable[Rows]) -> set[tuple[Any, ...]]:
    return set().union(*found)
