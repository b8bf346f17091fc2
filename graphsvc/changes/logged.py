"""Entries of the log with all that hangs on them, as a graph keeps them: what a replay and a backup are made of."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from graphsvc.changes.facts import Image
from graphsvc.changes.log import contents_of
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.store.door import properties

AT_ONCE = 200  # entries that are read together
MOST_ROWS = 5000  # rows of them that are held together, unless one entry alone has more
MEANWHILE = Text(
    "thay đổi {number} không nối với những gì đã có: có ai khác đang ghi vào đó, hoặc nhật ký nguồn bị hỏng "
    "(kiểm tra: graphsvc log verify)",
    "change {number} does not follow what is there: somebody else writes to it, or the log it comes from is broken "
    "(to check: graphsvc log verify)")


class Logged(NamedTuple):
    """An entry, its rows in pieces, and the keys of the requests that it answered."""

    entry: Image
    pieces: Sequence[Image]
    requests: Sequence[Image]

    @property
    def number(self) -> int:
        """The number of the change."""
        return int(self.entry["number"])

    def contents(self) -> list[dict[str, Any]]:
        """Its rows: row, action, before, after; erased ones left out."""
        return contents_of([{"rows": piece} for piece in self.pieces])


def logged(graph: Graph, *, after: int, last: int) -> Iterator[Logged]:
    """The entries after one number and up to another, oldest first; no statement lasts as long as the whole.

    Raises
    ------
    Refused
        An entry is missing.
    GraphAway, TookTooLong, GraphError
    """
    for before in range(after, last, AT_ONCE):
        numbers = range(before + 1, min(before + AT_ONCE, last) + 1)
        entries = {int(entry["number"]): entry for entry in _entries(graph, numbers)}
        if missing := [number for number in numbers if number not in entries]:
            raise broken(missing[0])
        for few in _few(entries):
            yield from _whole(graph, {number: entries[number] for number in few})


def broken(number: int) -> Refused:
    """The refusal of an entry that does not follow the one before."""
    return Refused([Problem("meanwhile", MEANWHILE.filled({"number": number}))])


def _entries(graph: Graph, numbers: Sequence[int]) -> Iterator[Image]:
    for row in _rows(graph, "log/entries-of-several", numbers):
        yield properties(row["change"])


def _few(entries: dict[int, Image]) -> Iterator[list[int]]:
    """The numbers in runs whose rows may be held together."""
    few: list[int] = []
    rows = 0
    for number, entry in entries.items():
        if few and rows + entry["rows"] > MOST_ROWS:
            yield few
            few, rows = [], 0
        few.append(number)
        rows += entry["rows"]
    yield few


def _whole(graph: Graph, entries: dict[int, Image]) -> Iterator[Logged]:
    pieces = _by_number(_rows(graph, "log/rows-of-several", list(entries)))
    requests = _by_number(_rows(graph, "log/requests-of", list(entries)))
    for number, entry in entries.items():
        yield Logged(
            entry, [properties(row["rows"]) for row in pieces.get(number, [])],
            [{"key": row["key"], "fingerprint": row["fingerprint"]} for row in requests.get(number, [])])


def _by_number(rows: Sequence[dict[str, Any]]) -> dict[int, list[dict[str, Any]]]:
    return {int(number): list(found) for number, found in groupby(rows, lambda row: row["number"])}


def _rows(graph: Graph, name: str, numbers: Sequence[int]) -> list[dict[str, Any]]:
    return graph.store.rows(graph.catalogue.plumbing[name], {"numbers": list(numbers)}, seconds=graph.settings.seconds)
