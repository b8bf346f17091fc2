"""A territory's households by village, and its villages by area."""

from collections.abc import Iterable
from datetime import date

from tests.oracle.facts import Facts, Thing
from tests.oracle.reach import areas_of, households, strays, territory


def households_by_village(
    facts: Facts, organizations: Iterable[Thing], day: date
) -> list[tuple[Thing | None, Thing]]:
    """Each household with its village; with None those in no village, where a root holds them."""
    organizations = list(organizations)
    return [
        *((village, household) for village in territory(facts, organizations, day)
          for household in households(facts, [village], day)),
        *((None, household) for household in strays(facts, organizations, day)),
    ]


def villages_by_area(facts: Facts, organizations: Iterable[Thing], day: date) -> dict[str | None, set[Thing]]:
    """The villages that lie in each area, at any depth; under None those in no area."""
    found: dict[str | None, set[Thing]] = {}
    for village in territory(facts, organizations, day):
        for area in [area.key for area in areas_of(facts, village, day)] or [None]:
            found.setdefault(area, set()).add(village)
    return found
