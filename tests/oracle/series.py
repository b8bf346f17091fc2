"""Questions asked on several days: the same question, asked on each of them by its own."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.reach import named

Answering = Callable[[Facts, Sequence[str], date], list[tuple[Any, ...]]]


def through(
    facts: Facts, within: Sequence[str], as_of: date, on: Iterable[date], answer: Answering
) -> list[tuple[Any, ...]]:
    """The rows of each day, for those of the organizations asked about that are there."""
    asked = named(facts, within, as_of)
    return [
        (day, *row) for day in on
        if (there := [organization.id for organization in asked if organization.there(day)])
        for row in answer(facts, there, day)
    ]


def back(as_of: date, months: int) -> date:
    """The same day some months before, or the last of that month."""
    year, month = divmod(as_of.year * 12 + as_of.month - 1 - months, 12)
    return date(year, month + 1, min(as_of.day, monthrange(year, month + 1)[1]))
