"""The households that a person is responsible for."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import cared_for, key, village_of
from tests.oracle.facts import Facts
from tests.oracle.finding import person_within, some
from tests.oracle.questions import Row
from tests.oracle.things import code


def answer(facts: Facts, within: Sequence[str], as_of: date, person: str) -> list[Row] | None:
    """Village, household, code, group."""
    about = person_within(facts, within, person, as_of)
    if about is None:
        return None
    return [(key(village_of(facts, household, as_of)), household.key, code(household, as_of), key(group))
            for household, group in cared_for(facts, about, as_of)]


def examples(facts: Facts, as_of: date) -> list[dict[str, Any]]:
    """Some of those who are responsible for something, and of the others."""
    busy = [person for person in facts.of_kind("Person") if facts.out(person, "RESPONSIBLE_FOR", as_of)]
    idle = [person for person in facts.of_kind("Person") if not facts.out(person, "RESPONSIBLE_FOR", as_of)]
    return [*some("person", busy), *some("person", idle)]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village, household and group."""
    return facts.place(row[0]), facts.place(row[1]), facts.place(row[3])
