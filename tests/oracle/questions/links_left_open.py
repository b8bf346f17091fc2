"""What is still open of those who are members no more, and of the dead."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Link
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import named

BORNE = ("RESPONSIBLE_FOR", "HOLDS", "KEEPS_CONTACT_WITH", "HEADS")


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Person, link, target, since when it is left open."""
    asked = {person for person, _ in people(facts, named(facts, within, as_of), as_of)}
    return [
        (person.key, link.type, link.end.key, max(first, link.since))
        for person in asked for link_type in BORNE for link in facts.out(person, link_type, as_of)
        if (first := _left(facts, link, as_of)) is not None
    ]


def _left(facts: Facts, link: Link, as_of: date) -> date | None:
    """The day of the death, or on which the last membership ended; for a position, that in its organisation."""
    died, memberships = link.start.properties.get("died"), facts.out(link.start, "MEMBER_OF")
    there = [m for m in memberships if m.end is link.end] if link.type == "HOLDS" else []
    ends = [died] if died and died <= as_of else []
    for some in (memberships, there):
        if not any(m.valid(as_of) for m in some):
            ends += sorted(m.until for m in some if m.until <= as_of)[-1:]
    return min(ends, default=None)


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By person, link and target."""
    return facts.place(row[0]), row[1], facts.place(row[2])
