"""What people hold or bear who are a member nowhere."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import is_member
from tests.oracle.facts import UNKNOWN, Facts
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import named

BORNE = ("RESPONSIBLE_FOR", "HOLDS", "KEEPS_CONTACT_WITH")


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Person, link, target, since."""
    asked = {person for person, _ in people(facts, named(facts, within, as_of), as_of)}
    return [(person.key, link.type, link.end.key, None if link.since == UNKNOWN else link.since)
            for person in asked if person.there(as_of) and not is_member(facts, person, as_of)
            for link_type in BORNE for link in facts.out(person, link_type, as_of)]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By person, link, target and first day."""
    return facts.place(row[0]), row[1], facts.place(row[2]), row[3] or UNKNOWN
