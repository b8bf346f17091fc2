"""Rings of things that would lie in one another, found in the file's own rows so that all of them can be named."""

from collections.abc import Iterator, Mapping, Sequence

from graphsvc.errors import Problem
from graphsvc.importing.entries import Fault
from graphsvc.importing.steps import Step
from graphsvc.language import Text

RING = Text("các dòng {rows} nằm vòng tròn trong nhau: sửa tổ chức hoặc địa bàn cấp trên của một dòng",
            "rows {rows} lie within one another in a ring: mend what one of them is part of")
# What each action says lies in what.
PARENTS = {"place-organization": ("organization", "parent"), "move-organization": ("organization", "parent"),
           "place-area": ("area", "parent"), "move-area": ("area", "parent")}


def faults(steps: Sequence[Step]) -> list[Fault]:
    """A fault for each row of a ring."""
    above: dict[tuple[str, str], tuple[tuple[str, str], Step]] = {}
    for step in steps:
        if step.action in PARENTS:
            child, parent = PARENTS[step.action]
            above[child, step.parameters[child]] = ((child, step.parameters[parent]), step)
    return [fault for ring in _rings(above) for fault in _told(ring)]


def _rings(above: Mapping[tuple[str, str], tuple[tuple[str, str], Step]]) -> Iterator[list[Step]]:
    """Each ring once: from every thing upwards until nothing is above, or one was met before."""
    done: set[tuple[str, str]] = set()
    for begin in above:
        path: list[tuple[str, str]] = []
        thing = begin
        while thing in above and thing not in done:
            done.add(thing)
            path.append(thing)
            thing = above[thing][0]
        if thing in path:
            yield [above[one][1] for one in path[path.index(thing):]]


def _told(ring: Sequence[Step]) -> Iterator[Fault]:
    rows = ", ".join(str(row) for row in sorted(step.entry.row for step in ring))
    for step in ring:
        column = step.column("parent")
        yield Fault(step.entry.place(column), Problem("ring", RING.filled({"rows": rows})),
                    step.entry.cells.get(column or ""))
