"""A workbook as sheets of rows."""

import re
from collections.abc import Iterator
from functools import partial

from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.archive import Archive
from graphsvc.sheets.book import Book, Row, Sheet
from graphsvc.sheets.cells import TOO_MANY, Cells
from graphsvc.sheets.markup import Attributes, has_more, pieces, read, telling
from graphsvc.sheets.outline import Listed, outline
from graphsvc.sheets.refusing import over
from graphsvc.sheets.strings import Strings
from graphsvc.sheets.styles import Styles
from graphsvc.sheets.values import Reader

# Cells with a format and nothing in them: there can be millions, and most never come to the parser.
BLANK = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,5}")?(?: t="n")? ?/>')

FORMULA = Text("ô chứa công thức; tệp nhập vào chỉ được chứa giá trị. Hãy chép rồi dán giá trị (Paste Values)",
               "the cell holds a formula, and a file that is read may hold values only. Copy it and paste as values")
TOO_EMPTY = Text("quá nhiều ô trống. Hãy xóa vùng trống đã định dạng rồi lưu lại",
                 "too many blank cells. Delete the blank area that was given formats and save again")


def book(archive: Archive) -> Book:
    """The workbook in an archive: what all its sheets rest on is read now, the rows as they are taken."""
    found = outline(archive)
    strings, styles = Strings(), Styles()
    if "sharedStrings" in found.shared:
        read(archive, found.shared["sharedStrings"], strings, limits.STRINGS)
    if "styles" in found.shared:
        read(archive, found.shared["styles"], Attributes(styles.found), limits.PART)
    reader = Reader(strings, styles, found.since_1904)
    idle: dict[str, int] = {}
    sheets = tuple(Sheet(each.name, partial(_rows, archive, each, reader, idle), each.hidden) for each in found.sheets)
    return Book(sheets, found.since_1904)


def _rows(archive: Archive, sheet: Listed, reader: Reader, idle: dict[str, int]) -> Iterator[Row]:
    """The rows of a sheet; `idle` counts the tags of each sheet that hold no value, for all of them have one bound."""
    if has_more(archive, sheet.part, limits.INFLATED, b"<row", limits.ROWS):
        raise over(TOO_MANY.filled({"most": limits.ROWS}), sheet.name)
    cells = Cells(sheet.name, reader)
    told = (BLANK.sub(b"", piece) for piece in pieces(archive, sheet.part, limits.INFLATED))
    for tags in telling(told, sheet.part, cells):
        idle[sheet.part] = max(0, tags - cells.filled * 6)
        if sum(idle.values()) > limits.IDLE_TAGS:
            raise over(TOO_EMPTY, sheet.name)
        rows, cells.rows = cells.rows, []
        if not cells.formulas:
            yield from rows
        elif len(cells.formulas) >= limits.NAMED:
            break
    if cells.formulas:
        raise Refused([Problem("formula", FORMULA, place) for place in cells.formulas[:limits.NAMED]])
