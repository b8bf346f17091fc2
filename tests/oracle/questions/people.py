"""The people within."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.things import code as code_on
from tests.oracle.things import is_called, some_words, target


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None
) -> list[Row]:
    """Person, code, organization or none, the village lived in, the day of death."""
    return [
        (p.key, code_on(p, as_of), organization and organization.key, target(facts, p, "LIVES_IN", as_of),
         p.properties.get("died"))
        for p, organization in people(facts, named(facts, within, as_of), as_of) if is_called(p, name, code)]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, and by some names and codes."""
    return some_words(facts, ["Person"])


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By name."""
    return facts.place(row[0]),
