"""Who or what was nowhere between two places."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Thing
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import below, named, territory
from tests.oracle.territories import households_by_village
from tests.oracle.things import areas_within, groups_within

PLACES = ("PART_OF", "MEMBER_OF", "LIVES_IN", "LIES_IN", "IN")


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Thing, link, before, left, after, came."""
    asked = named(facts, within, as_of)
    things = {*below(facts, asked, as_of), *(person for person, _ in people(facts, asked, as_of)),
              *areas_within(facts, asked, as_of), *territory(facts, asked, as_of),
              *(group for group, _ in groups_within(facts, asked, as_of)),
              *(household for _, household in households_by_village(facts, asked, as_of))}
    return [row for thing in things for kind in PLACES for row in _gaps(facts, thing, kind, as_of)]


def _gaps(facts: Facts, thing: Thing, kind: str, as_of: date) -> Iterator[Row]:
    links = facts.out(thing, kind)
    for one in links:
        for after in links:
            between = any(other.since < after.since and one.until < other.until for other in links)
            if one.until < after.since <= as_of and not between:
                yield thing.key, kind, one.end.key, one.until, after.end.key, after.since


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By thing and link, then by the day on which it left."""
    return facts.place(row[0]), row[1], row[3], facts.place(row[2]), facts.place(row[4])
