"""The log: one entry for each change, chained, with its particulars beside the chain so that they can be erased.

An entry's hash covers the previous hash, its number, time, actions and leaves. The first leaf stands for
its head (actor, why, the decision's number, date and issuer), the others for its rows; each leaf is
SHA-256 of a salt and the canonical content. A chain alone can't show a cut tail, nor a whole rewrite.
"""

import hashlib
import secrets
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import get_close_matches
from itertools import groupby, islice
from typing import Any

import orjson

from graphsvc.changes.facts import Fact, Image, plain
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import KINDS, split_key
from graphsvc.statements import values
from graphsvc.statements.types import Column, Parameter
from graphsvc.store.door import Transaction, properties

PIECE = 500
SENT = 20  # pieces at once
LAST = 10**15 - 1  # more changes than any log will hold
UNDO = "undo"  # the word of an undo's action, before the number of what was undone
NO_CHANGE = Text("không có thay đổi số {number}", "there is no change {number}")
Row = dict[str, Any]


@dataclass(frozen=True)
class Head:
    """Who made a change, and why: the paper behind it. Until there is sign-in, nobody is `verified`."""

    actor: str
    why: str | None = None
    decision: str | None = None
    decided_on: date | None = None
    issuer: str | None = None
    verified: bool = False


# What may be said of a change beside its actions.
PAPER: Mapping[str, Parameter] = {
    name: Parameter(name, type_name, title, meaning, optional=True, default=None)
    for name, type_name, title, meaning in (
        ("why", "text", Text("Lý do thay đổi", "Why it is made"), Text(
            "Vài chữ, để sau này đọc nhật ký còn hiểu.", "A few words, for those who read the log later.")),
        ("decision", "text", Text("Số quyết định, văn bản", "Number of the decision behind it"), Text(
            "Như trên văn bản, ví dụ 12-QĐ/HU.", "As on the paper, such as 12-QĐ/HU.")),
        ("decided_on", "date", Text("Ngày ra quyết định", "Day of the decision"), Text(
            "Ngày ký, không phải ngày có hiệu lực.", "When it was signed, not when it takes effect.")),
        ("issuer", "text", Text("Nơi ban hành", "Who issued it"), Text(
            "Cơ quan, tổ chức ra văn bản.", "The body that the paper is from.")))
}


# An entry as every face lists it.
COLUMNS = (
    Column("number", "integer", Text("Số", "Number")),
    Column("time", "time", Text("Lúc", "Time")),
    Column("actor", "text", Text("Người thực hiện", "Actor")),
    Column("verified", "boolean", Text("Đã xác thực", "Verified")),
    Column("action", "text", Text("Thao tác", "Action")),
    Column("title", "text", Text("Nội dung", "What was done")),
    Column("rows", "integer", Text("Số dòng", "Rows")),
    *(Column(paper.name, paper.type, paper.title) for paper in PAPER.values()),
)


def head_of(actor: str, given: Mapping[str, Any]) -> Head:
    """The head of a change that an actor makes.

    Parameters
    ----------
    given
        Any of `why`, `decision`, `decided_on` and `issuer`, as text or native.

    Raises
    ------
    Refused
        A value can't be used; all such problems at once.
    """
    said, problems = values.checked(PAPER, given)
    if problems:
        raise Refused(problems)
    return Head(actor, **said)


@dataclass(frozen=True)
class Entry:
    """An entry of the log, without its rows."""

    number: int
    time: datetime
    head: Head
    action: str
    rows: int


def row_of(fact: Fact) -> Row:
    """What is logged and told of a fact that a change touched."""
    return {"row": fact.row, "action": fact.action,
            "before": fact.image(fact.before), "after": fact.image(fact.after)}


def canonical(content: Any) -> str:
    """Content as the one JSON text that stands for it; days as in `plain`."""
    return orjson.dumps(content, plain, orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATETIME).decode()


