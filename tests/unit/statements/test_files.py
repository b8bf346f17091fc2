"""A statement file that is wrong is refused when it is loaded, with file, line and the mend."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from graphsvc import resources
from graphsvc.errors import StatementError
from graphsvc.statements import catalogue, tokens
from graphsvc.statements.catalogue import Catalogue
from graphsvc.statements.meanings import MEANINGS
from graphsvc.statements.questions import Chart
from graphsvc.statements.types import Counted

HEADER = """/*
title: {vi: Thử, en: Trial}
scope: territory
parameters: {code: text}
columns: {village: Village}
*/
"""
BODY = "WITH village WHERE village.code = $code\nRETURN village ORDER BY village.sort\n"
NUMBERED = """/*
title: {vi: Thử, en: Trial}
scope: territory
columns: {village: Village, n: integer}
*/
RETURN village, 1 AS n ORDER BY village.sort
"""
COUNTING = NUMBERED.replace("n: integer", "n: {type: integer, counts: {question: villages}}")
SERIES = "/*\ntitle: {vi: Thử, en: Trial}\nasks: coverage\non: two\n*/\n"


def faults(folder: Path, text: str | bytes, name: str = "trial.cypher") -> Sequence[StatementError]:
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return catalogue.load(resources.folder("cypher"), folder).left_out


def test_a_right_file_becomes_a_question(tmp_path: Path) -> None:
    assert faults(tmp_path, HEADER + BODY) == []
    question = catalogue.load(resources.folder("cypher"), tmp_path).questions["trial"]
    assert question.group == "own"
    assert question.statement.endswith(BODY.strip())
    assert "CALL (organization) {" in question.statement
    assert question.page.endswith("SKIP $skip LIMIT $limit")


@pytest.mark.parametrize(("text", "chart", "urgency"), [
    (NUMBERED, None, None),
    (NUMBERED.replace("*/", "urgency: 2\nchart: {kind: bars, x: village, y: [n]}\n*/"),
     Chart("bars", "village", ("n",)), 2),
    (SERIES.replace("*/", "chart: {kind: line, x: day, y: [share]}\n*/"), Chart("line", "day", ("share",)), None),
])
def test_a_header_says_how_rows_are_drawn_and_how_urgent_they_are(
        tmp_path: Path, text: str, chart: Chart | None, urgency: int | None) -> None:
    assert faults(tmp_path, text) == []
    question = catalogue.load(resources.folder("cypher"), tmp_path).questions["trial"]
    assert (question.chart, question.urgency) == (chart, urgency)


def test_a_number_leads_to_the_question_whose_rows_it_counts(tmp_path: Path) -> None:
    assert faults(tmp_path, COUNTING.replace("villages}", "villages, given: {cell: with}}")) == []
    question = catalogue.load(resources.folder("cypher"), tmp_path).questions["trial"]
    assert question.columns["n"].counts == Counted("villages", {"cell": "with"})


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("RETURN 1", 1, "header is missing"),
        (HEADER, 7, "no statement"),
        (HEADER + "WITH village\nRETURN village.code = $code, $other", 8, "$other is not declared"),
        (HEADER + "RETURN village", 1, "code is declared and not used"),
        (HEADER + "RETURN village, $code LIMIT 3", 7, "Leave out LIMIT"),
        (HEADER + "MATCH (v {code: $code})", 7, "ends with RETURN"),
        (HEADER + "RETURN 'open, $code", 7, "opens and never closes"),
        (HEADER + "// part: nothing\nRETURN village, $code", 7, "part: nothing"),
        (HEADER.replace("scope: territory", "scope: world") + BODY, 1, "scope"),
        (HEADER.replace("scope: territory\n", "") + BODY, 1, "scope"),
        (HEADER.replace("code: text", "code: colour") + BODY, 1, "unknown type 'colour'"),
        (HEADER.replace("{code: text}", "{within: text}") + BODY.replace("$code", "$within"), 1, "this name is taken"),
        (HEADER.replace("scope: territory", "scope: everything") + BODY, 1, "built-in questions only"),
        (HEADER.replace("title: {vi: Thử, en: Trial}", "title: {vi: Thử}") + BODY, 1, "title.en"),
        (HEADER.replace("title:", "title: [") + BODY, 3, "not YAML"),
        (HEADER.replace("en: Trial", "en: 2022-13-40") + BODY, 1, "not YAML"),
        (HEADER.replace("columns:", "colour: red\ncolumns:") + BODY, 1, "colour"),
        (HEADER.replace("scope: territory", "scope: territory\nat: code") + BODY, 1, "at: code"),
        (HEADER.replace("*/", "chart: {kind: bars, x: hamlet, y: [village]}\n*/") + BODY, 1, "no column hamlet"),
        (HEADER.replace("*/", "chart: {kind: bars, x: village, y: [village]}\n*/") + BODY, 1, "y takes numbers"),
        (HEADER.replace("*/", "chart: {kind: bars, x: village, y: []}\n*/") + BODY, 1, "chart.y"),
        (HEADER.replace("*/", "chart: {kind: pie, x: village, y: [village]}\n*/") + BODY, 1, "chart.kind"),
        (NUMBERED.replace("*/", "chart: {kind: line, x: village, y: [n]}\n*/"), 1, "a line takes a date or year"),
        (NUMBERED.replace("*/", "chart: {kind: share, x: village, y: [n]}\n*/"), 1, "a share takes two columns"),
        (NUMBERED.replace("*/", "urgency: 0\n*/"), 1, "urgency"),
        (NUMBERED.replace("*/", "urgency: 4\n*/"), 1, "urgency"),
        (NUMBERED.replace("*/", "urgency: true\n*/"), 1, "urgency"),
        (HEADER.replace("*/", "urgency: 1\n*/") + BODY, 1, "needs code"),
        (SERIES.replace("*/", "urgency: 1\n*/"), 1, "urgency"),
        (SERIES.replace("*/", "chart: {kind: line, x: month, y: [share]}\n*/"), 1, "there is no column month"),
        (COUNTING.replace("villages}", "hamlets}"), 1, "there is no question hamlets"),
        (COUNTING.replace("villages}", "villages, given: {head: with}}"), 1, "villages doesn't take head"),
        (COUNTING.replace("question: villages", "given: {cell: with}"), 1, "counts.question"),
        (b"/*\ntitle: \xff\n*/\nRETURN 1", 2, "Not UTF-8"),
        (b"/* */" + b" " * 100_001, 1, "Longer than"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str | bytes, line: int, says: str) -> None:
    (fault,) = faults(tmp_path, text)
    assert says in fault.message.en
    assert fault.line == line
    assert fault.message.vi != fault.message.en


def test_every_wrong_file_is_named(tmp_path: Path) -> None:
    faults(tmp_path, "RETURN 1", "one.cypher")
    assert len(faults(tmp_path, HEADER + BODY, "Bad Name.cypher")) == 2


def test_a_wrong_file_of_ones_own_leaves_the_others_there(tmp_path: Path) -> None:
    faults(tmp_path, "RETURN 1", "one.cypher")
    (fault,) = faults(tmp_path, HEADER + BODY)
    assert fault.file == str(tmp_path / "one.cypher")
    asked = catalogue.load(resources.folder("cypher"), tmp_path).questions
    assert "trial" in asked and "coverage-by-village" in asked and "one" not in asked


def test_a_wrong_file_of_the_services_own_is_refused(tmp_path: Path) -> None:
    shutil.copytree(resources.folder("cypher"), tmp_path / "cypher")
    (tmp_path / "cypher" / "questions" / "one.cypher").write_text("RETURN 1", encoding="utf-8")
    with pytest.raises(StatementError):
        catalogue.load(tmp_path / "cypher")


def test_a_name_that_is_taken_is_refused(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, HEADER + BODY, "coverage-by-village.cypher")
    assert "rename the file" in fault.message.en


def test_parameters_are_told_from_strings_comments_and_quoted_names() -> None:
    body = "RETURN $a, '$b', \"$c\", `$d` // $e\n/* $f */ , $`g`"
    assert tokens.parameters(body) == {"a": 1, "g": 2}


def test_every_shipped_statement_is_said_in_both_languages(catalogue: Catalogue) -> None:
    for stated in (*catalogue.questions.values(), *catalogue.pictures.values(), *catalogue.actions.values()):
        for said in (stated.title, *(parameter.title for parameter in stated.parameters.values())):
            assert said.vi and said.en, stated.name
    for guard in catalogue.guards.values():
        assert guard.message.vi != guard.message.en


def test_no_cypher_is_spelled_in_python() -> None:
    words = ("MATCH (", "UNWIND $", "MERGE (", "DETACH DELETE")
    for path in resources.PACKAGE.rglob("*.py"):
        assert not any(word in path.read_text(encoding="utf-8") for word in words), path


def test_an_action_says_what_it_means(tmp_path: Path) -> None:
    folder = shutil.copytree(resources.folder("cypher"), tmp_path / "cypher")
    admit = folder / "changes" / "admit.cypher"
    admit.write_text("".join(line for line in admit.read_text(encoding="utf-8").splitlines(keepends=True)
                             if not line.startswith(("help:", "  vi:", "  en:"))), encoding="utf-8")
    with pytest.raises(StatementError, match=r"admit\.cypher:1: Header, help: Field required"):
        catalogue.load(folder)


def test_what_parameters_mean_under_one_title_is_said_once_and_of_all() -> None:
    taken = [parameter for action in catalogue.load(resources.folder("cypher")).actions.values()
             for parameter in action.parameters.values()]
    assert MEANINGS.keys() <= {parameter.title for parameter in taken}, "a title that no action has"
    not_plain = [p for p in taken if p.type in ("date", "id") or p.name in ("rests", "successor", "clear", "reopen")]
    assert [(p.name, p.title.en) for p in not_plain if not p.help.vi] == []
