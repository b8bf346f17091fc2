"""How many members each organisation has, itself and with all below it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.posts import members_of
from tests.oracle.questions import Row
from tests.oracle.reach import below, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Organisation, its own members, those with all below."""
    return [
        (organization.key, len(members_of(facts, [organization], as_of)),
         len(members_of(facts, below(facts, [organization], as_of), as_of)))
        for organization in below(facts, named(facts, within, as_of), as_of)
    ]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organisation."""
    return facts.place(row[0]),
