"""Positions with fewer holders than seats."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.posts import holders, kind_of
from tests.oracle.questions import Row
from tests.oracle.reach import below, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Organisation, position, seats, holders."""
    rows = []
    for organization in below(facts, named(facts, within, as_of), as_of):
        kind, held = kind_of(facts, organization, as_of), [p for _, p in holders(facts, organization, as_of)]
        rows += [(organization.key, seats.end.key, seats.own["seats"], held.count(seats.end))
                 for seats in (facts.out(kind, "HAS_SEATS", as_of) if kind else ())]
    return [row for row in rows if row[3] < row[2]]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organisation and position."""
    return facts.place(row[0]), facts.place(row[1])
