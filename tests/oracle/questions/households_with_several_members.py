"""Households that several members cover."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import carers, key
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.territories import households_by_village


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, household, members."""
    there = households_by_village(facts, named(facts, within, as_of), as_of)
    rows = [(key(village), household.key, len(carers(facts, household, as_of))) for village, household in there]
    return [row for row in rows if row[2] > 1]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village and household."""
    return facts.place(row[0]), facts.place(row[1])
