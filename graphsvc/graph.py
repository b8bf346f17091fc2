"""What every face holds: the settings, the open store, and the statements."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from graphsvc import days, resources
from graphsvc.language import Language, Text
from graphsvc.settings import Settings
from graphsvc.statements.catalogue import Catalogue, load
from graphsvc.store import opening, schema
from graphsvc.store.door import Store

log = logging.getLogger(__name__)
LEFT_OUT = Text(
    "Bỏ qua một câu hỏi riêng có lỗi: {fault}. Kiểm tra bằng: graphsvc questions check {folder}",
    "A question of your own is left out: {fault}. To check: graphsvc questions check {folder}")


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


@cache
def statements(own: Path | None, language: Language) -> Catalogue:
    """The statements of this process, read once.

    Parameters
    ----------
    own
        The folder of the user's questions, or None. A file in it that is wrong is left out, with a warning.
    language
        The language of the warnings.

    Raises
    ------
    StatementError
        A statement file of the service itself is wrong.
    """
    catalogue = load(resources.folder("cypher"), own)
    for fault in catalogue.left_out:
        said = fault.message.says(language).rstrip(".")
        log.warning("%s", LEFT_OUT.says(language).format(fault=said, folder=own))
    return catalogue


@contextmanager
def unprepared_graph(settings: Settings) -> Iterator[Graph]:
    """Open the graph without asking it anything, for a service that must start while the graph is away.

    Raises
    ------
    StatementError
        A statement file of the service itself is wrong.
    SetupError
        A setting or folder is wrong.
    """
    catalogue = statements(settings.questions, settings.language)
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
