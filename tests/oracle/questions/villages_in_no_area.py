"""Villages that lie in no area."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import households, named, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, households."""
    villages = territory(facts, named(facts, within, as_of), as_of)
    return [(village.key, len(households(facts, [village], as_of)))
            for village in villages if not facts.out(village, "LIES_IN", as_of)]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village."""
    return facts.place(row[0]),
