"""The sample sent through the write door."""

from collections.abc import Callable
from typing import NamedTuple

from graphsvc.changes import door
from graphsvc.changes.log import Head
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.questions import reach
from graphsvc.sample.making import actions
from graphsvc.sample.shape import Shape

ACTOR = "graphsvc sample"


class Progress(NamedTuple):
    """How far loading has come."""

    changes: int
    actions: int


def load(graph: Graph, shape: Shape | None = None, *, told: Callable[[Progress], None] | None = None) -> Progress:
    """Build the sample in an empty graph, or go on with one that was interrupted.

    Each change carries a key that names the shape and its place, so that what is there already is not made again.

    Parameters
    ----------
    graph
        The open graph.
    shape
        How large; left out, the reference district.
    told
        Called after each change with what is there so far.

    Returns
    -------
    Progress
        How much was written.

    Raises
    ------
    Refused
        The graph is not empty, and what it holds is not this sample.
    GraphError
        The graph is away or too slow; what was acknowledged so far stays.
    """
    shape = shape or Shape()
    if reach.last_change(graph) and not _begun(graph, shape):
        raise Refused([Problem("not-empty", Text(
            "đồ thị đã có dữ liệu khác; dữ liệu mẫu chỉ nạp vào đồ thị trống: hãy chọn thư mục khác bằng GRAPHSVC_DATA",
            "the graph holds other data; the sample needs an empty one: choose another folder by GRAPHSVC_DATA",
        ))])
    progress = Progress(0, 0)
    for batch in actions(shape):
        door.change(graph, batch, head=Head(ACTOR), key=_key(shape, progress.changes))
        progress = Progress(progress.changes + 1, progress.actions + len(batch))
        if told is not None:
            told(progress)
    return progress


def _begun(graph: Graph, shape: Shape) -> bool:
    """Whether the first change of this very sample is there."""
    first = {"key": _key(shape, 0)}
    return bool(graph.store.rows(graph.catalogue.plumbing["log/request"], first, seconds=graph.settings.seconds))


def _key(shape: Shape, place: int) -> str:
    return f"{ACTOR} {shape.households}/{shape.organizations} {place}"
