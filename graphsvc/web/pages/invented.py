"""Whether a graph holds the invented sample, which every page then says."""

from graphsvc.changes import log
from graphsvc.graph import Graph
from graphsvc.sample.loading import ACTOR


def is_invented(graph: Graph) -> bool:
    """Whether the graph began as the sample: the log's first entry tells."""
    entry = log.entry(graph, 1)
    return entry is not None and entry.head.actor == ACTOR
