"""The hanging chart, as a reader may rely on it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.pictures.blocks import HEIGHT, Block
from graphsvc.pictures.layout import hanging, width
from graphsvc.pictures.marks import Mark, walk
from tests.unit.pictures.marks import tree


@st.composite
def pictures(draw: st.DrawFn) -> tuple[list[Mark], set[str]]:
    """Random trees: each mark hangs below an earlier one, or is a root; some are closed."""
    count = draw(st.integers(1, 60))
    looks = st.sampled_from(["cell", "root", "household"])
    marks = [Mark(f"m{number}", "", draw(looks)) for number in range(count)]
    roots = []
    for number, mark in enumerate(marks):
        above = draw(st.integers(-1, number - 1)) if number else -1
        if above < 0:
            roots.append(mark)
        else:
            marks[above].add(mark)
    shown = draw(st.sets(st.sampled_from([mark.key for mark in marks])))
    return roots, shown


def in_sight(roots: list[Mark], shown: set[str]) -> list[Mark]:
    """The marks that must have a place, parents before children."""
    found: list[Mark] = []
    for mark in walk(roots):
        if mark.parent is None or (mark.parent in found and mark.parent.key in shown):
            found.append(mark)
    return found


def overlapping(marks: list[Mark], chart: Block) -> list[tuple[str, str]]:
    """Pairs of boxes that share a point, by comparing all."""
    boxes = [(mark.key, chart.places[mark.key], width(mark)) for mark in marks]
    return [(a, b) for n, (a, p, p_width) in enumerate(boxes) for b, q, q_width in boxes[n + 1:]
            if p.x < q.x + q_width and q.x < p.x + p_width and abs(p.y - q.y) < HEIGHT]


@given(pictures())
def test_every_shown_mark_has_a_place_of_its_own(picture: tuple[list[Mark], set[str]]) -> None:
    roots, shown = picture
    chart = hanging(roots, shown)
    assert set(chart.places) == {mark.key for mark in in_sight(roots, shown)}
    assert overlapping(in_sight(roots, shown), chart) == []


@given(pictures())
def test_a_parent_stands_above_its_children(picture: tuple[list[Mark], set[str]]) -> None:
    roots, shown = picture
    places = hanging(roots, shown).places
    for mark in in_sight(roots, shown):
        if mark.parent is not None:
            assert places[mark.parent.key].y + HEIGHT < places[mark.key].y


@given(pictures())
def test_children_keep_their_order_by_rows_and_columns(picture: tuple[list[Mark], set[str]]) -> None:
    roots, shown = picture
    places = hanging(roots, shown).places
    for mark in in_sight(roots, shown):
        for one, next_one in pairwise(mark.children if mark.key in shown else []):
            a, b = places[one.key], places[next_one.key]
            assert b.x > a.x or b.y > a.y


@given(pictures())
def test_the_chart_fits_its_own_size(picture: tuple[list[Mark], set[str]]) -> None:
    chart = hanging(*picture)
    for mark in in_sight(*picture):
        place = chart.places[mark.key]
        assert 0 <= place.x <= chart.width - width(mark) and 0 <= place.y <= chart.height - HEIGHT
    for line in chart.lines:
        assert line.x1 == line.x2 or line.y1 == line.y2
        assert min(line.x1, line.x2) >= 0 and max(line.x1, line.x2) <= chart.width


@given(pictures())
def test_a_line_leads_to_every_mark_below_a_root(picture: tuple[list[Mark], set[str]]) -> None:
    roots, shown = picture
    chart = hanging(roots, shown)
    ends = {point for line in chart.lines for point in ((line.x1, line.y1), (line.x2, line.y2))}
    for mark in in_sight(roots, shown):
        place = chart.places[mark.key]
        from_above, from_left = (place.x + width(mark) / 2, place.y), (place.x, place.y + HEIGHT / 2)
        assert (from_above in ends or from_left in ends) == (mark.parent is not None)


@given(pictures())
def test_the_same_marks_give_the_same_chart(picture: tuple[list[Mark], set[str]]) -> None:
    assert hanging(*picture) == hanging(*picture)


def test_a_district_comes_near_the_shape_of_a_screen() -> None:
    cells = {f"c{a}": {f"c{a}-{b}": {} for b in range(7)} for a in range(7)}
    district = tree("d", {**cells, **{f"b{n}": {} for n in range(21)}})
    chart = hanging([district], {mark.key for mark in walk([district])})
    assert 1.0 < chart.width / chart.height < 2.2


def test_an_only_branch_stands_right_below_its_parent() -> None:
    # a ─ b ─ c, d
    chart = hanging([tree("a", {"b": {"c": {}, "d": {}}})], {"a", "b"})
    assert chart.places["a"].x == chart.places["b"].x


def test_a_district_open_down_to_its_households_keeps_the_shape_of_a_screen() -> None:
    members = {f"p{n}": {f"h{n}-{m}": {} for m in range(9)} for n in range(12)}
    district = tree("d", {f"c{a}": {f"c{a}-{b}": {f"v{a}-{b}": {
        f"{name}@{a}-{b}": {f"{key}@{a}-{b}": {} for key in below} for name, below in members.items()}}
        for b in range(3)} for a in range(4)})
    marks = list(walk([district]))
    chart = hanging([district], {mark.key for mark in marks})
    assert len(marks) > 1400 and 0.5 < chart.width / chart.height < 4
    assert overlapping(marks, chart) == []
