"""The whole examination: on both engines, on nothing yet, and while the graph is away."""

from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from graphsvc import resources
from graphsvc.changes.digest import digest
from graphsvc.doctor.examining import examined
from graphsvc.doctor.finding import CHECKS
from graphsvc.graph import Graph
from graphsvc.settings import Settings, from_environment
from graphsvc.store import opening, schema
from graphsvc.store.embedded import process
from tests.engines.choosing import on_neo4j
from tests.making import district

Own = Callable[..., Settings]
OF_THE_MACHINE = {"disk", "memory"}
UNSEEN = ["schema", "durability", "clock", "log"]


def verdicts(settings: Settings) -> dict[str, str]:
    return {finding.check: finding.verdict for finding in examined(settings)}


def test_all_is_well_and_nothing_is_changed(graph: Graph, engine: str, settings: Settings) -> None:
    district(graph)
    before = digest(graph)
    assert verdicts(settings) == {
        check: "good" for check in CHECKS if engine == "embedded" or check not in OF_THE_MACHINE}
    assert digest(graph) == before


def test_a_folder_where_nothing_is_yet_is_no_fault_and_stays_without_a_schema(own_settings: Own) -> None:
    settings = own_settings()
    found = verdicts(settings)
    assert {check for check, verdict in found.items() if verdict != "good"} == {"schema"}
    assert found["schema"] == "warning"
    with opening.opened(settings) as store:
        assert schema.version(store, resources.folder("cypher") / "schema") == 0


def test_while_the_graph_is_away_the_others_are_examined_and_those_that_need_it_say_so(tmp_path: Path) -> None:
    (tmp_path / "wrong.cypher").write_text("RETURN 1", encoding="utf-8")
    found = list(examined(from_environment(NEO4J_URI="bolt://127.0.0.1:1", GRAPHSVC_QUESTIONS=tmp_path)))
    assert {finding.check: finding.verdict for finding in found} == {
        "versions": "good", "engine": "bad", **dict.fromkeys(UNSEEN, "warning"), "time-zone": "good",
        "questions": "warning"}
    assert all(finding.mend.vi and finding.mend.en for finding in found if finding.verdict != "good")
    (engine,) = (finding for finding in found if finding.check == "engine")
    assert "NEO4J_URI" in engine.mend.vi


def test_an_engine_that_does_not_flush_is_found_with_its_reason(
        own_settings: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = process._machine
    monkeypatch.setattr(process, "_machine", lambda settings: machine(settings) + " -Darcadedb.txWalFlush=0")
    found = {finding.check: finding for finding in examined(own_settings())}
    assert found["engine"].verdict == "bad"
    assert "arcadedb.txWalFlush = 0" in found["engine"].found.en
    assert [found[check].verdict for check in UNSEEN] == ["warning"] * 4
    assert found["disk"].verdict in ("good", "warning", "bad")


def test_a_folder_that_can_not_be_used_is_found(own_settings: Own, tmp_path: Path) -> None:
    settings = own_settings(GRAPHSVC_DATA=tmp_path / "file")
    settings.data.touch()
    found = {finding.check: finding for finding in examined(settings)}
    assert found["engine"].verdict == "bad" and "GRAPHSVC_DATA" in found["engine"].mend.en
    assert found["time-zone"].verdict == "good"


def test_what_the_system_refuses_is_found_too(own_settings: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def full(settings: Settings) -> Any:
        raise OSError(28, "No space left on device")
        yield

    monkeypatch.setattr(opening, "opened", full)
    found = {finding.check: finding for finding in examined(own_settings())}
    assert (found["engine"].verdict, found["engine"].found.vi) == ("bad", "đĩa đã đầy")
    assert found["log"].verdict == "warning"


@on_neo4j
def test_once_the_graph_does_not_answer_those_that_are_left_say_so(graph: Graph, settings: Settings) -> None:
    elsewhere = from_environment(
        NEO4J_URI=settings.neo4j_uri, NEO4J_USER=settings.neo4j_user, NEO4J_PASSWORD=settings.password,
        NEO4J_DATABASE="nowhere")
    found = {finding.check: finding for finding in examined(elsewhere)}
    assert [found[check].verdict for check in ("engine", *UNSEEN)] == ["good", "bad", "warning", "warning", "warning"]
    assert "NEO4J_DATABASE" in found["schema"].mend.en
