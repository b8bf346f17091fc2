"""A whole log as plain values, read from a graph and put back past every door."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphsvc.changes.log import chained, leaf
from graphsvc.graph import Graph
from graphsvc.store.door import Transaction, properties

HERE = Path(__file__).parent
WHOLE, EMPTY, PUT = (
    (HERE / f"{name}.cypher").read_text(encoding="utf-8") for name in ("whole-log", "empty-log", "put-log"))
SECONDS = 60.0
LISTS = ("leaves", "salts", "contents")
Node = dict[str, Any]


@dataclass
class Log:
    """The nodes of a log by their label; entries and pieces in their order."""

    changes: list[Node] = field(default_factory=list)
    pieces: list[Node] = field(default_factory=list)
    heads: list[Node] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number of the newest entry."""
        return int(self.changes[-1]["number"])

    def copy(self) -> "Log":
        """A log that may be altered without altering this one."""
        return deepcopy(self)

    def entry(self, number: int) -> Node:
        """The entry of a number."""
        return next(change for change in self.changes if change["number"] == number)

    def pieces_of(self, number: int) -> list[Node]:
        """The pieces of an entry's rows."""
        return [piece for piece in self.pieces if piece["change"] == number]


def read(graph: Graph) -> Log:
    """The log of a graph."""
    log = Log()
    by_label = {"Change": log.changes, "ChangeRows": log.pieces, "LogHead": log.heads}
    for row in graph.store.rows(WHOLE, {}, seconds=SECONDS):
        by_label[row["label"]].append(properties(row["node"]))
    log.changes.sort(key=lambda change: change["number"])
    log.pieces.sort(key=lambda piece: (piece["change"], piece["piece"]))
    return log


def put(graph: Graph, log: Log) -> None:
    """Make this the log of a graph."""

    def work(transaction: Transaction) -> None:
        transaction.run(EMPTY)
        transaction.run(PUT, changes=log.changes, pieces=log.pieces, heads=log.heads)

    graph.store.write(work, seconds=SECONDS)


def in_pieces(log: Log, size: int) -> Log:
    """The same log, its rows in smaller pieces; as true as the other."""
    pieces = [piece for change in log.changes for piece in _split(log.pieces_of(change["number"]), size)]
    return Log(log.changes, pieces, log.heads)


def _split(pieces: list[Node], size: int) -> Iterable[Node]:
    whole = {name: [item for piece in pieces for item in piece[name]] for name in LISTS}
    for at in range(0, len(whole["leaves"]), size):
        parts = {name: items[at : at + size] for name, items in whole.items()}
        yield {"change": pieces[0]["change"], "piece": at // size, **parts}


def rehash(log: Log, number: int, previous: str | None = None) -> None:
    """Make the leaves and the hash of an entry fit its content, and let it follow another where that is given."""
    entry = log.entry(number)
    entry["previous"] = entry["previous"] if previous is None else previous
    entry["head_leaf"] = leaf(entry["head_salt"], entry["head"])
    for piece in log.pieces_of(number):
        piece["leaves"] = [leaf(*pair) for pair in zip(piece["salts"], piece["contents"], strict=True)]
    leaves = [found for piece in log.pieces_of(number) for found in piece["leaves"]]
    entry["hash"] = chained(
        entry["previous"], number, entry["time"], entry["action"], [entry["head_leaf"], *leaves])


def move_head(log: Log) -> None:
    """Let the head name the newest entry."""
    log.heads[0] |= {"number": log.last, "hash": log.entry(log.last)["hash"]}
