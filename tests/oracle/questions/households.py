"""The households of a territory."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.territories import households_by_village
from tests.oracle.things import code as code_on
from tests.oracle.things import is_called, since, some_words, target


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None
) -> list[Row]:
    """Household, code, village or none, group, since."""
    return [(h.key, code_on(h, as_of), village and village.key, target(facts, h, "BELONGS_TO", as_of), since(h))
            for village, h in households_by_village(facts, named(facts, within, as_of), as_of)
            if is_called(h, name, code)]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, and by some names and codes."""
    return some_words(facts, ["Household"])


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village, then by household."""
    return facts.place(row[2]), facts.place(row[0])
