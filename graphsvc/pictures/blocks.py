"""Pieces of a hanging chart: boxes and lines in coordinates of their own, put together by moving."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import ceil, sqrt
from typing import NamedTuple, Self

WIDTH, HEIGHT = 204.0, 24.0
GAP, INDENT, DROP, APART = 4.0, 16.0, 14.0, 22.0
PITCH = HEIGHT + GAP
LONGEST_COLUMN = 9


class Place(NamedTuple):
    """Where a box stands: its left and upper edge."""

    x: float
    y: float


class Line(NamedTuple):
    """A straight piece of an elbow line."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass
class Block:
    """Boxes with their lines, standing in a rectangle that begins at (0, 0).

    `joints` are the heights at which lines from the left meet it, `stem` is where a line from above does.
    """

    width: float
    height: float
    places: dict[str, Place] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    joints: tuple[float, ...] = (HEIGHT / 2,)
    stem: float = WIDTH / 2

    def take(self, other: Self, dx: float, dy: float) -> None:
        """Put another block's boxes and lines into this one, moved."""
        self.places.update((key, Place(p.x + dx, p.y + dy)) for key, p in other.places.items())
        self.lines.extend(Line(a + dx, b + dy, c + dx, d + dy) for a, b, c, d in other.lines)

    def draw(self, *points: tuple[float, float]) -> None:
        """Draw a line along points; a piece without length is left out."""
        for (x1, y1), (x2, y2) in pairwise(points):
            if (x1, y1) != (x2, y2):
                self.lines.append(Line(x1, y1, x2, y2))


def box(key: str, width: float = WIDTH) -> Block:
    """One box."""
    return Block(width, HEIGHT, {key: Place(0, 0)}, stem=width / 2)


def columns(keys: Sequence[str], width: float = WIDTH, wide: float = 1) -> Block:
    """Leaves in columns read downwards, the more columns the wider; each hangs on a trunk of its own."""
    step = width + INDENT
    rows = _rows(len(keys), step, wide)
    count = ceil(len(keys) / rows)
    block = Block(count * step - INDENT, rows * PITCH - GAP,
                  joints=tuple(row * PITCH + HEIGHT / 2 for row in range(rows)))
    for number, key in enumerate(keys):
        column, row = divmod(number, rows)
        block.places[key] = Place(column * step, row * PITCH)
    for column in range(1, count):
        _hang_column(block, column * step, block.joints[:len(keys) - column * rows])
    return block


def listed(top: Block, runs: Iterable[Block]) -> Block:
    """A box with blocks as an indented list below it."""
    block = replace(top, places=dict(top.places), lines=list(top.lines))
    trunk = INDENT / 2
    for run in runs:
        upper = block.height + GAP
        block.take(run, INDENT, upper)
        for joint in run.joints:
            block.draw((trunk, upper + joint), (INDENT, upper + joint))
        lowest = upper + run.joints[-1]
        block.width, block.height = max(block.width, INDENT + run.width), upper + run.height
    block.draw((trunk, HEIGHT), (trunk, lowest))
    return block


def hung(leaves: Block) -> Block:
    """Columns of leaves with a trunk at their left that hangs from a line above."""
    block = Block(leaves.width + INDENT, leaves.height, stem=INDENT / 2)
    block.take(leaves, INDENT, 0)
    for joint in leaves.joints:
        block.draw((block.stem, joint), (INDENT, joint))
    block.draw((block.stem, 0), (block.stem, leaves.joints[-1]))
    return block


def _rows(count: int, step: float, wide: float) -> int:
    """How many leaves stand in a column: few in one, many so that the whole comes near a screen's shape."""
    if count <= LONGEST_COLUMN:
        return count
    return ceil(count / max(2, round(sqrt(count * 1.5 * wide * PITCH / step))))


def _hang_column(block: Block, x: float, joints: Sequence[float]) -> None:
    trunk = x - INDENT / 2
    block.draw((-INDENT / 2, -GAP / 2), (trunk, -GAP / 2), (trunk, joints[-1]))
    for joint in joints:
        block.draw((trunk, joint), (x, joint))
