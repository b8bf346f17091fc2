"""Rows as a workbook for a spreadsheet: typed cells below a row of titles, and a second sheet that says what was asked.

A workbook can't be read before its end is there, so it is written to a file, a row at a time, and given in pieces from
there. Writing takes a spreadsheet's rows longer than the graph may be asked, so they are all taken to a file of their
own first. Both files go away whatever becomes of them.
"""

import pickle
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import orjson

from graphsvc.errors import Problem, Refused
from graphsvc.formats import Row, Table, batches, plain
from graphsvc.language import Language, Text
from graphsvc.model import links
from graphsvc.model.things import Thing
from graphsvc.statements.types import Column, is_thing
from graphsvc.words import DAY_PATTERNS

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 1_048_576 - 1  # what a sheet holds, less the titles
PIECE = 64 * 1024
LONGEST_NAME = 31  # of a sheet
LOOKED_AT = 200  # rows whose texts decide how wide the columns are
NARROWEST, WIDEST = 8, 60
# As on a page, what is missing of a whole is never rounded away: nearly all is "<100%", and only all is 100%.
SHARE = '[<0.9995]0.0%;[<1]"<"0%;0%'
NUMBERS: Mapping[str, str] = {"integer": "#,##0", "year": "0", "share": SHARE}
TIME = 'yyyy-mm-dd hh:mm:ss "UTC"'

ROWS, ABOUT = Text("Trả lời", "Answer"), Text("Về câu trả lời", "About")
ID = Text("{title} (mã)", "{title} (id)")
SAID: Mapping[str, Text] = {
    "question": Text("Câu hỏi", "Question"), "as_of": Text("Ngày", "Day"), "within": Text("Trong", "Within"),
    "change": Text("Thay đổi", "Change")}
MADE, COUNT = Text("Lập lúc", "Made"), Text("Số dòng", "Rows")
CUT, CUT_CELLS = Text("Bị cắt", "Cut"), Text(
    "{cut} ô dài hơn 32.767 ký tự, mức nhiều nhất của bảng tính; lấy trọn ở dạng CSV",
    "{cut} cells are longer than the 32,767 characters that a spreadsheet holds; CSV has them whole")
TOO_MANY = Text("bảng tính chứa nhiều nhất 1.048.575 dòng; hãy hỏi ít hơn, hoặc lấy dạng csv",
                "a spreadsheet holds 1,048,575 rows at most; ask for fewer, or take csv")


def as_xlsx(table: Table) -> Iterator[bytes]:
    """A workbook; a thing takes two columns, its name and its id, and no text is ever a formula.

    Raises
    ------
    Refused
        There are more rows than a sheet holds.
    """
    with TemporaryDirectory(prefix="graphsvc-") as name:
        folder = Path(name)
        _write(table._replace(rows=_taken(table.rows, folder / "rows")), folder / "book.xlsx")
        with (folder / "book.xlsx").open("rb") as book:
            while piece := book.read(PIECE):
                yield piece


def _taken(rows: Iterable[Row], file: Path) -> Iterator[Row]:
    """The rows again, once all of them are in the file."""
    with file.open("w+b") as kept:
        count = 0
        for batch in batches(rows):
            count += len(batch)
            if count > MOST_ROWS:
                raise Refused([Problem("too-many", TOO_MANY, "format")])
            pickle.dump(batch, kept, pickle.HIGHEST_PROTOCOL)
        kept.seek(0)
        while count:
            batch = pickle.load(kept)  # noqa: S301 (written above, in a folder that nobody else may enter)
            count -= len(batch)
            yield from batch


def _write(table: Table, file: Path) -> None:
    with _begun(file) as book:
        sheet = _Sheet(book, table, ROWS.says(table.language))
        sheet.fill()
        _about(book, table, sheet)


def write_several(tables: Iterable[Table], file: Path) -> None:
    """Write a workbook with a sheet for each of several answers, named after its title.

    Raises
    ------
    Refused
        One has more rows than a sheet holds.
    """
    with _begun(file) as book:
        for table in tables:
            _Sheet(book, table, _sheet_name(table.title)).fill()


def _begun(file: Path) -> "Workbook":
    from xlsxwriter import Workbook

    # A row is on disk as soon as the next one begins, in the folder that goes away.
    return Workbook(str(file), {"constant_memory": True, "tmpdir": str(file.parent)})


def _sheet_name(title: str) -> str:
    """A title as a sheet may be named."""
    return re.sub(r"[\[\]:*?/\\']", " ", title)[:LONGEST_NAME].strip()


