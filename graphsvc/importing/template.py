"""The workbook to fill in: a sheet for each kind of row, with notes on its headers, drop-downs and an example."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from graphsvc.errors import Problem, Refused
from graphsvc.importing.columns import Column
from graphsvc.importing.examples import EXAMPLES, LINES
from graphsvc.importing.filling import Cells
from graphsvc.importing.sheets import GUIDE, SHEETS, VOCABULARY, WORDS, Sheet
from graphsvc.language import Language, Text
from graphsvc.model.things import CALLED
from graphsvc.sheets.book import Value
from graphsvc.words import DAY_PATTERNS

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
SPARE = 10_000  # rows below what is filled in that have the drop-downs too
FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets disagree: such a day is written as text
NARROWEST, WIDEST, LOOKED_AT = 12, 40, 200
TOO_MANY = Text("một sheet chứa nhiều nhất 1.048.575 dòng: chọn phạm vi nhỏ hơn",
                "a sheet holds 1,048,575 rows at most: choose a smaller organization")
NEEDED = Text("Bắt buộc.", "Needed.")

Words = Mapping[str, Sequence[str]]


def write(to: Path, words: Words, rows: Mapping[str, Sequence[Cells]] | None, language: Language) -> None:
    """Write it.

    Parameters
    ----------
    words
        The names of the vocabulary, by kind: what drop-downs offer.
    rows
        The rows of each sheet by its name; None for an empty workbook with examples.

    Raises
    ------
    Refused
        There are more rows than a sheet holds.
    OSError
    """
    from xlsxwriter import Workbook

    if any(len(there) > MOST_ROWS for there in (rows or {}).values()):
        raise Refused([Problem("too-many", TOO_MANY, "within")])
    # Written beside it and then renamed, so that no half of it is ever there.
    half = to.with_name(f".{to.name}.half")
    try:
        with half.open("wb") as file, Workbook(file, {"constant_memory": True}) as book:
            _guide(book, language)
            for sheet in SHEETS:
                _Written(book, sheet, words, language).fill(None if rows is None else rows.get(sheet.name, ()))
            _vocabulary(book, words, language)
        half.replace(to)
    finally:
        half.unlink(missing_ok=True)


def _guide(book: "Workbook", language: Language) -> None:
    sheet = book.add_worksheet(GUIDE.says(language))
    sheet.set_column(0, 0, 100, book.add_format({"text_wrap": True}))
    for number, line in enumerate(LINES):
        sheet.write_string(number, 0, line.says(language))


def _vocabulary(book: "Workbook", words: Words, language: Language) -> None:
    """The words that drop-downs offer, a column for each kind."""
    sheet, bold = book.add_worksheet(WORDS.says(language)), book.add_format({"bold": True})
    sheet.set_column(0, len(VOCABULARY) - 1, 36)
    for place, kind in enumerate(VOCABULARY):
        sheet.write_string(0, place, CALLED[kind].says(language), bold)
    for number in range(max((len(there) for there in words.values()), default=0)):
        for place, kind in enumerate(VOCABULARY):
            if number < len(words.get(kind, ())):
                sheet.write_string(number + 1, place, words[kind][number])


class _Written:
    """One sheet, from top to bottom."""

    def __init__(self, book: "Workbook", sheet: Sheet, words: Words, language: Language) -> None:
        self._sheet, self._words, self._language = sheet, words, language
        self._there: Worksheet = book.add_worksheet(sheet.title.says(language))
        self._day = book.add_format({"num_format": DAY_PATTERNS[language]})
        self._text = book.add_format({"num_format": "@"})
        self._pale = book.add_format({"italic": True, "font_color": "#666666"})
        self._widths = [len(column.title.says(language)) + 2 for column in sheet.columns]
        shades = {True: "#DCE6F1", False: "#F2F2F2"}
        self._heads({needed: book.add_format({"bold": True, "bottom": 1, "bg_color": shade})
                     for needed, shade in shades.items()})

    def fill(self, rows: Sequence[Cells] | None) -> None:
        """Write its rows, or its example where there are to be none."""
        if rows is None:
            self._row(1, EXAMPLES[self._sheet.name].says(self._language), self._pale)
        for number, cells in enumerate(rows or (), 1):
            self._row(number, cells, None)
        last = min(len(rows or ()) + SPARE, MOST_ROWS)
        for place, column in enumerate(self._sheet.columns):
            style = self._day if column.date else self._text
            self._there.set_column(place, place, min(max(self._widths[place], NARROWEST), WIDEST), style)
            self._offer(place, column, last)
        self._there.freeze_panes(1, 0)

    def _heads(self, styles: "Mapping[bool, Format]") -> None:
        for place, column in enumerate(self._sheet.columns):
            self._there.write_string(0, place, column.title.says(self._language), styles[column.needed])
            said = [NEEDED.says(self._language)] if column.needed else []
            if note := " ".join([*said, column.note.says(self._language)]).strip():
                self._there.write_comment(0, place, note)

    def _row(self, number: int, cells: Cells, style: "Format | None") -> None:
        for place, column in enumerate(self._sheet.columns):
            if (value := cells.get(column.name)) is not None:
                self._cell(number, place, value, style)
                if number <= LOOKED_AT:
                    self._widths[place] = max(self._widths[place], len(str(value)) + 1)

    def _cell(self, number: int, place: int, value: Value, style: "Format | None") -> None:
        if isinstance(value, date) and value >= FIRST_DAY:
            self._there.write_datetime(number, place, value, self._day)
        else:
            said = f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
            self._there.write_string(number, place, said, style or self._text)

    def _offer(self, place: int, column: Column, last: int) -> None:
        """A drop-down where a cell holds a word of the vocabulary; another word is asked about, not forbidden."""
        kind = column.kinds[0] if column.kinds and column.kinds[0] in VOCABULARY else None
        if kind and self._words.get(kind):
            letter = "ABCD"[VOCABULARY.index(kind)]
            source = f"='{WORDS.says(self._language)}'!${letter}$2:${letter}${len(self._words[kind]) + 1}"
            self._there.data_validation(1, place, last, place, {
                "validate": "list", "source": source, "error_type": "warning"})