def leaf(salt: str, content: str) -> str:
    """The leaf that stands for a piece of content in the chain."""
    return hashlib.sha256(f"{salt}{content}".encode()).hexdigest()


def chained(previous: str, number: int, time: str, action: str, leaves: Sequence[str]) -> str:
    """The hash of an entry."""
    return hashlib.sha256(canonical([previous, number, time, action, list(leaves)]).encode()).hexdigest()


def append(
    transaction: Transaction, plumbing: Mapping[str, str], *, number: int, previous: str, head: Head,
    facts: Sequence[Fact],
) -> datetime:
    """Write the entry of a change and move the head to it.

    The contents of a long entry are sent some at a time, before the entry itself, whose hash covers them: held all at
    once they would need more memory than the change itself.

    Returns
    -------
    datetime
        The entry's time, UTC, to the millisecond.
    """
    now = datetime.now(UTC)
    now = now.replace(microsecond=now.microsecond // 1000 * 1000)
    time, action = now.isoformat(timespec="milliseconds"), ", ".join(dict.fromkeys(fact.action for fact in facts))
    head_content, head_salt = canonical(head.__dict__), secrets.token_hex(16)
    leaves = [leaf(head_salt, head_content)]
    pieces: list[Row] = []
    for at in range(0, len(facts), PIECE):
        if len(pieces) == SENT:
            transaction.run(plumbing["log/append-rows"], pieces=pieces)
            pieces = []
        pieces.append({"change": number, "piece": at // PIECE, **_piece(facts[at : at + PIECE])})
        leaves += pieces[-1]["leaves"]
    entry = {
        "number": number,
        "time": time,
        "action": action,
        "previous": previous,
        "rows": len(facts),
        "head": head_content,
        "head_salt": head_salt,
        "head_leaf": leaves[0],
        "hash": chained(previous, number, time, action, leaves),
    }
    transaction.run(plumbing["log/append"], entry=entry, pieces=pieces)
    return now


def _piece(facts: Sequence[Fact]) -> dict[str, list[str]]:
    """The contents of some rows, each with its salt and its leaf."""
    contents = [canonical(row_of(fact)) for fact in facts]
    salts = [secrets.token_hex(16) for _ in contents]
    return {"leaves": list(map(leaf, salts, contents)), "salts": salts, "contents": contents}


@dataclass(frozen=True)
class Wanted:
    """Which entries are asked for; what is None asks nothing.

    `after` is a number, `thing` a key, `action` the name of one of the actions, `since` and `until` the first
    moment that counts and the first that no longer does.
    """

    after: int = 0
    limit: int | None = None
    thing: str | None = None
    actor: str | None = None
    action: str | None = None
    since: datetime | None = None
    until: datetime | None = None


ALL = Wanted()


def entries(graph: Graph, wanted: Wanted = ALL) -> Generator[Entry]:
    """Entries, oldest first, as they arrive.

    Raises
    ------
    Refused
        Nothing can ever match: there is no such kind of thing, or no such action.
    """
    if problems := _unmatchable(graph, wanted):
        raise Refused(problems)
    for image in images(graph, wanted, seconds=graph.settings.seconds):
        yield entry_of(image)


def _unmatchable(graph: Graph, wanted: Wanted) -> list[Problem]:
    problems = []
    if wanted.thing is not None and split_key(wanted.thing)[0] not in KINDS:
        kinds = ", ".join(KINDS)
        problems.append(Problem("wrong-value", Text(
            f"viết loại/mã, ví dụ Household/h-0001; loại là {kinds}",
            f"write kind/id, such as Household/h-0001; the kind is {kinds}"), "thing"))
    actions = (*graph.catalogue.actions, UNDO)
    if wanted.action is not None and wanted.action not in actions:
        near = get_close_matches(wanted.action[:100], actions, n=1)
        vi, en = (f"; ý bạn là {near[0]}?", f"; did you mean {near[0]}?") if near else ("", "")
        problems.append(Problem("unknown-name", Text(
            f"không có thao tác tên này{vi}", f"there is no action of this name{en}"), "action"))
    return problems


def newest(graph: Graph, wanted: Wanted, *, before: int = LAST) -> list[Entry]:
    """Entries from the newest down.

    Parameters
    ----------
    wanted
        `after` asks nothing here; `limit` must be given.
    before
        Only changes before this number.

    Raises
    ------
    Refused
        Nothing can ever match, as in `entries`.
    """
    if problems := _unmatchable(graph, wanted):
        raise Refused(problems)
    name = "log/newest" if wanted.thing is None else "log/newest-of-thing"
    asked = {**_asked(wanted), "before": before, "limit": wanted.limit}
    rows = graph.store.rows(graph.catalogue.plumbing[name], asked, seconds=graph.settings.seconds)
    return [entry_of(properties(row["change"])) for row in rows]


def images(graph: Graph, wanted: Wanted = ALL, *, seconds: float) -> Generator[Image]:
    """The properties of entries, oldest first, as they arrive."""
    name = "log/entries" if wanted.thing is None else "log/entries-of-thing"
    asked = {**_asked(wanted), "after": wanted.after}
    with graph.store.read(graph.catalogue.plumbing[name], asked, seconds=seconds) as rows:
        for (change,) in islice(rows, wanted.limit):
            yield properties(change)


def _asked(wanted: Wanted) -> dict[str, Any]:
    """What statements are given of what is wanted."""
    return {
        "thing": wanted.thing,
        # As the head of an entry, canonical JSON, says it.
        "actor": None if wanted.actor is None else f'"actor":{canonical(wanted.actor)}', "action": wanted.action,
        "since": _moment(wanted.since), "until": _moment(wanted.until)}


def entry(graph: Graph, number: int) -> Entry | None:
    """One entry; None where there is no such change."""
    number = min(number, LAST)  # an engine knows no greater ones than 64 bits hold
    rows = graph.store.rows(graph.catalogue.plumbing["log/entry"], {"number": number}, seconds=graph.settings.seconds)
    return entry_of(properties(rows[0]["change"])) if rows else None


def _moment(time: datetime | None) -> str | None:
    """A time as entries hold it, so that texts compare as times do."""
    return None if time is None else time.astimezone(UTC).isoformat(timespec="milliseconds")


def entry_of(image: dict[str, Any]) -> Entry:
    """An entry from its node."""
    said = orjson.loads(image["head"]) if image.get("head") else {"actor": ""}
    day = said.get("decided_on")
    head = Head(**{**said, "decided_on": date.fromisoformat(day) if day else None})
    return Entry(image["number"], datetime.fromisoformat(image["time"]), head, image["action"], image["rows"])


def contents(graph: Graph, number: int) -> list[dict[str, Any]]:
    """The rows of one entry: row, action, before, after."""
    rows = graph.store.rows(graph.catalogue.plumbing["log/rows"], {"number": number}, seconds=graph.settings.seconds)
    return contents_of(rows)


def contents_about(graph: Graph, number: int, identity: str) -> list[dict[str, Any]]:
    """The rows of one entry that may concern a thing: all that hold its id, and a few more."""
    about = {"number": number, "id": f'{identity}"'}
    rows = graph.store.rows(graph.catalogue.plumbing["log/rows-about"], about, seconds=graph.settings.seconds)
    return contents_of(rows)


def contents_of_several(graph: Graph, numbers: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """The rows of several entries, by their numbers in ascending order."""
    about, statement = {"numbers": list(numbers)}, graph.catalogue.plumbing["log/rows-of-several"]
    pieces = graph.store.rows(statement, about, seconds=graph.settings.seconds)
    return {number: contents_of(list(found)) for number, found in groupby(pieces, lambda piece: int(piece["number"]))}


def contents_of(pieces: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows of an entry from the pieces that hold them; erased ones left out."""
    return [orjson.loads(text) for piece in pieces for text in piece["rows"]["contents"] if text]
