"""Members who hold several posts."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.posts import posts
from tests.oracle.questions import Row
from tests.oracle.reach import living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Member, position, organisation."""
    members = living_members(facts, named(facts, within, as_of), as_of)
    held = [(person, posts(facts, person, as_of)) for person, _ in members]
    return [(person.key, position.key, organization.key)
            for person, of_person in held if len(of_person) > 1 for position, organization in of_person]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By member, position and organisation."""
    return facts.place(row[0]), facts.place(row[1]), facts.place(row[2])
