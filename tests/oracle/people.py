"""Whose people are whose."""

from collections.abc import Iterable
from datetime import date

from tests.oracle.facts import Facts, Thing
from tests.oracle.reach import below, has_root, living_members, territory


def people(facts: Facts, organizations: Iterable[Thing], day: date) -> set[tuple[Thing, Thing | None]]:
    """The living members, each with where the person belongs; and, with None, who is none and yet theirs."""
    organizations = list(organizations)
    inside, villages = below(facts, organizations, day), territory(facts, organizations, day)
    found: set[tuple[Thing, Thing | None]] = set(living_members(facts, organizations, day))
    for person in facts.of_kind("Person"):
        if person.there(day) and facts.out(person, "MEMBER_OF", day):
            continue
        last = _last_organization(facts, person, day)
        places = {link.end for kind in ("LIVES_IN", "HEADS") for link in facts.out(person, kind, day)}
        if last is not None:
            theirs = last in inside
        elif places:
            theirs = bool(places & villages)
        else:
            theirs = person.since <= day and has_root(facts, organizations, day)
        if theirs:
            found.add((person, None))
    return found


def _last_organization(facts: Facts, person: Thing, day: date) -> Thing | None:
    """Where the last membership led, of those in organisations that are still there."""
    there = [m for m in facts.out(person, "MEMBER_OF") if m.since <= day and m.end.there(day)]
    return max(there, key=lambda membership: membership.since).end if there else None
