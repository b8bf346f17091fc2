"""Members who look after no household."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import home, key, load
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Member, organisation, home."""
    members = living_members(facts, named(facts, within, as_of), as_of)
    return [(person.key, organization.key, key(home(facts, person, as_of)))
            for person, organization in members if not load(facts, person, as_of)]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organisation, then by member."""
    return facts.place(row[1]), facts.place(row[0])
