"""The structure of an organisation as a graph, through time."""

__version__ = "0.1.0"
