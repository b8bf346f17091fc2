"""CSV as a sheet of rows: the delimiter found by content, every cell a text."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

from graphsvc.errors import Refused
from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.book import Book, Row, Sheet, Value
from graphsvc.sheets.clean import clean
from graphsvc.sheets.encodings import Encoding
from graphsvc.sheets.neutral import meant
from graphsvc.sheets.refusing import broken, over, unfit
from graphsvc.text import tidy

DELIMITERS = (",", ";", "\t")
LOOKED_AT = 64 * 1024  # characters
SAID = re.compile(r"sep=([,;\t])\r?\n?", re.IGNORECASE)  # a first line that spreadsheets read and don't show

NUL = Text("tệp chứa ký tự NUL nên không phải văn bản", "the file holds NUL characters, so it is no text")
NOT_TEXT = Text("tệp không phải văn bản theo bảng mã {name}", "the file is no text in the encoding {name}")
QUOTES = Text("dòng {row}: dấu ngoặc kép không được khép lại, hoặc đặt sai chỗ",
              "row {row}: quotes are not closed, or out of place")
TOO_LONG = Text("dòng {row}: một ô dài quá {most} ký tự, hoặc cả dòng dài quá một triệu",
                "row {row}: a cell is longer than {most} characters, or the row longer than a million")
TOO_WIDE = Text("dòng {row}: quá {most} cột", "row {row}: more than {most} columns")
TOO_MANY = Text("tệp có quá {most} dòng", "the file has more than {most} rows")


def book(path: Path, encoding: Encoding) -> Book:
    """The one sheet of a CSV file, named after the file."""
    with path.open("rb") as file:
        text = io.TextIOWrapper(file, encoding.codec, newline="")
        try:
            sample = encoding.mend(text.read(LOOKED_AT))
        except UnicodeDecodeError as error:
            raise _not_text(encoding) from error
    said = SAID.match(sample)
    delimiter = said[1] if said else max(DELIMITERS, key=partial(_agreement, sample))
    return Book((Sheet(tidy(path.stem), partial(_rows, path, encoding, delimiter, bool(said))),))


def _agreement(sample: str, delimiter: str) -> tuple[float, int]:
    """How many rows of a sample agree in their number of cells, and in which; one cell is no agreement."""
    rows = list(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter))
    widths = Counter(len(row) for row in rows[:-1] or rows if row)
    (width, times), = widths.most_common(1) or [(0, 0)]
    return (times / widths.total(), width) if width > 1 else (0, 0)


def _rows(path: Path, encoding: Encoding, delimiter: str, said: bool) -> Iterator[Row]:
    with path.open("rb") as file:
        lines = _Lines(io.TextIOWrapper(file, encoding.codec, newline=""), encoding)
        if said:
            next(lines)
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        for number in count(1):
            lines.begin(number)
            fields = _next(reader, number)
            if fields is None:
                return
            if cells := _cells(fields, number):
                yield Row(number, cells)


class _Lines:
    """The lines of a file, none longer than a row may be, even where quotes join several to one row."""

    def __init__(self, text: io.TextIOWrapper, encoding: Encoding) -> None:
        self._text, self._encoding = text, encoding
        self._row, self._length = 1, 0

    def begin(self, row: int) -> None:
        """What comes now is another row."""
        if row > limits.ROWS + 1:
            raise over(TOO_MANY.filled({"most": limits.ROWS}))
        self._row, self._length = row, 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        try:
            line = self._text.readline(limits.LINE + 1)
        except UnicodeDecodeError as error:
            raise _not_text(self._encoding) from error
        if not line:
            raise StopIteration
        self._length += len(line)
        if self._length > limits.LINE:
            raise _too_long(self._row)
        if "\0" in line:
            raise unfit(NUL)
        return self._encoding.mend(line)


def _next(reader: "Iterator[list[str]]", number: int) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as error:
        if "field limit" in str(error):
            raise _too_long(number) from error
        raise broken(QUOTES.filled({"row": number})) from error


def _cells(fields: list[str], number: int) -> tuple[Value, ...]:
    if len(fields) > limits.WIDTH:
        raise over(TOO_WIDE.filled({"row": number, "most": limits.WIDTH}))
    while fields and not fields[-1].strip():
        fields.pop()
    if len(fields) > limits.COLUMNS:
        raise over(TOO_WIDE.filled({"row": number, "most": limits.COLUMNS}))
    if any(len(field) > limits.TEXT for field in fields):
        raise _too_long(number)
    return tuple(meant(clean(field)) or None for field in fields)


def _too_long(number: int) -> Refused:
    return over(TOO_LONG.filled({"row": number, "most": limits.TEXT}))


def _not_text(encoding: Encoding) -> Refused:
    return broken(NOT_TEXT.filled({"name": encoding.name}))
