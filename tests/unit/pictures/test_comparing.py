"""Two pictures compared: what was added, ended and moved, and where what ended hangs."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model.things import Thing
from graphsvc.pictures.comparing import compare
from graphsvc.pictures.marks import Mark, walk


def tree(below: dict[str, Any], under: Mark | None = None) -> list[Mark]:
    """Marks of things named like their ids; a thing may hang in several places."""
    found = []
    for name, further in below.items():
        mark = Mark(f"{name}@{under.key}" if under else name, name, "cell", Thing("Organization", name, name))
        if under:
            under.add(mark)
        tree(further, mark)
        found.append(mark)
    return found


def changes(earlier: dict[str, Any], later: dict[str, Any]) -> list[tuple[str, str, str]]:
    """What changed between two trees: the name, what happened, what it hung below."""
    return [(one.mark.name, one.change, one.former) for one in compare(tree(earlier), tree(later))]


def test_equal_pictures_differ_in_nothing() -> None:
    assert changes({"a": {"b": {}, "c": {"d": {}}}}, {"a": {"c": {"d": {}}, "b": {}}}) == []


def test_what_came_was_added_and_what_left_has_ended() -> None:
    assert changes({"a": {"b": {}}}, {"a": {"c": {}}}) == [("c", "added", ""), ("b", "ended", "a")]


def test_of_a_branch_that_moved_only_its_top_has() -> None:
    assert changes({"a": {"b": {"d": {}}, "c": {}}}, {"a": {"b": {}, "c": {}, "d": {}}}) == [("d", "moved", "b")]
    assert changes({"a": {"b": {"d": {"e": {}}}, "c": {}}}, {"a": {"b": {}, "c": {"d": {"e": {}}}}}) == [
        ("d", "moved", "b")]


def test_a_second_place_is_added_and_one_of_two_ends() -> None:
    one, two = {"a": {"b": {"v": {}}, "c": {}}}, {"a": {"b": {"v": {}}, "c": {"v": {}}}}
    assert changes(one, two) == [("v", "added", "")] and changes(two, one) == [("v", "ended", "c")]


def test_what_ended_hangs_where_it_was_with_what_ended_below_it() -> None:
    later = tree({"a": {"c": {}}})
    compare(tree({"a": {"b": {"d": {}, "c": {}}}}), later)
    #  a ─┬─ c (moved) ; b (ended) ─── d (ended)
    (a,) = later
    c, b = a.children
    assert [(mark.name, mark.change) for mark in (c, b, *b.children)] == [
        ("c", "moved"), ("b", "ended"), ("d", "ended")]
    assert a.below == 2  # what the picture's own counting adds is not this module's


def test_a_top_that_ended_stands_beside_the_others_and_all_is_new_after_nothing() -> None:
    later = tree({"a": {}})
    compare(tree({"a": {}, "b": {}}), later)
    assert [(mark.name, mark.change) for mark in later] == [("a", None), ("b", "ended")]
    assert changes({}, {"a": {"b": {}}}) == [("a", "added", ""), ("b", "added", "")]


@st.composite
def forests(draw: st.DrawFn) -> dict[str, Any]:
    """Each of some names in one place: a forest drawn by giving each a parent among those before it."""
    names = draw(st.lists(st.sampled_from("abcdefgh"), unique=True))
    nodes: dict[str, dict[str, Any]] = {name: {} for name in names}
    roots: dict[str, Any] = {}
    for place, name in enumerate(names):
        above = draw(st.sampled_from([None, *names[:place]]))
        (nodes[above] if above else roots)[name] = nodes[name]
    return roots


@given(forests(), forests())
def test_a_comparison_tells_the_whole_difference(earlier: dict[str, Any], later: dict[str, Any]) -> None:
    def links(roots: list[Mark]) -> dict[str, str]:
        return {mark.name: mark.parent.name if mark.parent else "" for mark in walk(roots)}

    before, after = links(tree(earlier)), links(tree(later))
    assert set(changes(earlier, later)) == {
        *((name, "added", "") for name in after if name not in before),
        *((name, "moved", before[name]) for name in after if before.get(name, after[name]) != after[name]),
        *((name, "ended", before[name]) for name in before if name not in after)}


@given(forests(), forests())
def test_every_mark_keeps_a_key_of_its_own(earlier: dict[str, Any], later: dict[str, Any]) -> None:
    roots = tree(later)
    compare(tree(earlier), roots)
    keys = [mark.key for mark in walk(roots)]
    assert len(keys) == len(set(keys))
