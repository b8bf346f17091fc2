"""What may matter to whoever asks within an organisation: the things there, their links, and a little of the far ends.

All else is out of reach: whatever becomes of it, no answer may differ.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from tests.oracle.facts import Facts, Link, Thing
from tests.oracle.finding import person_within, village_within
from tests.oracle.reach import areas_of, below, has_root, named

VOCABULARY = ("Kind", "Sector", "Position", "Reason")
# What is told of the far end of a link from within: the residence, membership and organisation of each kind of thing.
OF_FAR_ENDS = {
    "Person": ("MEMBER_OF", "LIVES_IN"), "Household": ("IN", "BELONGS_TO"), "HouseholdGroup": ("IN",),
    "Village": ("LIES_IN",), "Area": ("LIES_IN",), "Organization": ("OF_KIND",),
}


def holds(facts: Facts, within: Sequence[str], thing: Thing, day: date) -> bool:
    """Whether a thing lies within, on a day or on its own last; a word of the vocabulary always does."""
    judged, asked = min(day, thing.until - timedelta(days=1)), named(facts, within, day)
    match thing.kind:
        case "Organization":
            return thing in below(facts, asked, judged)
        case "Person":
            return person_within(facts, within, thing.id, day) is not None
        case "Village":
            return village_within(facts, within, thing.id, day) is not None
        case "Area":
            inner = [v for v in facts.of_kind("Village") if thing in areas_of(facts, v, judged)]
            return _any_held(facts, within, inner, judged) if inner else has_root(facts, asked, judged)
        case "Household" | "HouseholdGroup":
            places = [link.end for link in facts.out(thing, "IN", judged)]
            return _any_held(facts, within, places, judged) if places else has_root(facts, asked, judged)
    return True


def _any_held(facts: Facts, within: Sequence[str], villages: Iterable[Thing], day: date) -> bool:
    return any(village_within(facts, within, village.id, day) for village in villages)


def seen(facts: Facts, within: Sequence[str], day: date) -> tuple[list[Any], list[Any]]:
    """The facts that may matter, as plain values to compare: things, and links."""
    inside = {thing for thing in facts.things.values() if holds(facts, within, thing, day)}
    links = {link for thing in inside for link in facts.touching(thing) if thing.kind not in VOCABULARY}
    links |= {link for thing in inside for link in facts.touching(thing) if {link.start, link.end} <= inside}
    links |= set(_sectors(facts, inside)) | set(_cared_for(facts, inside)) | set(_around_homes(facts, inside))
    far = {end for link in links for end in (link.start, link.end)} - inside
    links |= {link for thing in far for kind in OF_FAR_ENDS.get(thing.kind, ()) for link in facts.out(thing, kind)}
    # The home of a far person is told by its name and by the area it lies in.
    links |= {lies for link in links if link.type == "LIVES_IN" for lies in facts.out(link.end, "LIES_IN")}
    things = inside | {end for link in links for end in (link.start, link.end)}
    return sorted(map(_thing, things)), sorted(map(_link, links))


def _sectors(facts: Facts, inside: Iterable[Thing]) -> Iterator[Link]:
    """An organisation without a sector of its own has that of the nearest above it, wherever this lies."""
    for thing in _climbed(facts, (thing for thing in inside if thing.kind == "Organization"), "PART_OF"):
        yield from (*facts.out(thing, "PART_OF"), *facts.out(thing, "IN_SECTOR"))


def _climbed(facts: Facts, begun: Iterable[Thing], link_type: str) -> set[Thing]:
    """Things and all that they ever lay in; what lay in one another at different times comes once."""
    found, newest = set[Thing](), set(begun)
    while newest:
        found |= newest
        newest = {link.end for thing in newest for link in facts.out(thing, link_type)} - found
    return found


def _cared_for(facts: Facts, inside: Iterable[Thing]) -> Iterator[Link]:
    """Who looks after a household of these, through a group that may lie elsewhere; and whether somebody of these is
    the only one who looks after a household elsewhere, which is told of that person.
    """
    yield from (duty for household in inside for belongs in facts.out(household, "BELONGS_TO")
                for duty in facts.into(belongs.end, "RESPONSIBLE_FOR"))
    targets = {duty.end for thing in inside if thing.kind == "Person" for duty in facts.out(thing, "RESPONSIBLE_FOR")}
    inner = [link for target in targets for link in facts.into(target, "BELONGS_TO")]
    targets |= {link.start for link in inner}
    targets |= {link.end for target in targets for link in facts.out(target, "BELONGS_TO")}
    yield from inner
    for target in targets:
        yield from facts.into(target, "RESPONSIBLE_FOR")


def _around_homes(facts: Facts, inside: Iterable[Thing]) -> Iterator[Link]:
    """Whether somebody of these keeps contact where they live: what covers that village is told of that person."""
    places = {lives.end for thing in inside if thing.kind == "Person" for lives in facts.out(thing, "LIVES_IN")}
    for place in _climbed(facts, places, "LIES_IN"):
        yield from (*facts.out(place, "LIES_IN"), *facts.into(place, "COVERS"))


def _thing(thing: Thing) -> tuple[str, list[tuple[str, str]]]:
    return thing.key, sorted((name, str(value)) for name, value in thing.properties.items())


def _link(link: Link) -> tuple[str, str, str, str, str, list[tuple[str, str]]]:
    own = sorted((name, str(value)) for name, value in link.own.items() if name != "id")
    return link.type, link.start.key, link.end.key, str(link.since), str(link.until), own
