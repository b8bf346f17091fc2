"""Undo: every fact that a change touched goes back to its image before it, as a change of its own.

It is refused where a later change wrote, or linked to, what the undone one wrote. A later change that was itself
undone left nothing, so what counts is whether each fact still is what the undone change made of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from graphsvc.changes import door, facts, guarding, log, standing
from graphsvc.changes.door import NOTHING_SEEN, Outcome, Seen
from graphsvc.changes.facts import Fact, plain
from graphsvc.changes.log import UNDO, Head
from graphsvc.errors import NotFound, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model import links
from graphsvc.store.door import Transaction

ERASED = Text(
    "nội dung của thay đổi {number} đã được xóa, không hoàn tác được",
    "the content of change {number} was erased, so it can't be undone",
)
CHANGED = Text(
    "{what} đã thay đổi sau đó (thay đổi số {later}): hoàn tác thay đổi đó trước",
    "{what} was changed later (change {later}): undo that first",
)
ENDLESS = Text(
    "liên kết “{what}” nối với {missing}, nay không còn: đưa {missing} trở lại trước",
    "a link “{what}” leads to {missing}, which is no more: bring {missing} back first",
)


@dataclass(frozen=True)
class _Way:
    """A fact, what the undone change made of it, and what it was before: contents of the log, None where nothing."""

    fact: Fact
    made: Mapping[str, Any] | None
    was: Mapping[str, Any] | None


def undo(
    graph: Graph, number: int, *, head: Head, preview: bool = False, key: str | None = None,
    seen: Seen = NOTHING_SEEN,
) -> Outcome:
    """Undo a change, all of it or nothing.

    Parameters
    ----------
    number
        The change to undo.
    head
        Who undoes it, and why.
    preview
        Show what would be, and change nothing.
    key
        A request's own key: sent again with it, it is undone once and gets the first answer.
    seen
        The last change of things as they were looked at, by their keys: none may have changed since.

    Raises
    ------
    NotFound
        There is no such change.
    Refused
        Something stands on what it wrote; each such thing is named, with the later change.
    Outdated
        A thing that was looked at has changed since.
    GraphAway, TookTooLong, GraphError
    """
    if problems := door.key_problems(key):
        raise Refused(problems)
    return door.make(graph, partial(_undone, graph, number), head=head, preview=preview,
                     request=door.request_of(key, [UNDO, number], head), seen=seen)


def _undone(graph: Graph, undone: int, transaction: Transaction, number: int) -> list[Fact]:
    plumbing = graph.catalogue.plumbing
    ways = _ways(transaction, plumbing, undone)
    touched = [way.fact for way in ways]
    facts.read_images(transaction, plumbing, touched)
    revived = facts.changes_of_gone(transaction, plumbing, touched)
    changed = [way for way in ways if plain(way.fact.image(way.fact.before)) != way.made]
    names = facts.names_of(transaction, plumbing, [way.fact for way in changed if way.fact.is_link]) if changed else {}
    door.stop_at([_changed(way, revived, names) for way in changed])
    for way in ways:
        changes = (way.fact.before or {}).get("changes") or revived.get(way.fact.key, [])
        facts.go_back(way.fact, way.was, changes, number)
    door.stop_at([*standing.problems(transaction, plumbing, touched), *_endless(transaction, plumbing, touched)])
    facts.put(transaction, plumbing, touched, number)
    door.stop_at(guarding.problems(transaction, graph.catalogue.guards, touched, graph.today()))
    return touched


def _ways(transaction: Transaction, plumbing: Mapping[str, str], undone: int) -> list[_Way]:
    """What a change did to each fact, from the first it did to the last; what it left as it was has no way back."""
    found = transaction.run(plumbing["log/entry"], number=min(undone, log.LAST))
    if not found:
        raise NotFound([Problem("unknown-change", log.NO_CHANGE.filled({"number": undone}), "number")])
    rows = log.contents_of(transaction.run(plumbing["log/rows"], number=undone))
    if len(rows) != found[0]["change"]["rows"]:
        door.stop_at([Problem("erased", ERASED.filled({"number": undone}), "number")])
    ways: dict[str, _Way] = {}
    for row in rows:
        fact = facts.of_log(len(ways), f"{UNDO} {undone}", row["after"] or row["before"])
        first = ways.get(fact.key)
        ways[fact.key] = _Way(first.fact, row["after"], first.was) if first else _Way(fact, row["after"], row["before"])
    return [way for way in ways.values() if way.made != way.was]


def _changed(way: _Way, revived: Mapping[str, list[int]], names: Mapping[str, Text]) -> Problem:
    changes = (way.fact.before or {}).get("changes") or revived.get(way.fact.key) or []
    said = {"what": _called(way, names), "later": changes[-1] if changes else "?"}
    about = [{"kind": "change", "number": number} for number in changes[-1:]]
    return Problem("changed-later", CHANGED.filled(said), "number", way.fact.row, about)


def _endless(transaction: Transaction, plumbing: Mapping[str, str], touched: Sequence[Fact]) -> list[Problem]:
    """A problem for each link that comes back to a thing that is not there."""
    back = [fact for fact in touched if fact.is_link and fact.before is None and fact.after is not None]
    wanted = sorted({str(end) for fact in back for end in (fact.start, fact.end)})
    if not wanted:
        return []
    there = {end for row in transaction.run_in_parts(plumbing["reach/things"], "keys", wanted)
             for end, _ in row["found"]}
    there |= {fact.key for fact in touched if not fact.is_link and fact.after is not None}
    return [
        Problem("end-missing", ENDLESS.filled({"what": links.CALLED[fact.kind], "missing": end}), "number", fact.row)
        for fact in back for end in (fact.start, fact.end) if end not in there]


def _called(way: _Way, names: Mapping[str, Text]) -> Text:
    """A thing by its name, a link by what it says."""
    if way.fact.is_link:
        return facts.link_in_words(way.fact, names)
    name = str((way.made or way.was or {}).get("name", way.fact.key))
    return Text(name, name)
