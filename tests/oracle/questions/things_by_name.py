"""Search by name or code."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from graphsvc.text import folded
from tests.oracle.facts import Facts, Thing
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import below, named, territory
from tests.oracle.territories import households_by_village
from tests.oracle.things import areas_within, code, groups_within, is_called, some_words, target, words_of

KINDS = ("Organization", "Person", "Village", "Area", "Household", "HouseholdGroup")


def answer(facts: Facts, within: Sequence[str], as_of: date, words: str) -> list[Row]:
    """Thing, code, where it is, former names, rank."""
    asked = named(facts, within, as_of)
    there: list[tuple[Thing, str | None]] = [
        *((o, None if o in asked else target(facts, o, "PART_OF", as_of)) for o in below(facts, asked, as_of)),
        *((person, home and home.key) for person, home in people(facts, asked, as_of)),
        *((area, target(facts, area, "LIES_IN", as_of)) for area in areas_within(facts, asked, as_of)),
        *((village, target(facts, village, "LIES_IN", as_of)) for village in territory(facts, asked, as_of)),
        *((group, village and village.key) for group, village in groups_within(facts, asked, as_of)),
        *((household, village and village.key) for village, household in households_by_village(facts, asked, as_of)),
    ]
    return [(thing.key, code(thing, as_of), place, ", ".join(thing.properties.get("former_names", ())) or None,
             _rank(thing, folded(words))) for thing, place in there if is_called(thing, words)]


def _rank(thing: Thing, words: str) -> int:
    called = words_of(thing)
    if words in called:
        return 1
    if any(name.startswith(words) for name in called):
        return 2
    return 3 if any(f" {words}" in name for name in called) else 4


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """By some names, codes, beginnings and letters."""
    asked = [one.get("name") or one.get("code") for one in some_words(facts, KINDS)]
    return [{"words": words} for words in (*filter(None, asked), "lang", "a", "ng")]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """The best match first, then by name."""
    return row[4], facts.place(row[0])[1], row[0]
