"""How many households of each village the members of each organisation look after."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import carers, key
from tests.oracle.facts import Facts, Thing
from tests.oracle.questions import Row
from tests.oracle.reach import households, named, strays, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village or none, organisation or none, households."""
    asked = named(facts, within, as_of)
    villages: list[tuple[Thing | None, set[Thing]]] = [
        (village, households(facts, [village], as_of)) for village in territory(facts, asked, as_of)]
    villages.append((None, strays(facts, asked, as_of)))
    return [(key(village), organization, count) for village, there in villages
            for organization, count in _counted(facts, there, as_of).items()]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village, then by organisation."""
    return facts.place(row[0]), facts.place(row[1])


def _counted(facts: Facts, there: set[Thing], as_of: date) -> Counter[str | None]:
    counted: Counter[str | None] = Counter()
    for household in there:
        organizations = {link.end.key for person in carers(facts, household, as_of)
                         for link in facts.out(person, "MEMBER_OF", as_of)}
        counted.update(organizations or {None})
    return counted
