"""Members who look after households outside the village where they live."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import home, load, village_of
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Member, organisation, home, households outside, all households."""
    rows = []
    for person, organization in living_members(facts, named(facts, within, as_of), as_of):
        lives, households = home(facts, person, as_of), load(facts, person, as_of)
        villages = [village_of(facts, household, as_of) for household in households]
        outside = sum(village is not None and village is not lives for village in villages)
        if lives is not None and outside:
            rows.append((person.key, organization.key, lives.key, outside, len(households)))
    return rows



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """The most outside first."""
    return -row[3], facts.place(row[0])
