"""The duties of which either end is within."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.territories import households_by_village
from tests.oracle.things import groups_within, since


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Person, household or group, reason or none, since."""
    asked = named(facts, within, as_of)
    persons = {person for person, _ in people(facts, asked, as_of)}
    targets = {household for _, household in households_by_village(facts, asked, as_of)}
    targets |= {group for group, _ in groups_within(facts, asked, as_of)}
    found = {duty for person in persons for duty in facts.out(person, "RESPONSIBLE_FOR", as_of)}
    found |= {duty for target in targets for duty in facts.into(target, "RESPONSIBLE_FOR", as_of)}
    return [(duty.start.key, duty.end.key, _reason(duty.own.get("reason")), since(duty)) for duty in found]


def _reason(identity: str | None) -> str | None:
    return f"Reason/{identity}" if identity else None


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By person, then by what the duty is towards."""
    return facts.place(row[0]), facts.place(row[1])
