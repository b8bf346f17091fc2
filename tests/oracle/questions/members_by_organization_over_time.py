"""Members by organization over time."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row, members_by_organization
from tests.oracle.series import back, through


def answer(facts: Facts, within: Sequence[str], as_of: date, **how: Any) -> list[Row]:
    """The day, then what the question gives."""
    first, step = how.get("from", back(as_of, 60)), {"quarter": 3, "year": 12}[how.get("each", "year")]
    days = [day for months in range(0, 61, step) if (day := back(as_of, months)) >= first]
    return through(facts, within, as_of, days, members_by_organization.answer)


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By day."""
    return row[0], *members_by_organization.order(facts, row[1:])


def examples(_facts: Facts, as_of: date) -> list[dict[str, Any]]:
    """Each year of five, and each quarter of a while."""
    return [{}, {"each": "quarter", "from": back(as_of, 7)}]
