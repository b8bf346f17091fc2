"""Random tamperings of a log: each that a chain can show is found, at the right number; the others by a kept head.

Three of each way on each engine, a thousand by `make soak`.
"""

import random
from itertools import cycle, islice

import pytest

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.changes.undoing import undo
from graphsvc.changes.verifying import LogHead, verify
from graphsvc.graph import Graph, open_graph
from graphsvc.settings import from_environment
from tests.making import ACTOR, act, district
from tests.tampering import logs
from tests.tampering.logs import Log
from tests.tampering.ways import HIDDEN, SHOWN, Way

ENTRIES = 30
rounds = pytest.mark.parametrize(("seed", "number"), [(1, 60), pytest.param(2, 1000, marks=pytest.mark.soak)])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Log:
    """A true log of thirty entries, long ones in many pieces; one for both engines, for Neo4j is slow to begin."""
    data = tmp_path_factory.mktemp("built") / "data"
    with open_graph(from_environment(GRAPHSVC_DATA=data, GRAPHSVC_ENGINE_MEMORY="256m")) as graph:
        _make_changes(graph)
        return logs.in_pieces(logs.read(graph), 3)


@pytest.fixture
def log(graph: Graph, built: Log) -> Log:
    """The true log, in the graph."""
    logs.put(graph, built)
    assert built.last == ENTRIES and list(verify(graph)) == []
    return built


@rounds
def test_a_tampering_is_found_where_it_is(graph: Graph, log: Log, seed: int, number: int) -> None:
    dice = random.Random(seed)
    for way in islice(cycle(SHOWN), number):
        right = _tampered(graph, log, way, dice)
        found = [(fault.number, fault.message.en) for fault in verify(graph)]
        assert found and found[0][0] == right, f"{way.__name__} at {right}: {found}"


@rounds
def test_a_head_kept_elsewhere_shows_what_the_chain_cannot(graph: Graph, log: Log, seed: int, number: int) -> None:
    dice = random.Random(seed)
    for way in islice(cycle(HIDDEN), number // 5):
        first = _tampered(graph, log, way, dice)
        assert list(verify(graph)) == [], way.__name__
        kept = LogHead(at := dice.randint(1, ENTRIES), log.entry(at)["hash"])
        # A rewrite is named where the kept head stands, a cut where it was made; what came after it, no head can know.
        right = first if way.__name__ == "cut_off" else at
        found = [fault.number for fault in verify(graph, kept)]
        assert found == ([right] if at >= first else []), f"{way.__name__} at {first}, kept {at}: {found}"


def _make_changes(graph: Graph) -> None:
    district(graph)
    for number in range(3, ENTRIES):
        villages = [act("register-village", id=f"w{number}-{n}", name=f"Thôn {n}", area="a1", on="2018-01-01")
                    for n in range(number % 4 + 1)]
        change(graph, villages, head=Head("a test", why=f"{number} reasons"))
    undo(graph, ENTRIES - 1, head=ACTOR)


def _tampered(graph: Graph, log: Log, way: Way, dice: random.Random) -> int:
    """Tamper with the graph's log so that something of it is another; gives where that must show."""
    altered, right = log, 0
    while altered == log:  # two entries may have one time: to swap that is no tampering
        altered = log.copy()
        right = way(altered, dice)
    logs.put(graph, altered)
    return right
