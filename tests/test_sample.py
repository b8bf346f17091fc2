"""The sample as it is made: its figures, its gaps, and that it is the same every time."""

from collections import Counter
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from graphsvc.changes.digest import digest
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.questions import reach
from graphsvc.sample import REFERENCE, Progress, Shape, actions, load
from tests.engines.choosing import on_embedded
from tests.exported import assert_same_facts, facts_in
from tests.making import act, made
from tests.oracle.applying import applied, performed
from tests.oracle.facts import Facts
from tests.oracle.gaps import GAPS
from tests.oracle.questions import ANSWERS
from tests.oracle.reach import areas_of, children, roots

# Days far enough apart, and amid what the history has in store, on which each gap must show on one at least.
DAYS = (date(2015, 7, 1), date(2016, 12, 1), date(2018, 1, 1), date(2020, 3, 1), date(2020, 9, 1), REFERENCE,
        date(2026, 11, 25))
ALWAYS = {
    "households_without_member", "members_with_none", "members_with_too_many", "duties_outside_the_village_lived_in",
    "households_cared_for_from_another_commune", "households_with_two_responsible", "duties_of_who_left",
    "duties_of_who_died", "duties_of_who_moved_away", "villages_whose_head_is_no_member", "villages_without_head",
    "organizations_without_secretary", "vacant_seats", "positions_of_who_is_no_member",
    "members_elsewhere_without_contact",
}


@cache
def sample() -> Facts:
    """The reference sample, by the oracle."""
    facts = Facts()
    for change in actions(Shape()):
        applied(facts, change)
    return facts


def test_the_structure_on_the_reference_day_is_the_domains() -> None:
    ((organizations, base, committees, cells, base_cells, members, villages, with_cell, areas, households, _),) = (
        ANSWERS["structure-in-numbers"](sample(), (), REFERENCE))
    assert (organizations, base, committees, cells, base_cells) == (79, 28, 7, 50, 21)
    assert (members, villages, with_cell, areas, households) == (637, 21, 21, 3, 3600)


def test_three_commune_committees_hold_the_village_cells() -> None:
    facts, (root,) = sample(), roots(sample(), REFERENCE)
    committees = children(facts, [root], REFERENCE)
    communes = {o for o in committees if facts.out(o, "IN_SECTOR", REFERENCE)[0].end.id == "commune"}
    covering = [link for cell in children(facts, communes, REFERENCE) for link in facts.out(cell, "COVERS", REFERENCE)]
    assert len(communes) == 3
    assert len({link.end for link in covering}) == 21
    assert {len(areas_of(facts, link.end, REFERENCE)) for link in covering} == {3}


def test_most_villages_are_in_order_and_a_few_are_far_from_it() -> None:
    shares = sorted(row[3] for row in ANSWERS["coverage-by-village"](sample(), (), REFERENCE))
    assert shares[0] < 0.5 < shares[1] < 0.8
    assert sum(share < 0.8 for share in shares) >= 4
    assert sum(share == 1 for share in shares) >= 5
    ((*_, households, covered),) = ANSWERS["structure-in-numbers"](sample(), (), REFERENCE)
    assert 0.92 <= covered / households <= 0.95


def test_each_responsible_member_looks_after_five_to_seven_households() -> None:
    loads = [row[2] for row in ANSWERS["members-by-load"](sample(), (), REFERENCE) if row[2] > 0]
    assert 5 <= sum(loads) / len(loads) <= 7
    assert sum(5 <= load <= 7 for load in loads) / len(loads) > 0.8


def test_members_from_outside_the_communes_look_after_households_too() -> None:
    facts = sample()
    sectors = Counter(
        facts.out(facts.things[organization], "IN_SECTOR", REFERENCE)[0].end.id
        for _, organization, load, _ in ANSWERS["members-by-load"](facts, (), REFERENCE) if load)
    assert set(sectors) == {"commune", "agency", "public-service-unit", "enterprise", "armed-forces"}
    assert min(sectors.values()) >= 30


@pytest.mark.parametrize("gap", sorted(GAPS))
def test_every_kind_of_gap_is_there_on_some_day(gap: str) -> None:
    counts = [GAPS[gap](sample(), day) for day in DAYS]
    assert max(counts) > 0
    if gap in ALWAYS:
        assert counts[DAYS.index(REFERENCE)] > 0


def test_every_village_has_its_cell_on_the_reference_day_but_not_always() -> None:
    counts = {day: GAPS["villages_without_cell"](sample(), day) for day in DAYS}
    assert counts[REFERENCE] == 0
    assert sum(count > 0 for count in counts.values()) >= 3


