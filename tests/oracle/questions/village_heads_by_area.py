"""How many village heads are members, area by area."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.posts import head
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.territories import villages_by_area


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Area or none, villages, heads, members, share."""
    rows = []
    for area, villages in villages_by_area(facts, named(facts, within, as_of), as_of).items():
        heads = [head(facts, village, as_of) for village in villages]
        there, members = sum(bool(person) for person, _ in heads), sum(bool(belongs) for _, belongs in heads)
        rows.append((area, len(villages), there, members, members / there if there else None))
    return rows



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By area."""
    return facts.place(row[0]),
