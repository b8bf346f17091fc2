"""Households that may be recorded twice."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Thing
from tests.oracle.faults import alike, code_of, in_place
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.territories import households_by_village


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """One, other, whether in one village, of codes alike."""
    villages: dict[Thing, list[Thing | None]] = {}
    for village, household in households_by_village(facts, named(facts, within, as_of), as_of):
        villages.setdefault(household, []).append(village)

    def reasons(household: Thing) -> Iterator[str | None]:
        yield from (in_place(household, "v", village and village.key) for village in villages[household])
        code = code_of(household)
        yield code and f"c{code}"

    return [(one.key, other.key, "v" in why, "c" in why) for one, other, why in alike(villages, reasons)]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By both."""
    return facts.place(row[0]), facts.place(row[1])
