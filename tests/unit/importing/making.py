"""Short ways to a file's content, and to what an import makes of it."""

from collections.abc import Mapping, Sequence
from datetime import date

from graphsvc.changes.door import Outcome
from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.importing.entries import Fault, Reading
from graphsvc.importing.importing import applied, reported
from graphsvc.importing.reading import read
from graphsvc.importing.report import Report
from graphsvc.sheets.book import Book, Row, Sheet, Value

DAY = date(2022, 6, 17)
Table = Sequence[Sequence[Value]]


def book(sheets: Mapping[str, Table]) -> Book:
    """A file of these sheets, each with its headers and rows; None stands for an empty cell."""
    return Book(tuple(_sheet(name, table) for name, table in sheets.items()))


def _sheet(name: str, table: Table) -> Sheet:
    rows = [Row(number, tuple(cells)) for number, cells in enumerate(table, 1) if any(cells)]
    return Sheet(name, lambda: iter(rows))


def reading(**sheets: Table) -> Reading:
    """What a file says whose sheets are called by our own names for them."""
    return read(book(sheets))


def report_of(graph: Graph, day: date = DAY, **sheets: Table) -> Report:
    """The report of such a file."""
    return reported(graph, reading(**sheets), day)


def imported(graph: Graph, day: date = DAY, **sheets: Table) -> Outcome:
    """Such a file imported, all of it."""
    said = reading(**sheets)
    report = reported(graph, said, day)
    assert report.applies, [fault.says("en") for fault in report.faults]
    return applied(graph, said, report.agreed, day, Head("an import"))


def places(faults: Sequence[Fault]) -> list[tuple[str, str | None, int | None, str | None]]:
    """The code of each fault, with its sheet, row and column."""
    return [(fault.problem.code, fault.place.sheet, fault.place.row, fault.place.column) for fault in faults]
