"""Hints: of what a change names or places, what may be there already, and why; they stop nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from graphsvc.changes.facts import Fact
from graphsvc.errors import Problem
from graphsvc.language import Text, joined
from graphsvc.likeness import OF_CODES, Called, Likeness, Records, likeness
from graphsvc.model.things import split_key
from graphsvc.store.door import Transaction

# Of a long list only the first are compared with what lies beside them, and fewer are looked for everywhere.
MOST_COMPARED = 5000
MOST_LOOKED_UP = 200
MOST_TOLD = 3
NAME, CODE = "name", "code"
# The links to places in which what may be the same lies side by side.
PLACING = frozenset(("IN", "LIES_IN", "PART_OF", "MEMBER_OF", "LIVES_IN"))
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


class Pair(NamedTuple):
    """A thing of a change, what it is called, and another that may be the same; `place` is where both are."""

    key: str
    name: str
    alike: Alike
    place: str | None = None


class Stay(NamedTuple):
    """From when until when something is in a place."""

    since: date
    until: date

    def meets(self, other: "Stay") -> bool:
        """Whether both are there on a day."""
        return self.since < other.until and other.since < self.until


class New:
    """What a change makes new of things, each with its fact: a name, a code, the places they come to.

    `order` numbers the things as they come; `left` has the places in which they were, as far as the change tells.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts: dict[tuple[str, str], Fact] = {}
        self.order: dict[str, int] = {}
        self.left: defaultdict[str, set[str]] = defaultdict(set)
        for fact in facts:
            if not fact.is_link:
                self._take(fact)
            elif fact.kind in PLACING:
                self._take_place(fact, str(fact.start), str(fact.end))

    def _take(self, fact: Fact) -> None:
        before, after = fact.before or {}, fact.after or {}
        if after and before.get("name") != after["name"]:
            self._add(fact.key, NAME, fact)
        elif before.get("code") != after.get("code"):
            self._add(fact.key, CODE, fact)

    def _take_place(self, fact: Fact, thing: str, place: str) -> None:
        if fact.before:
            self.left[thing].add(place)
        elif fact.after:
            self._add(thing, place, fact)

    def _add(self, thing: str, what: str, fact: Fact) -> None:
        self._facts[thing, what] = fact
        self.order.setdefault(thing, len(self.order))

    @property
    def named(self) -> dict[str, Fact]:
        """The things with a new name."""
        return {thing: fact for (thing, what), fact in self._facts.items() if what == NAME}

    def brings(self, pair: Pair) -> tuple[Fact, Alike] | None:
        """The fact that makes two alike, and in what; None where they were so before."""
        thing, alike = pair.key, pair.alike
        if named := self._facts.get((thing, NAME)):
            return named, alike
        placed = self._facts.get((thing, pair.place or ""))
        if placed and not self.left[thing] & self.left[alike.key]:
            return placed, alike
        recoded = self._facts.get((thing, CODE))
        reasons = tuple(reason for reason in alike.likeness.reasons if reason in OF_CODES)
        return (recoded, alike._replace(likeness=Likeness(100, reasons))) if recoded and reasons else None


def hints(transaction: Transaction, plumbing: Mapping[str, str], facts: Sequence[Fact], number: int) -> list[Problem]:
    """What may be the same as the things that the change of that number registered, renamed, recoded or placed anew.

    What lies in the same organization, village or area is compared by name and code; one of the very same name as what
    is registered or renamed is found wherever it can be told apart by nothing else. Of what was there before only what
    its new place or code brings is told, and of two in the change itself the later one. A thing that a later change
    wrote is left out, so that a request sent again is told nothing that it was not told.
    """
    new = New(facts)
    named = new.named
    found: dict[str, tuple[str, Fact, dict[str, Alike]]] = {}
    for pair in (*_beside(transaction, plumbing, new, number), *_namesakes(transaction, plumbing, named, number)):
        if brought := new.brings(pair):
            fact, alike = brought
            found.setdefault(pair.key, (pair.name, fact, {}))[2].setdefault(alike.key, alike)
    return [_hint(named, name, fact, told) for key, (name, fact, others) in found.items()
            if (told := [one for one in others.values() if not _is_told_later(new, found, key, one)])]


def _is_told_later(new: New, found: Mapping[str, tuple[str, Fact, Mapping[str, Alike]]], key: str, one: Alike) -> bool:
    return one.key in found and key in found[one.key][2] and new.order[key] < new.order[one.key]


def _beside(transaction: Transaction, plumbing: Mapping[str, str], new: New, number: int) -> Iterator[Pair]:
    """The things of the change, each with those like it in one of its places."""
    keys = list(new.order)[:MOST_COMPARED]
    for row in transaction.run(plumbing["things/beside"], keys=keys, number=number) if keys else ():
        yield from _in_place(row["place"], row["members"], new.order)


def _in_place(place: str, members: Sequence[Mapping[str, Any]], keys: Collection[str]) -> Iterator[Pair]:
    stays: dict[str, Stay] = {}
    for one in members:
        before = stays.get(one["key"], Stay(one["since"], one["until"]))
        stays[one["key"]] = Stay(min(before.since, one["since"]), max(before.until, one["until"]))
    records = Records({one["key"]: Called(one["name"], one["code"]) for one in members})
    names = {one["key"]: one["name"] for one in members}
    for key, stay in stays.items():
        if key in keys:
            yield from (Pair(key, names[key], Alike(other, names[other], how), place)
                        for other, how in records.like(key).items() if stay.meets(stays[other]))


def _namesakes(
    transaction: Transaction, plumbing: Mapping[str, str], named: Mapping[str, Fact], number: int
) -> Iterator[Pair]:
    """The named things, each with those of the very same name."""
    keys = list(named)[:MOST_LOOKED_UP]
    for row in transaction.run(plumbing["things/namesakes"], keys=keys, number=number) if keys else ():
        own = named[row["thing"]].after or {}
        how = likeness(Called(own["name"], own.get("code")), Called(row["name"], row["code"]))
        yield Pair(row["thing"], own["name"], Alike(row["other"], row["name"], how))


def _hint(named: Mapping[str, Fact], name: str, fact: Fact, alike: Sequence[Alike]) -> Problem:
    told = alike[:MOST_TOLD]
    others = joined(_said(one, named) for one in told)
    if len(alike) > MOST_TOLD:
        more = MORE.filled({"n": len(alike) - MOST_TOLD})
        others = Text(others.vi + more.vi, others.en + more.en)
    message = SAYS.filled({"name": name, "others": others})
    return Problem("may-be-one", message, fact.field or _field(named, fact), fact.row,
                   [_about(one, named) for one in told])


def _field(named: Mapping[str, Fact], fact: Fact) -> str | None:
    """The parameter that makes a fact new; that of a place has a name of its own in each action."""
    if fact.is_link:
        return None
    return NAME if fact.key in named else CODE


def _said(one: Alike, named: Mapping[str, Fact]) -> Text:
    where = HERE if one.key in named else split_key(one.key)[1]
    return LIKE.filled({"name": one.name, "where": where, "reasons": joined(one.likeness.reasons)})


def _about(one: Alike, named: Mapping[str, Fact]) -> dict[str, object]:
    """The other thing; one of the change itself by its row, for it is not there yet, and its id means nothing."""
    kind, identity = split_key(one.key)
    row = {"row": named[one.key].row} if one.key in named else {}
    return {"kind": kind, "id": identity, "name": one.name, **row}

