"""`graphsvc doctor` as a caller meets it: a table for people, words that stay the same for programs, and the status."""

import json
from pathlib import Path

import pytest

from graphsvc.doctor.finding import CHECKS
from tests.conftest import SettingsFor
from tests.engines.processes import host
from tests.unit.cli.conftest import Run


@pytest.fixture
def own(own_settings: SettingsFor, monkeypatch: pytest.MonkeyPatch) -> Path:
    data = own_settings().data
    monkeypatch.setenv("GRAPHSVC_DATA", str(data))
    monkeypatch.setenv("GRAPHSVC_ENGINE_MEMORY", "256m")
    return data


def test_it_examines_beside_a_running_service_in_words_that_programs_know(cli: Run, own: Path) -> None:
    with host(own):
        ran = cli("doctor", "--format", "json")
        assert (ran.status, ran.err) == (0, "")
        answer = json.loads(ran.out)
        assert answer["columns"] == ["check", "verdict", "found", "mend"]
        assert [row["check"] for row in answer["rows"]] == [
            "versions", "engine", "schema", "durability", "clock", "log", "time-zone", "disk", "memory", "questions"]
        assert set(CHECKS) == {row["check"] for row in answer["rows"]}
        assert {row["verdict"] for row in answer["rows"]} <= {"good", "warning"}
        assert (own / "connection.json").exists()


@pytest.mark.parametrize(("language", "head", "engine", "mend"), [
    ("vi", ["Mục", "Đánh giá", "Thấy gì", "Cách sửa"], "Bộ máy đồ thị     hỏng      Không kết nối", "Khởi động Neo4j"),
    ("en", ["Check", "Verdict", "Found", "Mend"], "Engine         bad      The graph can't be reached", "Start Neo4j")])
def test_a_table_is_in_the_readers_language_and_the_status_tells_that_something_is_bad(
        cli: Run, monkeypatch: pytest.MonkeyPatch, language: str, head: list[str], engine: str, mend: str) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    ran = cli("doctor", language="vi" if language == "vi" else "en")
    assert (ran.status, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert [word for word in head if word in lines[0]] == head
    (line,) = (line for line in lines if engine in line)
    assert mend in line


def test_a_warning_alone_is_no_failure(cli: Run, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "wrong.cypher").write_text("RETURN 1", encoding="utf-8")
    monkeypatch.setenv("GRAPHSVC_QUESTIONS", str(tmp_path / "questions"))
    ran = cli("doctor", language="en")
    assert (ran.status, ran.err) == (0, "")
    assert "wrong.cypher:1" in ran.out and "warning" in ran.out
