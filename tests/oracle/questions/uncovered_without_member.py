"""The households that only one member covers."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import alone, key, village_of
from tests.oracle.facts import Facts
from tests.oracle.finding import person_within
from tests.oracle.questions import Row
from tests.oracle.questions.households_of_member import examples

__all__ = ["answer", "examples", "order"]


def answer(facts: Facts, within: Sequence[str], as_of: date, person: str) -> list[Row] | None:
    """Village, household."""
    about = person_within(facts, within, person, as_of)
    if about is None:
        return None
    return [(key(village_of(facts, household, as_of)), household.key) for household in alone(facts, about, as_of)]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village and household."""
    return facts.place(row[0]), facts.place(row[1])
