"""Which marks are shown: never more than the limit, and what the reader asked for first."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.pictures.marks import walk
from graphsvc.pictures.showing import DEEPEST, show, visible
from tests.unit.pictures.marks import tree
from tests.unit.pictures.test_layout import pictures

#  a ─┬─ b ─┬─ d
#     │     └─ e
#     └─ c ─── f ─── g
SMALL = {"b": {"d": {}, "e": {}}, "c": {"f": {"g": {}}}}


def keys(roots: list, shown: set[str]) -> list[str]:  # type: ignore[type-arg]
    """The keys of what is in sight."""
    return [mark.key for mark in visible(roots, shown)]


def test_everything_is_open_where_it_fits() -> None:
    roots = [tree("a", SMALL)]
    assert keys(roots, show(roots)) == ["a", "b", "d", "e", "c", "f", "g"]


def test_what_the_reader_closed_stays_closed() -> None:
    roots = [tree("a", SMALL)]
    assert keys(roots, show(roots, closed=("b",))) == ["a", "b", "c", "f", "g"]


def test_what_is_closed_by_itself_opens_when_asked_for() -> None:
    roots = [tree("a", SMALL, opens=False)]
    assert keys(roots, show(roots)) == ["a"]
    assert keys(roots, show(roots, opened=("c",))) == ["a", "b", "c", "f"]


def test_what_the_reader_opened_comes_before_what_is_open_by_itself() -> None:
    roots = [tree("a", SMALL)]
    assert keys(roots, show(roots, opened=("c",), limit=4)) == ["a", "b", "c", "f"]


def test_more_children_than_fit_end_in_a_mark_for_the_rest() -> None:
    roots = [tree("a", {f"c{n}": {} for n in range(10)})]
    shown = show(roots, opened=("a",), limit=4)
    assert keys(roots, shown) == ["a", "c0", "c1", "a+"]
    assert roots[0].children[-1].below == 8


def test_a_chain_without_end_is_cut() -> None:
    mark = top = tree("0")
    for step in range(1, 200):
        mark.add(tree(str(step)))
        mark = mark.children[0]
    assert len(visible([top], show([top]))) == DEEPEST + 1


def test_so_many_levels_are_open_as_are_asked_for_beside_what_was_opened_and_closed_by_hand() -> None:
    roots = [tree("a", SMALL, opens=False)]
    assert [keys(roots, show(roots, levels=levels)) for levels in (0, 1, 2)] == [
        ["a"], ["a", "b", "c"], ["a", "b", "d", "e", "c", "f"]]
    assert keys(roots, show(roots, opened=("f",), closed=("b",), levels=1)) == ["a", "b", "c", "f", "g"]


@given(pictures(), st.integers(1, 40), st.data())
def test_never_more_than_the_limit(picture: tuple, limit: int, data: st.DataObject) -> None:  # type: ignore[type-arg]
    roots, _ = picture
    known = [mark.key for mark in walk(roots)]
    opened = data.draw(st.lists(st.sampled_from(known)))
    shown = show(roots, opened, limit=limit)
    assert len(visible(roots, shown)) <= max(limit, len(roots))
