"""What lies within an organisation on a day."""

from collections.abc import Iterable
from datetime import date

from tests.oracle.facts import Facts, Thing


def roots(facts: Facts, day: date) -> list[Thing]:
    """The organisations of the day that are part of nothing."""
    return [o for o in facts.of_kind("Organization") if o.there(day) and not facts.out(o, "PART_OF", day)]


def named(facts: Facts, within: Iterable[str], day: date) -> list[Thing]:
    """The organisations asked about: those named, or all roots of the day."""
    return [facts.things[f"Organization/{identity}"] for identity in within] or roots(facts, day)


def children(facts: Facts, organizations: Iterable[Thing], day: date) -> set[Thing]:
    """Those directly below."""
    return {link.start for o in organizations for link in facts.into(o, "PART_OF", day)}


def below(facts: Facts, organizations: Iterable[Thing], day: date) -> set[Thing]:
    """They and all below them."""
    found, new = set(organizations), set(organizations)
    while new:
        new = children(facts, new, day) - found
        found |= new
    return found


def areas_of(facts: Facts, village: Thing, day: date) -> list[Thing]:
    """The areas that a village lies in, from the nearest up."""
    found, place = [], village
    while up := facts.out(place, "LIES_IN", day):
        place = up[0].end
        found.append(place)
    return found


def covering(facts: Facts, village: Thing, day: date) -> set[Thing]:
    """The organisations that cover a village, itself or through an area."""
    places = [village, *areas_of(facts, village, day)]
    return {link.start for place in places for link in facts.into(place, "COVERS", day)}


def territory(facts: Facts, organizations: Iterable[Thing], day: date) -> set[Thing]:
    """The villages that they or anything below them cover; a root also holds what nobody covers."""
    organizations = list(organizations)
    inside = below(facts, organizations, day)
    holds_rest = has_root(facts, organizations, day)
    found = set()
    for village in facts.of_kind("Village"):
        if village.there(day):
            by = covering(facts, village, day)
            if by & inside or (holds_rest and not by):
                found.add(village)
    return found


def has_root(facts: Facts, organizations: Iterable[Thing], day: date) -> bool:
    """Whether one of them is part of nothing that day, and so holds what nobody else does."""
    return any(o.there(day) and not facts.out(o, "PART_OF", day) for o in organizations)


def strays(facts: Facts, organizations: Iterable[Thing], day: date) -> set[Thing]:
    """The households in no village, where one of the organisations is a root."""
    if not has_root(facts, organizations, day):
        return set()
    return {h for h in facts.of_kind("Household") if h.there(day) and not facts.out(h, "IN", day)}


def households(facts: Facts, villages: Iterable[Thing], day: date) -> set[Thing]:
    """The households that are in one of the villages."""
    inside = {link.start for village in villages for link in facts.into(village, "IN", day)}
    return {thing for thing in inside if thing.kind == "Household"}


def living_members(facts: Facts, organizations: Iterable[Thing], day: date) -> list[tuple[Thing, Thing]]:
    """The living members of them and all below them, each with where the person belongs."""
    return [
        (link.start, organization)
        for organization in below(facts, organizations, day)
        for link in facts.into(organization, "MEMBER_OF", day) if link.start.there(day)
    ]
