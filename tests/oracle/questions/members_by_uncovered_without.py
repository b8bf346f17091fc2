"""How many households only they cover, member by member."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import alone, load
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Member, organisation, households theirs alone, all households."""
    rows = [
        (person.key, organization.key, len(alone(facts, person, as_of)), len(load(facts, person, as_of)))
        for person, organization in living_members(facts, named(facts, within, as_of), as_of)
    ]
    return [row for row in rows if row[2]]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """The most first."""
    return -row[2], facts.place(row[0])
