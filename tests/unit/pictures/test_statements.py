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
        change(graph, [district.act("cover", organization="B1", territory="A1", on="2023-01-01")], head=Head("test"))
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
        ("V1", "h1", None, "ann", "C1-1", SINCE, None), ("V1", "h2", None, "ann", "C1-1", SINCE, None),
        ("V1", "h3", None, None, None, None, None), ("V1", "h3", "g1", "binh", "B1", SINCE, SINCE),
        ("V1", "h4", None, None, None, None, None)}


def test_a_village_out_of_reach_is_not_told(rows: Rows) -> None:
    with pytest.raises(NotFound):
        rows("village", within=["B1"], parameters={"village": "V1"})


def test_the_neighbours_lead_up_to_the_reach_and_down_by_one(rows: Rows) -> None:
    assert rows("neighbours", parameters={"organization": "C1"}) == [
        (-1, "D"), (0, "C1"), (1, "C1-2"), (1, "C1-1")]
    assert rows("neighbours", within=["C1"], parameters={"organization": "C1"})[0] == (0, "C1")
