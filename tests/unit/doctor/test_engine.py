"""Checks that ask the graph, each on both engines: whole, and with what they look for broken."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from graphsvc import resources
from graphsvc.doctor import engine as checks
from graphsvc.graph import Graph
from graphsvc.store import schema
from graphsvc.store.door import Store
from tests.engines.choosing import on_neo4j
from tests.making import act, district, made

FOLDER = resources.folder("cypher") / "schema"


def break_it(graph: Graph, statement: str) -> None:
    graph.store.define(statement, seconds=10)


def test_the_engine_is_named_with_its_version(graph: Graph, engine: str) -> None:
    finding = checks.answers(graph)
    assert finding.verdict == "good"
    assert finding.found.en.startswith({"embedded": "ArcadeDB 26.", "neo4j": "Neo4j/5."}[engine])


@on_neo4j
@pytest.mark.parametrize(("server", "verdict"), [
    ("Neo4j/5.25.1", "bad"), ("Neo4j/4.4.0", "bad"), ("Neo4j/5.26.0", "good"), ("Neo4j/2025.01.0", "good"),
    ("Neo4j/v5.11.0 compatible graph database server", "bad")])
def test_an_engine_too_old_or_unknown_is_bad(
        graph: Graph, monkeypatch: pytest.MonkeyPatch, server: str, verdict: str) -> None:
    monkeypatch.setattr(Store, "server", lambda _: server)
    assert checks.answers(graph).verdict == verdict


def test_the_schema_is_that_of_this_program_or_older_or_newer(graph: Graph) -> None:
    known = schema.known(FOLDER)
    try:
        for version, verdict in ((known - 1, "warning"), (known + 1, "bad"), (known, "good")):
            break_it(graph, f"MATCH (s:Schema) SET s.version = {version}")
            finding = checks.of_this_schema(graph)
            assert finding.verdict == verdict
            assert finding.found.en == f"The graph has {version}, this program needs {known}"
            assert bool(finding.mend.vi and finding.mend.en) == (verdict != "good")
    finally:  # emptied for the next test, the graph keeps its schema
        break_it(graph, f"MATCH (s:Schema) SET s.version = {known}")


def test_what_was_answered_as_written_is_kept(graph: Graph, engine: str) -> None:
    finding = checks.durable(graph)
    assert finding.verdict == "good"
    assert {"embedded": "read back", "neo4j": "by its own design"}[engine] in finding.found.en


def test_clocks_agree_on_an_empty_graph_and_after_a_change(graph: Graph) -> None:
    assert checks.clock(graph).verdict == "good"
    district(graph)
    assert checks.clock(graph).verdict == "good"


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_is_off_is_told_by_how_much(graph: Graph, hours: int) -> None:
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=hours)):
        finding = checks.clock(graph)
    assert finding.verdict == "warning"
    assert finding.found.en.startswith(("Off the engine's by 3,599", "Off the engine's by 3,600"))
    assert finding.mend.en


def test_an_entry_from_the_future_is_bad(graph: Graph) -> None:
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=1)):
        made(graph, act("register-person", name="Mai"))
    finding = checks.clock(graph)
    assert (finding.verdict, "from the future" in finding.found.en) == ("bad", True)
    made(graph, act("register-person", name="An"))
    assert checks.clock(graph).verdict == "good"


@pytest.mark.parametrize("written", ["'nonsense'", "7", "null"])
def test_a_time_that_is_none_is_left_to_the_check_of_the_log(graph: Graph, written: str) -> None:
    made(graph, act("register-person", name="Mai"))
    break_it(graph, f"MATCH (c:Change) SET c.time = {written}")
    assert checks.clock(graph).verdict == "good"
    assert checks.whole_log(graph).verdict == "bad"


def test_a_whole_log_says_how_many_entries(graph: Graph) -> None:
    assert checks.whole_log(graph).found.en == "Entries: 0; the chain is whole"
    district(graph)
    finding = checks.whole_log(graph)
    assert (finding.verdict, finding.found.en) == ("good", "Entries: 2; the chain is whole")


def test_a_log_that_was_altered_is_bad_and_names_the_first_faults(graph: Graph) -> None:
    for name in ("An", "Bình", "Chi", "Dung"):
        made(graph, act("register-person", name=name))
    break_it(graph, "MATCH (c:Change {number: 2}) SET c.action = 'admit'")
    finding = checks.whole_log(graph)
    assert (finding.verdict, finding.found.en) == ("bad", "entry 2 was altered: the chain does not match")
    break_it(graph, "MATCH (c:Change) SET c.action = 'admit'")
    finding = checks.whole_log(graph)
    assert finding.found.en.count("; ") == 2 and finding.found.en.endswith("…") and "log verify" in finding.mend.en
