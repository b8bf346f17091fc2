"""The household groups of a territory."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.things import code as code_on
from tests.oracle.things import groups_within, is_called, since, some_words


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None
) -> list[Row]:
    """Group, code, village or none, since."""
    return [(g.key, code_on(g, as_of), village and village.key, since(g))
            for g, village in groups_within(facts, named(facts, within, as_of), as_of) if is_called(g, name, code)]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, and by some names and codes."""
    return some_words(facts, ["HouseholdGroup"])


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By name."""
    return facts.place(row[0]),
