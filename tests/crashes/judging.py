"""Whether what stands in a graph is what its log tells, and what its writers were told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import orjson

from graphsvc.changes import log
from graphsvc.changes.facts import plain
from graphsvc.changes.log import canonical
from graphsvc.changes.verifying import verify
from graphsvc.graph import Graph
from graphsvc.model.things import DERIVED, split_key
from graphsvc.store.door import properties
from tests.crashes.history import Request

SECONDS = 120.0
BY_KEY = "UNWIND $keys AS key MATCH (thing:Thing {key: key}) RETURN key, count(thing) AS found"


class Told(NamedTuple):
    """An entry of the log with its rows."""

    number: int
    time: str
    rows: list[dict[str, Any]]


class Judgement(NamedTuple):
    """What is wrong with a graph."""

    faults: list[str]
    gaps: list[int]
    lost: list[str]
    half: list[str]
    duplicates: list[str]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is."""
        return not any(self)


def judged(graph: Graph, requests: Sequence[Request]) -> Judgement:
    """Compare a graph with its own log, and the log with what was sent and acknowledged."""
    entries = {entry.number: entry for entry in _told(graph)}
    places = _places(entries)
    return Judgement(
        faults=[fault.message.en for fault in verify(graph)],
        gaps=sorted(set(range(1, len(entries) + 1)) ^ set(entries)),
        lost=[request.key for request in requests if request.acknowledged and not _kept(request, entries)],
        half=_half(graph, entries),
        duplicates=[request.key for request in requests if places[request.key] > 1],
    )


def _told(graph: Graph) -> Iterator[Told]:
    rows: dict[int, list[dict[str, Any]]] = {}
    with graph.store.read(graph.catalogue.plumbing["log/pieces"], {}, seconds=SECONDS) as pieces:
        for number, piece in pieces:
            rows.setdefault(number, []).extend(map(orjson.loads, properties(piece)["contents"]))
    for entry in log.entries(graph):
        yield Told(entry.number, entry.time.isoformat(timespec="milliseconds"), rows.get(entry.number, []))


def _places(entries: dict[int, Told]) -> Counter[str]:
    """In how many entries the change of a key is found, by the names that it gave."""
    found: Counter[str] = Counter()
    for entry in entries.values():
        found.update({_key_of(row) for row in entry.rows if row["before"] is None and "thing" in row["after"]})
    return found


def _key_of(row: dict[str, Any]) -> str:
    return str(row["after"]["name"]).partition("/")[0]


def _kept(request: Request, entries: dict[int, Told]) -> bool:
    """Whether the log has a change as its writer was told."""
    answer = request.acknowledged
    entry = answer and entries.get(answer["number"])
    return bool(answer and entry and entry.rows == answer["facts"] and _same_moment(entry.time, answer["time"]))


def _same_moment(one: str, other: str) -> bool:
    return datetime.fromisoformat(one) == datetime.fromisoformat(other)


def _half(graph: Graph, entries: dict[int, Told]) -> list[str]:
    """The facts in which the graph and the log differ, and things that are not found by their key exactly once."""
    told, there = Counter(_facts_told(entries)), Counter(_facts_there(graph))
    return [*(told - there), *(there - told), *_hard_to_find(graph)]


def _facts_told(entries: dict[int, Told]) -> Iterator[str]:
    last: dict[str, tuple[list[int], dict[str, Any]]] = {}
    for number, entry in entries.items():
        for row in entry.rows:
            after = row["after"]
            what = f"{after.get('thing') or after.get('link')}/{after['id']}"
            changes = last[what][0] if what in last else []
            last[what] = ([*(n for n in changes if n != number), number], after)
    yield from (canonical(fact) for fact in last.values())


def _facts_there(graph: Graph) -> Iterator[str]:
    plumbing = graph.catalogue.plumbing
    with graph.store.read(plumbing["facts/all-things"], {}, seconds=SECONDS) as rows:
        for (image,) in rows:
            yield _fact({"thing": split_key(image["key"])[0]}, image)
    with graph.store.read(plumbing["facts/all-links"], {}, seconds=SECONDS) as rows:
        for kind, start, end, image in rows:
            yield _fact({"link": kind, "start": start, "end": end}, image)


def _fact(what: dict[str, Any], image: dict[str, Any]) -> str:
    said = {name: plain(value) for name, value in image.items() if name not in DERIVED}
    return canonical([image["changes"], {**what, **said}])


def _hard_to_find(graph: Graph) -> list[str]:
    with graph.store.read(graph.catalogue.plumbing["facts/all-things"], {}, seconds=SECONDS) as rows:
        keys = [image["key"] for (image,) in rows]
    found = {row["key"]: row["found"] for row in graph.store.rows(BY_KEY, {"keys": keys}, seconds=SECONDS)}
    return [key for key in keys if found.get(key) != 1]
