"""The areas of a territory."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import named, territory
from tests.oracle.things import areas_within, is_called, since, some_words, target
from tests.oracle.things import code as code_on


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None,
    holding: str | None = None
) -> list[Row]:
    """Area, code, the one above, since."""
    asked = named(facts, within, as_of)
    there = areas_within(facts, asked, as_of) if holding is None else {
        link.end for village in territory(facts, asked, as_of) for link in facts.out(village, "LIES_IN", as_of)}
    return [(a.key, code_on(a, as_of), target(facts, a, "LIES_IN", as_of), since(a))
            for a in there if is_called(a, name, code)]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, by some names and codes, and those with villages of their own."""
    return [*some_words(facts, ["Area"]), {"holding": "villages"}]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By name."""
    return facts.place(row[0]),
