"""Workbooks and CSV as spreadsheet programs and libraries write them."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.datavalidation import DataValidation

from tests.unit.sheets.reading import sheets

DAY, TIME = date(2022, 6, 17), datetime.fromisoformat("2022-06-17 07:30:00")
ROWS = [
    (1, "Mã", "Tên hộ", "Ngày", "Số", "Có"),
    (2, "007", "Hộ ông Rơ Châm Thưởng", DAY, 12, True),
    (3, "=1+1", "hai\ndòng", None, 0.5, False),
    (6, None, "sau dòng trống", "2022-06-17 07:30:00")]
VALUES = {**{number: row for number, *row in ROWS}, 6: [None, "sau dòng trống", TIME]}

needs_libreoffice = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is missing: apt-get install libreoffice-calc-nogui")


def by_openpyxl(file: Path) -> None:
    """As a script writes it."""
    written = openpyxl.Workbook()
    sheet = written.active
    sheet.title = "Hộ"
    for number, row in VALUES.items():
        for place, value in enumerate(row, 1):
            cell = sheet.cell(number, place)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
            if isinstance(value, date):
                cell.number_format = "dd/mm/yyyy hh:mm"
    for place in range(1, 1000):
        sheet.cell(5, place).fill = openpyxl.styles.PatternFill("solid", fgColor="FFFF00")
    sheet.auto_filter.ref, sheet.freeze_panes = "A1:E6", "A2"
    sheet.add_data_validation(DataValidation(type="list", formula1='"a,b"', sqref="A2:A9"))
    written.save(file)


def by_xlsxwriter(file: Path) -> None:
    """As a script writes it that has many rows."""
    with xlsxwriter.Workbook(str(file)) as written:
        sheet, day = written.add_worksheet("Hộ"), written.add_format({"num_format": "dd/mm/yyyy"})
        bold = written.add_format({"bold": True})
        for number, row in VALUES.items():
            for place, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(number - 1, place, value)
                elif value is not None:
                    sheet.write(number - 1, place, value, day if isinstance(value, date) else None)
        sheet.write_rich_string(1, 1, bold, "Hộ ông ", "Rơ Châm Thưởng")
        for place in range(1000):
            sheet.write_blank(4, place, None, bold)
        sheet.write_comment("A1", "ghi chú")


def converted(file: Path, to: str) -> Path:
    """A file as LibreOffice writes it again."""
    folder = file.parent / "out"
    profile = (file.parent / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir", folder, file],
        check=True, capture_output=True, timeout=120)
    (made,) = folder.iterdir()
    return made


@pytest.mark.parametrize("write", [by_openpyxl, by_xlsxwriter])
def test_what_a_library_wrote_is_read_cell_by_cell(write: Callable[[Path], None], tmp_path: Path) -> None:
    file = tmp_path / "tệp"
    write(file)
    assert [(row.number, *row.cells) for row in sheets(file)["Hộ"]] == ROWS


@pytest.mark.parametrize("write", [by_openpyxl, by_xlsxwriter])
def test_openpyxl_and_this_reader_see_the_same(write: Callable[[Path], None], tmp_path: Path) -> None:
    file = tmp_path / "tệp.xlsx"
    write(file)
    theirs = openpyxl.load_workbook(file)["Hộ"]
    for row in sheets(file)["Hộ"]:
        for place, value in enumerate(row.cells, 1):
            seen = theirs.cell(row.number, place).value
            day = seen.date() if isinstance(seen, datetime) else seen
            assert value == (seen.isoformat(" ") if seen == TIME else day)


@needs_libreoffice
def test_what_libreoffice_wrote_is_read_cell_by_cell(tmp_path: Path) -> None:
    file = tmp_path / "tệp.xlsx"
    by_xlsxwriter(file)
    assert [(row.number, *row.cells) for row in sheets(converted(file, "xlsx"))["Hộ"]] == ROWS


@needs_libreoffice
@pytest.mark.parametrize("filter", ["44,34,76", "59,34,65535", "9,34,65535"])
def test_csv_of_libreoffice_is_read_whatever_it_was_told(filter: str, tmp_path: Path) -> None:
    file = tmp_path / "tệp.xlsx"
    by_xlsxwriter(file)
    (rows,) = sheets(converted(file, f"csv:Text - txt - csv (StarCalc):{filter}")).values()
    assert [row.number for row in rows] == [1, 2, 3, 6]
    assert rows[1].cells[:2] == ("007", "Hộ ông Rơ Châm Thưởng") and rows[2].cells[1] == "hai\ndòng"
