"""Which marks of a picture are shown: what a reader opened, what is open by itself, and never more than a limit."""

import heapq
from collections.abc import Collection, Iterable, Sequence

from graphsvc.pictures.marks import Mark, walk

LIMIT = 1500
DEEPEST = 40


def show(roots: Sequence[Mark], opened: Collection[str] = (), closed: Collection[str] = (),
         limit: int = LIMIT, levels: int | None = None) -> set[str]:
    """Choose the marks whose children are shown.

    What a reader opened comes first, then what is open by itself, level by level, until the limit; a mark that no
    longer fits stays closed and stands for all below it. Where a reader opens more children than fit, the last that
    fits becomes a mark for the rest.

    Parameters
    ----------
    roots
        The picture; a mark may be added to it for the rest of a long row of children.
    opened, closed
        Keys of marks that the reader opened and closed by hand.
    limit
        The most marks to show.
    levels
        How many levels are open by themselves; None where each mark says so of itself.

    Returns
    -------
    The keys of the open marks. O(n log n).
    """
    urgent = _with_those_above(roots, opened)
    left = limit - len(roots)
    waiting = [(root.key not in urgent, 0, place, root) for place, root in enumerate(roots)]
    heapq.heapify(waiting)
    shown: set[str] = set()
    place = len(waiting)
    while waiting:
        unasked, level, _, mark = heapq.heappop(waiting)
        wanted = not unasked or (mark.opens if levels is None else level < levels)
        if not _may_open(mark, wanted, level, closed) or left < 1 or (unasked and len(mark.children) > left):
            continue
        _keep(mark, left)
        shown.add(mark.key)
        left -= len(mark.children)
        for child in mark.children:
            place += 1
            heapq.heappush(waiting, (child.key not in urgent, level + 1, place, child))
    return shown


def visible(roots: Iterable[Mark], shown: Collection[str]) -> list[Mark]:
    """The marks that are in sight, parents before children."""
    found, waiting = [], list(roots)[::-1]
    while waiting:
        mark = waiting.pop()
        found.append(mark)
        if mark.key in shown:
            waiting.extend(reversed(mark.children))
    return found


def _may_open(mark: Mark, wanted: bool, level: int, closed: Collection[str]) -> bool:
    return bool(mark.children) and wanted and mark.key not in closed and level < DEEPEST


def _keep(mark: Mark, most: int) -> None:
    """Cut a row of children that is too long; its last mark stands for the rest."""
    if len(mark.children) > most:
        rest = mark.children[most - 1:]
        del mark.children[most - 1:]
        mark.add(Mark(f"{mark.key}+", "", "more", below=len(rest) + sum(child.below for child in rest), opens=False))


def _with_those_above(roots: Sequence[Mark], opened: Collection[str]) -> set[str]:
    urgent: set[str] = set()
    for mark in walk(roots) if opened else ():
        step: Mark | None = mark if mark.key in opened else None
        while step is not None and step.key not in urgent:
            urgent.add(step.key)
            step = step.parent
    return urgent
