"""How many households and groups each member looks after."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import living_members, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Member, organisation, households, groups."""
    rows = []
    for person, organization in living_members(facts, named(facts, within, as_of), as_of):
        targets = {link.end for link in facts.out(person, "RESPONSIBLE_FOR", as_of)}
        groups = {target for target in targets if target.kind == "HouseholdGroup"}
        through = {link.start for group in groups for link in facts.into(group, "BELONGS_TO", as_of)}
        rows.append((person.key, organization.key, len(targets - groups | through), len(groups)))
    return rows


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """The most households first."""
    return -row[2], facts.place(row[0])
