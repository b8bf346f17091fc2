"""Brings a graph's constraints and indexes to what this program needs."""

import logging
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from graphsvc.errors import GraphAway, GraphError, SetupError
from graphsvc.language import Text
from graphsvc.store.door import Store, Transaction

log = logging.getLogger(__name__)
# Building an index over a large graph takes its time.
SECONDS = 3600.0
TRIES = 3
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
NUMBERED = "[0-9][0-9][0-9]-*.cypher"


def apply(store: Store, folder: Path) -> None:
    """Run the numbered files that the graph has not seen; one read where it has seen them all.

    Every statement may run twice, so a start cut short, or two at once, do no harm.

    Parameters
    ----------
    folder
        Holds `NNN-*.cypher`, statements ended by `;`, beside `version.cypher` and `applied.cypher`.

    Raises
    ------
    SetupError
        The graph was made by a newer program.
    GraphError
    """
    found, needed = version(store, folder), known(folder)
    if found > needed:
        raise _newer(found, needed)
    for file in _files(folder):
        if _number(file) > found:
            for statement in statements(file):
                _define(store, statement)
            store.write(partial(_note, folder, _number(file)), seconds=SECONDS)


def version(store: Store, folder: Path) -> int:
    """The number of the last schema file that the graph has seen; 0 where it has seen none."""
    rows = store.rows(_text(folder / "version.cypher"), {}, seconds=30)
    return int(rows[0]["version"]) if rows else 0


def known(folder: Path) -> int:
    """The number of the last schema file that this program has."""
    return _number(_files(folder)[-1])


def statements(file: Path) -> Iterator[str]:
    """The statements of a schema file, without comments."""
    for statement in COMMENT.sub("", _text(file)).split(";"):
        if statement.strip():
            yield statement.strip()


def _define(store: Store, statement: str) -> None:
    """Define what may be there already; of two programs that define it at once, one may have to look again."""
    for _ in range(TRIES - 1):
        try:
            return store.define(statement, seconds=SECONDS)
        except GraphAway:
            raise
        except GraphError as error:
            log.info("%s: %s", error, statement)
    return store.define(statement, seconds=SECONDS)


def _note(folder: Path, number: int, transaction: Transaction) -> None:
    transaction.run(_text(folder / "applied.cypher"), version=number)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(NUMBERED))


def _number(file: Path) -> int:
    return int(file.name[:3])


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _newer(found: int, known: int) -> SetupError:
    return SetupError(Text(
        f"Đồ thị do phiên bản graphsvc mới hơn tạo (lược đồ {found}, chương trình này biết đến {known}). "
        "Hãy cập nhật graphsvc.",
        f"The graph was made by a newer graphsvc (schema {found}, this program knows up to {known}). "
        "Update graphsvc."))
