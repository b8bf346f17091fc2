"""Members who work elsewhere and keep no contact where they live."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import home, key
from tests.oracle.facts import Facts
from tests.oracle.posts import sector_of
from tests.oracle.questions import Row
from tests.oracle.reach import covering, living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Member, organisation, sector, home."""
    rows = []
    for person, organization in living_members(facts, named(facts, within, as_of), as_of):
        sector, lives = sector_of(facts, organization, as_of), home(facts, person, as_of)
        near = covering(facts, lives, as_of) if lives else set()
        contacts = {link.end for link in facts.out(person, "KEEPS_CONTACT_WITH", as_of)}
        if sector and sector.properties["works_elsewhere"] and not contacts & near:
            rows.append((person.key, organization.key, sector.key, key(lives)))
    return rows



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organisation, then by member."""
    return facts.place(row[1]), facts.place(row[0])
