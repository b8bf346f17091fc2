"""How many members each sector has."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import key
from tests.oracle.facts import Facts
from tests.oracle.posts import sector_of
from tests.oracle.questions import Row
from tests.oracle.reach import living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Sector or none, organisations, members."""
    members = [(key(sector_of(facts, organization, as_of)), organization.key, person.key)
               for person, organization in living_members(facts, named(facts, within, as_of), as_of)]
    return [
        (sector, len({organization for of, organization, _ in members if of == sector}),
         len({person for of, _, person in members if of == sector}))
        for sector in {sector for sector, _, _ in members}
    ]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By sector."""
    return facts.place(row[0]),
