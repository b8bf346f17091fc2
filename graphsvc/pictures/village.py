"""A village opened: the households that nobody looks after, then each member with the households in their care."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from graphsvc.model.things import Thing, key
from graphsvc.pictures.marks import Mark
from graphsvc.words import Words


class Row(NamedTuple):
    """A row of the picture `village`: a household with one member who is responsible for it, or with none.

    A village without households has one row without.
    """

    village: Thing
    household: Thing
    group: Thing | None
    member: Thing | None
    organization: Thing | None
    since: date | None
    joined: date | None
    code: str | None = None


def hang(village: Mark, rows: Iterable[Sequence[object]], words: Words, opens: bool = False) -> None:
    """Hang what lies in a village below its mark.

    Parameters
    ----------
    village
        The mark.
    rows
        The rows of the picture `village`, ordered by member and group.
    words
        The reader's language.
    opens
        Whether members are open by themselves.
    """
    read = [Row(*row) for row in rows if row[1] is not None]  # type: ignore[arg-type]
    covered = {row.household.id for row in read if row.member}
    village.households, village.covered = len({row.household.id for row in read}), len(covered)
    _hang_gap(village, [row.household for row in read if row.household.id not in covered], words)
    for member, found in groupby(read, lambda row: row.member):
        if member:
            village.add(_member(village, member, list(found), opens))
    village.further = False


def alone(rows: Sequence[Sequence[object]], words: Words) -> Mark:
    """A village as a picture of its own, with all that lies in it open.

    Parameters
    ----------
    rows
        The rows of the picture `village`: one at least.
    words
        The reader's language.
    """
    thing = Row(*rows[0]).village  # type: ignore[arg-type]
    mark = Mark(key(*thing[:2]), thing.name, "village", thing)
    hang(mark, rows, words, opens=True)
    return mark


def _hang_gap(village: Mark, uncovered: Sequence[Thing], words: Words) -> None:
    if not uncovered:
        return
    gap = Mark(f"gap@{village.key}", words.gettext("No member"), "gap", households=len(uncovered), covered=0,
               below=len(uncovered), tie="IN")
    village.add(gap)
    for household in uncovered:
        gap.add(_household(gap, household, "IN", covered=0))


def _member(village: Mark, thing: Thing, rows: Sequence[Row], opens: bool) -> Mark:
    households = len({row.household.id for row in rows})
    organization = rows[0].organization
    member = Mark(f"{key(*thing[:2])}@{village.key}", thing.name, "person", thing, households, households,
                  organization.name if organization else "", opens, below=households, tie="RESPONSIBLE_FOR")
    for group, found in groupby(rows, lambda row: row.group):
        held = list(found)
        above = _group(member, group, held[0].since) if group else member
        for row in held:
            tie, since = ("BELONGS_TO", row.joined) if group else ("RESPONSIBLE_FOR", row.since)
            above.add(_household(above, row.household, tie, covered=1, since=since))
    return member


def _group(member: Mark, group: Thing, since: date | None) -> Mark:
    mark = Mark(f"{key(*group[:2])}@{member.key}", group.name, "group", group, since=since, tie="RESPONSIBLE_FOR")
    member.add(mark)
    return mark


def _household(above: Mark, household: Thing, tie: str, covered: int, since: date | None = None) -> Mark:
    return Mark(f"{key(*household[:2])}@{above.key}", household.name, "household", household, 1, covered, since=since,
                tie=tie)
