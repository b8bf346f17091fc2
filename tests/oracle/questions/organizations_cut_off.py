"""Organisations that are part of nothing, and were part of another."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import below, named


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Organization, what it was part of last, until when."""
    rows = []
    for organization in below(facts, named(facts, within, as_of), as_of):
        ended = [link for link in facts.out(organization, "PART_OF") if link.until <= as_of]
        if ended and not facts.out(organization, "PART_OF", as_of):
            last = min(ended, key=lambda link: (-link.until.toordinal(), link.end.id))
            rows.append((organization.key, last.end.key, last.until))
    return rows


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By organization."""
    return facts.place(row[0]),
