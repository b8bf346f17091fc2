"""Coverage of each organisation directly below, and of what none of those holds."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered
from tests.oracle.facts import Facts, Thing
from tests.oracle.questions import Row
from tests.oracle.reach import children, households, named, strays, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Organisation or none, households, covered, share."""
    asked = named(facts, within, as_of)
    parts: dict[Thing, set[Thing]] = {o: territory(facts, [o], as_of) for o in children(facts, asked, as_of)}
    rest = households(facts, territory(facts, asked, as_of) - set().union(*parts.values()), as_of)
    rows = [_row(facts, child.key, households(facts, held, as_of), as_of) for child, held in parts.items()]
    return [*rows, _row(facts, None, rest | strays(facts, asked, as_of), as_of)]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """Organizations in the order of their names, what none holds last."""
    return facts.place(row[0])


def _row(facts: Facts, key: str | None, there: set[Thing], as_of: date) -> Row:
    count = sum(covered(facts, household, as_of) for household in there)
    return key, len(there), count, count / len(there) if there else None
