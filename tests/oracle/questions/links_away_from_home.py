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
        (person.key, lives.end.key, link.type, link.end.key)
        for person in asked for lives in facts.out(person, "LIVES_IN", as_of)
        for link in _away(facts, person, lives.end, as_of)
    ]


def _away(facts: Facts, person: Thing, home: Thing, as_of: date) -> Iterator[Link]:
    for link in facts.out(person, "RESPONSIBLE_FOR", as_of):
        if any(lies.end is not home for lies in facts.out(link.end, "IN", as_of)):
            yield link
    yield from (link for link in facts.out(person, "HEADS", as_of) if link.end is not home)
    near = covering(facts, home, as_of)
    yield from (link for link in facts.out(person, "KEEPS_CONTACT_WITH", as_of) if link.end not in near)


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By person, link and target."""
    return facts.place(row[0]), row[2], facts.place(row[3])
