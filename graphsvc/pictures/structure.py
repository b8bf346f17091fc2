"""The structure as marks: organizations below one another, and the villages that each covers."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from graphsvc.model.things import Thing, key
from graphsvc.pictures.marks import Look, Mark, walk


class Row(NamedTuple):
    """A row of the picture `structure`: an organization and its parent, or a village and who covers it."""

    above: Thing | None
    thing: Thing
    kind: Thing | None
    cell: bool | None
    households: int | None
    covered: int | None
    since: date | None = None


def structure(rows: Iterable[Sequence[object]]) -> list[Mark]:
    """Build the picture.

    Parameters
    ----------
    rows
        The rows of the picture `structure`, in the order in which marks of one parent shall stand.

    Returns
    -------
    The marks that hang below nothing. Among the marks of one parent those with something below come first, and
    of them those with households. What lies below an organization is counted once, however often it is covered.
    """
    read = [Row(*row) for row in rows]  # type: ignore[arg-type]
    marks = {row.thing.id: _organization(row) for row in read if row.thing.kind == "Organization"}
    for row in read:
        above = marks.get(row.above.id) if row.above else None
        if row.thing.kind == "Village" and above:
            above.add(_village(row, above))
        elif above:
            above.add(marks[row.thing.id])
    roots = [mark for mark in marks.values() if mark.parent is None]
    order = list(walk(roots))
    _count(order)
    for mark in order:
        mark.children.sort(key=lambda child: (not child.children, child.households is None))
    return roots


def _organization(row: Row) -> Mark:
    look: Look = "root" if row.above is None else "cell" if row.cell else "committee"
    return Mark(key(*row.thing[:2]), row.thing.name, look, row.thing, about=row.kind.name if row.kind else "",
                since=row.since, tie="PART_OF" if row.above else "")


def _village(row: Row, above: Mark) -> Mark:
    return Mark(f"{key(*row.thing[:2])}@{above.key}", row.thing.name, "village", row.thing, row.households, row.covered,
                opens=False, further=bool(row.households), since=row.since, tie="COVERS" if row.since else "")


def _count(order: Sequence[Mark]) -> None:
    """Count what lies below each organization, from the leaves up; a village counts once in each."""
    held: dict[str, dict[str, Mark]] = {mark.key: {} for mark in order}
    for mark in reversed(order):
        if mark.look == "village" and mark.thing:
            held[mark.key] = {mark.thing.id: mark}
        villages = held.pop(mark.key)
        if mark.look != "village" and villages:
            mark.households = sum(village.households or 0 for village in villages.values())
            mark.covered = sum(village.covered or 0 for village in villages.values())
        if mark.parent is not None:
            held[mark.parent.key].update(villages)
            mark.parent.below += mark.below + 1
