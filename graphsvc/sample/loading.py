"""The sample sent through the write door."""

from collections.abc import Callable
from typing import NamedTuple

from graphsvc.changes import door, log
from graphsvc.changes.log import Head
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.sample.making import actions
from graphsvc.sample.shape import Shape

ACTOR = "graphsvc sample"


class Progress(NamedTuple):
    """How far loading has come."""

    changes: int
    actions: int


def load(graph: Graph, shape: Shape | None = None, *, told: Callable[[Progress], None] | None = None) -> Progress:
    """Build the sample in an empty graph.

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
        The graph is not empty: its log has entries.
    GraphError
        The graph is away or too slow; what was acknowledged so far stays.
    """
    if next(iter(log.entries(graph, limit=1)), None) is not None:
        raise Refused([Problem("not-empty", Text(
            "đồ thị đã có dữ liệu; dữ liệu mẫu chỉ nạp vào đồ thị trống: hãy chọn thư mục khác bằng GRAPHSVC_DATA",
            "the graph is not empty; the sample goes into an empty one only: choose another folder by GRAPHSVC_DATA",
        ))])
    progress = Progress(0, 0)
    for batch in actions(shape or Shape()):
        door.change(graph, batch, head=Head(ACTOR))
        progress = Progress(progress.changes + 1, progress.actions + len(batch))
        if told is not None:
            told(progress)
    return progress
