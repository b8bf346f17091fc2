"""Replay: what was known after each change is rebuilt from the log, facts and log as they were."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from graphsvc.changes import log
from graphsvc.changes.digest import digest
from graphsvc.changes.replaying import check_whole, replay
from graphsvc.changes.undoing import undo
from graphsvc.changes.verifying import head, verify
from graphsvc.graph import Graph, open_graph
from graphsvc.settings import Settings, from_environment
from tests.engines.choosing import emptied, on_embedded
from tests.making import ACTOR, act, district, made
from tests.moving import CHANGES, Cut, changed, cut_at, everything, refusal

Own = Callable[..., Settings]


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
        check_whole(graph, other)
        assert everything(other) == everything(graph)
        assert made(other, *CHANGES[0], key="key 1").number == 3, "made again, though the key was used"


@on_embedded
def test_what_came_and_went_in_one_change_keeps_its_history(graph: Graph, own_settings: Own) -> None:
    made(graph, act("register-person", id="y", name="H Y"))
    made(graph, act("withdraw-thing", thing="Person/y"))
    made(graph, act("register-person", id="y", name="H Y"), act("withdraw-thing", thing="Person/y"))
    made(graph, act("register-person", id="z", name="H Z"), act("withdraw-thing", thing="Person/z"))
    with open_graph(own_settings()) as other:
        replay(graph, other)
        for each in (graph, other):
            told = [[entry.number for entry in log.entries(each, log.Wanted(thing=f"Person/{x}"))] for x in "yz"]
            assert told == [[1, 2, 3], [4]]


def test_a_replay_until_a_time(graph: Graph, own_settings: Own) -> None:
    district(graph)
    before = digest(graph)
    time = next(entry.time for entry in log.entries(graph, log.Wanted(after=1)))
    made(graph, *CHANGES[0])
    with open_graph(own_settings()) as other:
        assert replay(graph, other, to=time) == 2
        assert digest(other) == before
        assert refusal(lambda: check_whole(graph, other)) == ["behind"]
        assert replay(graph, other) == 3, "it goes on from there"
        assert refusal(lambda: replay(graph, other, to=2)) == ["not-empty"], "it holds more than was known then"


@pytest.fixture(scope="module")
def source(settings_for: Callable[..., Settings], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """An embedded engine of its own with the small district, changed, corrected, undone: what is moved elsewhere."""
    folder = tmp_path_factory.mktemp("source") / "data"
    with open_graph(from_environment(GRAPHSVC_DATA=folder, GRAPHSVC_ENGINE_MEMORY="512m")) as source:
        yield changed(source)


def test_all_moves_to_another_engine_with_its_log(source: Graph, graph: Graph) -> None:
    numbers: list[int] = []
    assert replay(source, graph, told=numbers.append) == 9
    check_whole(source, graph)
    assert numbers == list(range(1, 10))
    assert everything(graph) == everything(source)
    assert list(log.entries(graph)) == list(log.entries(source))
    assert (head(graph), list(verify(graph, head(source)))) == (head(source), [])
    assert made(graph, *CHANGES[0], key="key rename-area").number == 3, "made again, though the key was used"
    assert made(graph, act("register-village", id="v4", name="Thôn 4")).number == 10, "the log goes on there"
    assert list(verify(graph, head(source))) == []


def test_a_move_that_was_cut_short_goes_on_from_there(source: Graph, graph: Graph) -> None:
    with pytest.raises(Cut):
        replay(source, graph, told=cut_at(4))
    assert head(graph).number == 4
    assert refusal(lambda: check_whole(source, graph)) == ["behind"]
    numbers: list[int] = []
    assert replay(source, graph, told=numbers.append) == 9
    assert numbers == [5, 6, 7, 8, 9]
    check_whole(source, graph)
    assert everything(graph) == everything(source)
    assert replay(source, graph) == 9, "there is nothing more to do"


def test_a_graph_with_a_log_of_its_own_is_no_target(source: Graph, graph: Graph) -> None:
    made(graph, act("register-village", id="own", name="Thôn riêng"))
    before = everything(graph)
    assert refusal(lambda: replay(source, graph)) == ["not-empty"]
    assert everything(graph) == before


def test_a_target_that_somebody_else_writes_to_meanwhile_is_left_alone(source: Graph, graph: Graph) -> None:
    def disturbed(replayed: int) -> None:
        if replayed == 4:
            made(graph, act("register-village", id="own", name="Thôn riêng"))

    assert refusal(lambda: replay(source, graph, told=disturbed)) == ["meanwhile"]
    assert head(graph).number == 5
    assert list(verify(graph)) == []
    assert refusal(lambda: replay(source, graph)) == ["not-empty"]


def test_facts_that_were_altered_beside_the_log_are_found(source: Graph, graph: Graph) -> None:
    replay(source, graph)
    graph.store.define("MATCH (v:Village {id: 'v3'}) SET v.since = date('2001-01-01')", seconds=60)
    assert refusal(lambda: check_whole(source, graph)) == ["unlike"]


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
