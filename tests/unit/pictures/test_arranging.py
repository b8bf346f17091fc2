"""The layouts besides the hanging one, as a reader may rely on them."""

import time
from itertools import combinations, pairwise
from math import atan2, cos, hypot, pi, radians, sin, tau
from statistics import median

import pytest
from hypothesis import given, settings

from graphsvc.pictures.arranging import arranged
from graphsvc.pictures.blocks import HEIGHT
from graphsvc.pictures.chart import LAYOUTS, Chart, Layout, Spot
from graphsvc.pictures.labels import BESIDE, reach
from graphsvc.pictures.marks import Mark, walk
from graphsvc.pictures.radial import ROW
from tests.unit.pictures.marks import tree
from tests.unit.pictures.test_layout import in_sight, pictures

Picture = tuple[list[Mark], set[str]]
every_layout = pytest.mark.parametrize("layout", LAYOUTS)


def middle(chart: Chart, roots: list[Mark]) -> tuple[float, float]:
    """The middle of the rings, told by the one root or by where the roots' lines would meet."""
    spot = chart.spots[roots[0].key]
    return spot.x, spot.y


@every_layout
@given(picture=pictures())
def test_every_shown_mark_has_one_place_inside_the_chart(picture: Picture, layout: Layout) -> None:
    chart = arranged(*picture, layout)
    assert set(chart.spots) == {mark.key for mark in in_sight(*picture)}
    for spot in chart.spots.values():
        assert spot.width / 2 - 1e-6 <= spot.x <= chart.width - spot.width / 2 + 1e-6
        assert 0 <= spot.y <= chart.height
    for line in chart.lines:
        assert min(line) >= -1e-6 and max(line.x1, line.x2) <= chart.width and max(line.y1, line.y2) <= chart.height


@every_layout
@given(picture=pictures())
def test_the_same_marks_give_the_same_places(picture: Picture, layout: Layout) -> None:
    assert arranged(*picture, layout) == arranged(*picture, layout)


@every_layout
@given(picture=pictures())
def test_every_mark_below_another_is_at_the_end_of_a_line(picture: Picture, layout: Layout) -> None:
    chart = arranged(*picture, layout)
    ends = [point for line in chart.lines for point in ((line.x1, line.y1), (line.x2, line.y2))]
    for mark in in_sight(*picture):
        if mark.parent is not None:
            spot = chart.spots[mark.key]
            at = [(spot.x - spot.width / 2, spot.y), (spot.x, spot.y - HEIGHT / 2), (spot.x, spot.y)]
            assert any(hypot(x - a, y - b) < 1e-6 for x, y in ends for a, b in at)


@given(pictures())
def test_boxes_of_a_tree_lie_apart(picture: Picture) -> None:
    spots = arranged(*picture, "tree").spots
    for one, other in combinations(spots.values(), 2):
        assert abs(one.x - other.x) >= (one.width + other.width) / 2 - 1e-6 or abs(one.y - other.y) >= HEIGHT


@given(pictures())
def test_a_parent_stands_left_of_its_children_and_in_their_middle(picture: Picture) -> None:
    roots, shown = picture
    spots = arranged(roots, shown, "tree").spots
    for mark in in_sight(roots, shown):
        if mark.children and mark.key in shown:
            own, below = spots[mark.key], [spots[child.key] for child in mark.children]
            assert all(own.x + own.width / 2 < spot.x - spot.width / 2 for spot in below)
            assert own.y == pytest.approx((below[0].y + below[-1].y) / 2)
            assert all(one.y < other.y for one, other in pairwise(below))


def test_a_tree_is_as_close_as_it_can_be() -> None:
    #  a ─┬─ b ─┬─ d      the three below b and c take four rows and a half at most, b and c lie between
    #     │     └─ e
    #     └─ c ─── f
    spots = arranged([tree("a", {"b": {"d": {}, "e": {}}, "c": {"f": {}}})], {"a", "b", "c"}, "tree").spots
    assert [spots[key].y for key in "bdecf"] == pytest.approx(
        [HEIGHT / 2 + 14, HEIGHT / 2, HEIGHT / 2 + 28, HEIGHT / 2 + 67.2, HEIGHT / 2 + 67.2])


def test_small_branches_between_large_ones_are_spread() -> None:
    large = {f"x{n}": {} for n in range(9)}
    row = {"l": large, "s1": {}, "s2": {}, "s3": {}, "r": {key.replace("x", "y"): {} for key in large}}
    top = tree("a", row)
    spots = arranged([top], {"a", "l", "r"}, "tree").spots
    gaps = [spots[b].y - spots[a].y for a, b in pairwise(("l", "s1", "s2", "s3", "r"))]
    assert gaps == pytest.approx([gaps[0]] * 4)


