"""The living who are a member nowhere, and of whom it is not known where they live."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import home, is_member
from tests.oracle.facts import Facts
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Person."""
    asked = {person for person, _ in people(facts, named(facts, within, as_of), as_of)}
    return [(person.key,) for person in asked if person.there(as_of)
            and not is_member(facts, person, as_of) and home(facts, person, as_of) is None]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By person."""
    return facts.place(row[0]),
