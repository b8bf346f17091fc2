"""The log as it is asked: by thing, actor, action and time; and what happened to one thing."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from graphsvc.changes.door import change
from graphsvc.changes.history import history
from graphsvc.changes.history import newest as latest_of
from graphsvc.changes.log import Head, Wanted, entries, newest
from graphsvc.changes.undoing import undo
from graphsvc.errors import NotFound, Refused
from graphsvc.graph import Graph
from tests.making import ACTOR, act, district, made

WITHDRAWN = act("withdraw-link", link="RESPONSIBLE_FOR", start="Person/an", end="Household/h2", since="2018-01-01")
HOA = 'Nguyễn Thị "Hoa"'


@pytest.fixture
def told(graph: Graph) -> Graph:
    """The district in changes 1 and 2; 3 to 5 assign a household, withdraw that and undo the withdrawal; 6 by Hoa."""
    district(graph)
    made(graph, act("assign-duty", person="an", target="h2", on="2018-01-01"))
    made(graph, WITHDRAWN)
    undo(graph, 4, head=ACTOR)
    change(graph, [act("rename-village", village="v1", name="Thôn Một", on="2020-01-01"),
                   act("rename-area", area="a1", name="Xã Một", on="2020-01-01")], head=Head(HOA))
    return graph


def numbers(graph: Graph, **wanted: Any) -> list[int]:
    return [entry.number for entry in entries(graph, Wanted(**wanted))]


@pytest.mark.parametrize(("wanted", "expected"), [
    ({}, [1, 2, 3, 4, 5, 6]), ({"after": 2, "limit": 2}, [3, 4]), ({"limit": 0}, []),
    ({"thing": "Household/h2"}, [2, 3, 4, 5]), ({"thing": "Household/h2", "after": 3, "limit": 1}, [4]),
    ({"thing": "Village/v1"}, [2, 6]), ({"thing": "Village/nowhere"}, []),
    ({"actor": HOA}, [6]), ({"actor": "Hoa"}, []), ({"actor": ACTOR.actor, "action": "undo"}, [5]),
    ({"action": "rename-area"}, [6]), ({"action": "rename-person"}, []), ({"action": "withdraw-link"}, [4]),
    ({"thing": "Area/a1", "actor": HOA}, [6])])
def test_entries_are_found(told: Graph, wanted: dict[str, Any], expected: list[int]) -> None:
    assert numbers(told, **wanted) == expected


@pytest.mark.parametrize("wanted", [
    {}, {"thing": "Household/h2"}, {"thing": "Village/nowhere"}, {"actor": HOA}, {"actor": "Hoa"}, {"action": "undo"},
    {"thing": "Area/a1", "actor": HOA}, {"until": datetime(2000, 1, 1, tzinfo=UTC)},
    {"since": datetime(2000, 1, 1, tzinfo=UTC)}])
def test_the_newest_entries_are_the_same_ones_from_the_other_end(told: Graph, wanted: dict[str, Any]) -> None:
    backwards = numbers(told, **wanted)[::-1]
    for limit in (2, 9):
        first = [entry.number for entry in newest(told, Wanted(limit=limit, **wanted))]
        assert first == backwards[:limit]
        further = [entry.number for entry in newest(told, Wanted(limit=limit, **wanted), before=4)]
        assert further == [number for number in backwards if number < 4][:limit]


@pytest.mark.parametrize(("wanted", "field"), [
    ({"action": "rename"}, "action"), ({"thing": "h2"}, "thing"), ({"thing": "Alien/h2"}, "thing")])
def test_what_can_never_match_is_refused(told: Graph, wanted: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        numbers(told, **wanted)
    with pytest.raises(Refused):
        newest(told, Wanted(limit=1, **wanted))
    assert [problem.field for problem in refused.value.problems] == [field]


def test_entries_are_found_by_time(told: Graph) -> None:
    times = [entry.time for entry in entries(told)]
    assert numbers(told, since=times[2]) == [n + 1 for n, time in enumerate(times) if time >= times[2]]
    assert numbers(told, until=times[2]) == [n + 1 for n, time in enumerate(times) if time < times[2]]
    assert numbers(told, since=datetime.now(UTC) + timedelta(hours=1)) == []


def test_a_thing_whose_link_was_withdrawn_still_tells_of_it(graph: Graph) -> None:
    district(graph)
    made(graph, act("assign-duty", person="an", target="h2", on="2018-01-01"))
    made(graph, WITHDRAWN)
    for thing in ("Household/h2", "Person/an"):
        assert numbers(graph, thing=thing)[-2:] == [3, 4]


def test_an_id_that_is_registered_again_keeps_the_history_of_the_first(graph: Graph) -> None:
    registered, withdrawn = act("register-person", id="y", name="H Y"), act("withdraw-thing", thing="Person/y")
    made(graph, registered)
    made(graph, withdrawn)
    made(graph, registered)
    for number in (3, 2):
        undo(graph, number, head=ACTOR)
        assert numbers(graph, thing="Person/y") == list(range(1, len(numbers(graph)) + 1))
    assert [h.entry.number for h in history(graph, "Person", "y")] == [1, 2, 3, 4, 5]
    assert [entry.number for entry in newest(graph, Wanted(thing="Person/y", limit=9))] == [5, 4, 3, 2, 1]


def test_what_was_kept_of_an_id_in_two_lists_comes_back_as_one(graph: Graph) -> None:
    """As a graph holds it in which an id was registered again before such an id took up its history."""
    made(graph, act("register-person", id="y", name="H Y"))
    made(graph, act("withdraw-thing", thing="Person/y"))
    made(graph, act("register-area", id="a", name="Xã"))
    graph.store.write(
        lambda transaction: transaction.run("CREATE (:Withdrawn {key: 'Person/y', changes: [3]})"), seconds=60)
    undo(graph, 2, head=ACTOR)
    assert numbers(graph, thing="Person/y") == [1, 2, 3, 4]


def test_the_history_of_a_thing_is_what_was_written_of_it_and_its_links(told: Graph) -> None:
    happened = [(h.entry.number, h.written.action, h.written.before is None, h.written.after is None)
                for h in history(told, "Household", "h2")]
    assert happened == [
        (2, "register-household", True, False), (2, "register-household", True, False),
        (3, "assign-duty", True, False), (4, "withdraw-link", False, True), (5, "undo 4", True, False)]
    latest = [(entry.number, [fact.action for fact in written])
              for entry, written in latest_of(told, "Household", "h2", limit=3)]
    assert latest == [(5, ["undo 4"]), (4, ["withdraw-link"]), (3, ["assign-duty"])]
    with pytest.raises(NotFound):
        next(history(told, "Household", "h99"))
