"""Rows to standard output, as they arrive."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from graphsvc import formats, workbook
from graphsvc.cli.saying import LANGUAGE
from graphsvc.cli.table import as_table
from graphsvc.statements.types import Column

Row = Sequence[Any]


def print_rows(columns: Sequence[Column], rows: Iterable[Row], format: str, title: str = "",
               about: Mapping[str, Any] = MappingProxyType({})) -> None:
    """Print rows.

    Parameters
    ----------
    format
        `table`, `json` ({"columns": […], "rows": [{…}]}), `ndjson`, `csv` or `xlsx`.
    title, about
        What a workbook says of itself on its second sheet.
    """
    out = sys.stdout.buffer
    for piece in _pieces(formats.Table(about, columns, rows, LANGUAGE, title), format):
        out.write(piece)
    out.flush()


def _pieces(table: formats.Table, format: str) -> Iterator[bytes]:
    if format == "json":
        yield from formats.as_json(table._replace(head={"columns": [column.name for column in table.columns]}))
        yield b"\n"
    elif format == "ndjson":
        yield from formats.as_ndjson(table)
    elif format == "csv":
        yield from formats.as_csv(table)
    elif format == "xlsx":
        yield from workbook.as_xlsx(table)
    else:
        yield from as_table(table.columns, table.rows)
