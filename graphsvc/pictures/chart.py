"""Where everything of a picture stands: what each layout gives, and what pages, files and prints draw from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graphsvc.pictures.blocks import Line

Layout = Literal["hanging", "tree", "radial", "force"]
LAYOUTS: tuple[Layout, ...] = ("hanging", "tree", "radial", "force")


class Spot(NamedTuple):
    """Where a mark stands: the middle of its box, or of its dot.

    A dot has no `width`; its name is written beside it towards `turn`, in degrees clockwise from the right. `rides`
    tells that its line comes from there too, so that the name stands on the line.
    """

    x: float
    y: float
    width: float = 0
    turn: float = 0
    rides: bool = False


@dataclass(frozen=True)
class Chart:
    """A picture laid out, in units of its own, from (0, 0) to its size."""

    width: float
    height: float
    spots: Mapping[str, Spot]
    lines: Sequence[Line]
