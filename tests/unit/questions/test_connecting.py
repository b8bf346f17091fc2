"""How two things are connected, on both engines, over the small district of the pages' tests."""

from collections.abc import Callable, Iterator

import pytest

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.errors import NotFound
from graphsvc.graph import Graph, open_graph
from graphsvc.questions.connecting import connected
from graphsvc.settings import Settings
from graphsvc.statements import values
from tests.engines.choosing import ENGINES, emptied
from tests.unit.web.pages import district
from tests.unit.web.pages.district import act

Chains = Callable[..., list[list[str]]]


@pytest.fixture(scope="module", params=ENGINES)
def graph(request: pytest.FixtureRequest, settings_for: Callable[..., Settings]) -> Iterator[Graph]:
    """The district on one engine; from 2023 on B1 covers the whole area."""
    with open_graph(settings_for(request.param)) as graph:
        emptied(graph.store)
        graph.prepare()
        district.build(graph)
        change(graph, [act("cover", organization="B1", territory="A1", on=district.LATER)], head=Head("test"))
        yield graph


@pytest.fixture
def chains(graph: Graph) -> Chains:
    """The chains from where two things meet down to each, as ids."""
    def found(one: str, other: str, as_of: str = district.DAY, **about: object) -> list[list[str]]:
        met = connected(graph, one, other, as_of=values.value("date", as_of), **about)  # type: ignore[arg-type]
        return [[meeting.top.id, *(step.below.id for step in chain)]
                for meeting in met for chain in meeting.chains or [()]]
    return found


def test_a_household_climbs_to_the_district_by_its_member_and_by_its_village(chains: Chains) -> None:
    assert sorted(chains("Household/h1", "Organization/D")) == [
        ["D", "C1", "C1-1", "V1", "h1"], ["D", "C1", "C1-1", "ann", "h1"]]
    assert sorted(chains("Organization/D", "Household/h1")) == sorted(chains("Household/h1", "Organization/D"))


def test_only_the_shortest_chains_are_told(chains: Chains) -> None:
    assert sorted(chains("Household/h3", "Organization/D")) == [
        ["D", "B1", "binh", "g1", "h3"], ["D", "C1", "C1-1", "V1", "h3"]]
    assert chains("Household/h3", "Organization/B1") == [["B1", "binh", "g1", "h3"]]
    assert chains("Household/h1", "Person/ann") == [["ann", "h1"]]


def test_two_things_meet_in_the_nearest_that_is_above_both(chains: Chains) -> None:
    assert sorted(chains("Household/h1", "Household/h2")) == [["V1", "h1"], ["V1", "h2"], ["ann", "h1"], ["ann", "h2"]]
    assert chains("Person/ann", "Person/binh") == [["D", "C1", "C1-1", "ann"], ["D", "B1", "binh"]]
    assert chains("Village/V1", "Village/V1") == [["V1"]]


def test_what_is_not_connected_on_that_day_has_no_chain(chains: Chains) -> None:
    assert chains("Organization/E", "Household/h1", as_of="2023-06-01") == []
    assert chains("Household/h7", "Organization/B1") == []
    assert chains("Household/h7", "Organization/B1", as_of="2023-06-01") == [["B1", "A1", "V3", "h7"]]


def test_what_lies_above_the_reach_is_not_climbed_to(chains: Chains) -> None:
    assert chains("Household/h1", "Household/h5") != []
    with pytest.raises(NotFound):
        chains("Household/h1", "Organization/D", within=["C1"])
    assert chains("Household/h1", "Household/h5", within=["C1-1", "C1-2"]) == [["A1", "V1", "h1"], ["A1", "V2", "h5"]]
    assert ["C1", "C1-1", "V1", "h1"] not in chains("Village/V1", "Village/V2", within=["C1-1", "C1-2"])


def test_who_is_from_elsewhere_is_named_but_nothing_above_them(chains: Chains) -> None:
    assert chains("Household/h3", "HouseholdGroup/g1", within=["C1-1"]) == [["g1", "h3"]]
    with pytest.raises(NotFound):
        chains("Household/h3", "Person/binh", within=["C1-1"])
