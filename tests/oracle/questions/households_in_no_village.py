"""Households that lie in no village."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import named, strays


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Household."""
    return [(household.key,) for household in strays(facts, named(facts, within, as_of), as_of)]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By household."""
    return facts.place(row[0]),
