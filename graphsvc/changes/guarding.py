"""Guards: after a change is written and before it is kept, what may not be is looked for; all is reported at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graphsvc import days
from graphsvc.changes.facts import Fact, of_link, of_node
from graphsvc.errors import Problem
from graphsvc.language import Language, Text
from graphsvc.model.links import CALLED as LINKS
from graphsvc.model.things import KINDS, thing_of
from graphsvc.statements.catalogue import Guard
from graphsvc.store.door import Transaction, in_parts

TOLD = ("since", "until", "position", "reason")  # what guards are told of a link


@dataclass(frozen=True)
class Offence:
    """What a guard found: the problem, the links that it takes beside the fact that offends, and what it is about."""

    guard: Guard
    problem: Problem
    links: Sequence[Fact]
    things: Sequence[Fact]


def problems(
    transaction: Transaction, guards: Mapping[str, Guard], facts: Iterable[Fact], today: date
) -> list[Problem]:
    """All that the guards find wrong with the facts that a change touched."""
    return [offence.problem for offence in offences(transaction, guards, facts, today)]


def offences(
    transaction: Transaction, guards: Mapping[str, Guard], facts: Iterable[Fact], today: date
) -> list[Offence]:
    """The same with what else each takes, asked in one statement for so many facts."""
    once = {fact.key: fact for fact in facts}.values()
    return [offence for some in in_parts(once) for offence in _offences(transaction, guards, some, today)]


def _offences(
    transaction: Transaction, guards: Mapping[str, Guard], facts: Sequence[Fact], today: date
) -> list[Offence]:
    links, things = _touched(facts)
    touched = {kind for kind, there in (*links.items(), *things.items()) if there}
    watching = [guard for guard in guards.values() if guard.watches & touched]
    if not watching:
        return []
    statement = "\nUNION ALL\n".join(guard.statement for guard in watching)
    found = transaction.run(statement, links=links, things=things, today=today)
    by_key = {fact.key: fact for fact in facts}
    return [Offence(guards[row["guard"]], _problem(guards[row["guard"]], by_key[row["fact"]], row, today),
                    [of_link(link) for link in row["others"]], [of_node(node) for node in row["about"]])
            for row in found]


def _touched(facts: Iterable[Fact]) -> tuple[dict[str, list[dict[str, Any]]], dict[str, list[str]]]:
    """By type the links as they are now, without days where they were taken away; by kind the keys of the things."""
    links: dict[str, list[dict[str, Any]]] = {name: [] for name in LINKS}
    things: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for fact in facts:
        if fact.is_link:
            now = fact.after or {}
            links[fact.kind].append({"id": fact.id, "type": fact.kind, "start": fact.start, "end": fact.end,
                                     **{name: now.get(name) for name in TOLD}})
        else:
            things[fact.kind].append(fact.key)
    return links, things


def _problem(guard: Guard, fact: Fact, row: Mapping[str, Any], today: date) -> Problem:
    says = row["says"]
    message = Text(guard.message.vi.format_map(_said(says, "vi")), guard.message.en.format_map(_said(says, "en")))
    about = [thing_of(node, today, "vi")._asdict() for node in row["about"]]
    return Problem(guard.name, message, fact.field or guard.field, fact.row, about)


def _said(values: Mapping[str, Any], language: Language) -> dict[str, str]:
    return {
        name: days.said(value, language) if isinstance(value, date) else str(value) for name, value in values.items()
    }
