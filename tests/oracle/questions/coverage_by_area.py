"""Coverage of each area, at any level."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered
from tests.oracle.duties import key
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import areas_of, named
from tests.oracle.territories import households_by_village, villages_by_area


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Area or none, villages, households, covered, share."""
    asked = named(facts, within, as_of)
    by_area = villages_by_area(facts, asked, as_of)
    there = [([key(area) for area in (areas_of(facts, village, as_of) if village else ())] or [None], household)
             for village, household in households_by_village(facts, asked, as_of)]
    rows = []
    for area in {*by_area, *(area for areas, _ in there for area in areas)}:
        inside = {household for areas, household in there if area in areas}
        good = sum(covered(facts, household, as_of) for household in inside)
        rows.append((area, len(by_area.get(area, ())), len(inside), good, good / len(inside) if inside else None))
    return rows



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By area."""
    return facts.place(row[0]),
