"""Villages whose head is no member, or that have none."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import key
from tests.oracle.facts import Facts
from tests.oracle.posts import head
from tests.oracle.questions import Row
from tests.oracle.reach import named, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, head or none."""
    villages = territory(facts, named(facts, within, as_of), as_of)
    heads = [(village, *head(facts, village, as_of)) for village in villages]
    return [(village.key, key(person)) for village, person, organization in heads if organization is None]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village."""
    return facts.place(row[0]),
