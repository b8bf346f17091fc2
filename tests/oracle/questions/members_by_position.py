"""How many members hold each position."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.posts import posts
from tests.oracle.questions import Row
from tests.oracle.reach import living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Position or none, members."""
    held: dict[str | None, set[str]] = {}
    for person, _ in living_members(facts, named(facts, within, as_of), as_of):
        for position in [position.key for position, _ in posts(facts, person, as_of)] or [None]:
            held.setdefault(position, set()).add(person.key)
    return [(position, len(members)) for position, members in held.items()]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By position."""
    return facts.place(row[0]),
