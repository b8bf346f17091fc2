"""The tree from left to right: a column a level, each mark in the middle of those below it, as close as they fit.

Buchheim, Jünger and Leipert's linear form of Walker's algorithm. Pure: the same marks give the same places.
"""

from collections.abc import Collection, Sequence
from itertools import accumulate

from graphsvc.pictures.blocks import HEIGHT, PITCH, Line
from graphsvc.pictures.chart import Chart, Spot
from graphsvc.pictures.layout import width
from graphsvc.pictures.marks import Mark
from graphsvc.pictures.showing import visible

COLUMN_GAP = 44.0
COUSINS = 1.4  # how many rows apart two families stand


class _Knot:
    """A mark while it is being placed; names of the fields are those of the paper."""

    __slots__ = ("ancestor", "change", "children", "level", "mark", "mod", "number", "parent", "shift", "thread", "x")

    def __init__(self, mark: Mark, parent: "_Knot | None" = None, number: int = 0) -> None:
        self.mark, self.parent, self.number = mark, parent, number
        self.level: int = parent.level + 1 if parent else -1
        self.children: list[_Knot] = []
        self.thread: _Knot | None = None
        self.ancestor = self
        self.x = self.mod = self.shift = self.change = 0.0

    def upper(self) -> "_Knot | None":
        """The next knot along the upper edge."""
        return self.children[0] if self.children else self.thread

    def lower(self) -> "_Knot | None":
        """The next knot along the lower edge."""
        return self.children[-1] if self.children else self.thread


def tidy(roots: Sequence[Mark], shown: Collection[str]) -> Chart:
    """Lay out a picture as a tree from left to right.

    Parameters
    ----------
    roots
        The picture's tops, set below one another.
    shown
        Keys of the marks whose children are shown.

    Returns
    -------
    The places and the elbow lines. No two boxes overlap, children stand below one another in their order, right of
    their parent, which stands in their middle. O(n).
    """
    top = _Knot(Mark("", "", "more"))
    knots = _knots(top, roots, shown)
    for knot in (*reversed(knots), top):
        _place_children(knot)
    _settle(knots)
    highest = min((knot.x for knot in knots), default=0)
    lefts, rights = _columns(knots)
    spots = {knot.mark.key: Spot(lefts[knot.level] + width(knot.mark) / 2,
                                 (knot.x - highest) * PITCH + HEIGHT / 2, width(knot.mark))
             for knot in knots}
    lines = [line for knot in knots if knot.children for line in _elbows(
        spots[knot.mark.key], [spots[child.mark.key] for child in knot.children], lefts[knot.level + 1])]
    return Chart(rights[-1], max((spot.y for spot in spots.values()), default=0) + HEIGHT / 2, spots, lines)


def _knots(top: _Knot, roots: Sequence[Mark], shown: Collection[str]) -> list[_Knot]:
    """All knots but the top one, parents before children."""
    found: dict[str, _Knot] = {}
    for mark in visible(roots, shown):
        parent = found[mark.parent.key] if mark.parent and mark.parent.key in found else top
        knot = found[mark.key] = _Knot(mark, parent, len(parent.children))
        parent.children.append(knot)
    return list(found.values())


def _place_children(knot: _Knot) -> None:
    """Set the children's subtrees, each already placed in itself, as close below one another as they fit."""
    default, before = None, None
    for child in knot.children:
        middle = (child.children[0].x + child.children[-1].x) / 2 if child.children else 0.0
        child.x = before.x + 1 if before else middle
        child.mod = child.x - middle if child.children else 0.0
        default = _apportion(child, before, default or child)
        before = child
    shift = change = 0.0
    for child in reversed(knot.children):
        child.x += shift
        child.mod += shift
        change += child.change
        shift += child.shift + change


def _apportion(knot: _Knot, before: _Knot | None, default: _Knot) -> _Knot:
    """Push a subtree below those before it, along the two edges that face one another; smaller ones between spread."""
    if before is None or knot.parent is None:
        return default
    inner_lower: _Knot = knot
    outer_lower, inner_upper, outer_upper = knot, before, knot.parent.children[0]
    lower_by = outer_lower_by = knot.mod
    upper_by, outer_upper_by = inner_upper.mod, outer_upper.mod
    while (above := inner_upper.lower()) and (below := inner_lower.upper()):
        inner_upper, inner_lower = above, below
        outer_upper, outer_lower = outer_upper.upper() or outer_upper, outer_lower.lower() or outer_lower
        outer_lower.ancestor = knot
        push = inner_upper.x + upper_by - inner_lower.x - lower_by + _apart(inner_upper, inner_lower)
        if push > 0:
            _move(_greatest(inner_upper, knot, default), knot, push)
            lower_by, outer_lower_by = lower_by + push, outer_lower_by + push
        upper_by, lower_by = upper_by + inner_upper.mod, lower_by + inner_lower.mod
        outer_upper_by, outer_lower_by = outer_upper_by + outer_upper.mod, outer_lower_by + outer_lower.mod
    if above and not outer_lower.lower():
        outer_lower.thread = above
        outer_lower.mod += upper_by - outer_lower_by
    if (below := inner_lower.upper()) and not outer_upper.upper():
        outer_upper.thread = below
        outer_upper.mod += lower_by - outer_upper_by
        return knot
    return default


def _apart(upper: _Knot, lower: _Knot) -> float:
    """How far apart neighbours of different parents stand: only children make no families."""
    alone = all(knot.parent and len(knot.parent.children) == 1 for knot in (upper, lower))
    return 1.0 if alone else COUSINS


def _greatest(inner: _Knot, knot: _Knot, default: _Knot) -> _Knot:
    """Which of the earlier children holds a knot of the edge."""
    return inner.ancestor if inner.ancestor.parent is knot.parent else default


def _move(first: _Knot, last: _Knot, push: float) -> None:
    part = push / (last.number - first.number)
    first.change += part
    last.change -= part
    last.shift += push
    last.x += push
    last.mod += push


def _settle(knots: Sequence[_Knot]) -> None:
    """Add up what was kept relative: `x` becomes the row on which a mark stands."""
    for knot in knots:
        by = knot.parent.mod if knot.parent else 0.0
        knot.x += by
        knot.mod += by


def _columns(knots: Sequence[_Knot]) -> tuple[list[float], list[float]]:
    """Where the column of each level begins and ends."""
    widths: list[float] = [0.0] * (max((knot.level for knot in knots), default=0) + 1)
    for knot in knots:
        widths[knot.level] = max(widths[knot.level], width(knot.mark))
    rights = list(accumulate(widths, lambda right, wide: right + COLUMN_GAP + wide))
    return [right - wide for right, wide in zip(rights, widths, strict=True)], rights


def _elbows(own: Spot, below: Sequence[Spot], column: float) -> list[Line]:
    bend = column - COLUMN_GAP / 2
    heights = [own.y, *(spot.y for spot in below)]
    lines = [Line(own.x + own.width / 2, own.y, bend, own.y),
             *(Line(bend, spot.y, spot.x - spot.width / 2, spot.y) for spot in below)]
    if min(heights) < max(heights):
        lines.append(Line(bend, min(heights), bend, max(heights)))
    return lines
