"""A table of units turned into sheets of ours: each row in the sheet of what it becomes, under its own number."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from graphsvc.days import ONE_DAY
from graphsvc.errors import Problem, Refused
from graphsvc.importing.columns import Column
from graphsvc.importing.forbidden import is_forbidden
from graphsvc.importing.foreign.mapping import BECOMES, SHEETS, ColumnMapping
from graphsvc.importing.heading import LOOKED_AT
from graphsvc.importing.nearest import meant
from graphsvc.importing.recognising import FORBIDDEN
from graphsvc.importing.sheets import ThingSheet
from graphsvc.language import Language, Text
from graphsvc.sheets import limits
from graphsvc.sheets.book import Book, Row, Sheet, Value
from graphsvc.sheets.dates import as_date
from graphsvc.sheets.writing import LONGEST_NAME

STAMP = re.compile(r"(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
BRACKETS = str.maketrans("()[]", "    ")

NO_COLUMN = Text("tệp không có cột “{column}”{nearest}", "the file has no column “{column}”{nearest}")
TWICE = Text("tệp có hai cột “{column}”", "the file has two columns “{column}”")
MEANT = Text("; ý bạn là {nearest}?", "; did you mean {nearest}?")
NO_SHEET = Text("tệp không có sheet “{sheet}”; có: {known}", "the file has no sheet “{sheet}”; there are: {known}")
WHICH_SHEET = Text("tệp có nhiều sheet: ghi sheet trong tệp ánh xạ, một trong: {known}",
                   "the file has several sheets: give sheet in the mapping, one of: {known}")
NO_VALUE = Text(
    "dòng {row}: tệp ánh xạ không nói “{value}” trở thành gì. Thêm vào values, hoặc ghi otherwise; một trong: {known}",
    "row {row}: the mapping does not say what “{value}” becomes. Add it to values, or give otherwise; one of: {known}")


class _Table(NamedTuple):
    """A sheet with the row of its headers, and where each column stands."""

    sheet: Sheet
    head: int
    places: dict[str, int]

    def cell(self, row: Row, header: str) -> Value:
        place = self.places[_same(header)]
        return row.cells[place] if place < len(row.cells) else None

    def rows(self) -> Iterator[Row]:
        return (row for row in self.sheet.rows() if row.number > self.head)


def turned(book: Book, mapping: ColumnMapping, language: Language) -> Book:
    """The rows of a table as sheets that are called, like their columns, in a reader's language.

    Raises
    ------
    Refused
        The file lacks what the mapping names, or has rows of which it does not say what they become.
    """
    table = _table(_chosen(book, mapping), mapping)
    _check_values(table, mapping)
    turning = (_Turned(table, mapping, becomes, book.since_1904) for becomes in mapping.sheets())
    return Book(tuple(each.sheet(language) for each in turning), notes=(mapping.note,) if mapping.note else ())


def _chosen(book: Book, mapping: ColumnMapping) -> Sheet:
    known = ", ".join(sheet.name for sheet in book.sheets)
    if mapping.sheet is None:
        seen = [sheet for sheet in book.sheets if not sheet.hidden] or list(book.sheets)
        if len(seen) != 1:
            raise Refused([Problem("unknown-sheet", WHICH_SHEET.filled({"known": known}), "sheet")])
        return seen[0]
    for sheet in book.sheets:
        if _same(sheet.name) == _same(mapping.sheet):
            return sheet
    raise Refused([Problem("unknown-sheet", NO_SHEET.filled({"sheet": mapping.sheet, "known": known}), "sheet")])


def _table(sheet: Sheet, mapping: ColumnMapping) -> _Table:
    """The table, with its headers in that of the first rows that has most of them."""
    wanted = {**{f"columns.{name}": header for name, header in mapping.columns.items()},
              **({"becomes.column": mapping.by} if mapping.by else {})}
    names = {_same(header) for header in wanted.values()}
    head = max(islice(sheet.rows(), LOOKED_AT), key=lambda row: len(names & set(_headers(row))), default=Row(1, ()))
    headers = _headers(head)
    said = [str(cell) for cell in head.cells if cell is not None]
    problems = [Problem("unknown-column", NO_COLUMN.filled(
                    {"column": header, "nearest": meant(header, said, MEANT)}), place)
                for place, header in wanted.items() if _same(header) not in headers]
    problems += [Problem("given-twice", TWICE.filled({"column": header}), place)
                 for place, header in wanted.items() if headers.count(_same(header)) > 1]
    problems += [Problem("forbidden-column", FORBIDDEN, place)
                 for place, header in wanted.items() if is_forbidden(header)]
    if problems:
        raise Refused(problems)
    return _Table(sheet, head.number, {name: headers.index(name) for name in names})


def _check_values(table: _Table, mapping: ColumnMapping) -> None:
    if mapping.by is None:
        return
    unknown: dict[str, int] = {}
    for row in table.rows():
        value = _word(table.cell(row, mapping.by))
        if mapping.becomes(value) is None:
            unknown.setdefault(value, row.number)
    if unknown:
        raise Refused([Problem("wrong-value", NO_VALUE.filled(
            {"row": row, "value": value[:100], "known": ", ".join(BECOMES)}), "becomes")
            for value, row in islice(unknown.items(), limits.NAMED)])


class _Turned:
    """The rows of a table that become one sort of thing."""

    def __init__(self, table: _Table, mapping: ColumnMapping, becomes: str, since_1904: bool) -> None:
        self._table, self._mapping, self._becomes, self._since_1904 = table, mapping, becomes, since_1904
        self._columns = list(_columns(SHEETS[becomes], mapping))

    def sheet(self, language: Language) -> Sheet:
        """They, as a sheet of ours; what its name and headers say in brackets is what the file calls it."""
        title = SHEETS[self._becomes].title.says(language)
        values = ", ".join(self._mapping.valued(self._becomes))
        longer = f"{title} ({_plain(f'{self._mapping.by} {values}')})"
        name = longer if self._mapping.by and values and len(longer) <= LONGEST_NAME else title
        head = Row(self._table.head, tuple(f"{column.title.says(language)} ({_plain(self._mapping.columns[field])})"
                                           for field, column in self._columns))
        return Sheet(name, lambda: self._rows(head))

    def _rows(self, head: Row) -> Iterator[Row]:
        yield head
        for row in self._table.rows():
            by = self._mapping.by
            value = _word(self._table.cell(row, by)) if by else ""
            if self._mapping.becomes(value) == self._becomes:
                yield Row(row.number, tuple(self._cell(row, field) for field, _ in self._columns))

    def _cell(self, row: Row, field: str) -> Value:
        cell = self._table.cell(row, self._mapping.columns[field])
        if field in ("since", "until", "last_day") and isinstance(cell, str) and (stamp := STAMP.fullmatch(cell)):
            cell = stamp[1]
        if field == "last_day" and (day := as_date(cell, self._since_1904)):
            return day + ONE_DAY
        return cell


def _columns(sheet: ThingSheet, mapping: ColumnMapping) -> Iterator[tuple[str, Column]]:
    """Our column of each field that such things have."""
    own = {"last_day": "until", "parent": next(
        placing.column for placing in sheet.placings if placing.column in ("area", "parent"))}
    for field in mapping.columns:
        if column := sheet.by_name.get(own.get(field, field)):
            yield field, column


def _word(cell: Value) -> str:
    return f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else "" if cell is None else str(cell)


def _headers(row: Row) -> list[str]:
    return [_same(_word(cell)) for cell in row.cells]


def _same(header: str) -> str:
    return " ".join(header.casefold().split())


def _plain(header: str) -> str:
    return " ".join(header.translate(BRACKETS).split())
