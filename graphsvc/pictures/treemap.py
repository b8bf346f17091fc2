"""A treemap: rectangles as large as their numbers, inside those of what holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle: its left and upper edge, its width and height."""

    x: float
    y: float
    width: float
    height: float

    def inside(self, head: float, edge: float) -> "Box":
        """What is left below a head line and between edges."""
        return Box(self.x + edge, self.y + head, max(self.width - 2 * edge, 0), max(self.height - head - edge, 0))


@dataclass(frozen=True)
class Area:
    """Something with a size that is to be seen at a glance."""

    name: str
    href: str
    households: int
    covered: int
    inner: Sequence["Area"] = ()


def laid(areas: Sequence[Area], room: Box) -> list[tuple[Area, Box]]:
    """Give each area with households a rectangle in `room`, the largest first, as near to squares as rows allow.

    Bruls, Huizing and van Wijk's squarified treemap: a row grows along the shorter side while that makes its worst
    rectangle squarer. O(n · longest row).
    """
    left = sorted((area for area in areas if area.households > 0), key=lambda area: -area.households)
    found: list[tuple[Area, Box]] = []
    scale = room.width * room.height / sum(area.households for area in left) if left else 0
    while left and room.width > 0 and room.height > 0:
        row = _row([area.households * scale for area in left], min(room.width, room.height))
        boxes, room = _placed(row, room)
        found += zip(left, boxes, strict=False)
        left = left[len(row):]
    return found


def _row(sizes: Sequence[float], side: float) -> list[float]:
    """The first sizes that together make the squarest row along a side."""
    row = [sizes[0]]
    for size in sizes[1:]:
        if _worst([*row, size], side) > _worst(row, side):
            break
        row.append(size)
    return row


def _worst(row: Sequence[float], side: float) -> float:
    """How far from a square the worst rectangle of a row is: 1 for a square."""
    deep = sum(row) / side
    return max(max(deep * deep / size, size / (deep * deep)) for size in row)


def _placed(row: Sequence[float], room: Box) -> tuple[list[Box], Box]:
    """The rectangles of a row along the shorter side of a room, and what is left of the room."""
    upright = room.width >= room.height
    deep = sum(row) / (room.height if upright else room.width)
    boxes, along = [], 0.0
    for size in row:
        long = size / deep
        boxes.append(Box(room.x, room.y + along, deep, long) if upright else Box(room.x + along, room.y, long, deep))
        along += long
    rest = Box(room.x + deep, room.y, room.width - deep, room.height) if upright else \
        Box(room.x, room.y + deep, room.width, room.height - deep)
    return boxes, rest
