"""Villages that several organisations cover."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import covering, named, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, organisation."""
    by = {village: covering(facts, village, as_of) for village in territory(facts, named(facts, within, as_of), as_of)}
    return [(village.key, organization.key) for village, covers in by.items() if len(covers) > 1
            for organization in covers]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village and organisation."""
    return facts.place(row[0]), facts.place(row[1])
