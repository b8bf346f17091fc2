"""The pictures' statements on both engines, over the small district of the pages' tests."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.errors import NotFound
from graphsvc.graph import Graph, open_graph
from graphsvc.model.things import Thing
from graphsvc.questions.asking import look
from graphsvc.settings import Settings
from tests.engines.choosing import ENGINES, emptied
from tests.unit.web.pages import district

SINCE = date.fromisoformat(district.SINCE)
Rows = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(scope="module", params=ENGINES)
def graph(request: pytest.FixtureRequest, settings_for: Callable[..., Settings]) -> Iterator[Graph]:
    """The district on one engine; from 2023 on B1 covers the whole area."""
    with open_graph(settings_for(request.param)) as graph:
        emptied(graph.store)
        graph.prepare()
        district.build(graph)
        change(graph, [
            district.act("cover", organization="B1", territory="A1", on="2023-01-01"),
            district.act("register-person", id="cuc", name="H’Cúc"),
            district.act("register-sector", id="commune", name="Xã", name_en="Commune", works_elsewhere=False),
            district.act("set-sector", organization="C1", sector="commune"),
        ], head=Head("test"))
        yield graph


@pytest.fixture
def rows(graph: Graph) -> Rows:
    """The rows of a picture, each thing as its id."""
    def seen(name: str, **about: Any) -> list[tuple[Any, ...]]:
        with look(graph, name, as_of=about.pop("as_of", district.DAY), **about) as answer:
            return [tuple(cell.id if isinstance(cell, Thing) else cell for cell in row) for row in answer]
    return seen


def test_the_structure_gives_each_organization_its_parent_and_its_villages(rows: Rows) -> None:
    assert sorted(rows("structure"), key=str) == sorted([
        (None, "D", "committee", False, None, None, None), ("D", "C1", "committee", False, None, None, SINCE),
        ("D", "B1", "cell", True, None, None, SINCE), ("C1", "C1-1", "cell", True, None, None, SINCE),
        ("C1", "C1-2", "cell", True, None, None, SINCE), ("C1-1", "V1", None, None, 4, 3, SINCE),
        ("C1-2", "V2", None, None, 2, 0, SINCE), ("D", "V3", None, None, 1, 0, None)], key=str)


def test_what_lies_above_the_picture_is_not_told(rows: Rows) -> None:
    assert {row[:2] for row in rows("structure", within=["C1"])} == {
        (None, "C1"), ("C1", "C1-1"), ("C1", "C1-2"), ("C1-1", "V1"), ("C1-2", "V2")}
    assert {row[-1] for row in rows("structure", within=["C1"]) if row[0] is None} == {None}, "nor since when"
    assert {row[:2] for row in rows("structure", within=["C1-1", "C1"])} >= {(None, "C1"), ("C1", "C1-1")}


def test_an_area_gives_only_the_villages_that_nobody_covers_themselves(rows: Rows) -> None:
    villages = {row[:2] for row in rows("structure", as_of="2023-01-01") if row[1].startswith("V")}
    assert villages == {("C1-1", "V1"), ("C1-2", "V2"), ("B1", "V3")}


def test_before_the_first_day_there_is_nothing(rows: Rows) -> None:
    assert rows("structure", as_of="2019-12-31") == []


def test_a_village_gives_every_household_with_who_looks_after_it(rows: Rows) -> None:
    assert set(rows("village", parameters={"village": "V1"})) == {
        ("V1", "h1", None, "ann", "C1-1", SINCE, None, None), ("V1", "h2", None, "ann", "C1-1", SINCE, None, None),
        ("V1", "h3", None, None, None, None, None, None), ("V1", "h3", "g1", "binh", "B1", SINCE, SINCE, None),
        ("V1", "h4", None, None, None, None, None, None)}


def test_a_village_out_of_reach_is_not_told(rows: Rows) -> None:
    with pytest.raises(NotFound):
        rows("village", within=["B1"], parameters={"village": "V1"})


def test_the_neighbours_lead_up_to_the_reach_and_down_by_one(rows: Rows) -> None:
    assert rows("neighbours", parameters={"organization": "C1"}) == [
        (-1, "D"), (0, "C1"), (1, "C1-2"), (1, "C1-1")]
    assert rows("neighbours", within=["C1"], parameters={"organization": "C1"})[0] == (0, "C1")


def test_a_person_gives_what_lies_above_within_reach_and_every_tie(rows: Rows) -> None:
    assert [row[1:3] + row[5:] for row in rows("person", parameters={"person": "ann"})] == [
        ("MEMBER_OF", "C1-1", True, 0, True), ("PART_OF", "C1", False, 1, True), ("PART_OF", "D", False, 2, True),
        ("RESPONSIBLE_FOR", "h1", None, None, True), ("RESPONSIBLE_FOR", "h2", None, None, True)]
    assert [row[2] for row in rows("person", within=["C1"], parameters={"person": "ann"})] == ["C1-1", "C1", "h1", "h2"]
    assert [row[2:4] for row in rows("person", parameters={"person": "binh"})] == [
        ("B1", None), ("D", None), ("g1", None), ("h3", "g1")]


def test_a_person_without_any_tie_gives_one_row(rows: Rows) -> None:
    assert rows("person", as_of="2021-01-01", parameters={"person": "cuc"}) == [
        ("cuc", None, None, None, None, None, None, False)]


def test_a_household_gives_its_place_who_is_responsible_and_what_covers_it(rows: Rows) -> None:
    assert {row[1:5] + row[7:] for row in rows("household", parameters={"household": "h3"})} == {
        ("COVERS", "C1-1", None, "C1-1", 0, None), ("PART_OF", "C1", None, "C1-1", 1, None),
        ("PART_OF", "D", None, "C1-1", 2, None), ("IN", "V1", None, None, None, None),
        ("BELONGS_TO", "g1", None, None, None, None), ("RESPONSIBLE_FOR", "binh", "g1", "B1", None, True)}
    assert {row[2] for row in rows("household", as_of="2023-06-01", within=["C1"], parameters={"household": "h3"})} == {
        "C1-1", "C1", "B1", "V1", "g1", "binh"}  # B1 covers the area, from elsewhere; nothing above it shows


def test_a_household_without_any_tie_gives_one_row(rows: Rows) -> None:
    assert [row[:5] for row in rows("household", as_of="2023-01-01", parameters={"household": "h8"})] == [
        ("h8", None, None, None, None)]


def test_members_are_counted_where_they_belong_and_where_they_look_after_households(rows: Rows) -> None:
    assert set(rows("members")) == {
        ("D", 0), ("C1", 0), ("B1", 1), ("C1-1", 1), ("C1-2", 0), ("V1", 2), ("V2", 0), ("V3", 0)}
    assert ("V1", 2) in rows("members", within=["C1-1"]) and ("V3", 0) not in rows("members", within=["C1"])


def test_each_organization_has_its_sector_or_that_of_the_nearest_above(rows: Rows) -> None:
    assert dict(rows("sectors", as_of="2023-01-01")) == {
        "D": None, "C1": "commune", "C1-1": "commune", "C1-2": "commune", "B1": None, "E": None}
    assert dict(rows("sectors", as_of="2023-01-01", within=["C1-1"])) == {"C1-1": "commune"}
