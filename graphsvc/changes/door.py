"""The one door to write: a list of actions in one transaction, or nothing at all."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import Any, overload

from blinker import Signal

from graphsvc.changes import actions, facts, guarding, hinting, log, resting, standing
from graphsvc.changes.actions import LeftOut, Step
from graphsvc.changes.facts import Fact, plain
from graphsvc.changes.log import Head
from graphsvc.errors import Outdated, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.statements.catalogue import Action
from graphsvc.store.door import Transaction, properties

MADE = Signal("Sent by a graph when a change was made, with its `outcome`.")
LONGEST_KEY = 200
MOST_PROBLEMS = 200
CHANGED = Text("{thing} nay ở thay đổi số {number}: xem lại rồi gửi lại",
               "{thing} is at change {number} now: look again, then send it again")


@dataclass(frozen=True, slots=True)
class Written:
    """A thing or link that a change wrote: by which row of the list, its image before (None: new) and after."""

    row: int
    action: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


class Told(Sequence[Written]):
    """Facts as they are told, each made as it is looked at: of a long list most never are."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = facts

    def __len__(self) -> int:
        """How many there are."""
        return len(self._facts)

    def __eq__(self, other: object) -> bool:
        """Whether they tell the same."""
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, at: int) -> Written: ...
    @overload
    def __getitem__(self, at: slice) -> "Told": ...
    def __getitem__(self, at: int | slice) -> "Written | Told":
        """One of them, or some."""
        return Told(self._facts[at]) if isinstance(at, slice) else Written(**plain(log.row_of(self._facts[at])))


@dataclass(frozen=True)
class Outcome:
    """What a change did; in a preview what it would do, with no number and no time.

    `hints` say what may be a mistake and is not refused. `again`: it was made before, by a request of the
    same key.
    """

    number: int | None
    time: datetime | None
    facts: Sequence[Written]
    hints: Sequence[Problem] = ()
    again: bool = field(default=False, compare=False)


class Stopped(Exception):
    """Problems found inside the transaction, which must not be kept."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self.problems = problems


Work = Callable[[Transaction, int], list[Fact]]
Tell = Callable[[int, int], None]
Seen = Mapping[str, int]
NOTHING_SEEN: Seen = MappingProxyType({})


def change(
    graph: Graph, given: Sequence[Mapping[str, Any]], *, head: Head, preview: bool = False, key: str | None = None,
    seen: Seen = NOTHING_SEEN,
) -> Outcome:
    """Make a change, or preview it.

    Parameters
    ----------
    given
        The actions in order, each `{"action": name, "parameters": {…}}`.
    head
        Who makes the change, and why.
    preview
        Run the very same code and roll it back.
    key
        A request's own key: sent again with it, a change is made once and gets the first answer.
    seen
        The last change of things as they were looked at, by their keys: none may have changed since.

    Raises
    ------
    Refused
        Something is wrong; all problems at once, nothing changed.
    Outdated
        A thing that was looked at has changed since.
    GraphAway, TookTooLong, GraphError
    """
    steps, problems = actions.checked(graph.catalogue, given)
    if wrong_key := key_problems(key):
        raise Refused([*wrong_key, *problems][:MOST_PROBLEMS])
    if not steps:
        raise Refused(problems[:MOST_PROBLEMS])
    # What is wrong already is told together with all that only the graph can tell.
    return make(graph, partial(performed, graph, steps, problems), head=head, preview=preview or bool(problems),
                request=request_of(key, given, head), seen=seen)


def unheard(done: int, total: int) -> None:
    """Let nobody hear how far a change is."""


def number_of(graph: Graph, key: str) -> int | None:
    """The number of the change that a request's own key made; None where it made none.

    Raises
    ------
    GraphAway, TookTooLong
    """
    found = graph.store.rows(graph.catalogue.plumbing["log/request"], {"key": key}, seconds=graph.settings.seconds)
    return found[0]["number"] if found else None


def key_problems(key: str | None) -> list[Problem]:
    """What is wrong with a request's own key."""
    if key is None or (0 < len(key) <= LONGEST_KEY and key.isascii() and key.isprintable()):
        return []
    said = Text(f"khóa gồm 1–{LONGEST_KEY} ký tự ASCII", f"a key has 1 to {LONGEST_KEY} ASCII characters")
    return [Problem("wrong-value", said, "Idempotency-Key")]


def request_of(key: str | None, asked: Sequence[Any], head: Head) -> tuple[str, str] | None:
    """A request's own key with the fingerprint of what it asks, so that another request can't use the same key."""
    if key is None:
        return None
    whole = log.canonical([*asked, head.__dict__])
    return key, hashlib.sha256(whole.encode()).hexdigest()