@given(pictures())
def test_names_of_a_ring_lie_a_row_apart_and_children_go_round_in_order(picture: Picture) -> None:
    roots, shown = picture
    spots = arranged(roots, shown, "radial").spots
    dots = [spot for spot in spots.values() if not spot.width]
    for one, other in combinations(dots, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= ROW * 0.9
    for mark in in_sight(roots, shown):
        if mark.key in shown and spots[mark.key].width == 0:
            turns = [round(outwards(spots[child.key]), 6) for child in mark.children]
            assert sum((b - a) % 360 for a, b in pairwise(turns)) < 360


def outwards(spot: Spot) -> float:
    """The direction from the middle to a dot."""
    return (spot.turn + (180 if spot.rides else 0)) % 360


@given(pictures())
def test_names_point_outwards_where_nothing_lies_below(picture: Picture) -> None:
    roots, shown = picture
    chart = arranged(roots, shown, "radial")
    if len(roots) > 1:
        return
    x, y = middle(chart, roots)
    for mark in in_sight(roots, shown):
        spot = chart.spots[mark.key]
        if mark.parent is not None:
            away = atan2(spot.y - y, spot.x - x) - radians(spot.turn)
            inwards = mark.key in shown and bool(mark.children)
            assert (away % tau if inwards else (away + pi) % tau) == pytest.approx(pi, abs=1e-6)
            assert spot.rides == inwards


@given(pictures())
def test_a_name_stays_inside_the_chart(picture: Picture) -> None:
    for layout in ("radial", "force"):
        chart = arranged(*picture, layout)  # type: ignore[arg-type]
        for mark in in_sight(*picture):
            spot = chart.spots[mark.key]
            if not spot.width:
                x = spot.x + reach(mark) * cos(radians(spot.turn))
                y = spot.y + reach(mark) * sin(radians(spot.turn))
                assert 0 <= x <= chart.width and 0 <= y <= chart.height


@given(pictures())
@settings(max_examples=30)
def test_no_name_lies_on_another_by_forces(picture: Picture) -> None:
    spots = arranged(*picture, "force").spots
    marks = in_sight(*picture)
    for one, other in combinations(marks, 2):
        a, b = span(one, spots[one.key]), span(other, spots[other.key])
        assert a[1] <= b[0] or b[1] <= a[0] or abs(spots[one.key].y - spots[other.key].y) > ROW - 1e-6


def span(mark: Mark, spot: Spot) -> tuple[float, float]:
    """From where to where a mark reaches with its name."""
    return (spot.x - reach(mark), spot.x + BESIDE) if spot.turn else (spot.x - BESIDE, spot.x + reach(mark))


def test_what_belongs_together_gathers_by_forces() -> None:
    branches = {f"b{a}": {f"b{a}-{n}": {} for n in range(8)} for a in range(5)}
    top = tree("a", branches)
    spots = arranged([top], {mark.key for mark in walk([top])}, "force").spots
    for branch in top.children:
        own = median(hypot(spots[child.key].x - spots[branch.key].x, spots[child.key].y - spots[branch.key].y)
                     for child in branch.children)
        others = median(hypot(spots[child.key].x - spots[branch.key].x, spots[child.key].y - spots[branch.key].y)
                        for other in top.children if other is not branch for child in other.children)
        assert own < others / 2


@pytest.mark.parametrize("layout", ["hanging", "tree", "radial"])
@pytest.mark.parametrize("below", [
    pytest.param({f"c{a}": {f"c{a}-{b}": {} for b in range(30)} for a in range(48)}, id="broad"),
    pytest.param({f"c{n}": {} for n in range(1499)}, id="flat")])
def test_fifteen_hundred_marks_are_laid_out_at_once(layout: Layout, below: dict[str, dict[str, None]]) -> None:
    top = tree("a", below)
    shown, taken = {mark.key for mark in walk([top])}, []
    for _ in range(3):
        start = time.process_time()
        arranged([top], shown, layout)
        taken.append(time.process_time() - start)
    assert min(taken) < 0.1


def test_a_long_chain_is_laid_out_without_end() -> None:
    mark = top = tree("0")
    for step in range(1, 3000):
        mark.add(tree(str(step)))
        mark = mark.children[0]
    shown = {mark.key for mark in walk([top])}
    for layout in ("tree", "radial"):
        assert len(arranged([top], shown, layout).spots) == 3000  # type: ignore[arg-type]