def test_the_history_is_rich_in_reorganisations() -> None:
    done = Counter(action["action"] for change in actions(Shape()) for action in change)
    for action in ("place-organization", "set-kind", "rename-organization", "close-organization", "succeed", "cover",
                   "uncover", "place-village", "rename-village", "rename-area", "record-death", "end-membership",
                   "end-residence", "leave-group", "close-household", "close-household-group", "detach-household"):
        assert done[action] > 0, action


def test_today_there_is_a_whole_organisation_with_its_gaps() -> None:
    today = date(2026, 11, 25)
    ((organizations, base, *_, members, villages, with_cell, _, households, covered),) = (
        ANSWERS["structure-in-numbers"](sample(), (), today))
    assert (organizations, base, villages, with_cell) == (79, 28, 22, 21)
    assert members > 637
    assert 0.85 < covered / households < 0.97


def test_nothing_happens_before_2015_and_after_2025() -> None:
    days = {action["parameters"].get("on") for change in actions(Shape()) for action in change} - {None}
    assert min(days) == "2015-01-01"
    assert "2025-11-01" < max(days) < "2026-01-01"


def test_it_is_the_same_every_time() -> None:
    assert list(actions(Shape())) == list(actions(Shape()))


@pytest.mark.parametrize(
    ("households", "organizations"), [(210, 65), (3600, 79), (4000, 157), (2000, 158), (20_000, 700)])
def test_it_grows_to_the_size_asked_for(households: int, organizations: int) -> None:
    size = _size(actions(Shape(households, organizations)), REFERENCE)
    assert (size["Household"], size["Organization"]) == (households, organizations)


def _size(changes: Any, day: date) -> Counter[str]:
    """How many households and organisations are there on a day, by what registers and closes them."""
    counts: Counter[str] = Counter()
    for action in (action for change in changes for action in change):
        name, on = action["action"], action["parameters"].get("on", "")
        for verb, weight in (("register", 1), ("close", -1)):
            for kind in ("household", "organization"):
                if name == f"{verb}-{kind}" and on <= day.isoformat():
                    counts[kind.capitalize()] += weight
    return counts


@pytest.mark.parametrize(("households", "organizations", "field"), [
    (0, 79, "households"), (-1, 79, "households"), (3600, 1, "organizations"), (3600, 10**9, "organizations"),
    (10**9, 79, "households"), (300, 1580, "households"),
])
def test_a_size_that_cannot_be_is_refused_naming_the_field(households: int, organizations: int, field: str) -> None:
    with pytest.raises(Refused) as refused:
        Shape(households, organizations)
    assert field in [problem.field for problem in refused.value.problems]


def test_the_changes_are_small_enough_to_send() -> None:
    assert max(len(change) for change in actions(Shape(20_000, 700))) <= 5_000


def test_a_small_sample_obeys_every_rule() -> None:
    facts = Facts()
    for change in actions(Shape(2000, 158)):
        applied(facts, change)
    ((organizations, *_, households, _),) = ANSWERS["structure-in-numbers"](facts, (), REFERENCE)
    assert (organizations, households) == (158, 2000)


def test_a_sample_of_many_districts_ends_nothing_that_has_ended() -> None:
    facts = Facts()
    for change in actions(Shape(20_000, 1000)):
        performed(facts, change)
    ((organizations, *_, households, _),) = ANSWERS["structure-in-numbers"](facts, (), REFERENCE)
    assert (organizations, households) == (1000, 20_000)


@on_embedded
def test_a_graph_that_is_not_empty_is_refused(graph: Graph) -> None:
    made(graph, act("register-area", name="Xã Ia Thử"))
    before = digest(graph)
    with pytest.raises(Refused) as refused:
        load(graph)
    assert [problem.code for problem in refused.value.problems] == ["not-empty"]
    assert digest(graph) == before


@on_embedded
def test_an_interrupted_one_goes_on_where_it_was(graph: Graph) -> None:
    shape = Shape(210, 65)

    def pull_the_plug(now: Progress) -> None:
        if now.changes == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(graph, shape, told=pull_the_plug)
    with pytest.raises(Refused):
        load(graph, Shape(211, 65))
    done = load(graph, shape)
    assert reach.last_change(graph) == done.changes
    facts = Facts()
    for change in actions(shape):
        applied(facts, change)
    assert_same_facts(facts_in(graph), facts)


def test_days_are_looked_at_between_the_events() -> None:
    """What the oracle says of a day is not what it says of the day before, where something happens."""
    facts, on = sample(), date(2021, 8, 1)
    assert GAPS["villages_without_cell"](facts, on - timedelta(days=1)) == 1
    assert GAPS["villages_without_cell"](facts, on) == 0
