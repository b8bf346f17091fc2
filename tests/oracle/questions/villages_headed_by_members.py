"""Villages whose head is a member."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import key
from tests.oracle.facts import Facts
from tests.oracle.posts import head
from tests.oracle.questions import Row
from tests.oracle.reach import named, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, head, organisation."""
    villages = territory(facts, named(facts, within, as_of), as_of)
    heads = [(village, *head(facts, village, as_of)) for village in villages]
    return [(village.key, key(person), key(organization)) for village, person, organization in heads if organization]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village."""
    return facts.place(row[0]),
