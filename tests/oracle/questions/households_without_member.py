"""Which households nobody is responsible for, and since when."""

from collections.abc import Sequence
from datetime import date

from tests.oracle.coverage import covered, uncovered_since
from tests.oracle.facts import Facts
from tests.oracle.questions import Row
from tests.oracle.reach import households, named, territory


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Village, household, label, uncovered since."""
    return [
        (village.key, household.key, household.name(as_of), uncovered_since(facts, household, as_of))
        for village in territory(facts, named(facts, within, as_of), as_of)
        for household in households(facts, [village], as_of) if not covered(facts, household, as_of)
    ]
