"""What tests of replay and backup have in common: a log with every kind of change, and all that a graph holds."""

from collections.abc import Callable

import pytest

from graphsvc.changes import log
from graphsvc.changes.facts import plain
from graphsvc.changes.undoing import undo
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from tests.making import ACTOR, act, district, made

CHANGES = (
    [act("rename-area", area="a1", name="Xã Một", on="2020-01-01")],
    [act("close-organization", organization="k1", on="2020-01-01", rests="end")],
    [act("withdraw-link", link="RESPONSIBLE_FOR", start="Person/binh", end="HouseholdGroup/g1", since="2017-01-01")],
    [act("assign-duty", person="an", target="h2", on="2018-01-01"),
     act("release-duty", person="an", target="h2", on="2019-01-01")],
    [act("record-death", person="an", on="2020-01-01", rests="keep")],
    [act("correct-thing", thing="Village/v3", name="Thôn Mười")],
)


class Cut(Exception):
    """The process at work is gone."""


def changed(graph: Graph) -> Graph:
    """The small district, changed, corrected, undone; nine changes."""
    district(graph)
    for change in CHANGES:
        made(graph, *change, key=f"key {change[0]['action']}")
    undo(graph, 5, head=ACTOR)
    return graph


def everything(graph: Graph) -> list[str]:
    """All that a graph holds of facts, numbers of changes too."""
    plumbing, seconds = graph.catalogue.plumbing, graph.settings.seconds
    rows = [row for name in ("facts/all-things", "facts/all-links")
            for row in graph.store.rows(plumbing[name], {}, seconds=seconds)]
    return sorted(log.canonical(plain(row)) for row in rows)


def cut_at(number: int) -> Callable[[int], None]:
    """Told of the progress, this one is gone at a number."""

    def told(done: int) -> None:
        if done == number:
            raise Cut

    return told


def refusal(work: Callable[[], object]) -> list[str]:
    """The codes with which something is refused."""
    with pytest.raises(Refused) as refused:
        work()
    return [problem.code for problem in refused.value.problems]
