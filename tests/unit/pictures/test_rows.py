"""The rows of a question in the structure: on a tiny tree, and over the district of the pages' tests on both engines.

    D ─┬─ C1 ─┬─ C1-1 ── V1        h1 … h4
       │      └─ C1-2 ── V2        h5 h6
       └─ B1       └──── V1        V1 is covered twice
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from graphsvc.errors import NotFound, Refused
from graphsvc.graph import Graph
from graphsvc.model.things import Thing, key
from graphsvc.pictures import showing
from graphsvc.pictures.colouring import by_rows
from graphsvc.pictures.drawing import Drawing, Wishes
from graphsvc.pictures.marks import Look, Mark, walk
from graphsvc.pictures.rows import placed
from graphsvc.pictures.subjects import of_rows
from graphsvc.questions import drawable
from graphsvc.settings import Settings
from graphsvc.words import words
from tests.engines.choosing import ENGINES
from tests.unit.web.pages import district

ENGLISH = words("en")


def mark(kind: str, identity: str, look: Look, *children: Mark, at: str = "") -> Mark:
    """A mark of a thing, with those below it."""
    made = Mark(f"{kind}/{identity}{at}", identity, look, Thing(kind, identity, identity), opens=look != "village",
                further=look == "village")
    for child in children:
        made.add(child)
    return made


def structure() -> Mark:
    """The tree above."""
    cells = [mark("Organization", "C1-1", "cell", mark("Village", "V1", "village", at="@C1-1")),
             mark("Organization", "C1-2", "cell", mark("Village", "V2", "village", at="@C1-2"))]
    return mark("Organization", "D", "root", mark("Organization", "C1", "committee", *cells),
                mark("Organization", "B1", "cell", mark("Village", "V1", "village", at="@B1")))


def drawn(*things: tuple[str, str], places: dict[str, list[str]] | None = None) -> list[Mark]:
    """What is drawn of some things in the tree above."""
    return placed([structure()], [Thing(kind, identity, identity) for kind, identity in things], places or {}, ENGLISH)


def names(tops: list[Mark]) -> list[str]:
    """The names of a picture's marks, parents before children."""
    return [found.name for found in walk(tops)]


def test_a_household_stands_below_its_village_in_all_that_cover_it_and_nothing_else_is_there() -> None:
    tops = drawn(("Household", "h1"), places={"Household/h1": ["Village/V1"]})
    assert names(tops) == ["D", "C1", "C1-1", "V1", "h1", "B1", "V1", "h1"]
    village = tops[0].children[0].children[0].children[0]
    assert village.opens and not village.further and tops[0].below == 7


def test_a_village_of_the_rows_can_still_be_opened() -> None:
    assert [(found.name, found.further) for found in walk(drawn(("Village", "V2")))][-1] == ("V2", True)


def test_what_has_no_place_that_day_stands_below_a_heading_of_its_own() -> None:
    tops = drawn(("Organization", "C1"), ("Person", "gone"))
    assert names(tops) == ["D", "C1", "Not in this structure on that day", "gone"]
    assert drawn() == []


def test_colours_tell_the_rows_from_what_stands_above_and_each_counts_once() -> None:
    things = ("Household", "h1"), ("Household", "h2"), ("Organization", "C1")
    tops = drawn(*things, places={"Household/h1": ["Village/V1"], "Household/h2": ["Village/V1"]})
    colours = by_rows(tops, set(things), ENGLISH)
    noted = {found.name: (colours.of(found), colours.note(found)) for found in walk(tops)}
    assert noted == {"D": ("around", "3"), "C1": ("rows", "● 2"), "C1-1": ("around", "2"), "V1": ("around", "2"),
                     "B1": ("around", "2"), "h1": ("rows", "●"), "h2": ("rows", "●")}


