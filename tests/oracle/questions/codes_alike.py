"""Things of one kind whose codes differ only in spelling."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Thing
from tests.oracle.faults import alike, code_of, from_the_top
from tests.oracle.questions import Row
from tests.oracle.things import code


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """One, its code, the other, its code."""
    if not from_the_top(facts, within, as_of):
        return []
    there = [thing for thing in facts.things.values() if thing.since <= as_of < thing.until]
    return [(one.key, code(one, as_of), other.key, code(other, as_of)) for one, other, _ in alike(there, _code)]


def _code(thing: Thing) -> list[str | None]:
    code = code_of(thing)
    return [code and f"{thing.kind} {code}"]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By both."""
    return facts.place(row[0]), facts.place(row[2])
