"""The one thing that a question is about: whether it lies within, and which to try."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from tests.oracle.facts import Facts, Thing
from tests.oracle.people import people
from tests.oracle.reach import below, covering, has_root, named


def person_within(facts: Facts, within: Sequence[str], identity: str, day: date) -> Thing | None:
    """The person of an id; who comes later only is every root's."""
    person, asked = facts.things.get(f"Person/{identity}"), named(facts, within, day)
    if person is None or (person.since > day and has_root(facts, asked, day)):
        return person
    return person if any(person is theirs for theirs, _ in people(facts, asked, day)) else None


def village_within(facts: Facts, within: Sequence[str], identity: str, day: date) -> Thing | None:
    """The village of an id, judged on the day or on its last."""
    village, asked = facts.things.get(f"Village/{identity}"), named(facts, within, day)
    if village is None:
        return None
    judged = min(day, village.until - timedelta(days=1))
    by = covering(facts, village, judged)
    theirs = bool(by & below(facts, asked, judged)) if by else has_root(facts, asked, judged)
    return village if theirs else None


def some(parameter: str, things: Iterable[Thing]) -> list[dict[str, Any]]:
    """To ask with: an id that never was, and a few of the things, from first to last."""
    ids = sorted(thing.id for thing in things)
    return [{parameter: identity} for identity in ("never-was", *ids[:: len(ids) // 5 or 1])]
