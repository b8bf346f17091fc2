"""The hanging chart: the top's branches side by side, below each an indented list, joined by elbow lines.

Pure: the same marks give the same places. Measures are in the picture's own units.
"""

from collections.abc import Collection, Sequence
from itertools import groupby

from graphsvc.pictures import blocks
from graphsvc.pictures.blocks import APART, DROP, HEIGHT, PITCH, WIDTH, Block
from graphsvc.pictures.marks import Mark

Shelves = list[list[Block]]
ASPECT = 1.3
TOP_WIDTH, HOUSEHOLD_WIDTH = 280.0, 128.0
MOST_SHELVES = 24
TALLEST = 40 * PITCH
WIDER = (0.5, 1.0, 2.0, 4.0)  # leaves may stand in few long columns or in many short ones
SLACK = (1.0, 1.15, 1.3)  # blocks differ in width: an even share of the row may just miss one


def hanging(roots: Sequence[Mark], shown: Collection[str], aspect: float = ASPECT) -> Block:
    """Lay out a picture.

    Parameters
    ----------
    roots
        The picture's tops, set side by side.
    shown
        Keys of the marks whose children are shown.
    aspect
        How wide the chart should be for its height; a long row is broken into shelves to come near it.

    Returns
    -------
    The boxes' places and the lines. No two boxes overlap, children keep their order, and a parent stands above
    its children. O(n · depth).
    """
    chart = Block(0, 0)
    for root in roots:
        block = _top(root, shown, aspect)
        left = chart.width + 2 * APART if chart.places else 0
        chart.take(block, left, 0)
        chart.width, chart.height = left + block.width, max(chart.height, block.height)
    return chart


def width(mark: Mark) -> float:
    """How wide a mark's box is: a top has room for its name, a household needs little."""
    return TOP_WIDTH if mark.look == "root" else HOUSEHOLD_WIDTH if mark.look == "household" else WIDTH


def _top(mark: Mark, shown: Collection[str], aspect: float) -> Block:
    """A mark with its branches side by side below it; an only branch is itself laid out like a top."""
    if not _is_branch(mark, shown):
        return blocks.box(mark.key, width(mark))
    if len(mark.children) == 1 and _is_branch(mark.children[0], shown):
        return _roofed(mark, [[_top(mark.children[0], shown, aspect)]])
    runs = _runs(mark, shown)
    branches = [_branch(run[0], shown, aspect) if _is_branch(run[0], shown) else None for run in runs]
    rows = [[branch or blocks.hung(_leaves(run, wide)) for run, branch in zip(runs, branches, strict=True)]
            for wide in WIDER]
    return _roofed(mark, _best([shelves for row in rows for shelves in _shelvings(row)], aspect))


def _branch(mark: Mark, shown: Collection[str], aspect: float) -> Block:
    """An indented list, or where that would be too long to be read, laid out like a top."""
    block = _listed(mark, shown)
    return block if block.height <= TALLEST else _top(mark, shown, aspect)


def _listed(mark: Mark, shown: Collection[str]) -> Block:
    return blocks.listed(blocks.box(mark.key, width(mark)), [
        _listed(run[0], shown) if _is_branch(run[0], shown) else _leaves(run) for run in _runs(mark, shown)])


def _leaves(run: Sequence[Mark], wide: float = 1) -> Block:
    return blocks.columns([mark.key for mark in run], max(map(width, run)), wide)


def _runs(mark: Mark, shown: Collection[str]) -> list[list[Mark]]:
    """The children in order: each branch by itself, neighbouring leaves together."""
    runs: list[list[Mark]] = []
    for branch, group in groupby(mark.children, lambda child: _is_branch(child, shown)):
        members = list(group)
        runs.extend([[member] for member in members] if branch else [members])
    return runs


def _is_branch(mark: Mark, shown: Collection[str]) -> bool:
    return mark.key in shown and bool(mark.children)


def _shelvings(row: list[Block]) -> list[Shelves]:
    """The ways to break a row into shelves."""
    return [_filled(row, _across(row) / count * slack)
            for count in range(1, min(len(row), MOST_SHELVES) + 1) for slack in SLACK]


def _best(ways: Sequence[Shelves], aspect: float) -> Shelves:
    """The way that can be drawn largest on a screen of the shape that is asked for."""
    return min(ways, key=lambda shelves: max(max(map(_across, shelves)) / aspect, _height(shelves)))


def _filled(row: list[Block], most: float) -> Shelves:
    shelves: Shelves = [[]]
    used = 0.0
    for block in row:
        if shelves[-1] and used + block.width > most:
            shelves.append([])
            used = 0.0
        shelves[-1].append(block)
        used += block.width + APART
    return shelves


def _across(shelf: Sequence[Block]) -> float:
    return sum(block.width for block in shelf) + APART * (len(shelf) - 1)


def _height(shelves: Shelves) -> float:
    return sum(max(block.height for block in shelf) + 2 * DROP for shelf in shelves)


def _roofed(mark: Mark, shelves: Shelves) -> Block:
    """A box over shelves of blocks; where there are several, a spine at the left joins them."""
    spine = APART if len(shelves) > 1 else 0.0
    across, half = max(spine + _across(shelf) for shelf in shelves), width(mark) / 2
    alone = len(shelves) == len(shelves[0]) == 1
    middle = max(half, shelves[0][0].stem if alone else across / 2)
    roof = Block(max(across, middle + half), HEIGHT, stem=middle)
    roof.places[mark.key] = blocks.Place(middle - half, 0)
    _hang_shelves(roof, shelves, spine, middle - shelves[0][0].stem if alone else spine)
    return roof


def _hang_shelves(roof: Block, shelves: Shelves, spine: float, left: float) -> None:
    bus = first = HEIGHT + DROP
    roof.draw((roof.stem, HEIGHT), (roof.stem, first))
    for number, shelf in enumerate(shelves):
        stems = _hang_row(roof, shelf, left, bus)
        ends = [*stems, *([roof.stem] if number == 0 else []), *([0.0] if spine else [])]
        roof.draw((min(ends), bus), (max(ends), bus))
        last, roof.height = bus, bus + DROP + max(block.height for block in shelf)
        bus = roof.height + DROP
    roof.draw((0, first), (0, last))


def _hang_row(roof: Block, shelf: list[Block], x: float, bus: float) -> list[float]:
    """Place a shelf's blocks below their line; where on the line each hangs."""
    stems = []
    for block in shelf:
        roof.take(block, x, bus + DROP)
        roof.draw((x + block.stem, bus), (x + block.stem, bus + DROP))
        roof.width = max(roof.width, x + block.width)
        stems.append(x + block.stem)
        x += block.width + APART
    return stems
