"""What organisations cover themselves."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import below, named
from tests.oracle.things import since


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Organisation, village or area, since."""
    return [(organization.key, covers.end.key, since(covers))
            for organization in below(facts, named(facts, within, as_of), as_of)
            for covers in facts.out(organization, "COVERS", as_of)]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organisation, then by what is covered."""
    return facts.place(row[0]), facts.place(row[1])
