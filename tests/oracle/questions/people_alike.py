"""People who may be recorded twice."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Thing
from tests.oracle.faults import alike, code_of, in_place
from tests.oracle.people import people
from tests.oracle.questions import Row
from tests.oracle.reach import named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """One, other, whether of one organization, of one village, of codes alike."""
    organizations: dict[Thing, set[Thing]] = {}
    for person, organization in people(facts, named(facts, within, as_of), as_of):
        organizations.setdefault(person, set()).update({organization} - {None})  # type: ignore[arg-type]

    def reasons(person: Thing) -> Iterator[str | None]:
        yield from (in_place(person, "o", organization.key) for organization in organizations[person])
        yield from (in_place(person, "v", lives.end.key) for lives in facts.out(person, "LIVES_IN", as_of))
        code = code_of(person)
        yield code and f"c{code}"

    return [(one.key, other.key, "o" in why, "v" in why, "c" in why)
            for one, other, why in alike(organizations, reasons)]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By both."""
    return facts.place(row[0]), facts.place(row[1])
