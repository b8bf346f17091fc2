"""Organisations that may be recorded twice."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Thing
from tests.oracle.faults import alike, code_of, in_place
from tests.oracle.questions import Row
from tests.oracle.reach import below, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """One, other, whether of one parent, of codes alike."""

    def reasons(organization: Thing) -> Iterator[str | None]:
        above = [link.end.key for link in facts.out(organization, "PART_OF", as_of)] or [""]
        yield from (in_place(organization, "p", parent) for parent in above)
        code = code_of(organization)
        yield code and f"c{code}"

    found = alike(below(facts, named(facts, within, as_of), as_of), reasons)
    return [(one.key, other.key, "p" in why, "c" in why) for one, other, why in found]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By both."""
    return facts.place(row[0]), facts.place(row[1])
