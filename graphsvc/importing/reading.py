"""A file read: its sheets recognised, its rows as entries, and everything that is wrong with it at once."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain

from graphsvc import days
from graphsvc.errors import Problem, Refused
from graphsvc.importing import recognising
from graphsvc.importing.columns import Column, plain
from graphsvc.importing.entries import Entry, Fault, Mapped, Place, Reading
from graphsvc.importing.heading import headers_of
from graphsvc.importing.recognising import BY_NAME, FOR_READERS
from graphsvc.importing.sheets import PEOPLE, SHEETS, UNKNOWN_DAY, Sheet
from graphsvc.language import Text
from graphsvc.sheets import book
from graphsvc.sheets.book import Book, Value
from graphsvc.sheets.dates import as_date
from graphsvc.statements import values

# What a template's example begins with.
EXAMPLE = Text("Ví dụ:", "Example:")
EMPTY = frozenset(("", "-", "--", "–", "—", "null", "nil", "none", "n/a", "na", "#n/a", "không có", "không", "chưa có",
                   "trống", "?", ".", "…", "..."))

PAPER = re.compile(r"\d{9,12}", re.ASCII)  # a spreadsheet drops the zeros before a number

# A first day that nobody knows, where an empty cell would mean the day of the import.
NOT_KNOWN = frozenset(plain(word) for word in (*UNKNOWN_DAY, "không rõ"))

ASKS = Text("có phải ý bạn là không có gì? Nếu vậy hãy để trống ô", "is nothing meant? Then leave the cell empty")
NO_DAY = Text("ngày viết 17/06/2022 hoặc 2022-06-17, từ năm 1900 đến 2199",
              "write a date as 17/06/2022 or 2022-06-17, from 1900 to 2199")
NO_TEXT = Text("phải là chữ", "must be text")
EQUAL = Text("giống hệt dòng {row}: bỏ một dòng", "the same as row {row}: leave one out")
UNKNOWN = Text(
    "không nhận ra đây là bảng gì: đặt tên sheet, hoặc dùng --sheet, là một trong: {names}",
    "it can't be told what this sheet is: name the sheet, or give --sheet, as one of: {names}")
AN_EXPORT = Text(
    "đây là tệp graphsvc đã xuất để xem và tính toán. Để sửa điều đã biết, lập sổ tính bằng graphsvc template --within",
    "this is what graphsvc wrote to be looked at and reckoned with. To correct what is known, make the workbook with "
    "graphsvc template --within")
LAST = Text("được hiểu là ngày cuối: đến hết {last}, từ {end} không còn nữa",
            "taken as the last day: through {last}, no longer from {end}")
FIRST_NO_LONGER = Text(
    "được hiểu là ngày đầu tiên không còn: đến hết {last}, từ {end} không còn nữa. Nếu {end} là ngày cuối, đổi tiêu đề "
    "thành “{column}”",
    "taken as the first day no longer: through {last}, no longer from {end}. If {end} is the last day, name the column "
    "“{column}”")
PAPERS = Text(
    "trông như số giấy tờ tùy thân (9 đến 12 chữ số), điều không được giữ: dùng mã của riêng bạn",
    "these look like numbers of identity papers (9 to 12 digits), which are not kept: use codes of your own")
NOTHING = Text("tệp không có dòng nào để nhập", "the file has no row to import")
ONE_ONLY = Text("--sheet chỉ dùng cho tệp có một sheet", "--sheet is for a file of one sheet only")


def read(file: Book, *, called: str | None = None, told: Callable[[int], None] = lambda _: None) -> Reading:
    """All that a file says.

    Parameters
    ----------
    called
        What the file's one sheet is, where neither its name nor its columns tell.
    told
        Called now and then with the number of rows read so far.

    Raises
    ------
    Refused
        It can't be read, none of its sheets is one of ours, or it is an export.
    """
    if recognising.is_answer(file.sheets):
        raise Refused([Problem("an-export", AN_EXPORT, "file")])
    reading = Reading(notes=[Fault(Place(None), note) for note in file.notes])
    given = _given(file, called)
    for sheet in file.sheets:
        if plain(sheet.name) not in FOR_READERS:
            _add_sheet(reading, sheet, given, file.since_1904, told)
    if not reading.mapped and not reading.faults:
        raise Refused([Problem("unknown-sheet", _unknown() if reading.left_out else NOTHING, "sheet")])
    return reading


def _given(file: Book, called: str | None) -> Sheet | None:
    if called is None:
        return None
    sheet = BY_NAME.get(plain(called))
    if sheet is None or len(file.sheets) != 1:
        raise Refused([Problem("unknown-sheet", _unknown() if sheet is None else ONE_ONLY, "sheet")])
    return sheet


def _unknown() -> Text:
    return UNKNOWN.filled({"names": Text(*(", ".join(names) for names in zip(*(
        (sheet.title.vi, sheet.title.en) for sheet in SHEETS), strict=True)))})


def _add_sheet(
    reading: Reading, sheet: book.Sheet, given: Sheet | None, since_1904: bool, told: Callable[[int], None]
) -> None:
    found = headers_of(sheet)
    if found is None:
        return
    number, headers = found
    meant = given or recognising.meant(sheet.name, headers)
    if meant is None:
        reading.left_out.append(sheet.name)
        reading.faults += recognising.forbidden(sheet.name, headers)
        return
    mapped, faults = recognising.mapped(sheet.name, meant, number, headers)
    reading.mapped.append(mapped)
    misspelt, unread = recognising.unread(mapped)
    reading.faults += [*faults, *misspelt]
    reading.notes += unread
    if not any(fault.problem.code in ("given-twice", "missing") for fault in faults):
        _add_rows(reading, _Rows(mapped, since_1904), sheet, told)


class _Rows:
    """How the rows of a sheet are read."""

    def __init__(self, mapped: Mapped, since_1904: bool) -> None:
        self.mapped, self.since_1904 = mapped, since_1904
        self.columns = [(header.number - 1, header.column) for header in mapped.headers if header.column]
        self.headers = {header.column.name: header.said for header in mapped.headers if header.column}

    def entry(self, row: book.Row) -> tuple[Entry, list[Fault]]:
        """A row as an entry, and what is wrong with its cells."""
        cells: dict[str, Value] = {}
        faults = []
        for place, column in self.columns:
            cell = row.cells[place] if place < len(row.cells) else None
            if cell is None:
                continue
            try:
                cells[column.name] = self._value(column, cell)
            except Refused as refused:
                there = Place(self.mapped.title, row.number, self.headers[column.name])
                faults += [Fault(there, problem, cell) for problem in refused.problems]
        return Entry(self.mapped.sheet, self.mapped.title, row.number, cells, self.headers), faults

    def _value(self, column: Column, cell: Value) -> Value:
        if isinstance(cell, str) and cell.casefold() in EMPTY:
            raise Refused([Problem("empty-meant", ASKS)])
        return self._day(column, cell) if column.date else _text(column, cell)

    def _day(self, column: Column, cell: Value) -> date:
        if isinstance(cell, str) and column.name.endswith("since") and plain(cell) in NOT_KNOWN:
            return days.UNKNOWN
        day = as_date(cell, self.since_1904)
        if day and column.last_day:
            day = as_date(day + days.ONE_DAY)
        if day is None:
            raise Refused([Problem("wrong-value", NO_DAY)])
        return day


def _text(column: Column, cell: Value) -> str:
    if isinstance(cell, (bool, date)):
        raise Refused([Problem("wrong-value", NO_TEXT)])
    text = f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell)
    try:
        return str(values.value("id" if column.name == "id" else "text", text))
    except values.WrongValue as wrong:
        raise Refused([Problem("wrong-value", wrong.message)]) from None


def _add_rows(reading: Reading, rows: _Rows, sheet: book.Sheet, told: Callable[[int], None]) -> None:
    seen: dict[tuple[Value, ...], int] = {}
    before = len(reading.entries)
    for row in sheet.rows():
        if row.number <= rows.mapped.row or is_example(row.cells):
            continue
        entry, faults = rows.entry(row)
        if not entry.cells and not faults:
            continue
        first = seen.setdefault(tuple(chain.from_iterable(entry.cells.items())), row.number)
        if first != row.number and not faults:
            faults = [Fault(entry.place(), Problem("equal-rows", EQUAL.filled({"row": first})))]
        reading.faults += faults
        reading.entries.append(entry)
        if len(reading.entries) % 1000 == 0:
            told(len(reading.entries))
    reading.notes += _ends(rows.mapped, reading.entries[before:])
    if rows.mapped.sheet is PEOPLE:
        _look_for_papers(reading, reading.entries[before:])
    told(len(reading.entries))


def _ends(mapped: Mapped, entries: Sequence[Entry]) -> Iterator[Fault]:
    """How each end is understood whose header is not ours, with the first day that stands there."""
    for header in mapped.headers:
        ours = header.column and mapped.sheet.by_name[header.column.name]
        if header.column and ours and ours.through and plain(header.said) not in map(plain, ours.title):
            end = next((day for entry in entries if isinstance(day := entry.cells.get(ours.name), date)), None)
            if end:
                said = (LAST if header.column.last_day else FIRST_NO_LONGER).filled({
                    "last": days.told(end - days.ONE_DAY), "end": days.told(end), "column": ours.through.title})
                yield Fault(Place(mapped.title, None, header.said), Problem("end-meant", said))


def _look_for_papers(reading: Reading, people: Sequence[Entry]) -> None:
    """Refuse ids of people that are numbers of identity papers, and note such codes."""
    for column, faults in (("id", reading.faults), ("code", reading.notes)):
        if entry := next((one for one in people if PAPER.fullmatch(str(one.cells.get(column)))), None):
            faults.append(Fault(entry.place(column), Problem("forbidden-column", PAPERS)))


def is_example(cells: Sequence[Value]) -> bool:
    """Whether a row is a template's example, which says nothing."""
    first = next(_texts(cells), "")
    return first.startswith(tuple(EXAMPLE))


def _texts(cells: Sequence[Value]) -> Iterator[str]:
    return (cell for cell in cells if isinstance(cell, str))
