"""Beginning one's own: the starting vocabulary as the first change of an empty graph."""

from graphsvc.changes import verifying
from graphsvc.changes.door import Outcome, change
from graphsvc.changes.log import Head
from graphsvc.changes.starting_vocabulary import starting_vocabulary
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text

NOT_EMPTY = Text("đồ thị đã có thay đổi; từ vựng ban đầu chỉ nạp vào đồ thị trống",
                 "the graph has changes already; the starting vocabulary is for an empty one")


def begin(graph: Graph, head: Head) -> Outcome:
    """Register the kinds, sectors, positions and reasons that most begin with; they are renamed and retired at will.

    Raises
    ------
    Refused
        The graph is not empty.
    GraphAway, TookTooLong, GraphError
    """
    if verifying.head(graph).number:
        raise Refused([Problem("not-empty", NOT_EMPTY)])
    return change(graph, starting_vocabulary(), head=head)
