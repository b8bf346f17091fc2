"""Hints: of what a change names, what may be there already, and why; they stop nothing."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from graphsvc.changes.facts import Fact
from graphsvc.errors import Problem
from graphsvc.language import Text, joined
from graphsvc.likeness import Called, Likeness, Records, likeness
from graphsvc.model.things import split_key
from graphsvc.store.door import Transaction

# Of a long list only the first are compared with what lies beside them, and fewer are looked for everywhere.
MOST_COMPARED = 5000
MOST_LOOKED_UP = 200
MOST_TOLD = 3
SAYS = Text("{name} có thể là {others}; nếu là một thì đừng ghi hai lần",
            "{name} may be {others}; if it is the same, do not record it twice")
MORE = Text(" và {n} đối tượng khác", " and {n} more")
HERE = Text("cùng lần ghi này", "in this very change")
LIKE = Text("{name} ({where}: {reasons})", "{name} ({where}: {reasons})")


class Alike(NamedTuple):
    """Another thing that may be the same, what it is called, and how like it is."""

    key: str
    name: str
    likeness: Likeness


class Stay(NamedTuple):
    """From when until when something is in a place."""

    since: date
    until: date

    def meets(self, other: "Stay") -> bool:
        """Whether both are there on a day."""
        return self.since < other.until and other.since < self.until


def hints(transaction: Transaction, plumbing: Mapping[str, str], facts: Sequence[Fact]) -> list[Problem]:
    """What may be the same as the things that a change registered or renamed.

    What lies in the same organization, village or area is compared by name and code; one of the very same name is
    found wherever it can be told apart by nothing else. Of two in the change itself, the later one is told.
    """
    named = {fact.key: fact for fact in facts if _is_named(fact)}
    order = {key: number for number, key in enumerate(named)}
    found: dict[str, dict[str, Alike]] = {}
    for key, alike in (*_beside(transaction, plumbing, named), *_namesakes(transaction, plumbing, named)):
        if order.get(alike.key, -1) < order[key]:
            found.setdefault(key, {}).setdefault(alike.key, alike)
    return [_hint(named, named[key], list(alike.values())) for key, alike in found.items()]


def _is_named(fact: Fact) -> bool:
    """Whether a fact is of a thing that has a new name."""
    if fact.is_link or not fact.after:
        return False
    return not fact.before or bool(fact.before["name"] != fact.after["name"])


def _beside(
    transaction: Transaction, plumbing: Mapping[str, str], named: Mapping[str, Fact]
) -> Iterator[tuple[str, Alike]]:
    """The named things, each with those like it in one of its places."""
    for row in transaction.run(plumbing["things/beside"], keys=list(named)[:MOST_COMPARED]) if named else ():
        yield from _in_place(row["members"], named)


def _in_place(members: Sequence[Mapping[str, Any]], named: Mapping[str, Fact]) -> Iterator[tuple[str, Alike]]:
    stays: dict[str, Stay] = {}
    for one in members:
        before = stays.get(one["key"], Stay(one["since"], one["until"]))
        stays[one["key"]] = Stay(min(before.since, one["since"]), max(before.until, one["until"]))
    records = Records({one["key"]: Called(one["name"], one["code"]) for one in members})
    names = {one["key"]: one["name"] for one in members}
    for key, stay in stays.items():
        if key in named:
            yield from ((key, Alike(other, names[other], how)) for other, how in records.like(key).items()
                        if stay.meets(stays[other]))


def _namesakes(
    transaction: Transaction, plumbing: Mapping[str, str], named: Mapping[str, Fact]
) -> Iterator[tuple[str, Alike]]:
    """The named things, each with those of the very same name."""
    keys = list(named)[:MOST_LOOKED_UP]
    for row in transaction.run(plumbing["things/namesakes"], keys=keys) if keys else ():
        own = named[row["thing"]].after or {}
        how = likeness(Called(own["name"], own.get("code")), Called(row["name"], row["code"]))
        yield row["thing"], Alike(row["other"], row["name"], how)


def _hint(named: Mapping[str, Fact], fact: Fact, alike: Sequence[Alike]) -> Problem:
    told = alike[:MOST_TOLD]
    others = joined(_said(one, named) for one in told)
    if len(alike) > MOST_TOLD:
        more = MORE.filled({"n": len(alike) - MOST_TOLD})
        others = Text(others.vi + more.vi, others.en + more.en)
    message = SAYS.filled({"name": (fact.after or {})["name"], "others": others})
    return Problem("may-be-one", message, fact.field or "name", fact.row, [_about(one, named) for one in told])


def _said(one: Alike, named: Mapping[str, Fact]) -> Text:
    where = HERE if one.key in named else split_key(one.key)[1]
    return LIKE.filled({"name": one.name, "where": where, "reasons": joined(one.likeness.reasons)})


def _about(one: Alike, named: Mapping[str, Fact]) -> dict[str, object]:
    """The other thing; one of the change itself by its row, for it is not there yet, and its id means nothing."""
    kind, identity = split_key(one.key)
    row = {"row": named[one.key].row} if one.key in named else {}
    return {"kind": kind, "id": identity, "name": one.name, **row}

