"""What a page draws of an answer: the treemap, one picture for wide screens and one for narrow ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphsvc.pictures.labels import wrapped
from graphsvc.pictures.treemap import Area, Box, laid

WIDE, NARROW = Box(0, 0, 1000, 380), Box(0, 0, 340, 460)
HEAD, EDGE, LINE = 22.0, 2.0, 16.0
MOST_LINES = 3  # of a name


@dataclass(frozen=True)
class Tile:
    """A rectangle of the picture with what fits into it: its name in lines, and its share below."""

    area: Area
    box: Box
    lines: Sequence[str]
    has_share: bool
    head: bool


@dataclass(frozen=True)
class Picture:
    """A treemap: its name in the style sheet, its size and its tiles, holders before what they hold."""

    name: str
    box: Box
    tiles: Sequence[Tile]


def both(areas: Sequence[Area]) -> list[Picture]:
    """The treemap for wide and for narrow screens; none where there is nothing to compare."""
    return [Picture(name, room, tiles) for name, room in (("wide", WIDE), ("narrow", NARROW))
            if len(tiles := _tiles(areas, room)) > 1]


def _tiles(areas: Sequence[Area], room: Box) -> list[Tile]:
    tiles = []
    for area, box in laid(areas, room):
        inner = laid(area.inner, box.inside(HEAD, EDGE))
        tiles.append(_tile(area, box, bool(inner)))
        tiles += [_tile(one, place, False) for one, place in inner]
    return tiles


def _tile(area: Area, box: Box, head: bool) -> Tile:
    room, fitting = box.width - 16, int((box.height - EDGE) // LINE)
    has_share = not head and room > 44 and fitting > 1
    lines = min(fitting - has_share, 1 if head else MOST_LINES)
    return Tile(area, box, wrapped(area.name, room, lines) if room > 24 and lines > 0 else [], has_share, head)
