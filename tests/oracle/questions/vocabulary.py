"""The vocabulary in force."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.things import code as code_on
from tests.oracle.things import is_called, since, some_words

KINDS = ("Kind", "Position", "Reason", "Sector")


def answer(
    facts: Facts, _within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None
) -> list[Row]:
    """Entry, code, since."""
    return [(t.key, code_on(t, as_of), since(t)) for kind in KINDS for t in facts.of_kind(kind)
            if t.there(as_of) and is_called(t, name, code)]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, and by some names and codes."""
    return some_words(facts, KINDS)


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By kind, then by name."""
    return facts.things[row[0]].kind, facts.place(row[0])
