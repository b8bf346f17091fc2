"""The structure of an organisation as a graph, through time."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from graphsvc.notebook import ask as ask
else:
    def __getattr__(name: str) -> Any:
        """`graphsvc.ask`, found when it is first wanted: who imports the package for anything else needs none of it."""
        if name == "ask":
            from graphsvc.notebook import ask

            return ask
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
