"""Which of our sheets a sheet of a file is, and what its headers mean."""

from collections.abc import Sequence
from itertools import islice

from graphsvc.errors import Problem
from graphsvc.importing.columns import plain
from graphsvc.importing.entries import Fault, Header, Mapped, Place
from graphsvc.importing.forbidden import is_forbidden
from graphsvc.importing.sheets import GUIDE, SHEETS, WORDS, Sheet, names_of
from graphsvc.language import Text
from graphsvc.sheets import book
from graphsvc.sheets.book import Value
from graphsvc.sheets.writing import PROBLEMS

LOOKED_AT = 10  # rows, among which the headers are found
BY_NAME = {plain(name): sheet for sheet in reversed(SHEETS) for name in names_of(sheet)}
FOR_READERS = frozenset(plain(name) for name in (*GUIDE, *WORDS, *PROBLEMS))

FORBIDDEN = Text(
    "cột này không được nhập: dịch vụ không giữ thông tin về hộ và người ngoài việc ai phụ trách ai. Hãy xóa cột",
    "this column may not be brought in: nothing of households and people is kept but who is responsible for whom. "
    "Take the column out")
TWICE = Text("hai cột cùng nghĩa: bỏ một", "two columns mean the same: leave one out")
LACKING = Text("thiếu cột “{column}”", "the column “{column}” is missing")
NAMELESS = Text("cần ít nhất một trong các cột mã định danh, mã, tên", "one of the columns id, code, name is needed")


def headers_of(sheet: book.Sheet) -> tuple[int, tuple[Value, ...]] | None:
    """The row of headers, with its number: of the first rows the one in which most cells mean something."""
    rows = list(islice(sheet.rows(), LOOKED_AT))
    if not rows:
        return None
    best = max(rows, key=lambda row: max(_fits(known, row.cells) for known in SHEETS))
    return best.number, best.cells


def meant(name: str, headers: Sequence[Value]) -> Sheet | None:
    """The sheet that is meant, by its name or else by its columns; None where none is, or several may be."""
    if sheet := BY_NAME.get(plain(name)):
        return sheet
    fitting = [(_fits(sheet, headers), sheet) for sheet in SHEETS if not _lacking(sheet, headers)]
    most = max((fit for fit, _ in fitting), default=0)
    best = [sheet for fit, sheet in fitting if fit == most]
    return best[0] if len(best) == 1 and most > 1 else None


def mapped(title: str, sheet: Sheet, row: int, headers: Sequence[Value]) -> tuple[Mapped, list[Fault]]:
    """What each header means, and what is wrong with them."""
    known = [Header(number, str(header), sheet.headers.get(plain(str(header))))
             for number, header in enumerate(headers, 1) if header is not None]
    faults = forbidden(title, headers)
    seen: set[str] = set()
    for header in known:
        if header.column and header.column.name in seen:
            faults.append(Fault(Place(title, None, header.said), Problem("given-twice", TWICE)))
        seen |= {header.column.name} if header.column else set()
    faults += [Fault(Place(title), Problem("missing", said)) for said in _lacking(sheet, headers)]
    return Mapped(title, sheet, row, known), faults


def forbidden(title: str, headers: Sequence[Value]) -> list[Fault]:
    """Those headers that nobody may bring in."""
    return [Fault(Place(title, None, header), Problem("forbidden-column", FORBIDDEN), header)
            for header in headers if isinstance(header, str) and is_forbidden(header)]


def _fits(sheet: Sheet, headers: Sequence[Value]) -> int:
    return len({column.name for header in headers if isinstance(header, str)
                and (column := sheet.headers.get(plain(header)))})


def _lacking(sheet: Sheet, headers: Sequence[Value]) -> list[Text]:
    there = {column.name for header in headers if header is not None
             and (column := sheet.headers.get(plain(str(header))))}
    lacking = [LACKING.filled({"column": column.title}) for column in sheet.columns
               if column.needed and column.name not in there]
    if "name" in sheet.by_name and not there & {"id", "code", "name"}:
        lacking.append(NAMELESS)
    return lacking
