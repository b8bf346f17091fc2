"""A picture laid out as a reader asks for it."""

from collections.abc import Callable, Collection, Mapping, Sequence

from graphsvc.pictures.blocks import HEIGHT
from graphsvc.pictures.chart import Chart, Layout, Spot
from graphsvc.pictures.layout import hanging, width
from graphsvc.pictures.marks import Mark
from graphsvc.pictures.radial import radial
from graphsvc.pictures.showing import visible
from graphsvc.pictures.springs import by_forces
from graphsvc.pictures.tidy import tidy

Way = Callable[[Sequence[Mark], Collection[str]], Chart]


def arranged(roots: Sequence[Mark], shown: Collection[str], layout: Layout = "hanging") -> Chart:
    """Lay out a picture.

    Parameters
    ----------
    roots
        The picture's tops.
    shown
        Keys of the marks whose children are shown.
    layout
        How.
    """
    return WAYS[layout](roots, shown)


def _hanging(roots: Sequence[Mark], shown: Collection[str]) -> Chart:
    block = hanging(roots, shown)
    wide = {mark.key: width(mark) for mark in visible(roots, shown)}
    spots = {key: Spot(place.x + wide[key] / 2, place.y + HEIGHT / 2, wide[key]) for key, place in block.places.items()}
    return Chart(block.width, block.height, spots, block.lines)


WAYS: Mapping[Layout, Way] = {"hanging": _hanging, "tree": tidy, "radial": radial, "force": by_forces}
