"""Which households nobody is responsible for, and since when."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered, uncovered_since
from tests.oracle.facts import Facts, Thing
from tests.oracle.questions import Row
from tests.oracle.reach import households, named, strays, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village or none, household, label, uncovered since."""
    asked = named(facts, within, as_of)
    there: list[tuple[str | None, set[Thing]]] = [
        (village.key, households(facts, [village], as_of)) for village in territory(facts, asked, as_of)]
    return [
        (village, household.key, household.name(as_of), uncovered_since(facts, household, as_of))
        for village, inside in [*there, (None, strays(facts, asked, as_of))]
        for household in inside if not covered(facts, household, as_of)
    ]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village, then by household."""
    return facts.place(row[0]), facts.place(row[1])
