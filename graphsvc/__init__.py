"""The structure of an organisation as a graph, through time."""

from graphsvc.notebook import Rows, ask

__all__ = ["Rows", "ask"]
__version__ = "0.1.0"
