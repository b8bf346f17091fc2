"""How many households each village has, and how many of them are covered."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered
from tests.oracle.facts import Facts, Thing
from tests.oracle.questions import Row
from tests.oracle.reach import households, named, strays, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village or none, households, covered, share."""
    asked = named(facts, within, as_of)
    rows = [_row(facts, village.key, households(facts, [village], as_of), as_of)
            for village in territory(facts, asked, as_of)]
    nowhere = strays(facts, asked, as_of)
    return [*rows, _row(facts, None, nowhere, as_of)] if nowhere else rows


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """Villages in the order of their names, households in no village last."""
    return facts.place(row[0])


def _row(facts: Facts, key: str | None, there: set[Thing], as_of: date) -> Row:
    count = sum(covered(facts, household, as_of) for household in there)
    return key, len(there), count, count / len(there) if there else None
