"""The structure in numbers, one row."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered
from tests.oracle.facts import Facts, Thing
from tests.oracle.questions import Row
from tests.oracle.reach import below, covering, households, living_members, named, strays, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Organisations by kind, members, villages, those with a cell, areas, households, those covered."""
    asked = named(facts, within, as_of)
    organizations = below(facts, asked, as_of)
    kinds = [_traits(facts, organization, as_of) for organization in organizations]
    villages = territory(facts, asked, as_of)
    there = households(facts, villages, as_of) | strays(facts, asked, as_of)
    return [(
        len(organizations), sum(base for base, _ in kinds),
        kinds.count((True, False)), kinds.count((False, True)), kinds.count((True, True)),
        len({person for person, _ in living_members(facts, asked, as_of)}),
        len(villages), sum(_has_cell(facts, village, as_of) for village in villages),
        len({link.end for village in villages for link in facts.out(village, "LIES_IN", as_of)}),
        len(there), sum(covered(facts, household, as_of) for household in there),
    )]


def order(_facts: Facts, _row: Row) -> tuple[Any, ...]:
    """There is one row only."""
    return ()


def _traits(facts: Facts, organization: Thing, day: date) -> tuple[bool, bool]:
    """Whether its kind is a base organisation, and a cell."""
    for link in facts.out(organization, "OF_KIND", day):
        return bool(link.end.properties["base"]), bool(link.end.properties["cell"])
    return False, False


def _has_cell(facts: Facts, village: Thing, day: date) -> bool:
    return any(_traits(facts, organization, day)[1] for organization in covering(facts, village, day))
