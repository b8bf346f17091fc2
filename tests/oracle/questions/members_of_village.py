"""The members who live in a village."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.duties import is_member, load
from tests.oracle.facts import Facts
from tests.oracle.finding import some, village_within
from tests.oracle.questions import Row
from tests.oracle.reach import households


def answer(facts: Facts, within: Sequence[str], as_of: date, village: str) -> list[Row] | None:
    """Member, organisation, how many of the village's households."""
    about = village_within(facts, within, village, as_of)
    if about is None:
        return None
    here = households(facts, [about], as_of)
    members = [lives.start for lives in facts.into(about, "LIVES_IN", as_of) if is_member(facts, lives.start, as_of)]
    return [(person.key, facts.out(person, "MEMBER_OF", as_of)[0].end.key, len(load(facts, person, as_of) & here))
            for person in members]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """Some villages."""
    return some("village", facts.of_kind("Village"))



def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By member."""
    return facts.place(row[0]),
