"""A log that was tampered with is found out, at the number where it was."""

import pytest

from graphsvc.changes.verifying import head, verify
from graphsvc.graph import Graph
from tests.making import act, district, made

TAMPERINGS = {
    "altered content": (3, "MATCH (r:ChangeRows {change: 3}) SET r.contents = [replace(r.contents[0], 'h2', 'h4')]"),
    "altered head": (3, "MATCH (c:Change {number: 3}) SET c.head = replace(c.head, 'a test', 'nobody')"),
    "altered time": (3, "MATCH (c:Change {number: 3}) SET c.time = '2020-01-01T00:00:00.000+00:00'"),
    "altered action": (4, "MATCH (c:Change {number: 4}) SET c.action = 'admit'"),
    "altered leaf": (4, "MATCH (r:ChangeRows {change: 4}) SET r.leaves = ['00']"),
    "lost time": (3, "MATCH (c:Change {number: 3}) REMOVE c.time"),
    "lost leaves": (3, "MATCH (r:ChangeRows {change: 3}) REMOVE r.leaves"),
    "a piece of no entry": (3, "MATCH (r:ChangeRows {change: 3}) REMOVE r.change"),
    "a number for a text": (3, "MATCH (c:Change {number: 3}) SET c.head_salt = 7"),
    "a text for a list": (3, "MATCH (r:ChangeRows {change: 3}) SET r.salts = 'f00'"),
    "removed entry": (3, "MATCH (c:Change {number: 3}) DELETE c"),
    "removed rows": (4, "MATCH (r:ChangeRows {change: 4}) DELETE r"),
    "removed newest": (5, "MATCH (c:Change {number: 5}) DELETE c"),
    "removed oldest": (1, "MATCH (c:Change {number: 1}) DELETE c"),
    "doubled entry": (4, "MATCH (c:Change {number: 4}) CREATE (d:Change) SET d = properties(c)"),
    "swapped numbers": (3, "MATCH (c:Change) WHERE c.number IN [3, 4] SET c.number = 7 - c.number"),
    "altered hash": (4, "MATCH (c:Change {number: 4}) SET c.hash = 'f00'"),
    "moved head": (5, "MATCH (h:LogHead) SET h.number = 4"),
}


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_a_tampering_is_found_and_named(graph: Graph, tampering: str) -> None:
    district(graph)
    for target in ("h2", "h4", "h5"):
        made(graph, act("assign-duty", person="an", target=target, on="2018-01-01"))
    assert list(verify(graph)) == []
    number, statement = TAMPERINGS[tampering]
    graph.store.define(statement, seconds=10)
    faults = list(verify(graph))
    assert faults and faults[0].number == number, faults


def test_an_erased_content_is_no_fault(graph: Graph) -> None:
    """Particulars can be erased, and the chain stays true."""
    district(graph)
    graph.store.define(
        "MATCH (r:ChangeRows {change: 2}) SET r.contents = [c IN r.contents | ''], r.salts = [s IN r.salts | '']",
        seconds=10,
    )
    assert list(verify(graph)) == []


def test_an_empty_log_is_whole(graph: Graph) -> None:
    assert list(verify(graph)) == []


def test_a_head_kept_elsewhere_shows_what_the_chain_alone_cannot(graph: Graph) -> None:
    district(graph)
    made(graph, act("assign-duty", person="an", target="h2", on="2018-01-01"))
    kept = head(graph)
    assert kept.number == 3
    made(graph, act("assign-duty", person="an", target="h4", on="2018-01-01"))
    assert list(verify(graph, kept)) == []
    for statement in (
            "MATCH (c:Change) WHERE c.number > 2 DELETE c", "MATCH (r:ChangeRows) WHERE r.change > 2 DELETE r",
            "MATCH (h:LogHead), (c:Change {number: 2}) SET h.number = 2, h.hash = c.hash"):
        graph.store.define(statement, seconds=10)
    assert list(verify(graph)) == []
    assert [fault.number for fault in verify(graph, kept)] == [3]
    made(graph, act("rename-area", area="a1", name="Xã Một", on="2019-01-01"))
    assert list(verify(graph)) == []
    assert [fault.number for fault in verify(graph, kept)] == [3]
