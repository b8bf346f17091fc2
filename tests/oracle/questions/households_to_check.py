"""Whose households rest on somebody who has left, died, or has moved out of the area of the village."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from tests.oracle.duties import key, responsible
from tests.oracle.facts import Facts, Thing
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.territories import households_by_village


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, household, person, left, died, moved."""
    rows = []
    for village, household in households_by_village(facts, named(facts, within, as_of), as_of):
        for person in responsible(facts, household, as_of):
            left, died = not facts.out(person, "MEMBER_OF", as_of), not person.there(as_of)
            moved = not died and village is not None and _moved(facts, person, village, as_of)
            if left or died or moved:
                rows.append((key(village), household.key, person.key, left, died, moved))
    return rows


def _moved(facts: Facts, person: Thing, village: Thing, day: date) -> bool:
    """Whether one who once lived in the first area of the village lives there no longer."""
    areas = {lies.end for lies in facts.out(village, "LIES_IN", day)}
    around = {lies.end for lives in facts.out(person, "LIVES_IN", day) for lies in facts.out(lives.end, "LIES_IN", day)}
    before = {lies.end for lived in facts.out(person, "LIVES_IN") if lived.until <= day
              for lies in facts.out(lived.end, "LIES_IN", lived.until - timedelta(days=1))}
    return bool(areas & before - around)


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """Who left or died first; by village, household and person."""
    return not (row[3] or row[4]), facts.place(row[0]), facts.place(row[1]), facts.place(row[2])
