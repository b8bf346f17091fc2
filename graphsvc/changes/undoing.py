"""Undo: every fact that a change touched goes back to its image before it, as a change of its own.

It is refused where a later change wrote, or linked to, what the undone one wrote, or left what can't be beside what was
before. A later change that was itself undone left nothing, so what counts is whether each fact still is what
the undone change made of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from graphsvc.changes import door, facts, guarding, later, log
from graphsvc.changes.door import NOTHING_SEEN, Outcome, Seen
from graphsvc.changes.facts import Fact, plain
from graphsvc.changes.later import Lasting, Obstacle
from graphsvc.changes.log import UNDO, Head
from graphsvc.errors import NotFound, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import split_key
from graphsvc.store.door import Transaction

ERASED = Text(
    "nội dung của thay đổi {number} đã được xóa, không hoàn tác được",
    "the content of change {number} was erased, so it can't be undone",
)
CHANGED = Text(
    "{what} đã thay đổi sau đó (thay đổi số {later}): hoàn tác thay đổi đó trước",
    "{what} was changed later (change {later}): undo that first",
)
GONE = Text(
    "{what} nay không còn (thay đổi số {later}), mà một liên kết dẫn đến đó: hoàn tác thay đổi đó trước",
    "{what} is no more (change {later}), and a link leads there: undo that first",
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
    """Put all back that can be put back, so that everything that can't comes to light at once; then stop, if any."""
    plumbing = graph.catalogue.plumbing
    ways = _ways(transaction, plumbing, undone)
    touched = [way.fact for way in ways]
    facts.read_images(transaction, plumbing, touched)
    revived = facts.changes_of_gone(transaction, plumbing, touched)
    for way in ways:
        facts.go_back(way.fact, way.was, way.fact.changes or revived.get(way.fact.key, []), number)
    lasts = later.lasting(transaction, plumbing, undone)
    changed = [_changed(way, revived, lasts) for way in ways if plain(way.fact.image(way.fact.before)) != way.made]
    linked = later.standing_on(transaction, plumbing, touched, lasts)
    endless = _endless(transaction, plumbing, touched)
    stuck = linked.keys() | endless.keys()
    facts.put(transaction, plumbing, [fact for fact in touched if fact.key not in stuck], number)
    known = [*changed, *(one for some in (*linked.values(), *endless.values()) for one in some),
             *later.resting_on(transaction, plumbing, touched, lasts)]
    door.stop_at(_problems(graph, transaction, touched, known, lasts))
    return touched


def _problems(
    graph: Graph, transaction: Transaction, touched: Sequence[Fact], known: Sequence[Obstacle], lasts: Lasting
) -> list[Problem]:
    """A problem for each thing or link in the way; what no later change explains is told where nothing else is."""
    plumbing, own = graph.catalogue.plumbing, {fact.key for fact in touched}
    offences = guarding.offences(transaction, graph.catalogue.guards, touched, graph.today())[:door.MOST_PROBLEMS]
    behind = [one for offence in offences for one in later.behind(transaction, plumbing, offence, own, lasts)]
    return later.problems(transaction, plumbing, [*known, *behind]) or [offence.problem for offence in offences]


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


def _changed(way: _Way, revived: Mapping[str, list[int]], lasts: Lasting) -> Obstacle:
    """A fact that is no longer what the undone change made of it, called as that called it."""
    changes = way.fact.changes or revived.get(way.fact.key, [])
    called = dict(way.made or way.was or {})
    fact = facts.of_log(way.fact.row, way.fact.action, called)
    fact.before = called
    return Obstacle(fact, lasts(changes) or changes, "changed-later", CHANGED)


def _endless(
    transaction: Transaction, plumbing: Mapping[str, str], touched: Sequence[Fact]
) -> dict[str, list[Obstacle]]:
    """By the id of each link that is to come back, the ends that it would lead to and that are no more."""
    back = [fact for fact in touched if fact.is_link and fact.before is None and fact.after is not None]
    wanted = sorted({str(end) for fact in back for end in (fact.start, fact.end)})
    there = {end for row in transaction.run_in_parts(plumbing["reach/things"], "keys", wanted)
             for end, _ in row["found"]}
    there |= {fact.key for fact in touched if not fact.is_link and fact.after is not None}
    missing = [key for key in wanted if key not in there]
    gone = {row["key"]: Obstacle(_thing(row["key"]), [row["number"]], "end-missing", GONE)
            for row in transaction.run_in_parts(plumbing["log/last-changes"], "keys", missing)}
    ends = {fact.key: [gone[key] for key in (str(fact.start), str(fact.end)) if key in gone] for fact in back}
    return {link: obstacles for link, obstacles in ends.items() if obstacles}


def _thing(key: str) -> Fact:
    kind, identity = split_key(key)
    return Fact(0, "", kind, identity, None, None, None)
