"""Where the headers of a sheet stand: in one row, or in two, of which the upper one names groups of columns.

    STT │ Hộ        │ Thôn            STT │ Mã Hộ │ Tên Hộ │ Thôn
        │ Mã │ Tên  │            →
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile, zip_longest

from graphsvc.importing.columns import plain
from graphsvc.importing.forbidden import is_forbidden
from graphsvc.importing.sheets import SHEETS, Sheet
from graphsvc.sheets import book
from graphsvc.sheets.book import Row, Value

LOOKED_AT = 10  # rows, among which the headers are found
NUMBERING = frozenset(("", "stt", "tt", "so tt", "so thu tu", "no"))  # columns that number the rows, and say nothing
# What stands below the name of a group, and by itself does not say what of.
OF_A_GROUP = frozenset(map(plain, (
    "mã", "mã số", "mã định danh", "tên", "họ tên", "họ và tên", "id", "code", "name", "full name")))
_COUNT = re.compile(r"\(\d+\)", re.ASCII)  # of columns, in a row of its own below the headers


def headers_of(sheet: book.Sheet) -> tuple[int, tuple[Value, ...]] | None:
    """The headers, with the number of their last row: of the first rows the one in which most cells mean something."""
    rows = list(islice(sheet.rows(), LOOKED_AT))
    if not rows:
        return None
    found = max(range(len(rows)), key=lambda number: max(fits(known, rows[number].cells) for known in SHEETS))
    above, (best, *below) = rows[:found], rows[found:]
    last, headers = best, best.cells
    if below and _next(best, below[0]) and _goes_on(best.cells, below[0].cells):
        last, headers = below[0], _joined(best.cells, below[0].cells)
    elif above and _next(above[-1], best) and any(above[-1].cells[1:]):  # a title stands alone in the first column
        headers = _joined(above[-1].cells, best.cells)
    counts = list(takewhile(_counts, rows[rows.index(last) + 1:]))
    return (counts or [last])[-1].number, headers


def fits(sheet: Sheet, headers: Sequence[Value]) -> int:
    """How many columns of a sheet some headers mean."""
    return len({column.name for header in headers if isinstance(header, str) and (column := sheet.meant(header))})


def _next(upper: Row, lower: Row) -> bool:
    return lower.number == upper.number + 1


def _counts(row: Row) -> bool:
    return all(_COUNT.fullmatch(str(cell)) for cell in row.cells if cell is not None)


def _goes_on(upper: Sequence[Value], lower: Sequence[Value]) -> bool:
    """Whether the row below is of headers too: it names columns without one, and has no data below the others."""
    known = max(SHEETS, key=lambda sheet: fits(sheet, upper))
    both = [(up, low) for up, low in zip_longest(upper, lower) if low is not None]
    return any(up is None or _is_forbidden(low) for up, low in both) and all(
        _is_header(low) for up, low in both if up is not None and known.meant(str(up)))


def _joined(upper: Sequence[Value], lower: Sequence[Value]) -> tuple[Value, ...]:
    """A header for each column: its own with the group's where the rows say that they belong together."""
    both = list(zip_longest(upper, lower))
    below = [plain(str(low)) for _, low in both if low is not None]
    merged = len(set(below)) < len(below) or any(low is None and _is_header(up) for up, low in both)
    group: Value = None
    said: list[Value] = []
    for up, low in both:
        if up is not None:
            group = None if low is None else up
        said.append(up if low is None else low if group is None else _in_group(str(group), str(low), merged))
    return tuple(said)


def _in_group(group: str, own: str, merged: bool) -> str:
    """A header below that of a group; what nobody may bring in is named whichever of them says it."""
    ways = [f"{own} {group}", f"{group} {own}", *([f"{group} ({own})"] if plain(own) in OF_A_GROUP else [])]
    return next((said for said in (group, own) if is_forbidden(said)), None) or next(
        (said for said in ways if merged and _is_meant(said)), own)


def _is_header(cell: Value) -> bool:
    return isinstance(cell, str) and (plain(cell) in NUMBERING | OF_A_GROUP or _is_meant(cell) or is_forbidden(cell))


def _is_forbidden(cell: Value) -> bool:
    return isinstance(cell, str) and is_forbidden(cell)


def _is_meant(header: str) -> bool:
    return any(sheet.meant(header) for sheet in SHEETS)
