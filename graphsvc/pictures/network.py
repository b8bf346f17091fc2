"""A picture as vis-network's data: pyvis holds the nodes and edges, the layout gives the places and the lines."""

from collections.abc import Collection, Sequence
from typing import Any

from pyvis.network import Network

from graphsvc.pictures.blocks import HEIGHT
from graphsvc.pictures.chart import Chart
from graphsvc.pictures.colouring import Colouring
from graphsvc.pictures.facts import facts
from graphsvc.pictures.labels import cut, room
from graphsvc.pictures.marks import Mark
from graphsvc.words import Words

# Measured: without these, 1,500 boxes pan at half the frames. Keys and buttons are the page's own, see explorer.js.
OPTIONS = {
    "layout": {"improvedLayout": False},
    "physics": {"enabled": False},
    "interaction": {"hover": True, "dragNodes": False, "keyboard": {"enabled": False}, "navigationButtons": False,
                    "selectConnectedEdges": False, "hoverConnectedEdges": False},
    "nodes": {"shape": "custom", "shadow": False, "chosen": False},
    "edges": {"smooth": False, "hidden": True, "chosen": False},
}


def network(marks: Sequence[Mark], shown: Collection[str], chart: Chart, colouring: Colouring,
            words: Words) -> dict[str, Any]:
    """Describe a picture for the page that draws it.

    Parameters
    ----------
    marks
        The marks in sight, parents before children.
    shown
        Keys of the open ones.
    chart
        Their places and lines.
    colouring
        How they are told apart.
    words
        The reader's language.

    Returns
    -------
    `nodes` and `edges` as pyvis holds them, `options` for vis-network, `lines` as [x1, y1, x2, y2], the `size` of
    the whole, and the `height` of a box. A node carries its `look`, its `class` and that one's `fill`, for which the
    page has the colours; one without `width` is a dot, with its name towards `turn`.
    """
    drawn = Network(directed=True)
    for mark in marks:
        spot = chart.spots[mark.key]
        drawn.add_node(mark.key, cut(mark.name, room(mark, spot)), shape="custom", **spot._asdict(),
                       **_about(mark, shown, colouring, words))
    drawn.add_edges([(mark.parent.key, mark.key) for mark in marks if mark.parent is not None])
    nodes, edges, *_ = drawn.get_network_data()
    for node in nodes:
        del node["color"]  # pyvis writes one colour into every node; the page's themes decide
    return {"nodes": nodes, "edges": edges, "options": OPTIONS, "lines": [list(line) for line in chart.lines],
            "size": {"width": chart.width, "height": chart.height}, "height": HEIGHT}


def _about(mark: Mark, shown: Collection[str], colouring: Colouring, words: Words) -> dict[str, Any]:
    name = colouring.of(mark)
    return {
        "name": mark.name,
        "look": mark.look,
        "class": name,
        "fill": colouring.classes[name].fill,
        "note": colouring.note(mark),
        "state": "open" if mark.key in shown else "closed" if mark.children or mark.further else "leaf",
        "change": mark.change,
        "facts": facts(mark, words),
    }
