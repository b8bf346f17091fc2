"""Members who hold posts in government, the Front and mass organisations."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.posts import holders
from tests.oracle.questions import Row
from tests.oracle.reach import below, named


def answer(facts: Facts, within: Sequence[str], as_of: date, field: str | None = None) -> list[Row]:
    """Organisation, position, member."""
    fields = {field} if field else {"government", "front", "mass"}
    return [
        (organization.key, position.key, person.key)
        for organization in below(facts, named(facts, within, as_of), as_of)
        for person, position in holders(facts, organization, as_of) if position.properties["field"] in fields
    ]


def examples(_facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, and each field."""
    return [{}, {"field": "government"}, {"field": "front"}, {"field": "mass"}]



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organisation, position and member."""
    return facts.place(row[0]), facts.place(row[1]), facts.place(row[2])
