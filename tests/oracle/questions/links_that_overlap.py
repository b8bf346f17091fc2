"""Two links that share a day where one may be."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.faults import exclusive, from_the_top, known
from tests.oracle.questions import Row


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Thing, link, one, other, since, until."""
    if not from_the_top(facts, within, as_of):
        return []
    found = [(thing, one, other, a.type, max(a.since, b.since), min(a.until, b.until))
             for thing, one, other, a, b in exclusive(facts)]
    return [(thing.key, kind, one.key, other.key, known(since), known(until))
            for thing, one, other, kind, since, until in found if since < until and since <= as_of]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By thing, link and both others, then by the first shared day."""
    return facts.place(row[0]), row[1], facts.place(row[2]), facts.place(row[3]), row[4] or date.min
