"""Members who look after more households than a number."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import load
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date, most: int = 10) -> list[Row]:
    """Member, organisation, households."""
    members = living_members(facts, named(facts, within, as_of), as_of)
    rows = [(person.key, organization.key, len(load(facts, person, as_of))) for person, organization in members]
    return [row for row in rows if row[2] > most]


def examples(_facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """As it is, few, and none at all."""
    return [{}, {"most": 7}, {"most": 1}, {"most": 0}]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """The most households first."""
    return -row[2], facts.place(row[0])
