"""Organisations in which no member holds a leading position."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import key
from tests.oracle.facts import Facts
from tests.oracle.posts import holders, kind_of, members_of
from tests.oracle.questions import Row
from tests.oracle.reach import below, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Organisation, kind, members."""
    return [
        (organization.key, key(kind_of(facts, organization, as_of)), len(members_of(facts, [organization], as_of)))
        for organization in below(facts, named(facts, within, as_of), as_of)
        if not any(position.properties["leads"] for _, position in holders(facts, organization, as_of))
    ]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organisation."""
    return facts.place(row[0]),
