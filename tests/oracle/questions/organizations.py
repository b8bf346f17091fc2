"""The organizations within."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import below, named
from tests.oracle.things import code as code_on
from tests.oracle.things import is_called, since, some_words, target


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None
) -> list[Row]:
    """Organization, code, what it is part of unless it is asked about, kind, sector, since."""
    asked = named(facts, within, as_of)
    return [
        (o.key, code_on(o, as_of), None if o in asked else target(facts, o, "PART_OF", as_of),
         target(facts, o, "OF_KIND", as_of), target(facts, o, "IN_SECTOR", as_of), since(o))
        for o in below(facts, asked, as_of) if is_called(o, name, code)
    ]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, and by some names and codes."""
    return some_words(facts, ["Organization"])


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By name."""
    return facts.place(row[0]),
