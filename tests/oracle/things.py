"""The things that lie within, and what they are called."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from graphsvc.text import folded
from tests.oracle.facts import UNKNOWN, Facts, Link, Thing
from tests.oracle.reach import areas_of, has_root, territory


def areas_within(facts: Facts, organizations: Iterable[Thing], day: date) -> set[Thing]:
    """The areas that a village of the territory lies in; for a root also those in which none lies."""
    organizations = list(organizations)
    found = {area for village in territory(facts, organizations, day) for area in areas_of(facts, village, day)}
    if has_root(facts, organizations, day):
        filled = {a for village in facts.of_kind("Village") for a in areas_of(facts, village, day)}
        found |= {area for area in facts.of_kind("Area") if area.there(day) and area not in filled}
    return found


def groups_within(facts: Facts, organizations: Iterable[Thing], day: date) -> list[tuple[Thing, Thing | None]]:
    """The household groups, each with its village; for a root also those in none."""
    organizations = list(organizations)
    found: list[tuple[Thing, Thing | None]] = [
        (link.start, village) for village in territory(facts, organizations, day)
        for link in facts.into(village, "IN", day) if link.start.kind == "HouseholdGroup"]
    if has_root(facts, organizations, day):
        found += [(g, None) for g in facts.of_kind("HouseholdGroup") if g.there(day) and not facts.out(g, "IN", day)]
    return found


def target(facts: Facts, thing: Thing, link_type: str, day: date) -> str | None:
    """Where the one link of a type leads that day."""
    links = facts.out(thing, link_type, day)
    return links[0].end.key if links else None


def since(dated: Thing | Link) -> date | None:
    """Its first day, where that is known."""
    return None if dated.since == UNKNOWN else dated.since


def words_of(thing: Thing) -> list[str]:
    """Its names and codes, former ones too, folded."""
    own = thing.properties
    called = [own["name"], own.get("name_en"), own.get("code"), *own.get("former_names", ()),
              *own.get("former_codes", ()), *own.get("also_called", ()), *own.get("merged_ids", ())]
    return [folded(word) for word in called if word]


def is_called(thing: Thing, name: str | None = None, code: str | None = None) -> bool:
    """Whether it goes, or went, by all words of a name, and by a code."""
    own = thing.properties
    coded = code is None or code in (own.get("code"), *own.get("former_codes", ()))
    return coded and all(any(word in called for called in words_of(thing)) for word in folded(name or "").split())


def code(thing: Thing, day: date) -> str | None:
    """The code that it had on a day."""
    own = thing.properties
    former = zip(own.get("former_codes", ()), own.get("former_codes_until", ()), strict=True)
    return next((word for word, until in former if day < until), own.get("code")) or None


def some_words(facts: Facts, kinds: Sequence[str]) -> list[dict[str, Any]]:
    """To ask with: nothing, what is nobody's, and names and codes of a few things, whole and in part."""
    things = sorted((t for t in facts.things.values() if t.kind in kinds), key=lambda thing: thing.key)
    few = things[:: len(things) // 3 or 1]
    renamed = [t for t in things if t.properties.get("former_names")][:1]
    return [
        {}, {"name": "không ai tên này"}, {"code": "never-was"},
        *({"name": thing.name(date(1900, 1, 1)).upper()} for thing in (*few, *renamed)),
        *({"name": " ".join(reversed(folded(thing.properties["name"])[1:].split()))} for thing in few),
        *({"code": thing.properties["code"]} for thing in few if thing.properties.get("code")),
    ]
