"""Who bears something in another village than where they live, or keeps contact with who does not cover it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Link, Thing
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import covering, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Person, home, link, target."""
    asked = {person for person, _ in people(facts, named(facts, within, as_of), as_of) if person.there(as_of)}
    return [
        (person.key, home.key if home else None, link.type, link.end.key)
        for person in asked for home in _homes(facts, person, as_of) for link in _away(facts, person, home, as_of)
    ]


def _homes(facts: Facts, person: Thing, as_of: date) -> list[Thing | None]:
    """Where the person lives; one None where that is no longer known."""
    lived = any(lives.until <= as_of for lives in facts.out(person, "LIVES_IN"))
    return [lives.end for lives in facts.out(person, "LIVES_IN", as_of)] or ([None] if lived else [])


def _away(facts: Facts, person: Thing, home: Thing | None, as_of: date) -> Iterator[Link]:
    for link in facts.out(person, "RESPONSIBLE_FOR", as_of):
        if any(lies.end is not home for lies in facts.out(link.end, "IN", as_of)):
            yield link
    yield from (link for link in facts.out(person, "HEADS", as_of) if link.end is not home)
    near = covering(facts, home, as_of) if home else set()
    yield from (link for link in facts.out(person, "KEEPS_CONTACT_WITH", as_of) if link.end not in near)


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By person, link and target."""
    return facts.place(row[0]), row[2], facts.place(row[3])
