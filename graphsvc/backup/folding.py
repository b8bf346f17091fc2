"""What is true at the end of a log, folded from its rows without any graph; kept on the disk, for it may be large."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from graphsvc.changes import facts
from graphsvc.changes.digest import digest_of, line_of


class Folded:
    """The facts that the entries taken so far end with."""

    def __init__(self, kept: sqlite3.Connection) -> None:
        self._kept = kept
        # It is gone with its folder, so nothing of it need reach the disk in order, nor be committed.
        kept.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                           "CREATE TABLE fact (key TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID; BEGIN")

    def take(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Take the rows of the next entry."""
        last = {_key(row): row["after"] for row in rows}
        self._kept.executemany("DELETE FROM fact WHERE key = ?", [(key,) for key, after in last.items() if not after])
        self._kept.executemany("INSERT OR REPLACE INTO fact VALUES (?, ?)",
                               [(key, line_of(after)) for key, after in last.items() if after])

    def digest(self) -> str:
        """The digest of the facts, as a graph that holds them has it."""
        return digest_of(line for (line,) in self._kept.execute("SELECT line FROM fact ORDER BY line"))


@contextmanager
def folding() -> Iterator[Folded]:
    """A place for facts, empty; it goes away whatever becomes of it."""
    with (
        TemporaryDirectory(prefix="graphsvc-") as folder,
        closing(sqlite3.connect(Path(folder) / "facts", isolation_level=None)) as kept,
    ):
        yield Folded(kept)


def _key(row: Mapping[str, Any]) -> str:
    """What tells facts apart: a thing and a link never share it."""
    fact = facts.of_log(row["row"], row["action"], row["after"] or row["before"])
    return f"link {fact.key}" if fact.is_link else f"thing {fact.key}"
