"""The villages of a territory."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import named, territory
from tests.oracle.things import code as code_on
from tests.oracle.things import is_called, since, some_words, target


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None
) -> list[Row]:
    """Village, code, area, since."""
    return [(v.key, code_on(v, as_of), target(facts, v, "LIES_IN", as_of), since(v))
            for v in territory(facts, named(facts, within, as_of), as_of) if is_called(v, name, code)]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, and by some names and codes."""
    return some_words(facts, ["Village"])


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By name."""
    return facts.place(row[0]),
