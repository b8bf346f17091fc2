"""Household groups that lie in no village."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.things import groups_within


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Group, how many households."""
    return [(group.key, len(facts.into(group, "BELONGS_TO", as_of)))
            for group, village in groups_within(facts, named(facts, within, as_of), as_of) if village is None]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By group."""
    return facts.place(row[0]),
