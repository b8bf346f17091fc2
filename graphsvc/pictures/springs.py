"""The picture by forces: every two marks push one another away, lines hold together; what belongs together gathers.

Fruchterman and Reingold's rule, from the radial picture on, so that no chance comes in: the same marks give the same
places. Points are complex numbers.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import combinations, product

from graphsvc.pictures.blocks import Line
from graphsvc.pictures.chart import Chart, Spot
from graphsvc.pictures.labels import BESIDE, reach
from graphsvc.pictures.marks import Mark
from graphsvc.pictures.radial import ROW, moved, radial
from graphsvc.pictures.showing import visible

MOST = 300  # marks: above that it takes seconds, and shows a tangle
ROUNDS = 80
LENGTH = 56.0  # of a line at rest
FAR = 2.5 * LENGTH  # where pushing ends
WIDER = 1.9  # names are written to the sides, so there the picture needs more room
AROUND = ((0, 0), (1, 0), (-1, 1), (0, 1), (1, 1))


def by_forces(roots: Sequence[Mark], shown: Collection[str]) -> Chart:
    """Lay out a picture by forces.

    Parameters
    ----------
    roots
        The picture's tops.
    shown
        Keys of the marks whose children are shown.

    Returns
    -------
    The dots' places and straight lines; no name lies on another mark or its name. O(rounds · n) while marks lie apart.
    """
    marks = visible(roots, shown)
    places = {mark.key: place for place, mark in enumerate(marks)}
    ties = [(places[mark.parent.key], places[mark.key]) for mark in marks if mark.parent and mark.parent.key in places]
    begun = radial(roots, shown)
    points = [complex(spot.x - begun.width / 2, spot.y - begun.height / 2) / 3
              for spot in (begun.spots[mark.key] for mark in marks)]
    for number in range(ROUNDS):
        points = _moved(points, ties, LENGTH * (1 - number / ROUNDS))
    return _chart(marks, points, ties)


def _moved(points: Sequence[complex], ties: Sequence[tuple[int, int]], most: float) -> list[complex]:
    """Every point a step on, none further than `most`."""
    forces = [-point * (len(points) ** -0.5) / 16 for point in points]  # parts of the picture do not drift away
    for one, other in _near(points):
        apart = points[one] - points[other]
        distance = max(abs(apart), 1.0)
        if distance > FAR:
            continue
        push = apart * (LENGTH * LENGTH / (distance * distance) * (1 - distance / FAR))
        forces[one] += push
        forces[other] -= push
    for one, other in ties:
        apart = points[one] - points[other]
        pull = apart * (abs(apart) / LENGTH)
        forces[one] -= pull
        forces[other] += pull
    return [point + force * min(1.0, most / max(abs(force), 1e-9)) for point, force in zip(points, forces, strict=True)]


def _near(points: Sequence[complex]) -> list[tuple[int, int]]:
    """The pairs of points that are near one another, found by the squares that they lie in."""
    squares: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, point in enumerate(points):
        squares[int(point.real // FAR), int(point.imag // FAR)].append(number)
    found: list[tuple[int, int]] = []
    for (x, y), inside in list(squares.items()):
        for right, down in AROUND:
            beside = squares.get((x + right, y + down), [])
            found += combinations(inside, 2) if right == down == 0 else product(inside, beside)
    return found


def _chart(marks: Sequence[Mark], points: Sequence[complex], ties: Sequence[tuple[int, int]]) -> Chart:
    """The points as dots; a name is written on the side that lies away from the mark above."""
    spots = [Spot(point.real * WIDER, point.imag) for point in points]
    for one, other in ties:
        if spots[other].x < spots[one].x:
            spots[other] = spots[other]._replace(turn=180)
    spots = _parted(marks, spots)
    lines = [Line(spots[one].x, spots[one].y, spots[other].x, spots[other].y) for one, other in ties]
    return moved(marks, {mark.key: spot for mark, spot in zip(marks, spots, strict=True)}, lines)


def _parted(marks: Sequence[Mark], spots: Sequence[Spot]) -> list[Spot]:
    """The dots so that no name lies on another: from above down, each as far below those it would touch as it must."""
    placed = list(spots)
    spans = [_span(mark, spot) for mark, spot in zip(marks, spots, strict=True)]
    done: list[int] = []
    for number in sorted(range(len(spots)), key=lambda number: spots[number].y):
        beside = [placed[other].y for other in done
                  if spans[other][0] < spans[number][1] and spans[number][0] < spans[other][1]]
        y = spots[number].y
        for height in sorted(beside):
            y = height + ROW if abs(height - y) < ROW else y
        placed[number] = placed[number]._replace(y=y)
        done.append(number)
    return placed


def _span(mark: Mark, spot: Spot) -> tuple[float, float]:
    """From where to where a mark reaches with its name."""
    long = reach(mark)
    return (spot.x - long, spot.x + BESIDE) if spot.turn else (spot.x - BESIDE, spot.x + long)
