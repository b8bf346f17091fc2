"""Rows to standard output, as they arrive."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from graphsvc import formats
from graphsvc.cli.table import as_table
from graphsvc.statements.types import Column

Row = Sequence[Any]


def print_rows(columns: Sequence[Column], rows: Iterable[Row], format: str) -> None:
    """Print rows.

    Parameters
    ----------
    format
        `table`, `json` ({"columns": […], "rows": [{…}]}), `ndjson` or `csv`.
    """
    out = sys.stdout.buffer
    for piece in _pieces(columns, rows, format):
        out.write(piece)
    out.flush()


def _pieces(columns: Sequence[Column], rows: Iterable[Row], format: str) -> Iterator[bytes]:
    if format == "json":
        yield from formats.as_json(formats.Table({"columns": [column.name for column in columns]}, columns, rows))
        yield b"\n"
    elif format == "ndjson":
        yield from formats.as_ndjson(formats.Table({}, columns, rows))
    elif format == "csv":
        yield from formats.as_csv(formats.Table({}, columns, rows))
    else:
        yield from as_table(columns, rows)
