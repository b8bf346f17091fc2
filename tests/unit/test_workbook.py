"""Rows as a workbook."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine

from graphsvc import workbook
from graphsvc.errors import Refused
from graphsvc.formats import Table
from graphsvc.language import Language, Text
from graphsvc.model.things import Thing
from graphsvc.statements.types import Column
from graphsvc.workbook import as_xlsx
from tests.spreadsheet import NS, Cell, Sheet, sheets

SAID = Text("Cột", "Column")
VILLAGE = Thing("Village", "V1", "=Thôn 1")
PLONG = Thing("Organization", "org-004", "Đảng bộ xã Ia Plơng")
TYPES = ("Village", "date", "integer", "year", "share", "boolean", "text", "link", "time", "fact")
COLUMNS = tuple(Column(name.lower(), name, SAID) for name in TYPES)
ROW = [VILLAGE, date(2022, 6, 17), 12345, 2022, 0.75, True, "=1+1", "RESPONSIBLE_FOR",
       datetime(2022, 6, 17, 7, 30, tzinfo=UTC), {"name": "Hộ 1"}]
EMPTY: list[Any] = [None] * len(ROW)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the files are written; whatever becomes of a workbook, nothing is left there."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield tmp_path
    assert list(tmp_path.iterdir()) == []


def written(rows: Any, columns: tuple[Column, ...] = COLUMNS, language: Language = "vi", **about: Any) -> list[Sheet]:
    return sheets(b"".join(as_xlsx(Table(about, columns, rows, language, "Hộ chưa có đảng viên phụ trách"))))


def test_a_cell_is_of_the_kind_of_its_value() -> None:
    first, _ = written([EMPTY, ROW])
    head, row = first.rows
    assert [cell.text for cell in head.values()] == ["Cột", "Cột (mã)", *["Cột"] * 9]
    assert list(row.values()) == [
        Cell("inlineStr", "=Thôn 1"), Cell("inlineStr", "V1"), Cell("n", "44729", "dd/MM/yyyy"),
        Cell("n", "12345", "#,##0"), Cell("n", "2022", "0"), Cell("n", "0.75", workbook.SHARE), Cell("b", "1"),
        Cell("inlineStr", "=1+1"), Cell("inlineStr", "phụ trách"), Cell("n", "44729.3125", workbook.TIME),
        Cell("inlineStr", '{"name":"Hộ 1"}')]


def test_an_empty_cell_keeps_the_others_in_their_columns() -> None:
    (row,) = written([[None, *ROW[1:]]])[0].rows[1:]
    assert "A" not in row and "B" not in row and row["C"].text == "44729"


def test_days_and_titles_are_in_the_readers_language() -> None:
    first, about = written([ROW], language="en", as_of=date(2022, 6, 17))
    assert [first.name, about.name] == ["Answer", "About"]
    assert first.rows[0]["B"].text == "Column (id)"
    assert first.rows[1]["C"].shown == about.rows[0]["B"].shown == "d MMM yyyy"


def test_titles_stay_and_filter_over_columns_as_wide_as_their_texts() -> None:
    root = written([ROW, EMPTY], (*COLUMNS[:6], Column("text", "text", SAID), *COLUMNS[7:]))[0].root
    pane, filtered = root.find(".//x:pane", NS), root.find("x:autoFilter", NS)
    assert pane is not None and (pane.attrib["ySplit"], pane.attrib["state"]) == ("1", "frozen")
    assert filtered is not None and filtered.attrib["ref"] == "A1:K3"
    widths = [float(each.attrib["width"]) for each in root.iterfind(".//x:col", NS)]
    assert all(workbook.NARROWEST <= width <= workbook.WIDEST + 1 for width in widths)


@time_machine.travel(datetime(2026, 11, 26, 6, tzinfo=UTC), tick=False)
def test_the_second_sheet_says_what_was_asked_and_when() -> None:
    _, about = written(
        [ROW, ROW], question="households-without-member", as_of=date(2022, 6, 17), within=[PLONG, VILLAGE])
    assert about.texts() == [
        ["Câu hỏi", "Hộ chưa có đảng viên phụ trách", "households-without-member"], ["Ngày", "44729"],
        ["Trong", "Đảng bộ xã Ia Plơng", "org-004"], ["Trong", "=Thôn 1", "V1"], ["Lập lúc", "46352.25"],
        ["Số dòng", "2"]]
    assert about.rows[4]["B"].shown == workbook.TIME


@pytest.mark.parametrize("text", [
    "a\0\x01\x1f\x7fb", "\ufffe\uffff", "</is>&\"'", " a\n\tb ", "x" * 40_000, "𝔸" * 20_000])
def test_any_text_makes_a_workbook_that_opens(text: str) -> None:
    first, about = written([[text]], COLUMNS[6:7])
    shown = first.rows[1]["A"].text
    assert len(shown.encode("utf-16-le")) // 2 <= 32_767
    assert (len(text.encode("utf-16-le")) // 2 > 32_767) == (about.texts()[-1][0] == "Bị cắt")


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    assert len(written([ROW] * 3)[0].rows) == 4
    with pytest.raises(Refused, match="1,048,575 rows at most"):
        written([ROW] * 4)


def test_nothing_is_left_where_the_rows_or_the_reader_break_off() -> None:
    def broken() -> Iterator[list[Any]]:
        yield from [ROW] * 3000
        raise RuntimeError("gone")

    with pytest.raises(RuntimeError, match="gone"):
        written(broken())
    pieces = as_xlsx(Table({}, COLUMNS, [ROW] * 3000))
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]


def test_nothing_is_left_where_a_row_can_not_be_written() -> None:
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        written([ROW, ROW[:2]])


# Most memory of a process over 40,000 rows, less that over 100 rows: what each further row takes would show many times.
MEASURED = """
import resource
from graphsvc.formats import Table
from graphsvc.language import Text
from graphsvc.statements.types import Column
from graphsvc.workbook import as_xlsx

columns = [Column("a", "text", Text("a", "a")), Column("b", "integer", Text("b", "b"))]
peak = []
for count in (100, 40_000):
    for piece in as_xlsx(Table({}, columns, ([f"a text of row {n}" * 10, n] for n in range(count)))):
        pass
    peak.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(peak[1] - peak[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts in kilobytes on Linux")
def test_memory_does_not_grow_with_the_rows() -> None:
    done = subprocess.run([sys.executable, "-c", MEASURED], capture_output=True, check=True, text=True)
    assert int(done.stdout) < 5 * 1024
