"""What every face holds: the settings, the open store, and the statements."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
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


@dataclass(eq=False)
class Graph:
    """An open graph.

    `catalogue` follows the folder of the user's own questions at each `refresh`. `roots` remembers, by hash of the
    last change and day, which organizations are roots: finding them looks at every organization, and only a change can
    make it differ.
    """

    settings: Settings
    store: Store
    catalogue: Catalogue
    roots: dict[tuple[str, date], list[str]] = field(default_factory=dict)

    def today(self) -> date:
        """The day it is now in the configured time zone."""
        return days.today(self.settings.time_zone)

    def refresh(self) -> None:
        """Take up what has changed in the folder of the user's own questions."""
        self.catalogue = current_statements(self.settings)

    def prepare(self) -> None:
        """Bring the graph's schema to what this program needs; one read where it is already."""
        schema.apply(self.store, resources.folder("cypher") / "schema")


def current_statements(settings: Settings) -> Catalogue:
    """The statements, with the user's own questions as their folder holds them now.

    Raises
    ------
    StatementError
        A statement file of the service itself is wrong.
    """
    own = settings.questions
    return statements(own, settings.language, _state(own) if own else ())


State = tuple[tuple[str, int, int], ...]


@lru_cache(maxsize=2)
def statements(own: Path | None, language: Language, state: State) -> Catalogue:  # noqa: ARG001 - what is kept
    """The statements, read once for each state of the folder.

    Parameters
    ----------
    own
        The folder of the user's questions, or None. A file in it that is wrong is left out, with a warning.
    language
        The language of the warnings.
    state
        What the folder held.

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


def _state(own: Path) -> State:
    """What a folder of questions holds: each file with its time and size."""
    found = []
    for path in sorted(own.glob("*.cypher")):
        with suppress(FileNotFoundError):  # taken away meanwhile
            about = path.stat()
            found.append((path.name, about.st_mtime_ns, about.st_size))
    return tuple(found)


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
    catalogue = current_statements(settings)
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
