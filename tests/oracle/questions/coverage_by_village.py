"""How many households each village has, and how many of them are covered."""

from collections.abc import Sequence
from datetime import date

from tests.oracle.coverage import covered
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import households, named, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, households, covered, share."""
    rows = []
    for village in territory(facts, named(facts, within, as_of), as_of):
        there = households(facts, [village], as_of)
        count = sum(covered(facts, household, as_of) for household in there)
        rows.append((village.key, len(there), count, count / len(there) if there else None))
    return rows