class _Sheet:
    """The sheet of rows, from top to bottom."""

    def __init__(self, book: "Workbook", table: Table, name: str) -> None:
        self.rows, self.cut = 0, 0
        self._table = table
        self._columns, self._language = table.columns, table.language
        self._sheet: Worksheet = book.add_worksheet(name)
        titles = [title for column in table.columns for title in _titles(column, table.language)]
        self._styles = [style for column in table.columns for style in _styles(book, column, table.language)]
        self._widths = [len(title) + 3 for title in titles]  # beside a title stands the filter's button
        head = book.add_format({"bold": True, "bottom": 1})
        for place, title in enumerate(titles):
            self._sheet.write_string(0, place, title, head)

    def fill(self) -> None:
        """Write all rows, a row below the others, and give the sheet its look."""
        for row in self._table.rows:
            self._add(row)
        self._finish()

    def _add(self, row: Sequence[Any]) -> None:
        if self.rows == MOST_ROWS:
            raise Refused([Problem("too-many", TOO_MANY, "format")])
        self.rows += 1
        for place, value in enumerate(_values(self._columns, row, self._language)):
            self.cut += _put(self._sheet, self.rows, place, value, self._styles[place])
            if self.rows <= LOOKED_AT and value is not None:
                self._widths[place] = max(self._widths[place], len(str(value)) + 1)

    def _finish(self) -> None:
        """Give the columns their widths, and the titles their filters and their place on the screen."""
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, min(max(width, NARROWEST), WIDEST))
        self._sheet.freeze_panes(1, 0)
        self._sheet.autofilter(0, 0, self.rows, len(self._widths) - 1)


def _about(book: "Workbook", table: Table, written: _Sheet) -> None:
    """The second sheet: what was asked, and when."""
    language = table.language
    sheet = book.add_worksheet(ABOUT.says(language))
    bold = book.add_format({"bold": True})
    day, time = (book.add_format({"num_format": shown, "align": "left"}) for shown in (DAY_PATTERNS[language], TIME))
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 2, 40)
    for number, (said, *values) in enumerate(_lines(table, written)):
        sheet.write_string(number, 0, said.says(language), bold)
        for place, value in enumerate(values, start=1):
            _put(sheet, number, place, value, time if isinstance(value, datetime) else day)


def _lines(table: Table, written: _Sheet) -> Iterator[Sequence[Any]]:
    for name, said in SAID.items():
        match table.head.get(name):
            case None:
                pass
            case str() as question:
                yield said, table.title, question
            case [*things]:
                yield from ((said, thing.name, thing.id) for thing in things)
            case value:
                yield said, orjson.dumps(value, default=plain).decode() if isinstance(value, Mapping) else value
    yield MADE, datetime.now(UTC).replace(tzinfo=None)
    yield COUNT, written.rows
    if written.cut:
        yield CUT, CUT_CELLS.filled({"cut": written.cut}).says(table.language)


def _titles(column: Column, language: Language) -> tuple[str, ...]:
    title = column.title.says(language)
    return (title, ID.says(language).format(title=title)) if is_thing(column.type) else (title,)


def _styles(book: "Workbook", column: Column, language: Language) -> "tuple[Format | None, ...]":
    if is_thing(column.type):
        return None, None
    shown = {**NUMBERS, "date": DAY_PATTERNS[language], "time": TIME}.get(column.type)
    return (book.add_format({"num_format": shown}) if shown else None,)


def _values(columns: Iterable[Column], row: Sequence[Any], language: Language) -> Iterator[Any]:
    for column, value in zip(columns, row, strict=True):
        match value:
            case Thing():
                yield value.name
                yield value.id
            case None if is_thing(column.type):
                yield None
                yield None
            case str() if column.type == "link":
                yield links.CALLED[value].says(language)
            case datetime():
                yield value.astimezone(UTC).replace(tzinfo=None)
            case Mapping():
                yield orjson.dumps(value, default=plain).decode()
            case _:
                yield value


def _put(sheet: "Worksheet", row: int, place: int, value: Any, style: "Format | None") -> bool:
    """Write a cell; whether its text had to be cut."""
    match value:
        case None:
            pass
        case bool():
            sheet.write_boolean(row, place, value, style)
        case int() | float():
            sheet.write_number(row, place, value, style)
        case date():
            sheet.write_datetime(row, place, value, style)
        case _:
            return bool(sheet.write_string(row, place, value, style))
    return False