def make(
    graph: Graph, work: Work, *, head: Head, preview: bool = False, request: tuple[str, str] | None = None,
    seen: Seen = NOTHING_SEEN, most: int | None = MOST_PROBLEMS,
) -> Outcome:
    """Do some work in one transaction with its log entry, or preview it.

    Parameters
    ----------
    work
        Writes the facts of the change whose number it is given, and returns them.
    request
        A request's own key, and the fingerprint of what it asks.
    seen
        The last change of things as they were looked at, by their keys: none may have changed since.
    most
        How many problems are told, where there are more; None: all of them.

    Raises
    ------
    Refused
        The work was stopped by problems; nothing changed.
    Outdated
        A thing that was looked at has changed since.
    GraphAway, TookTooLong, GraphError
    """
    seconds = graph.settings.change_seconds
    try:
        if preview:
            return graph.store.preview(partial(_previewed, graph, work, seen), seconds=seconds)
        outcome = graph.store.write(partial(_made, graph, work, head, request, seen), seconds=seconds)
    except Stopped as stopped:
        raise Refused(stopped.problems[:most]) from None
    if not outcome.again:
        MADE.send(graph, outcome=outcome)
    return outcome


def _previewed(graph: Graph, work: Work, seen: Seen, transaction: Transaction) -> Outcome:
    rows = transaction.run(graph.catalogue.plumbing["log/head"])
    number = (rows[0]["number"] or 0) if rows else 0
    _check_seen(transaction, graph, seen)
    written = work(transaction, number + 1)
    return Outcome(None, None, Told(written), _hints(graph, transaction, written, number + 1))


def _made(
    graph: Graph, work: Work, head: Head, request: tuple[str, str] | None, seen: Seen, transaction: Transaction
) -> Outcome:
    plumbing = graph.catalogue.plumbing
    (newest,) = transaction.run(plumbing["log/lock-head"])
    if request and (first := transaction.run(plumbing["log/request"], key=request[0])):
        return _first_answer(graph, first[0], request[1], transaction)
    _check_seen(transaction, graph, seen)
    number = newest["number"] + 1
    written = work(transaction, number)
    time = log.append(transaction, plumbing, number=number, previous=newest["hash"], head=head, facts=written)
    if request:
        transaction.run(plumbing["log/keep-request"], key=request[0], number=number, fingerprint=request[1])
    return Outcome(number, time, Told(written), _hints(graph, transaction, written, number))


def _hints(graph: Graph, transaction: Transaction, written: Sequence[Fact], number: int) -> tuple[Problem, ...]:
    return tuple(_by_row(hinting.hints(transaction, graph.catalogue.plumbing, written, number)))


def _check_seen(transaction: Transaction, graph: Graph, seen: Seen) -> None:
    """Stop where a thing has changed since it was looked at."""
    if not seen:
        return
    found = transaction.run(graph.catalogue.plumbing["log/last-changes"], keys=list(seen))
    now = {row["key"]: row["number"] or 0 for row in found}
    if problems := [Problem("changed-since", CHANGED.filled({"thing": key, "number": now.get(key, 0)}), "If-Match")
                    for key, number in seen.items() if now.get(key, 0) != number]:
        raise Outdated(problems)


def performed(
    graph: Graph, steps: Sequence[Step], known: Sequence[Problem], transaction: Transaction, number: int,
    told: Tell = unheard,
) -> list[Fact]:
    """Write all steps that can be written, look for what may not be, and stop where anything is wrong.

    It is the work of a change of actions, for `make`. Rows without a fault are written even where others have one, so
    that all faults come to light at once. `told` hears how many steps are done, and of how many.
    """
    written: list[Fact] = []
    problems = list(known)
    left_out = LeftOut()
    left_out.add_faulty(steps, known)
    for group in actions.groups(steps):
        done, wrong = _group_performed(graph, group, number, transaction, left_out)
        written += done
        left_out.add_faulty(group, wrong)
        problems += wrong
        told(group[-1].row + 1, len(steps))
    stop_at(problems + guarding.problems(transaction, graph.catalogue.guards, written, graph.today(), steps))
    return written


def stop_at(problems: Sequence[Problem]) -> None:
    """End the transaction without a trace where there are problems."""
    if problems:
        raise Stopped(_by_row(problems))


def _by_row(problems: Sequence[Problem]) -> list[Problem]:
    """In the order of their rows, what is said of one row in the same words only once."""
    once = {(problem.row, problem.field, problem.message): problem for problem in problems}
    return sorted(once.values(), key=lambda problem: problem.row or 0)


