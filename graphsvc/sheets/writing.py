"""The same workbook again, with what is wrong marked where it is: to be mended in a spreadsheet and read once more.

The values come along, each in its own row and column; CSV becomes a workbook. No text is ever a formula.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from heapq import merge
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from graphsvc.language import Language, Text
from graphsvc.sheets import limits
from graphsvc.sheets.book import Book, Row, Sheet, Value
from graphsvc.sheets.places import letters

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

PROBLEMS = Text("Vấn đề", "Problems")  # the last sheet; who reads the file again leaves it out by this name
NOT_READ = Text("Trang này không được đọc khi nhập lại: hãy sửa ô được đánh dấu ở trang của nó.",
                "This sheet is not read again: mend each marked cell in its own sheet.")
HEAD = (Text("Trang", "Sheet"), Text("Ô", "Cell"), Text("Giá trị", "Value"), Text("Vấn đề", "What is wrong"))
DAYS: Mapping[Language, str] = {"vi": "dd/mm/yyyy", "en": "d mmm yyyy"}
FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets disagree; such a day is written as text

NOTED = 2_000  # marks with a note and a link: more make a spreadsheet slow; all others are coloured and listed
LOOKED_AT, NARROWEST, WIDEST = 200, 8, 60
UNNAMEABLE, LONGEST_NAME = re.compile(r"[\[\]:*?/\\]"), 31


class Mark(NamedTuple):
    """Something wrong in a workbook: the sheet, the row and column as a spreadsheet counts, from 1, and what it is.

    Without a column the whole row is meant.
    """

    sheet: str
    row: int
    message: str
    column: int | None = None
    value: Value = None

    @property
    def place(self) -> str:
        """The cell, as a spreadsheet names it."""
        return f"{letters(self.column or 1)}{self.row}"


def marked(book: Book, marks: Sequence[Mark], out: Path, language: Language) -> None:
    """Write a file again as a workbook with marks: a colour and a note in each cell, and a last sheet that lists all.

    It opens on the first sheet with a mark, for what is mended in the list would be lost.

    Raises
    ------
    Refused
        The rows of the file can't be read.
    """
    from xlsxwriter import Workbook

    # A row is on disk as soon as the next one begins.
    with (TemporaryDirectory(prefix="graphsvc-") as folder,
          Workbook(str(out), {"constant_memory": True, "tmpdir": folder}) as written):
        names = _names(book, language)
        wrong = []
        for sheet in book.sheets:
            of_sheet = [(mark, number < NOTED) for number, mark in enumerate(marks) if mark.sheet == sheet.name]
            copy = _Copy(written, names[sheet.name], of_sheet, language)
            copy.take(sheet)
            wrong += [copy.sheet] if of_sheet else []
        listed = _list(written, marks, names, language)
        next(iter(wrong), listed).activate()


def _names(book: Book, language: Language) -> Mapping[str, str]:
    """What each sheet is called in the new workbook: as before, but so that every spreadsheet can open it."""
    names: dict[str, str] = {}
    taken = {PROBLEMS.says(language).casefold()}
    for sheet in book.sheets:
        plain = UNNAMEABLE.sub(" ", sheet.name).strip(" '")[:LONGEST_NAME].rstrip(" '") or "CSV"
        number, name = 1, plain
        while name.casefold() in taken:
            number += 1
            name = f"{plain[:LONGEST_NAME - 5]} {number}"
        taken.add(name.casefold())
        names[sheet.name] = name
    return names


def _list(
    written: "Workbook", marks: Sequence[Mark], names: Mapping[str, str], language: Language
) -> "Worksheet":
    """The last sheet: one line a mark, with a link to its cell."""
    sheet: Worksheet = written.add_worksheet(PROBLEMS.says(language))
    bold, day = written.add_format({"bold": True, "bottom": 1}), written.add_format({"num_format": DAYS[language]})
    sheet.write_string(0, 0, NOT_READ.says(language), bold)
    for place, title in enumerate(HEAD):
        sheet.write_string(1, place, title.says(language), bold)
    for number, mark in enumerate(marks[:limits.ROWS - 2], start=2):
        name = names.get(mark.sheet, mark.sheet)
        sheet.write_string(number, 0, name)
        if number < NOTED + 2:
            quoted = name.replace("'", "''")
            sheet.write_url(number, 1, f"internal:'{quoted}'!{mark.place}", string=mark.place)
        else:
            sheet.write_string(number, 1, mark.place)
        _put(sheet, number, 2, mark.value, None, day)
        sheet.write_string(number, 3, mark.message[:limits.TEXT])
    sheet.set_column(0, 2, 20)
    sheet.set_column(3, 3, WIDEST)
    sheet.freeze_panes(2, 0)
    return sheet


class _Copy:
    """A sheet again, from top to bottom."""

    def __init__(
            self, written: "Workbook", name: str, marks: Sequence[tuple[Mark, bool]], language: Language) -> None:
        self.sheet: Worksheet = written.add_worksheet(name)
        self._day = written.add_format({"num_format": DAYS[language]})
        wrong = {"bg_color": "#F8CBAD", "border": 1}
        self._wrong = written.add_format(wrong)
        self._wrong_day = written.add_format({**wrong, "num_format": DAYS[language]})
        self._widths: dict[int, int] = {}
        self._marks: dict[int, dict[int, list[tuple[str, bool]]]] = defaultdict(lambda: defaultdict(list))
        for mark, noted in marks:
            self._marks[mark.row][(mark.column or 1) - 1].append((mark.message, noted))

    def take(self, sheet: Sheet) -> None:
        """Write the rows of a sheet, and those that are blank but marked."""
        numbered = merge(sheet.rows(), (Row(number, ()) for number in sorted(self._marks)), key=attrgetter("number"))
        for count, (number, rows) in enumerate(groupby(numbered, key=attrgetter("number"))):
            self._row(number, max((row.cells for row in rows), key=len), count < LOOKED_AT)
        for place, width in self._widths.items():
            self.sheet.set_column(place, place, width)
        if sheet.hidden and not self._marks:
            self.sheet.hide()

    def _row(self, number: int, cells: Sequence[Value], looked_at: bool) -> None:
        marks = self._marks.get(number, {})
        for place in sorted({*range(len(cells)), *marks}):
            value = cells[place] if place < len(cells) else None
            self._cell(number - 1, place, value, marks.get(place))
            if looked_at and value is not None:
                width = min(max(NARROWEST, len(str(value)) + 2), WIDEST)
                self._widths[place] = max(self._widths.get(place, 0), width)

    def _cell(self, row: int, place: int, value: Value, marks: Sequence[tuple[str, bool]] | None) -> None:
        if marks is None:
            _put(self.sheet, row, place, value, None, self._day)
            return
        _put(self.sheet, row, place, value, self._wrong, self._wrong_day)
        if notes := [message for message, noted in marks if noted]:
            self.sheet.write_comment(row, place, "\n".join(notes)[:limits.TEXT], {"x_scale": 2})


def _put(sheet: "Worksheet", row: int, place: int, value: Value, style: "Format | None", day: "Format") -> None:
    match value:
        case None if style:
            sheet.write_blank(row, place, None, style)
        case None:
            pass
        case bool():
            sheet.write_boolean(row, place, value, style)
        case int() | float():
            sheet.write_number(row, place, value, style)
        case date() if value >= FIRST_DAY:
            sheet.write_datetime(row, place, value, day)
        case _:
            sheet.write_string(row, place, str(value), style)
