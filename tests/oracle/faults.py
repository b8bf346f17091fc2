"""What is wrong with the records themselves, and which of two may be one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from graphsvc.text import folded
from tests.oracle.facts import OPEN, UNKNOWN, Facts, Link, Thing
from tests.oracle.reach import has_root, named

# Of these one a day from a thing; of the others one a day between the same two.
ONE_A_DAY = ("PART_OF", "MEMBER_OF", "LIVES_IN", "LIES_IN", "IN", "BELONGS_TO", "OF_KIND", "IN_SECTOR")
ONCE = ("COVERS", "HOLDS", "KEEPS_CONTACT_WITH", "RESPONSIBLE_FOR", "SUCCEEDS", "HAS_SEATS")
Reasons = Callable[[Thing], Iterable[str | None]]


def from_the_top(facts: Facts, within: Sequence[str], day: date) -> bool:
    """Whether the whole graph is asked about: from a root, or where there is none."""
    asked = named(facts, within, day)
    return not asked or has_root(facts, asked, day)


def known(day: date) -> date | None:
    """A day, None for an open end or an unknown start."""
    return None if day in (OPEN, UNKNOWN) else day


def exclusive(facts: Facts) -> Iterator[tuple[Thing, Thing, Thing, Link, Link]]:
    """Every two links of which one may be true on a day: whose they are, and where each leads."""
    groups: dict[tuple[str, ...], list[Link]] = {}
    for link in facts.links:
        for group in _exclusive_with(link):
            groups.setdefault(group, []).append(link)
    for (kind, *_), links in groups.items():
        for a, b in combinations(sorted(links, key=lambda link: str(link.own.get("id"))), 2):
            yield (a.end, a.start, b.start, a, b) if kind == "head" else (a.start, a.end, b.end, a, b)


def _exclusive_with(link: Link) -> Iterator[tuple[str, ...]]:
    if link.type in ONE_A_DAY:
        yield "one", link.type, link.start.key
    if link.type in ONCE:
        yield "once", link.type, link.start.key, link.end.key, link.own.get("position") or ""
    if link.type == "HEADS" and link.end.kind == "Village":
        yield "head", link.end.key


def code_of(thing: Thing) -> str | None:
    """Its code without regard to marks, case and spaces; None where it has none."""
    return folded(thing.properties.get("code") or "").replace(" ", "") or None


def in_place(thing: Thing, sort: str, place: str | None) -> str | None:
    """Its name, without regard to marks, case and the order of words, in a place; None where it is in none."""
    return None if place is None else f"{sort}{place}\n{sorted(folded(thing.properties['name']).split())}"


def alike(things: Iterable[Thing], reasons: Reasons) -> Iterator[tuple[Thing, Thing, set[str]]]:
    """Every two things of which a reason is the same, with the first letters of those that are."""
    told: dict[str, set[Thing]] = {}
    for thing in things:
        for reason in filter(None, reasons(thing)):
            told.setdefault(reason, set()).add(thing)
    found: dict[tuple[Thing, Thing], set[str]] = {}
    for reason, same in told.items():
        for one, other in combinations(sorted(same, key=lambda thing: thing.key), 2):
            found.setdefault((one, other), set()).add(reason[0])
    yield from ((one, other, letters) for (one, other), letters in found.items())
