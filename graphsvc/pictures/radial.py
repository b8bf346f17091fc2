"""The radial picture: the top in the middle, a ring a level, each mark in a slice as wide as what lies below it needs.

Pure: the same marks give the same places. Angles run clockwise from above.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from math import ceil, cos, degrees, pi, radians, sin, tau

from graphsvc.pictures.blocks import Line
from graphsvc.pictures.chart import Chart, Spot
from graphsvc.pictures.labels import reach
from graphsvc.pictures.layout import width
from graphsvc.pictures.marks import Mark
from graphsvc.pictures.showing import visible

ROW = 15.0  # how far apart two names of a ring stand
CENTRE, STUB, NEAR = 60.0, 16.0, 48.0
EDGE = 14.0  # half a line of text, and a little
BENT = pi / 60  # an arc is drawn in straight pieces, none longer than this


def radial(roots: Sequence[Mark], shown: Collection[str]) -> Chart:
    """Lay out a picture in rings.

    Parameters
    ----------
    roots
        The picture's tops: one stands in the middle, several stand on the first ring.
    shown
        Keys of the marks whose children are shown.

    Returns
    -------
    The dots' places and the lines: out of a mark, along an arc, straight to each of its children. A name points
    outwards where nothing lies below its mark, else inwards on the mark's own line; no two names of a ring come
    nearer than a row. Children keep their order clockwise. O(n).
    """
    marks = visible(roots, shown)
    below = {mark.key: mark.children if mark.key in shown else [] for mark in marks}
    rings = _rings(marks, len(roots) == 1)
    radii = _radii(marks, below, rings)
    needs = _needs(marks, below, {key: radii[ring] for key, ring in rings.items()})
    needed = sum(needs[root.key] for root in roots)
    angles = _angles(roots, marks, below, needs, needed)
    radii = [radius * max(1.0, needed / tau) for radius in radii]
    spots = {mark.key: _spot(mark, radii[rings[mark.key]], angles[mark.key], bool(below[mark.key])) for mark in marks}
    lines = [line for mark in marks if below[mark.key] for line in _lines(
        angles[mark.key], [angles[child.key] for child in below[mark.key]], *radii[rings[mark.key]:][:2])]
    return moved(marks, spots, lines)


def moved(marks: Sequence[Mark], spots: Mapping[str, Spot], lines: Sequence[Line]) -> Chart:
    """A chart of dots that begins at (0, 0), with room for each name where it points."""
    ends = [end for mark in marks for end in _ends(mark, spots[mark.key])] or [(0.0, 0.0)]
    left, upper = (min(numbers) - EDGE for numbers in zip(*ends, strict=True))
    right, lower = (max(numbers) + EDGE for numbers in zip(*ends, strict=True))
    return Chart(
        right - left, lower - upper,
        {key: spot._replace(x=spot.x - left, y=spot.y - upper) for key, spot in spots.items()},
        [Line(a - left, b - upper, c - left, d - upper) for a, b, c, d in lines])


def _ends(mark: Mark, spot: Spot) -> list[tuple[float, float]]:
    """The outermost points of a mark with its name."""
    if spot.width:
        return [(spot.x - spot.width / 2, spot.y), (spot.x + spot.width / 2, spot.y)]
    long, angle = reach(mark), radians(spot.turn)
    return [(spot.x, spot.y), (spot.x + long * cos(angle), spot.y + long * sin(angle))]


def _rings(marks: Sequence[Mark], alone: bool) -> dict[str, int]:
    rings: dict[str, int] = {}
    for mark in marks:
        above = rings.get(mark.parent.key) if mark.parent else None
        rings[mark.key] = (0 if alone else 1) if above is None else above + 1
    return rings


def _radii(marks: Sequence[Mark], below: Mapping[str, Sequence[Mark]], rings: Mapping[str, int]) -> list[float]:
    """How far out each ring is: far enough from the one before for the names that point inwards."""
    inwards = [0.0] * (max(rings.values(), default=0) + 1)
    for mark in marks:
        ring = rings[mark.key]
        inwards[ring] = max(inwards[ring], STUB + reach(mark) if below[mark.key] else NEAR)
    return [0.0, *accumulate(inwards[2:], initial=CENTRE + inwards[1])] if len(inwards) > 1 else [0.0]


def _needs(marks: Sequence[Mark], below: Mapping[str, Sequence[Mark]], radii: Mapping[str, float]) -> dict[str, float]:
    """The slice that each mark needs: for its own name, and for all below it."""
    needs: dict[str, float] = {}
    for mark in reversed(marks):
        own = ROW / radii[mark.key] if radii[mark.key] else 0.0
        needs[mark.key] = max(own, sum(needs[child.key] for child in below[mark.key]))
    return needs


def _angles(roots: Sequence[Mark], marks: Sequence[Mark], below: Mapping[str, Sequence[Mark]],
            needs: Mapping[str, float], needed: float) -> dict[str, float]:
    """The angle of each mark: in the middle of its children, or of its slice."""
    slices = dict(zip((root.key for root in roots),
                      _cut(0, tau, [needs[root.key] / (needed or 1) for root in roots]), strict=True))
    for mark in marks:
        begin, end = slices[mark.key]
        under = [needs[child.key] / needs[mark.key] for child in below[mark.key]]
        rest = (1 - sum(under)) / 2 * (end - begin)
        slices.update(zip((child.key for child in below[mark.key]), _cut(begin + rest, end - begin, under),
                          strict=True))
    angles: dict[str, float] = {}
    for mark in reversed(marks):
        under = [angles[child.key] for child in below[mark.key]]
        angles[mark.key] = (under[0] + under[-1]) / 2 if under else sum(slices[mark.key]) / 2
    return angles


def _cut(begin: float, whole: float, shares: Sequence[float]) -> Iterator[tuple[float, float]]:
    for share in shares:
        yield begin, begin + share * whole
        begin += share * whole


def _spot(mark: Mark, radius: float, angle: float, has_below: bool) -> Spot:
    """A dot with its name turned; the mark in the middle is a box."""
    if not radius:
        return Spot(0, 0, width(mark))
    return Spot(*_point(radius, angle), turn=(degrees(angle) - 90 + (180 if has_below else 0)) % 360, rides=has_below)


def _lines(angle: float, under: Sequence[float], radius: float, outer: float) -> Iterator[Line]:
    """From a mark out to the arc, along it, and from it to each child; from the middle straight to each."""
    bend = radius + STUB if radius else 0.0
    if radius:
        yield _line(radius, angle, bend, angle)
        first, last = min(angle, *under), max(angle, *under)
        pieces = ceil((last - first) / BENT)
        for one, other in pairwise(first + (last - first) * piece / max(pieces, 1) for piece in range(pieces + 1)):
            yield _line(bend, one, bend, other)
    for to in under:
        yield _line(bend, to, outer, to)


def _line(radius: float, angle: float, to_radius: float, to_angle: float) -> Line:
    return Line(*_point(radius, angle), *_point(to_radius, to_angle))


def _point(radius: float, angle: float) -> tuple[float, float]:
    return radius * sin(angle), -radius * cos(angle)
