"""Questions asked on several days: the same question, asked on each of them by its own."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from types import ModuleType
from typing import Any, NamedTuple

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


class Series(NamedTuple):
    """What the module of a question on several days holds."""

    answer: Callable[..., list[tuple[Any, ...]]]
    order: Callable[[Facts, tuple[Any, ...]], tuple[Any, ...]]
    examples: Callable[[Facts, date], list[dict[str, Any]]]


def each_period(question: ModuleType) -> Series:
    """Another question, asked each quarter or year until the day."""

    def answer(facts: Facts, within: Sequence[str], as_of: date, **how: Any) -> list[tuple[Any, ...]]:
        first, step = how.get("from", back(as_of, 60)), {"quarter": 3, "year": 12}[how.get("each", "year")]
        days = [day for months in range(0, 61, step) if (day := back(as_of, months)) >= first]
        return through(facts, within, as_of, days, question.answer)

    return Series(answer, by_day(question), lambda _, as_of: [{}, {"each": "quarter", "from": back(as_of, 7)}])


def by_day(question: ModuleType) -> Callable[[Facts, tuple[Any, ...]], tuple[Any, ...]]:
    """By day, then in the question's own order."""
    return lambda facts, row: (row[0], *question.order(facts, row[1:]))


def back(as_of: date, months: int) -> date:
    """The same day some months before, or the last of that month."""
    year, month = divmod(as_of.year * 12 + as_of.month - 1 - months, 12)
    return date(year, month + 1, min(as_of.day, monthrange(year, month + 1)[1]))