def test_above_the_limit_a_village_stands_for_the_rows_in_it() -> None:
    many = [("Household", f"h{n}") for n in range(30)] + [("Household", "far")]
    tops = drawn(*many, places={key(*one): ["Village/V2" if one[1] == "far" else "Village/V1"] for one in many})
    colours, shown = by_rows(tops, set(many), ENGLISH), showing.show(tops, limit=12)
    seen = {found.key: colours.note(found) for found in showing.visible(tops, shown)}
    assert seen["Village/V1@C1-1"] == "30" and "Household/far@Village/V2@C1-2" in seen
    assert not any(own.startswith("Household/h") for own in seen)


@pytest.mark.parametrize(("question", "column"), [
    ("households-without-member", "household"), ("households-to-check", "household"), ("duties", "person"),
    ("members-with-public-posts", "member"), ("villages-headed-by-members", "village"),
    ("villages-by-organization", "village"), ("coverage-by-organization", "organization"), ("groups", "group"),
    ("gaps-in-time", "thing"), ("coverage-by-area", None), ("structure-in-numbers", None), ("vocabulary", None)])
def test_the_column_that_tells_most_exactly_where_is_drawn(graph: Graph, question: str, column: str | None) -> None:
    found = drawable.column(graph.catalogue.questions[question])
    assert (found and found.name) == column


@pytest.fixture(scope="module", params=ENGINES)
def graph(request: pytest.FixtureRequest, settings_for: Callable[..., Settings]) -> Iterator[Graph]:
    """The district of the pages' tests, on one engine."""
    with district.opened(settings_for(request.param)) as graph:
        yield graph


def rows(graph: Graph, question: str, wishes: Wishes | None = None, **about: Any) -> Drawing:
    """A question's rows drawn on the district's day."""
    given = about.pop("parameters", {})
    return of_rows(graph, question, given, wishes or Wishes(), **{"as_of": district.DAY, **about})


def test_uncovered_households_stand_where_they_are_and_covered_ones_are_left_out(graph: Graph) -> None:
    ids = {(mark.thing.id, mark.parent.thing.id) for mark in rows(graph, "households-without-member").marks
           if mark.thing and mark.thing.kind == "Household" and mark.parent and mark.parent.thing}
    assert ids == {("h4", "V1"), ("h5", "V2"), ("h6", "V2"), ("h7", "V3")}
    within = rows(graph, "households-without-member", within=["C1-2"])
    assert sorted(mark.thing.id for mark in within.marks if mark.thing) == ["C1-2", "V2", "h5", "h6"]


def test_members_stand_below_their_organization(graph: Graph) -> None:
    assert {(mark.name, mark.parent and mark.parent.name) for mark in rows(graph, "people").marks
            if mark.look == "person"} == {("Trần Thị An", "Chi bộ thôn 1"), ("Lê Văn Bình", "Chi bộ Bưu điện")}


def test_a_village_of_the_rows_opens_to_all_that_lies_in_it(graph: Graph) -> None:
    opened = Wishes(opened=frozenset({"Village/V1@Organization/C1-1"}))
    assert {mark.name for mark in rows(graph, "villages", opened).marks} >= {"Trần Thị An", "Lê Văn Bình"}


def test_two_days_compared_tell_which_rows_came(graph: Graph) -> None:
    later = rows(graph, "organizations", Wishes(compared=date.fromisoformat(district.LATER)))
    assert [(changed.mark.name, changed.change) for changed in later.changes] == [("Đảng bộ cơ quan Thử", "added")]


def test_what_can_not_be_drawn_is_refused_at_its_field(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    for wrong, field in (({"question": "no-such"}, "question"), ({"question": "vocabulary"}, "question"),
                         ({"question": "households-of-member"}, "person"),
                         ({"question": "members-with-too-many", "parameters": {"most": "x"}}, "most")):
        with pytest.raises(Refused) as refused:
            rows(graph, **wrong)
        assert [problem.field for problem in refused.value.problems] == [field]
    with pytest.raises(NotFound):
        rows(graph, "households-of-member", within=["B1"], parameters={"person": "ann"})
    monkeypatch.setattr(drawable, "MOST", 3)
    with pytest.raises(Refused, match="more than"):
        rows(graph, "households-without-member")
