"""Replay: what was known after each change is rebuilt from the log, facts and log as they were."""

from collections.abc import Callable
from datetime import date

import pytest

from graphsvc.changes import log
from graphsvc.changes.digest import digest
from graphsvc.changes.facts import plain
from graphsvc.changes.replaying import replay
from graphsvc.changes.undoing import undo
from graphsvc.changes.verifying import verify
from graphsvc.errors import Refused
from graphsvc.graph import Graph, open_graph
from graphsvc.settings import Settings
from tests.conftest import SettingsFor
from tests.engines.choosing import emptied, on_embedded
from tests.making import ACTOR, act, district, made

Own = Callable[..., Settings]
CHANGES = (
    [act("rename-area", area="a1", name="Xã Một", on="2020-01-01")],
    [act("close-organization", organization="k1", on="2020-01-01", rests="end")],
    [act("withdraw-link", link="RESPONSIBLE_FOR", start="Person/binh", end="HouseholdGroup/g1", since="2017-01-01")],
    [act("assign-duty", person="an", target="h2", on="2018-01-01"),
     act("release-duty", person="an", target="h2", on="2019-01-01")],
    [act("record-death", person="an", on="2020-01-01", rests="keep")],
    [act("correct-thing", thing="Village/v3", name="Thôn Mười")],
)


def everything(graph: Graph) -> list[str]:
    """All that a graph holds of facts, numbers of changes too."""
    plumbing, seconds = graph.catalogue.plumbing, graph.settings.seconds
    rows = [row for name in ("facts/all-things", "facts/all-links")
            for row in graph.store.rows(plumbing[name], {}, seconds=seconds)]
    return sorted(log.canonical(plain(row)) for row in rows)


def test_a_replay_has_the_digest_of_each_time(graph: Graph, own_settings: Own) -> None:
    district(graph)
    known = {2: digest(graph)}
    for change in CHANGES:
        number = made(graph, *change, key=f"key {len(known)}").number
        assert number
        known[number] = digest(graph)
    number = undo(graph, 5, head=ACTOR).number
    assert number
    known[number] = digest(graph)
    with open_graph(own_settings()) as other:
        for to in (2, 5, None):
            emptied(other.store)
            last = replay(graph, other, to=to)
            assert last == (to or number)
            assert digest(other) == known[last]
            assert list(verify(other)) == []
            assert [e.number for e in log.entries(other)] == list(range(1, last + 1))
        assert everything(other) == everything(graph)
        assert made(other, *CHANGES[0], key="key 1").number == 3, "made again, though the key was used"


def test_a_replay_until_a_time(graph: Graph, own_settings: Own) -> None:
    district(graph)
    before = digest(graph)
    time = next(entry.time for entry in log.entries(graph, log.Wanted(after=1)))
    made(graph, *CHANGES[0])
    with open_graph(own_settings()) as other:
        assert replay(graph, other, to=time) == 2
        assert digest(other) == before
        with pytest.raises(Refused) as refused:
            replay(graph, other)
        assert [problem.code for problem in refused.value.problems] == ["not-empty"]


def test_days_before_a_change_answer_as_before(graph: Graph) -> None:
    district(graph)
    before = {day: digest(graph, day) for day in ("2014-12-31", "2015-01-01", "2016-06-01", "2017-06-01")
              for day in [date.fromisoformat(day)]}
    assert len(set(before.values())) == 4
    for change in CHANGES[:2]:
        made(graph, *change)
    made(graph, *CHANGES[3])
    made(graph, *CHANGES[4])
    assert {day: digest(graph, day) for day in before} == before
    made(graph, *CHANGES[5])
    assert {day: digest(graph, day) for day in before} != before


@on_embedded
def test_a_graph_moves_to_the_other_engine_and_back(graph: Graph, settings_for: SettingsFor, own_settings: Own) -> None:
    district(graph)
    for change in CHANGES:
        made(graph, *change)
    with open_graph(settings_for("neo4j")) as other, open_graph(own_settings()) as back:
        emptied(other.store)
        assert replay(graph, other) == replay(other, back) == 2 + len(CHANGES)
        for moved in (other, back):
            assert digest(moved) == digest(graph)
            assert everything(moved) == everything(graph)
            assert list(log.entries(moved)) == list(log.entries(graph))
            assert list(verify(moved)) == []
