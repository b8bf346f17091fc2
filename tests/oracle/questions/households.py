"""The households of a territory."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.coverage import covered
from tests.oracle.facts import Facts
from tests.oracle.finding import some, village_within
from tests.oracle.questions import Row
from tests.oracle.reach import named
from tests.oracle.territories import households_by_village
from tests.oracle.things import code as code_on
from tests.oracle.things import is_called, since, some_words, target


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None,
    member: str | None = None, village: str | None = None
) -> list[Row] | None:
    """Household, code, village or none, group, since."""
    if village is not None and village_within(facts, within, village, as_of) is None:
        return None
    return [(h.key, code_on(h, as_of), place and place.key, target(facts, h, "BELONGS_TO", as_of), since(h))
            for place, h in households_by_village(facts, named(facts, within, as_of), as_of)
            if is_called(h, name, code) and (member is None or covered(facts, h, as_of) == (member == "with"))
            and village in (None, place and place.id)]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, by some names and codes, with a member and without, and in some villages."""
    return [*some_words(facts, ["Household"]), {"member": "with"}, {"member": "without"},
            *some("village", facts.of_kind("Village"))]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By village, then by household."""
    return facts.place(row[2]), facts.place(row[0])
