"""The graph as a command holds it."""

from collections.abc import Iterator
from contextlib import contextmanager

from graphsvc.graph import Graph, open_graph
from graphsvc.settings import from_environment


@contextmanager
def graph() -> Iterator[Graph]:
    """The graph of this process's settings, open.

    Raises
    ------
    SetupError, StatementError, GraphAway
    """
    with open_graph(from_environment()) as opened:
        yield opened
