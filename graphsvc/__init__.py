"""The structure of an organisation as a graph, through time."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from graphsvc.notebook import ask as ask
    from graphsvc.notebook import draw as draw
else:
    def __getattr__(name: str) -> Any:
        """`ask` and `draw`, found when first wanted: who imports the package for anything else needs neither."""
        if name in ("ask", "draw"):
            from graphsvc import notebook

            return getattr(notebook, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
