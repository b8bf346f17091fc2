"""A small picture of a thing for its own page: a few marks as an indented list, and how many more there are.

Pure: the same marks give the same places.
"""

from collections.abc import Sequence
from typing import NamedTuple

from graphsvc.pictures import blocks
from graphsvc.pictures.blocks import INDENT, Block, Line
from graphsvc.pictures.labels import BOLD, FOR_SIGN, shortened
from graphsvc.pictures.marks import Mark, depth, walk
from graphsvc.words import Words

MOST = 10  # marks beside the thing and its place
WIDTH = 280.0


class Tile(NamedTuple):
    """A mark with its box's left and upper edge and its width, and its name cut to fit."""

    mark: Mark
    x: float
    y: float
    width: float
    label: str


class Small(NamedTuple):
    """A picture in units of its own, from (0, 0) to its size."""

    height: float
    tiles: Sequence[Tile]
    lines: Sequence[Line]
    width: float = WIDTH


def small(top: Mark, words: Words, most: int = MOST) -> Small:
    """Draw the surroundings of a thing small.

    Parameters
    ----------
    top
        What `around.thing` gives; its rows are cut, each to a fair part, with a mark that stands for the rest.
    words
        The reader's language.
    most
        The most marks in all rows together.
    """
    headings = [mark for mark in walk([top]) if mark.look == "heading" and mark.thing is None]
    for heading, share in zip(headings, _shares([len(heading.children) for heading in headings], most), strict=True):
        _cut(heading, share, words)
    block = _listed(top)
    return Small(block.height, [_tile(mark, block) for mark in walk([top])], block.lines)


def _shares(sizes: Sequence[int], most: int) -> list[int]:
    """How many of each row are kept: one of each in turn, and all where one alone would be left out."""
    shares = [0] * len(sizes)
    for _ in range(most):
        waiting = [place for place, size in enumerate(sizes) if shares[place] < size]
        if waiting:
            shares[min(waiting, key=lambda place: shares[place])] += 1
    return [size if size - share == 1 else share for size, share in zip(sizes, shares, strict=True)]


def _cut(heading: Mark, share: int, words: Words) -> None:
    rest = heading.children[share:]
    if rest:
        del heading.children[share:]
        heading.add(Mark(f"{heading.key}+", words.gettext("and %(n)s more", n=words.number(len(rest))), "more"))


def _listed(mark: Mark) -> Block:
    box = blocks.box(mark.key, _width(mark))
    return blocks.listed(box, map(_listed, mark.children)) if mark.children else box


def _width(mark: Mark) -> float:
    return WIDTH - depth(mark) * INDENT


def _tile(mark: Mark, block: Block) -> Tile:
    x, y = block.places[mark.key]
    return Tile(mark, x, y, _width(mark), shortened(mark.name, (_width(mark) - FOR_SIGN) / BOLD))
