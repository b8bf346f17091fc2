"""Guards: after a change is written and before it is kept, what may not be is looked for; all is reported at once."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from graphsvc import days
from graphsvc.changes.actions import Step
from graphsvc.changes.facts import Fact, of_link, of_node
from graphsvc.errors import Problem
from graphsvc.language import Language, Text
from graphsvc.model.links import CALLED as LINKS
from graphsvc.model.things import KINDS, key, thing_of
from graphsvc.statements.catalogue import Guard
from graphsvc.store.door import Transaction, in_parts

TOLD = ("since", "until", "position", "reason")  # what guards are told of a link


@dataclass(frozen=True)
class Offence:
    """What a guard found: the fact that offends, the problem, the links that it clashes with, and what it is about."""

    guard: Guard
    fact: Fact
    problem: Problem
    links: Sequence[Fact]
    things: Sequence[Fact]


def problems(
    transaction: Transaction, guards: Mapping[str, Guard], facts: Iterable[Fact], today: date, steps: Sequence[Step]
) -> list[Problem]:
    """All that the guards find wrong with the facts that a change touched; `steps` are its own, in order."""
    return [offence.problem for offence in offences(transaction, guards, facts, today, steps)]


def offences(
    transaction: Transaction, guards: Mapping[str, Guard], facts: Iterable[Fact], today: date,
    steps: Sequence[Step] = (),
) -> list[Offence]:
    """The same with what else each takes, asked in one statement for so many facts.

    What is wrong is said once, whatever touched it: by the link that it is of, else by the last row that touched it.
    """
    once = {fact.key: fact for fact in facts}.values()
    found = [each for some in in_parts(once) for each in _found(transaction, guards, some, today, steps)]
    found.sort(key=lambda each: (_is_of(each.fact, each.problem), each.fact.row))
    said = {(each.problem.code, each.problem.message, _keys(each.problem)): each for each in found}
    return list(said.values())


def _found(
    transaction: Transaction, guards: Mapping[str, Guard], facts: Sequence[Fact], today: date, steps: Sequence[Step]
) -> Iterator[Offence]:
    links, things = _touched(facts)
    touched = {kind for kind, there in (*links.items(), *things.items()) if there}
    looks = [look.statement for guard in guards.values() for look in guard.looks if look.watches & touched]
    if not looks:
        return
    by_key = {fact.key: fact for fact in facts}
    for row in transaction.run("\nUNION ALL\n".join(looks), links=links, things=things, today=today):
        guard, fact = guards[row["guard"]], by_key[row["fact"]]
        problem = _problem(guard, fact, row, today, fact.field or _field(guard, _step(fact, steps)))
        yield Offence(guard, fact, problem, [of_link(link) for link in row["others"]],
                      [of_node(node) for node in row["about"]])


def _is_of(fact: Fact, problem: Problem) -> bool:
    """Whether a problem is of the very link between the things that it is about."""
    return {fact.start, fact.end} == _keys(problem)


def _keys(problem: Problem) -> frozenset[str]:
    """The keys of the things that a problem is about."""
    return frozenset(key(str(thing["kind"]), str(thing["id"])) for thing in problem.about)


def _step(fact: Fact, steps: Sequence[Step]) -> Step | None:
    """The step that a fact comes from; None where it comes from an undo."""
    return steps[bisect_left(steps, fact.row, key=attrgetter("row"))] if steps else None


def _field(guard: Guard, step: Step | None) -> str | None:
    """The parameter that says what a guard refuses: one that was given, else one that the action has."""
    if step is None:
        return None
    given = [name for name in guard.fields if step.values.get(name)]
    taken = [name for name in guard.fields if name in step.values]
    return next(iter([*given, *taken]), step.action.subject)


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


def _problem(guard: Guard, fact: Fact, row: Mapping[str, Any], today: date, field: str | None) -> Problem:
    says = row["says"]
    message = Text(guard.message.vi.format_map(_said(says, "vi")), guard.message.en.format_map(_said(says, "en")))
    about = [thing_of(node, today, "vi")._asdict() for node in row["about"]]
    return Problem(guard.name, message, field, fact.row, about)


def _said(values: Mapping[str, Any], language: Language) -> dict[str, str]:
    return {
        name: days.said(value, language) if isinstance(value, date) else str(value) for name, value in values.items()
    }
