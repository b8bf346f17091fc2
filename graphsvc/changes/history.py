"""What changes wrote: one change, and the history of a thing, all of it and of its links in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graphsvc.changes import log
from graphsvc.changes.door import Written
from graphsvc.changes.log import Entry, Wanted
from graphsvc.errors import NotFound, Problem
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import CALLED, VOCABULARY, Thing, key, split_key

UNKNOWN = Text("chưa từng có {kind} {id}", "there never was {kind} {id}")


@dataclass(frozen=True)
class Happening:
    """What one change wrote of a thing, or of one of its links."""

    entry: Entry
    written: Written


def written_by(graph: Graph, number: int) -> tuple[Entry, list[Written]]:
    """One change: its entry, and all that it wrote.

    Raises
    ------
    NotFound
        There is no such change.
    """
    entry = log.entry(graph, number)
    if entry is None:
        raise NotFound([Problem("unknown-change", log.NO_CHANGE.filled({"number": number}), "number")])
    return entry, [Written(**row) for row in log.contents(graph, number)]


def history(graph: Graph, kind: str, identity: str, *, after: int = 0, limit: int | None = None) -> Iterator[Happening]:
    """All that happened to a thing, oldest first; what was withdrawn too.

    Parameters
    ----------
    kind, identity
        The thing.
    after, limit
        Only changes after this number, and of so many changes at most.

    Raises
    ------
    NotFound
        No change ever touched such a thing.
    """
    thing = key(kind, identity)
    _check_known(graph, thing)
    for entry in log.entries(graph, Wanted(after=after, limit=limit, thing=thing)):
        yield from (Happening(entry, written) for written in _of(graph, entry, thing))


def newest(graph: Graph, kind: str, identity: str, *, limit: int) -> Iterator[tuple[Entry, list[Written]]]:
    """The last changes of a thing, newest first, each with all that it wrote of the thing and its links.

    Parameters
    ----------
    limit
        How many changes.
    """
    thing = key(kind, identity)
    for entry in log.newest(graph, Wanted(limit=limit, thing=thing)):
        yield entry, list(_of(graph, entry, thing))


def withdrawn(graph: Graph, kind: str, identity: str) -> tuple[Thing, Entry] | None:
    """A thing that is no more, by its last name, and the change that took it away; None of any other."""
    for entry, facts in newest(graph, kind, identity, limit=1):
        for fact in facts:
            if fact.before and not fact.after and "thing" in fact.before:
                return Thing(kind, identity, fact.before["name"]), entry
    return None


def _of(graph: Graph, entry: Entry, thing: str) -> Iterator[Written]:
    """What a change wrote of a thing and its links."""
    for row in log.contents_about(graph, entry.number, split_key(thing)[1]):
        if _concerns(row["after"] or row["before"], thing):
            yield Written(**row)


def _check_known(graph: Graph, thing: str) -> None:
    if not graph.store.rows(
            graph.catalogue.plumbing["log/last-changes"], {"keys": [thing]}, seconds=graph.settings.seconds):
        kind, identity = split_key(thing)
        raise NotFound([Problem("unknown-thing", UNKNOWN.filled({"kind": CALLED[kind], "id": identity}), "id")])


def _concerns(image: dict[str, Any], thing: str) -> bool:
    """Whether a fact is the thing, or a link of it; of a word of the vocabulary only a link to another word."""
    if "link" in image:
        ends = (image["start"], image["end"])
        return thing in ends and (not _is_word(thing) or all(map(_is_word, ends)))
    return key(image["thing"], image["id"]) == thing


def _is_word(thing: str) -> bool:
    return split_key(thing)[0] in VOCABULARY
