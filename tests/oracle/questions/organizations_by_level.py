"""What each organisation is, and how far below the named one."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import key
from tests.oracle.facts import Facts
from tests.oracle.posts import kind_of, members_of, sector_of
from tests.oracle.questions import Row
from tests.oracle.reach import children, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Level, organisation, kind, sector, members."""
    rows, level = [], 0
    new = found = set(named(facts, within, as_of))
    while new:
        rows += [
            (level, organization.key, key(kind_of(facts, organization, as_of)),
             key(sector_of(facts, organization, as_of)), len(members_of(facts, [organization], as_of)))
            for organization in new
        ]
        new, level = children(facts, new, as_of) - found, level + 1
        found = found | new
    return rows



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By level, then by organisation."""
    return row[0], facts.place(row[1])
