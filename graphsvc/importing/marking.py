"""The file of an import again as a workbook, each problem marked in its cell."""

from collections.abc import Iterator
from pathlib import Path

from graphsvc.importing.entries import Fault
from graphsvc.importing.report import Report
from graphsvc.language import Language, Text
from graphsvc.sheets.book import Book
from graphsvc.sheets.writing import Mark, marked

TO_MEND = Text("can-sua", "to-mend")
NOTE = Text("Lưu ý: {said}", "Note: {said}")


def beside(file: Path, language: Language) -> Path:
    """Where it stands, where nobody says: beside the file, under a name that says what to do with it."""
    return file.with_name(f"{file.stem}-{TO_MEND.says(language)}.xlsx")


def write(book: Book, report: Report, to: Path, language: Language) -> None:
    """Write it, notes after what is wrong.

    Raises
    ------
    Refused
        The file can't be read any more.
    OSError
    """
    marked(book, list(_marks(report, language)), to, language)


def _marks(report: Report, language: Language) -> Iterator[Mark]:
    for fault in report.faults:
        yield from _mark(report, fault, fault.told(language))
    for hint in report.hints:
        yield from _mark(report, hint, NOTE.filled({"said": hint.told(language)}).says(language))


def _mark(report: Report, fault: Fault, said: str) -> Iterator[Mark]:
    """The mark of a fault, in the headers where it is of no one row; none where it is about the whole file."""
    mapped = next((mapped for mapped in report.mapped if mapped.title == fault.place.sheet), None)
    rows = 1 if mapped is None else mapped.row
    columns = {} if mapped is None else {header.said: header.number for header in mapped.headers}
    if fault.place.sheet is not None:
        yield Mark(fault.place.sheet, fault.place.row or rows, said, columns.get(fault.place.column or ""), fault.value)