def _group_performed(
    graph: Graph, group: Sequence[Step], number: int, transaction: Transaction, left_out: LeftOut
) -> tuple[list[Fact], list[Problem]]:
    plumbing = graph.catalogue.plumbing
    waiting, problems = actions.resolved(transaction, plumbing["reach/things"], group, number, left_out)
    written: list[Fact] = []
    window = len(waiting)
    while waiting:
        asked, later = waiting[:window], waiting[window:]
        found, nothing = actions.facts_of(transaction, group[0].action, asked, number)
        now, again = _until_one_rests_on_another(found, asked, group[0].action)
        # Where rows rest on one another, not all that come after are asked each time.
        window = 2 * (len(asked) - len(again))
        waiting = again + later
        facts.read_images(transaction, plumbing, now)
        # An id that was withdrawn may be registered again.
        registered = [fact for fact in now if fact.kind == group[0].action.registers]
        facts.become(now, number, facts.changes_of_gone(transaction, plumbing, registered))
        faults = [
            *_taken(now, group[0].action), *resting.problems(transaction, plumbing, now, group[0].action),
            *standing.problems(transaction, plumbing, now)]
        now = [fact for fact in now if fact.row not in {problem.row for problem in faults}]
        facts.put(transaction, plumbing, now, number)
        left = {row["n"] for row in again}
        problems += faults + [problem for problem in nothing if problem.row not in left]
        written += now
    return written, problems


def _until_one_rests_on_another(
    found: Sequence[Fact], rows: Sequence[dict[str, Any]], action: Action
) -> tuple[list[Fact], list[dict[str, Any]]]:
    """The facts before the first row that rests on what an earlier row writes, and the rows from there on.

    All were found as things stood before them all, and must come out as if they had come one by one: a row waits that
    touches what an earlier one touches, or is about one, or names a successor, whom an earlier one hands something.
    """
    handed = _handed(found)
    touched: dict[str, int] = {}
    for fact in found:
        touched[fact.key] = min(fact.row, touched.get(fact.key, fact.row))
    waiting = [fact.row for fact in found if touched[fact.key] < fact.row]
    asked = [f"{name}_key" for name in (action.subject, "successor")]
    waiting += [row["n"] for row in rows for name in asked if handed.get(row.get(name), row["n"]) < row["n"]]
    if not waiting:
        return list(found), []
    first = min(waiting)
    return [fact for fact in found if fact.row < first], [row for row in rows if row["n"] >= first]


def _handed(found: Sequence[Fact]) -> dict[str | None, int]:
    """The ends of links that come in place of another, and the first row that each comes with.

    What only begins, in a list of thousands of duties of one member, does not ask how things stand.
    """
    replacing = {fact.row for fact in found if fact.is_link and not fact.fresh}
    handed: dict[str | None, int] = {}
    for fact in found:
        if fact.fresh and fact.row in replacing:
            for end in (fact.start, fact.end):
                handed[end] = min(fact.row, handed.get(end, fact.row))
    return handed


def _taken(found: Sequence[Fact], action: Action) -> list[Problem]:
    """Ids given to new things that are taken already."""
    return [
        Problem(
            "id-taken",
            Text(f"mã {fact.id} đã có: chọn mã khác", f"the id {fact.id} is taken: choose another"),
            "id",
            fact.row,
        )
        for fact in found
        if fact.kind == action.registers and fact.before is not None
    ]


def _first_answer(graph: Graph, request: Mapping[str, Any], fingerprint: str, transaction: Transaction) -> Outcome:
    if request["fingerprint"] != fingerprint:
        raise Stopped(
            [
                Problem(
                    "key-reused",
                    Text(
                        "khóa này đã dùng cho một yêu cầu khác: dùng khóa mới",
                        "this key belongs to another request: use a new one",
                    ),
                    "Idempotency-Key",
                )
            ]
        )
    plumbing, number = graph.catalogue.plumbing, request["number"]
    (found,) = transaction.run(plumbing["log/entry"], number=number)
    rows = log.contents_of(transaction.run(plumbing["log/rows"], number=number))
    written = [facts.of_log(row["row"], row["action"], row["after"] or row["before"]) for row in rows]
    for fact, row in zip(written, rows, strict=True):
        fact.before, fact.after = row["before"], row["after"]
    hints = _hints(graph, transaction, written, number)
    told = [Written(**row) for row in rows]
    return Outcome(number, log.entry_of(properties(found["change"])).time, told, hints, again=True)
