"""The command line, `graphsvc …`."""

from graphsvc.cli.program import main

__all__ = ["main"]
