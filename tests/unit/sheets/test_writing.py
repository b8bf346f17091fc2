"""The workbook that comes back with its problems marked."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from graphsvc.sheets.opening import opened
from graphsvc.sheets.writing import NOTED, PROBLEMS, Mark, marked
from graphsvc.text import tidy
from tests.unit.sheets.building import book, parts, styles, text, workbook
from tests.unit.sheets.reading import sheets

ROWS = (f'<row r="1">{text("A1", "Mã")}{text("B1", "Ngày")}{text("C1", "Số")}</row>'
        f'<row r="4">{text("A4", "=1+1")}<c r="B4" s="1"><v>44729</v></c><c r="C4"><v>0.5</v></c>'
        '<c r="D4" t="b"><v>1</v></c></row>')


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "in"
    file.write_bytes(book(parts(ROWS, names=("Hộ", "Thôn"), styles=styles("dd/mm/yyyy"))))
    return file


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> pytest.TempPathFactory:
    return tmp_path_factory


def again(file: Path, marks: list[Mark], **how: Any) -> tuple[Path, Any]:
    """The marked workbook, as a file and as openpyxl reads it."""
    out = file.parent / "out.xlsx"
    with opened(file, **how) as book:
        marked(book, marks, out, "vi")
    return out, openpyxl.load_workbook(out)


def test_values_come_back_in_their_places_and_are_read_as_before(file: Path) -> None:
    before = sheets(file)
    out, _ = again(file, [Mark("Hộ", 4, "không có", 1, "=1+1"), Mark("Hộ", 2, "trống"), Mark("Thôn", 9, "x", 30)])
    after = dict(sheets(out))
    assert list(after) == ["Hộ", "Thôn", "Vấn đề"]
    assert after.pop(PROBLEMS.vi)
    assert after == before


def test_a_marked_cell_has_a_colour_and_a_note_and_no_other_has(file: Path) -> None:
    _, found = again(file, [Mark("Hộ", 4, "không có mã này", 1), Mark("Hộ", 4, "và trùng", 1),
                            Mark("Hộ", 4, "ngày lạ", 2), Mark("Hộ", 2, "thiếu", 3)])
    noted = {cell.coordinate: cell.comment.text for row in found["Hộ"] for cell in row if cell.comment}
    assert noted == {"A4": "không có mã này\nvà trùng", "B4": "ngày lạ", "C2": "thiếu"}
    coloured = {cell.coordinate for row in found["Hộ"] for cell in row if cell.fill.fill_type}
    assert coloured == set(noted)
    assert found["Hộ"]["B4"].is_date and found["Hộ"]["A4"].data_type == "s"


def test_the_last_sheet_lists_all_with_links_to_the_cells(file: Path) -> None:
    marks = [Mark("Hộ", 4, "=HYPERLINK(1)", 2, date(2022, 6, 17)), Mark("Thôn", 2, "cả dòng")]
    _, found = again(file, marks)
    assert found.worksheets[-1]["A1"].value.startswith("Trang này không được đọc")
    rows = list(found.worksheets[-1].iter_rows(min_row=3))
    assert [[row[place].value for place in (0, 1, 3)] for row in rows] == [
        ["Hộ", "B4", "=HYPERLINK(1)"], ["Thôn", "A2", "cả dòng"]]
    assert rows[0][1].hyperlink.location == "'Hộ'!B4" and rows[0][2].is_date and rows[0][3].data_type == "s"


def test_csv_becomes_a_workbook_of_texts(tmp_path: Path) -> None:
    file = tmp_path / "hộ [1]: 'đầy đủ' của cả huyện năm 2022.csv"
    file.write_bytes("id;tên\n007;'=1+1\n\nh-2;\n".encode())
    out, found = again(file, [Mark(file.stem, 2, "số 0", 1)])
    (rows, problems) = sheets(out).values()
    assert [(row.number, *row.cells) for row in rows] == [(1, "id", "tên"), (2, "007", "=1+1"), (4, "h-2")]
    assert found.sheetnames[0] == "hộ  1   'đầy đủ' của cả huyện n"
    assert problems[2].cells[:2] == (found.sheetnames[0], "A2")


def test_an_encoding_that_was_needed_to_read_is_used_again(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"caf\xe9\n")
    out, _ = again(file, [], encoding="windows-1258")
    assert next(iter(sheets(out).values()))[0].cells == ("café",)


def test_sheets_keep_apart_whatever_they_are_called(tmp_path: Path) -> None:
    file = tmp_path / "in"
    long = "x" * 40
    names = ("Vấn đề", f"{long}1", f"{long}2", "it's", "a/b")
    file.write_bytes(book(parts(ROWS, names=names)))
    _, found = again(file, [Mark("it's", 1, "x", 1)])
    assert found.sheetnames == ["Vấn đề 2", "x" * 31, "x" * 26 + " 2", "it's", "a b", "Vấn đề"]
    assert found.worksheets[-1]["B3"].hyperlink.location == "'it''s'!A1"


def test_a_hidden_sheet_stays_hidden_unless_something_is_wrong_in_it(tmp_path: Path) -> None:
    file = tmp_path / "in"
    listed = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="rId{n}" {state}/>' for n, state in (
        (1, ""), (2, 'state="hidden"'), (3, 'state="veryHidden"')))
    file.write_bytes(book({**parts(ROWS, names=("s1", "s2", "s3")), "xl/workbook.xml": workbook(listed)}))
    _, found = again(file, [Mark("s3", 1, "x", 1)])
    assert [sheet.sheet_state for sheet in found.worksheets] == ["visible", "hidden", "visible", "visible"]


def test_it_opens_on_the_first_sheet_with_a_mark(file: Path) -> None:
    for marks, opens_on in (([Mark("Thôn", 4, "không có", 1)], "Thôn"), ([], "Vấn đề")):
        _, found = again(file, marks)
        assert found.active.title == opens_on
        assert [sheet.title for sheet in found.worksheets if sheet.sheet_view.tabSelected] == [opens_on]


def test_very_many_marks_are_all_coloured_and_listed_but_not_all_noted(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a\n" * (NOTED + 5), encoding="utf-8")
    _, found = again(file, [Mark("a", number, "sai", 1) for number in range(1, NOTED + 6)])
    assert found.worksheets[-1].max_row == NOTED + 7
    cells = [row[0] for row in found["a"]]
    assert sum(bool(cell.comment) for cell in cells) == NOTED
    assert all(cell.fill.fill_type for cell in cells)


VALUES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
    st.sampled_from(["=1+1", "_x000D_", "'x", "12", " a"]), st.booleans(), st.none(), st.integers(-10**12, 10**12),
    st.floats(-60_000, 60_000, width=16),
    st.dates(date(1900, 3, 1), date(2199, 12, 31)))


@settings(max_examples=40)
@given(st.lists(VALUES, min_size=1, max_size=5))
def test_every_value_that_a_workbook_holds_comes_back_the_same(
        folders: pytest.TempPathFactory, values: list[Any]) -> None:
    file, out = (folders.mktemp("book") / name for name in ("in", "out"))
    with Workbook(str(file)) as written:
        sheet, day = written.add_worksheet("s"), written.add_format({"num_format": "dd/mm/yyyy"})
        for place, value in enumerate(values):
            if isinstance(value, str):
                sheet.write_string(0, place, value)
            else:
                sheet.write(0, place, value, day if isinstance(value, date) else None)
    with opened(file) as read:
        marked(read, [Mark("s", 1, "x", 2)], out, "en")
    with opened(file) as before, opened(out) as after:
        first = list(before.sheets[0].rows())
        assert first == list(after.sheets[0].rows())
        kept = [tidy(value) or None if isinstance(value, str) else value for value in values]
        assert [*(first[0].cells if first else ()), *[None] * 5][:len(values)] == kept
