"""All links of people on a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.people import people
from tests.oracle.posts import position_of
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.things import since

LINKS = ("MEMBER_OF", "HOLDS", "LIVES_IN", "HEADS", "KEEPS_CONTACT_WITH", "RESPONSIBLE_FOR")


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Person, link, target, position or none, since."""
    asked = {person for person, _ in people(facts, named(facts, within, as_of), as_of)}
    return [(person.key, link.type, link.end.key, _position(facts, link.own.get("position")), since(link))
            for person in asked for name in LINKS for link in facts.out(person, name, as_of)]


def _position(facts: Facts, identity: str | None) -> str | None:
    return position_of(facts, identity).key if identity else None


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By person, link, target and position."""
    return facts.place(row[0]), row[1], facts.place(row[2]), facts.place(row[3])
