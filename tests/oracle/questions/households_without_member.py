"""Which households nobody is responsible for, and since when."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered, uncovered_since
from tests.oracle.facts import Facts, Thing
from tests.oracle.finding import some, village_within
from tests.oracle.questions import Row
from tests.oracle.reach import households, named, strays, territory
from tests.oracle.things import code


def answer(facts: Facts, within: Sequence[str], as_of: date, village: str | None = None) -> list[Row] | None:
    """Village or none, household, code, uncovered since."""
    if village is not None and village_within(facts, within, village, as_of) is None:
        return None
    asked = named(facts, within, as_of)
    there: list[tuple[str | None, set[Thing]]] = [
        (place.key, households(facts, [place], as_of)) for place in territory(facts, asked, as_of)
        if village in (None, place.id)]
    if village is None:
        there.append((None, strays(facts, asked, as_of)))
    return [
        (place, household.key, code(household, as_of), uncovered_since(facts, household, as_of))
        for place, inside in there for household in inside if not covered(facts, household, as_of)
    ]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, and some villages."""
    return [{}, *some("village", facts.of_kind("Village"))]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village, then by household."""
    return facts.place(row[0]), facts.place(row[1])
