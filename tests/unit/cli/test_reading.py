"""Commands that read, over the small district of tests/making.py: rows in every format, the log, digest and drawing."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.log import entries
from graphsvc.cli.table import as_table, cell
from graphsvc.graph import Graph, open_graph
from graphsvc.language import Language, Text
from graphsvc.model.things import Thing
from graphsvc.statements.types import Column
from tests.conftest import SettingsFor
from tests.engines.choosing import emptied
from tests.making import district
from tests.spreadsheet import sheets
from tests.unit.cli.conftest import Run, started

pytestmark = pytest.mark.usefixtures("joined")
V2, V3 = ({"kind": "Village", "id": f"v{n}", "name": name} for n, name in ((2, "Thôn 2"), (3, "Thôn 10")))
UNCOVERED = ["h2", "h4", "h5", "h6"]
OWN = """\
/*
title: {vi: Hộ trong ngày, en: Households of the day}
scope: territory
at: village
parameters:
  village: Village
  named_like: {type: text, optional: true}
columns: {household: Household}
*/
MATCH (village)<-[i:IN WHERE i.since <= $as_of < i.until]-(household:Household)
WHERE $named_like IS NULL OR household.name = $named_like
RETURN household ORDER BY household.sort, household.id
"""


@pytest.fixture(scope="module", autouse=True)
def graph(settings_for: SettingsFor) -> Iterator[Graph]:
    """The district; nothing here changes it."""
    with open_graph(settings_for("embedded")) as graph:
        emptied(graph.store)
        graph.prepare()
        yield district(graph)


def test_json_holds_the_columns_and_the_rows_with_things_whole(cli: Run) -> None:
    ran = cli("ask", "households-without-member", "--as-of", "2022-06-17", "--format", "json")
    assert (ran.status, ran.err) == (0, "")
    answer = json.loads(ran.out)
    assert answer["columns"] == ["village", "household", "code", "uncovered_since"]
    assert [row["household"]["id"] for row in answer["rows"]] == UNCOVERED
    assert answer["rows"][2:] == [
        {"village": V2, "household": {"kind": "Household", "id": "h5", "name": "Hộ 5"}, "code": None,
         "uncovered_since": "2015-01-01"},
        {"village": V3, "household": {"kind": "Household", "id": "h6", "name": "Hộ 6"}, "code": None,
         "uncovered_since": "2015-01-01"}]


def test_ndjson_is_a_row_a_line(cli: Run) -> None:
    ran = cli("ask", "households-without-member", "--as-of", "2022-06-17", "--format", "ndjson")
    assert [json.loads(line)["household"]["id"] for line in ran.out.splitlines()] == UNCOVERED


def test_csv_gives_a_thing_two_cells(cli: Run) -> None:
    ran = cli("ask", "households-without-member", "--as-of", "2022-06-17", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [row["household_id"] for row in rows] == UNCOVERED
    assert rows[2] == {"village": "Thôn 2", "village_id": "v2", "household": "Hộ 5", "household_id": "h5",
                       "code": "", "uncovered_since": "2015-01-01"}


def test_a_workbook_says_what_was_asked() -> None:
    asked = started("ask", "households-without-member", "--as-of", "2022-06-17", "--within", "c2", "--format", "xlsx")
    body, said = asked.communicate()
    assert (asked.returncode, said) == (0, b"")
    rows, about = sheets(body)
    assert [row["D"].text for row in rows.rows[1:]] == ["h2", "h4", "h5"]
    assert about.texts()[:2] == [
        ["Câu hỏi", "Hộ chưa có đảng viên phụ trách", "households-without-member"], ["Ngày", "44729"]]
    assert about.texts()[2][::2] == ["Trong", "c2"]


@pytest.mark.parametrize(("language", "said"), [
    ("vi", "xlsx không in ra màn hình được, hãy thêm > tệp.xlsx"), ("en", "xlsx is not for a terminal")])
def test_a_workbook_is_not_for_a_terminal(
    cli: Run, monkeypatch: pytest.MonkeyPatch, language: Language, said: str
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for words in ("ask households-without-member", "change register-person --name=Mai", "log"):
        ran = cli(*words.split(), "--format", "xlsx", language=language)
        assert (ran.status, ran.out) == (2, "") and said in ran.err


def test_a_table_is_for_people(cli: Run) -> None:
    asked = ("ask", "households-without-member", "--as-of", "17/06/2022", "--within", "c2")
    assert cli(*asked).out.splitlines() == [
        "Thôn         Hộ         Mã số  Chưa có người từ",
        "───────────  ─────────  ─────  ────────────────",
        "Thôn 1 (v1)  Hộ 2 (h2)         01/01/2015",
        "Thôn 1 (v1)  Hộ 4 (h4)         01/01/2015",
        "Thôn 2 (v2)  Hộ 5 (h5)         01/01/2015"]


def test_a_table_aligns_numbers_and_writes_them_as_readers_do() -> None:
    columns = [Column("n", "integer", Text("Số", "Number")), Column("s", "share", Text("Tỷ lệ", "Share"))]
    lines = b"".join(as_table(columns, [[1234, 0.942], [5, None]])).decode().splitlines()
    assert lines == ["   Số   Tỷ lệ", "─────  ──────", "1.234  94,2\u00a0%", "    5"]


def test_a_table_holds_nothing_that_a_terminal_would_obey() -> None:
    assert cell("Person", Thing("Person", "p", "An\x1b[2J\nBình")) == "An\\u001b[2J\\u000aBình (p)"
    assert cell("text", "a\u202eb") == "a\\u202eb"
    assert cell("text", {"since": date(2022, 6, 17)}) == '{"since": "2022-06-17"}'
    assert [cell("boolean", value) for value in (True, False, None)] == ["có", "không", ""]


def test_within_may_be_repeated_and_limit_cuts(cli: Run) -> None:
    asked = ("ask", "coverage-by-village", "--as-of", "2022-06-17", "--format", "ndjson")
    for words, villages in (
        (("--within", "c1"), ["v1"]),
        (("--within", "c1", "--within", "c2"), ["v1", "v2"]),
        ((), ["v1", "v2", "v3"]),
        (("--limit", "2"), ["v1", "v2"]),
        (("--limit", "0"), []),
    ):
        ran = cli(*asked, *words)
        assert [json.loads(line)["village"]["id"] for line in ran.out.splitlines()] == villages


def test_options_may_stand_before_the_name(cli: Run) -> None:
    ran = cli("ask", "--within", "c1", "--format", "ndjson", "coverage-by-village", "--as_of", "2022-06-17")
    assert [json.loads(line)["covered"] for line in ran.out.splitlines()] == [2]


def test_as_of_decides_what_is_true(cli: Run) -> None:
    asked = ("ask", "structure-in-numbers", "--format", "ndjson", "--as-of")
    assert json.loads(cli(*asked, "2014-12-31").out)["organizations"] == 0
    assert json.loads(cli(*asked, "2015-01-01").out)["households_covered"] == 0
    assert json.loads(cli(*asked, "2017-01-01").out)["households_covered"] == 2


def test_what_can_not_be_used_is_named_and_answers_nothing(cli: Run) -> None:
    for words, vi, en in (
        (("--as-of", "2022-02-30"), "as_of: ngày viết", "as_of: write a date"),
        (("--within", "c9"), "c9", "c9"),
    ):
        ran = cli("ask", "households-without-member", *words, "--format", "json")
        assert (ran.status, ran.out) == (1, "")
        assert vi in ran.err
        ran = cli("ask", "households-without-member", *words, language="en")
        assert (ran.status, ran.out) == (1, "")
        assert en in ran.err


def test_a_question_of_ones_own_is_asked_with_its_parameters(
        cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "households-of-the-day.cypher").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("GRAPHSVC_QUESTIONS", str(tmp_path))
    assert "households-of-the-day" in cli("questions", "--format", "csv").out
    asked = ("ask", "households-of-the-day", "--village", "v1", "--format", "ndjson")
    assert len(cli(*asked).out.splitlines()) == 4
    assert len(cli(*asked, "--named-like", "Hộ 2").out.splitlines()) == 1
    assert cli("ask", "households-of-the-day").err.splitlines()[0] == "Thiếu --village."
    away = cli(*asked, "--within", "c9")
    assert (away.status, away.out) == (1, "")


def test_the_lists_of_questions_and_actions_come_in_every_format(cli: Run, graph: Graph) -> None:
    for word, known in (("questions", graph.catalogue.questions), ("actions", graph.catalogue.actions)):
        rows = json.loads(cli(word, "--format", "json").out)["rows"]
        assert [row["name"] for row in rows] == list(known)
        assert all({"name", "type", "optional"} <= parameter.keys() for row in rows for parameter in row["parameters"])
        assert len(cli(word, "--format", "ndjson").out.splitlines()) == len(known)
        assert len(cli(word, "--format", "csv").out.splitlines()) == len(known) + 1
        assert len(cli(word).out.splitlines()) == len(known) + 2


def test_the_list_of_questions_says_what_is_urgent_and_how_rows_are_drawn(cli: Run) -> None:
    listed = {row["name"]: row for row in json.loads(cli("questions", "--format", "json").out)["rows"]}
    assert (listed["vacant-seats"]["urgency"], listed["vacant-seats"]["chart"]) == (2, None)
    assert listed["coverage-over-time"]["chart"] == {"kind": "line", "x": "day", "y": ["households", "covered"]}
    assert "coverage-over-time,Tỷ lệ hộ có người phụ trách qua thời gian,[from] [each],,line\n" in (
        cli("questions", "--format", "csv").out.replace("\r\n", "\n"))


def test_the_log_is_printed_oldest_first(cli: Run) -> None:
    rows = json.loads(cli("log", "--format", "json").out)["rows"]
    assert [(row["number"], row["actor"]) for row in rows] == [(1, "a test"), (2, "a test")]
    assert rows[0]["action"] == "register-kind, register-position"
    assert set(rows[0]) == {
        "number", "time", "actor", "verified", "action", "title", "rows", "why", "decision", "decided_on", "issuer"}
    assert [json.loads(line)["number"] for line in cli("log", "--after", "1", "--format", "ndjson").out.splitlines()] \
        == [2]
    assert [json.loads(line)["number"] for line in cli("log", "--limit", "1", "--format", "ndjson").out.splitlines()] \
        == [1]


def test_the_log_as_a_table_says_the_time_by_the_readers_clock(
        cli: Run, graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHSVC_TIME_ZONE", "Asia/Kathmandu")
    (first, *_) = entries(graph)
    there = first.time.astimezone(ZoneInfo("Asia/Kathmandu"))
    assert f"{there:%d/%m/%Y %H:%M}  a test" in cli("log").out.splitlines()[2]
    assert f" {there.day} {there:%b %Y %H:%M}  a test" in cli("log", language="en").out.splitlines()[2]
    for row in (json.loads(cli("log", "--format", "ndjson").out.splitlines()[0]),
                next(csv.DictReader(io.StringIO(cli("log", "--format", "csv").out)))):
        assert row["time"] == first.time.isoformat(timespec="milliseconds")
        assert row["time"].endswith("+00:00")


def test_a_whole_log_verifies(cli: Run) -> None:
    assert cli("log", "verify", "--format", "json") == (0, '{"columns":["number","message"],"rows":[]}\n', "")
    assert cli("log", "--format", "csv", "verify").out.splitlines() == ["number,message"]
    vi, en = cli("log", "verify"), cli("log", "verify", language="en")
    assert (vi.out.splitlines()[0], en.out.splitlines()[0]) == ("Nhật ký nguyên vẹn.", "The log is whole.")
    assert (vi.status, vi.err, en.status, en.err) == (0, "", 0, "")
    assert "phần cuối bị cắt" in vi.out and "a cut tail, nor a whole rewrite" in en.out, "what it can't show"


def test_the_digest_is_that_of_the_graph(cli: Run, graph: Graph) -> None:
    assert cli("digest") == (0, digest(graph) + "\n", "")


def test_a_drawing_is_one_file_that_loads_nothing(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "structure.html"
    ran = cli("draw", "-o", file, "--as-of", "2022-06-17")
    assert ran == (0, "", f"Đã vẽ vào {file}.\n")
    page = file.read_text(encoding="utf-8")
    assert "Đảng bộ huyện" in page
    assert 'src="http' not in page and 'href="http' not in page


def test_a_drawing_that_can_not_be_written_is_said_so(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "no such folder" / "structure.html"
    ran = cli("draw", "-o", file)
    assert ran.status == 1
    assert ran.err.startswith(f"{file}: ")


def test_a_reader_that_goes_away_is_no_error_worth_words(settings_for: SettingsFor) -> None:
    folder = str(settings_for("embedded").data)
    with started("ask", "coverage-by-village", "--format", "ndjson", GRAPHSVC_DATA=folder) as asking:
        assert asking.stdout and asking.stderr
        asking.stdout.close()
        assert asking.stderr.read() == b""


def test_the_sample_goes_into_an_empty_graph_only(cli: Run, graph: Graph) -> None:
    before = digest(graph)
    ran = cli("sample", language="en")
    assert ran.status == 1
    assert "the graph holds other data" in ran.err
    assert digest(graph) == before


def test_a_filter_that_can_never_match_is_refused_with_what_there_is(cli: Run) -> None:
    for words, said in ((("--thing", "foo"), "thing: write kind/id"),
                        (("--action", "assign-dutty"), "did you mean assign-duty?"),
                        (("--since", "01/01/2202"), "--since: write a date such as 2022-06-17, or a time such as")):
        ran = cli("log", *words, language="en")
        assert ran.status != 0
        assert said in ran.err


def test_a_change_is_shown_with_who_made_it_and_what_it_wrote(cli: Run) -> None:
    shown = cli("log", "show", "2", language="en").out
    assert "a test" in shown
    assert "organization Đảng bộ huyện (root)" in shown
    missing = cli("log", "show", "99", language="en")
    assert (missing.status, missing.err) == (1, "number: there is no change 99\n")


def test_a_quiet_thing_is_told_from_an_unknown_one(cli: Run) -> None:
    assert cli("history", "Person", "an", "--after", "9").status == 0
    assert "there never was person nope" in cli("history", "Person", "nope", "--after", "9", language="en").err


def test_check_counts_the_rows_of_each_question_about_quality(cli: Run) -> None:
    ran = cli("check", "--as-of", "2022-06-17", "--format", "json", language="en")
    assert (ran.status, ran.err) == (1, "")
    counts = {row["question"]: row["rows"] for row in json.loads(ran.out)["rows"]}
    assert counts == dict.fromkeys(counts, 0) | {"members-without-residence": 2, "villages-in-no-area": 1}


def test_check_says_by_its_status_that_nothing_is_wrong(cli: Run) -> None:
    ran = cli("check", "--within", "k1", "--as-of", "2015-06-01")
    assert (ran.status, ran.err) == (0, "")
    assert "Nằm vòng tròn trong nhau" in ran.out
