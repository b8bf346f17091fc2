"""What is still open of those who are members no more, and of the dead."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import OPEN, Facts, Link
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import named

BORNE = ("RESPONSIBLE_FOR", "HOLDS", "KEEPS_CONTACT_WITH", "HEADS")


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Person, link, target, since when it counts no longer."""
    return [
        (person.key, link.type, link.end.key, since)
        for person, organization in people(facts, named(facts, within, as_of), as_of) if organization is None
        for link_type in BORNE for link in facts.out(person, link_type, as_of)
        if (since := _counted_until(facts, link, as_of)) is not None
    ]


def _counted_until(facts: Facts, link: Link, as_of: date) -> date | None:
    died = link.start.properties.get("died") or OPEN
    ends = [m.until for m in facts.out(link.start, "MEMBER_OF") if link.since < m.until <= as_of]
    left = max(ends) if ends and link.type != "HEADS" else OPEN
    first = min(died, left)
    return first if first <= as_of else None


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By person, link and target."""
    return facts.place(row[0]), row[1], facts.place(row[2])
