"""Which of our sheets a sheet of a file is, and what its headers mean."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from graphsvc.errors import Problem
from graphsvc.importing.columns import plain, whole
from graphsvc.importing.entries import Fault, Header, Mapped, Place
from graphsvc.importing.forbidden import is_forbidden
from graphsvc.importing.heading import NUMBERING, fits
from graphsvc.importing.nearest import compared, nearest
from graphsvc.importing.sheets import GUIDE, HEAD, SHEETS, WORDS, Sheet, names_of
from graphsvc.language import Text
from graphsvc.sheets import book
from graphsvc.sheets.book import Value
from graphsvc.sheets.writing import PROBLEMS
from graphsvc.workbook import ABOUT, ID

BY_NAME = {plain(name): sheet for sheet in reversed(SHEETS) for name in names_of(sheet)}
FOR_READERS = frozenset(plain(name) for name in (*GUIDE, *WORDS, *PROBLEMS))

# Words by which a header says how it names a thing, the most exact highest.
NAMING = {"id": 2, "dinh": 2, "danh": 2, "code": 1, "ma": 1, "name": 0, "ten": 0}
# Headers that name a household by its head, and stand back where another names it.
HEADS, HOUSEHOLD = frozenset(map(plain, HEAD)), ("ho",)
ALIKE = 0.75  # of 1: one slip of the pen in four letters

FORBIDDEN = Text(
    "cột này không được nhập: dịch vụ không giữ thông tin về hộ và người ngoài việc ai phụ trách ai. Hãy xóa cột",
    "this column may not be brought in: nothing of households and people is kept but who is responsible for whom. "
    "Take the column out")
UNREAD = Text("cột này không được đọc", "this column is not read")
LESS_EXACT = Text("cột này không được đọc: cột “{column}” nêu cùng điều ấy rõ hơn",
                  "this column is not read: the column “{column}” says the same more exactly")
MISSPELT = Text("cột này không được đọc, tiêu đề có vẻ viết sai: sửa tiêu đề, hoặc xóa cột",
                "this column is not read, its header seems misspelt: mend the header, or take the column out")
TWICE = Text("hai cột cùng nghĩa: bỏ một", "two columns mean the same: leave one out")
LACKING = Text("thiếu cột “{column}”", "the column “{column}” is missing")
NAMELESS = Text("cần ít nhất một trong các cột mã định danh, mã, tên", "one of the columns id, code, name is needed")


def is_answer(sheets: Sequence[book.Sheet]) -> bool:
    """Whether a workbook is an export or answer of this service: each sheet of rows has a thing's name, then its id."""
    of_rows = [sheet for sheet in sheets if sheet.name not in ABOUT]
    return len(sheets) > 1 and bool(of_rows) and all(map(_names_and_ids, of_rows))


def _names_and_ids(sheet: book.Sheet) -> bool:
    headers = next((row.cells for row in sheet.rows()), ())
    return any(after in ID.filled({"title": header}) for header, after in pairwise(headers))


def meant(name: str, headers: Sequence[Value]) -> Sheet | None:
    """The sheet that is meant, by its name or else by its columns; None where none is, or several may be."""
    if sheet := BY_NAME.get(plain(name)):
        return sheet
    fitting = [(fits(sheet, headers), sheet) for sheet in SHEETS if not _lacking(sheet, headers)]
    most = max((fit for fit, _ in fitting), default=0)
    best = [sheet for fit, sheet in fitting if fit == most]
    return best[0] if len(best) == 1 and most > 1 else None


def mapped(title: str, sheet: Sheet, row: int, headers: Sequence[Value]) -> tuple[Mapped, list[Fault]]:
    """What each header means, and what is wrong with them."""
    known = _exact([Header(number, str(header), sheet.meant(str(header)))
                    for number, header in enumerate(headers, 1) if header is not None])
    faults = forbidden(title, headers)
    seen: set[str] = set()
    for header in known:
        if header.column and header.column.name in seen:
            faults.append(Fault(Place(title, None, header.said), Problem("given-twice", TWICE)))
        seen |= {header.column.name} if header.column else set()
    faults += [Fault(Place(title), Problem("missing", said)) for said in _lacking(sheet, headers)]
    return Mapped(title, sheet, row, known), faults


def _exact(headers: Sequence[Header]) -> list[Header]:
    """Headers of which, where several name the same thing by id, code or name, only the most exact is read."""
    same: defaultdict[tuple[str, tuple[str, ...]], list[Header]] = defaultdict(list)
    for header in headers:
        if header.column and (header.column.kinds or header.column.name == "name"):
            same[header.column.name, _noun(header) if header.column.kinds else ()].append(header)
    less = {header for there in same.values() for header in there
            if _exactness(header) < max(map(_exactness, there))}
    return [header._replace(column=None) if header in less else header for header in headers]


def _noun(header: Header) -> tuple[str, ...]:
    """What it names, in its own words."""
    if plain(header.said) in HEADS:
        return HOUSEHOLD
    return tuple(word for word in plain(header.said).split() if word not in NAMING)


def _exactness(header: Header) -> int:
    if plain(header.said) in HEADS:
        return -1
    return max((NAMING.get(word, 0) for word in whole(header.said).split()), default=0)


def unread(mapped: Mapped) -> tuple[list[Fault], list[Fault]]:
    """What is wrong with headers that mean nothing, and what is to be noted of the others.

    One that is nearly a header of a column that the sheet lacks is wrong: left out unseen, the column would be missed.
    """
    there = {header.column.name for header in mapped.headers if header.column}
    words = compared(word for column in mapped.sheet.meanings if column.name not in there for word in column.called())
    wrong, noted = [], []
    for _, said, column in mapped.headers:
        if column is None and plain(said) not in NUMBERING and not is_forbidden(said):
            place = Place(mapped.title, None, said)
            if same := mapped.sheet.meant(said):
                exact = next(other.said for other in mapped.headers if other.column == same)
                noted.append(Fault(place, Problem("unread-column", LESS_EXACT.filled({"column": exact}))))
            elif like := _misspelt(said, words):
                wrong.append(Fault(place, Problem("misspelt-column", MISSPELT), suggestion=like))
            else:
                noted.append(Fault(place, Problem("unread-column", UNREAD), suggestion=nearest(said, words)))
    return wrong, noted


def _misspelt(said: str, words: Iterable[str]) -> str | None:
    """The word that a header must have meant."""
    likeness = {word: OSA.normalized_similarity(plain(said), plain(word)) for word in words}
    best = max(likeness, key=likeness.__getitem__, default=None)
    return best if best is not None and likeness[best] >= ALIKE else None


def forbidden(title: str, headers: Sequence[Value]) -> list[Fault]:
    """Those headers that nobody may bring in."""
    return [Fault(Place(title, None, header), Problem("forbidden-column", FORBIDDEN), header)
            for header in dict.fromkeys(headers) if isinstance(header, str) and is_forbidden(header)]


def _lacking(sheet: Sheet, headers: Sequence[Value]) -> list[Text]:
    there = {column.name for header in headers if header is not None and (column := sheet.meant(str(header)))}
    lacking = [LACKING.filled({"column": column.title}) for column in sheet.columns
               if column.needed and column.name not in there]
    if "name" in sheet.by_name and not there & {"id", "code", "name"}:
        lacking.append(NAMELESS)
    return lacking
