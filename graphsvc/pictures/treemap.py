"""A treemap: rectangles as large as their numbers, inside those of what holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from squarify import normalize_sizes, squarify


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
    """Give each area with households a rectangle in `room`, the largest first."""
    sized = sorted((area for area in areas if area.households > 0), key=lambda area: -area.households)
    if not sized or room.width <= 0 or room.height <= 0:
        return []
    sizes = normalize_sizes([area.households for area in sized], room.width, room.height)
    found = squarify(sizes, room.x, room.y, room.width, room.height)
    return [(area, Box(r["x"], r["y"], r["dx"], r["dy"])) for area, r in zip(sized, found, strict=True)]
