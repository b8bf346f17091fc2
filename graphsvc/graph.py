"""What every face holds: the settings, the open store, and the statements."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from graphsvc import days, resources
from graphsvc.settings import Settings
from graphsvc.statements.catalogue import Catalogue, load
from graphsvc.store import opening, schema
from graphsvc.store.door import Store


@dataclass(frozen=True)
class Graph:
    """An open graph.

    `roots` remembers, by number of the last change and day, which organizations are roots: finding
    them looks at every organization, and only a change can make it differ.
    """

    settings: Settings
    store: Store
    catalogue: Catalogue
    roots: dict[tuple[int, date], list[str]] = field(default_factory=dict)

    def today(self) -> date:
        """The day it is now in the configured time zone."""
        return days.today(self.settings.time_zone)

    def prepare(self) -> None:
        """Bring the graph's schema to what this program needs; one read where it is already."""
        schema.apply(self.store, resources.folder("cypher") / "schema")


@contextmanager
def unprepared_graph(settings: Settings) -> Iterator[Graph]:
    """Open the graph without asking it anything, for a service that must start while the graph is away.

    Raises
    ------
    StatementError
        A statement file is wrong.
    SetupError
        A setting or folder is wrong.
    """
    catalogue = load(resources.folder("cypher"), settings.questions)
    with opening.opened(settings) as store:
        yield Graph(settings, store, catalogue)


@contextmanager
def open_graph(settings: Settings) -> Iterator[Graph]:
    """Open the graph and bring its schema to what this program needs.

    Raises
    ------
    StatementError, SetupError, GraphAway
    """
    with unprepared_graph(settings) as graph:
        graph.prepare()
        yield graph
