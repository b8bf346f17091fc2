"""The structure in numbers on two days."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row, structure_in_numbers
from tests.oracle.series import back, by_day, through

order = by_day(structure_in_numbers)


def answer(facts: Facts, within: Sequence[str], as_of: date, other: date | None = None) -> list[Row]:
    """The day, then what the question gives."""
    return through(facts, within, as_of, {other or back(as_of, 12), as_of}, structure_in_numbers.answer)


def examples(_facts: Facts, as_of: date) -> list[dict[str, Any]]:
    """A year before, and another day."""
    return [{}, {"other": back(as_of, 30)}]
