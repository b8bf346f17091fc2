"""Structure on two days."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row, structure_in_numbers
from tests.oracle.series import back, through


def answer(facts: Facts, within: Sequence[str], as_of: date, other: date | None = None) -> list[Row]:
    """The day, then what the question gives."""
    return through(facts, within, as_of, {other or back(as_of, 12), as_of}, structure_in_numbers.answer)


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By day."""
    return row[0], *structure_in_numbers.order(facts, row[1:])


def examples(_facts: Facts, as_of: date) -> list[dict[str, Any]]:
    """A year before, and another day."""
    return [{}, {"other": back(as_of, 30)}]
