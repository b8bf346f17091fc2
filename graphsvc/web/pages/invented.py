"""Whether a graph holds the invented sample, which every page then says."""

from graphsvc.changes.log import Wanted, entries
from graphsvc.graph import Graph
from graphsvc.sample.loading import ACTOR


def is_invented(graph: Graph) -> bool:
    """Whether the graph began as the sample: the log's first entry tells."""
    first = next(entries(graph, Wanted(limit=1)), None)
    return first is not None and first.actor == ACTOR
