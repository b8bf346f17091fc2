"""The villages that each organisation covers."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered
from tests.oracle.duties import key
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import covering, households, named, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Organisation or none, village, households, covered."""
    rows = []
    for village in territory(facts, named(facts, within, as_of), as_of):
        there = households(facts, [village], as_of)
        good = sum(covered(facts, household, as_of) for household in there)
        rows += [(key(organization), village.key, len(there), good)
                 for organization in covering(facts, village, as_of) or [None]]
    return rows



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organisation, then by village."""
    return facts.place(row[0]), facts.place(row[1])
