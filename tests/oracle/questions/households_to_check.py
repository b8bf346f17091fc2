"""Whose households rest on somebody who has left, died, or lives outside the area of the village."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import key, responsible
from tests.oracle.facts import Facts, Thing
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.territories import households_by_village


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, household, person, left, died, away."""
    rows = []
    for village, household in households_by_village(facts, named(facts, within, as_of), as_of):
        for person in responsible(facts, household, as_of):
            left, died = not facts.out(person, "MEMBER_OF", as_of), not person.there(as_of)
            away = not died and village is not None and _away(facts, person, village, as_of)
            if left or died or away:
                rows.append((key(village), household.key, person.key, left, died, away))
    return rows


def _away(facts: Facts, person: Thing, village: Thing, day: date) -> bool:
    """Whether one who was ever known to live somewhere lives outside the first area of the village."""
    areas = {lies.end for lies in facts.out(village, "LIES_IN", day)}
    homes = [lives.end for lives in facts.out(person, "LIVES_IN", day)]
    around = {lies.end for home in homes for lies in facts.out(home, "LIES_IN", day)}
    known = any(lives.since <= day for lives in facts.out(person, "LIVES_IN"))
    return known and bool(areas) and not areas & around



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village, household and person."""
    return facts.place(row[0]), facts.place(row[1]), facts.place(row[2])
