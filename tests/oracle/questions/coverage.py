"""Coverage of all villages together."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import households, named, strays, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Villages, households, covered, not covered, share."""
    asked = named(facts, within, as_of)
    villages = territory(facts, asked, as_of)
    there = households(facts, villages, as_of) | strays(facts, asked, as_of)
    count = sum(covered(facts, household, as_of) for household in there)
    return [(len(villages), len(there), count, len(there) - count, count / len(there) if there else None)]


def order(_facts: Facts, _row: Row) -> tuple[Any, ...]:
    """There is one row only."""
    return ()
