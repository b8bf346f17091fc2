"""Links that begin before one of their ends is there, or go on when it is no more."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Link, Thing
from tests.oracle.faults import from_the_top, known
from tests.oracle.questions import Row


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Start, link, end, since, until, the end that is passed."""
    if not from_the_top(facts, within, as_of):
        return []
    return [(link.start.key, link.type, link.end.key, known(link.since), known(link.until), thing.key)
            for link in facts.links if link.since <= as_of for thing in (link.start, link.end) if _past(link, thing)]


def _past(link: Link, thing: Thing) -> bool:
    return link.since < thing.since or (link.type != "SUCCEEDS" and link.until > thing.until)


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By both ends and the first day, then by the end that is passed."""
    return facts.place(row[0]), row[1], facts.place(row[2]), row[3] or date.min, facts.place(row[5])
