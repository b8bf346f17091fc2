"""`graphsvc questions check FOLDER`: what is wrong with a folder of one's own questions, file and line."""

from pathlib import Path

import pytest

from graphsvc.changes.digest import digest
from graphsvc.graph import Graph
from tests.engines.choosing import on_embedded
from tests.making import district
from tests.unit.cli.conftest import Run, started

GOOD = """\
/*
title: {vi: Thôn, en: Villages}
scope: territory
columns: {village: Village}
*/
RETURN village ORDER BY village.sort
"""
# A file, the line that is wrong, and what is said of it.
WRONG = {
    "no header": ("RETURN 1", 1, "Thiếu phần đầu", "The header is missing"),
    "no scope": (GOOD.replace("scope: territory\n", ""), 1, "scope", "scope"),
    "unknown type": (GOOD.replace("Village}\n*/", "Hamlet}\n*/"), 1, "Hamlet", "Hamlet"),
    "undeclared parameter": (
        GOOD.replace("RETURN", "WITH village WHERE village.id = $id\nRETURN"), 6, "$id không khai báo",
        "$id is not declared"),
    "everything": (
        GOOD.replace("territory", "everything"), 1, "chỉ dành cho câu hỏi có sẵn", "built-in questions only"),
    "its own page": (GOOD + "LIMIT 10\n", 7, "Bỏ LIMIT", "Leave out LIMIT"),
}


def test_a_folder_without_fault(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "own-villages.cypher").write_text(GOOD, encoding="utf-8")
    assert cli("questions", "check", tmp_path) == (0, "Không có lỗi.\n", "")
    assert cli("questions", "check", tmp_path, language="en") == (0, "Nothing is wrong.\n", "")


@pytest.mark.parametrize("fault", WRONG)
def test_a_fault_is_named_with_file_line_and_mend(cli: Run, tmp_path: Path, fault: str) -> None:
    body, line, vi, en = WRONG[fault]
    file = tmp_path / "own-villages.cypher"
    file.write_text(body, encoding="utf-8")
    for language, said in (("vi", vi), ("en", en)):
        ran = cli("questions", "check", tmp_path, language=language)
        assert (ran.status, ran.out) == (1, "")
        assert ran.err.startswith(f"{file}:{line}: ")
        assert said in ran.err


# Nothing is wrong with these files until the graph is asked.
WRONG_WHEN_ASKED = {
    "no such function": (GOOD.replace("RETURN village", "RETURN villagesOf(village) AS village"), "không nhận câu lệnh",
                         "does not take the statement"),
    "writes": (GOOD.replace("RETURN", "CREATE (x:Village {id: 'written'})\nWITH village RETURN"), "chỉ đọc, không ghi",
               "never writes"),
    "another column": (GOOD.replace("RETURN village", "RETURN village AS place"), "còn columns khai báo village",
                       "RETURN gives place, and columns declares village"),
    "another kind": (GOOD.replace("columns: {village: Village}", "columns: {village: Area}"), "khai báo là Area",
                     "declared as Area, and row 1 holds"),
    "a number": (GOOD.replace("RETURN village ORDER BY village.sort", "RETURN 1 AS village"),
                 "khai báo là Village", "declared as Village"),
    "too slow": (GOOD.replace("RETURN village", "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b\n"
                              "WITH village, max(a + b) AS most RETURN village"), "hơn 2 giây", "more than 2 seconds"),
}
BY_PARAMETER = """\
/*
title: {vi: Thôn, en: A village}
scope: territory
at: village
parameters: {village: Village, least: integer}
columns: {village: Village, n: {type: integer}, day: date}
*/
WITH village WHERE $least > 1
RETURN village, 1 AS n, village.since AS day
"""


@on_embedded
def test_questions_that_can_be_asked_have_no_fault(
        cli: Run, graph: Graph, joined: None, tmp_path: Path) -> None:
    district(graph)
    (tmp_path / "own-villages.cypher").write_text(GOOD, encoding="utf-8")
    (tmp_path / "one-village.cypher").write_text(BY_PARAMETER, encoding="utf-8")
    assert cli("questions", "check", tmp_path, "--ask") == (0, "Không có lỗi.\n", "")


@on_embedded
@pytest.mark.parametrize("fault", WRONG_WHEN_ASKED)
def test_what_only_the_graph_knows_is_named_when_it_is_asked(
        cli: Run, graph: Graph, joined: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: str) -> None:
    body, vi, en = WRONG_WHEN_ASKED[fault]
    district(graph)
    monkeypatch.setenv("GRAPHSVC_SECONDS", "2")
    file = tmp_path / "own-villages.cypher"
    file.write_text(body, encoding="utf-8")
    assert cli("questions", "check", tmp_path).status == 0
    before = digest(graph)
    for language, said in (("vi", vi), ("en", en)):
        ran = cli("questions", "check", tmp_path, "--ask", language=language)
        assert (ran.status, ran.out) == (1, "")
        assert ran.err.startswith(f"{file}:5: ")
        assert said in ran.err
    assert digest(graph) == before


def test_every_file_with_a_fault_is_named(cli: Run, tmp_path: Path) -> None:
    names = ("a-first.cypher", "b-second.cypher")
    for name in names:
        (tmp_path / name).write_text("RETURN 1", encoding="utf-8")
    (tmp_path / "members-by-load.cypher").write_text(GOOD, encoding="utf-8")
    ran = cli("questions", "check", tmp_path)
    assert [Path(line.partition(":")[0]).name for line in ran.err.splitlines()] == [*names, "members-by-load.cypher"]
    assert "Đã có câu hỏi tên members-by-load" in ran.err


@pytest.mark.parametrize(("language", "said"), [
    ("vi", "Bỏ qua một câu hỏi riêng có lỗi: "), ("en", "A question of your own is left out: ")])
def test_a_faulty_file_is_left_out_with_one_warning_and_the_others_are_there(
        tmp_path: Path, language: str, said: str) -> None:
    (tmp_path / "own-villages.cypher").write_text(GOOD, encoding="utf-8")
    wrong = tmp_path / "wrong.cypher"
    wrong.write_text("RETURN 1", encoding="utf-8")
    for words in (("questions", "--format", "csv"), ("ask", "--help")):
        with started(*words, GRAPHSVC_QUESTIONS=str(tmp_path), GRAPHSVC_LANGUAGE=language) as process:
            out, err = (piece.decode() for piece in process.communicate())
        assert process.returncode == 0
        assert "own-villages" in out and "coverage-by-village" in out and "wrong" not in out
        (line,) = err.splitlines()
        assert line.startswith(f"{said}{wrong}:1: ")
        assert line.endswith(f"graphsvc questions check {tmp_path}")


def test_asking_warns_once_of_a_faulty_file(
        cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
        joined: None) -> None:
    (tmp_path / "wrong.cypher").write_text("RETURN 1", encoding="utf-8")
    monkeypatch.setenv("GRAPHSVC_QUESTIONS", str(tmp_path))
    assert cli("ask", "structure-in-numbers", "--format", "csv").status == 0
    assert len([record for record in caplog.records if "wrong.cypher:1: " in record.getMessage()]) == 1
