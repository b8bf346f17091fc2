"""Villages that no cell covers."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import key
from tests.oracle.facts import Facts
from tests.oracle.posts import kind_of
from tests.oracle.questions import Row
from tests.oracle.reach import covering, households, named, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, area, households."""
    rows = []
    for village in territory(facts, named(facts, within, as_of), as_of):
        kinds = [kind_of(facts, organization, as_of) for organization in covering(facts, village, as_of)]
        if not any(kind and kind.properties["cell"] for kind in kinds):
            area = next((lies.end for lies in facts.out(village, "LIES_IN", as_of)), None)
            rows.append((village.key, key(area), len(households(facts, [village], as_of))))
    return rows



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village."""
    return facts.place(row[0]),
