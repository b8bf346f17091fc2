"""Rows as JSON, NDJSON and CSV, in pieces as they arrive, so that no answer is ever all in memory.

A piece is written only when the next rows have come or there are none, so a short answer is one piece.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

import orjson

from graphsvc.language import Language
from graphsvc.model.things import Thing
from graphsvc.sheets.neutral import neutral
from graphsvc.statements.types import Column, Parameter, is_thing

Row = Sequence[Any]
BATCH = 1000


class Table(NamedTuple):
    """What is to be written: fields about the whole, the columns, and the rows as they come.

    `language` and `title` are for forms that a person opens.
    """

    head: Mapping[str, Any]
    columns: Sequence[Column]
    rows: Iterable[Row]
    language: Language = "vi"
    title: str = ""


Writer = Callable[[Table], Iterator[bytes]]


def as_json(table: Table) -> Iterator[bytes]:
    """One object: the head's fields, then `rows`. It is closed only when all rows have come."""
    names = [column.name for column in table.columns]
    piece, comma = _dumped(dict(table.head))[:-1] + (b"," if table.head else b"") + b'"rows":[', b""
    for batch in batches(table.rows):
        if comma:
            yield piece
            piece = comma
        piece += _dumped([dict(zip(names, row, strict=True)) for row in batch])[1:-1]
        comma = b","
    yield piece + b"]}"


def as_ndjson(table: Table) -> Iterator[bytes]:
    """One object a line, without a head."""
    names = [column.name for column in table.columns]
    piece = b""
    for batch in batches(table.rows):
        if piece:
            yield piece
        piece = b"".join(_dumped(dict(zip(names, row, strict=True))) + b"\n" for row in batch)
    yield piece


def as_csv(table: Table) -> Iterator[bytes]:
    """A line of column names, then a line a row; a thing takes two cells, its name and its id."""
    piece = _lines([[name for column in table.columns for name in _cell_names(column)]])
    for number, batch in enumerate(batches(table.rows)):
        if number:
            yield piece
            piece = b""
        piece += _lines([list(_cells(table.columns, row)) for row in batch])
    yield piece


def described(columns: Iterable[Column], language: Language) -> list[dict[str, str]]:
    """The columns as a reader of JSON meets them."""
    return [{"name": column.name, "type": column.type, "title": column.title.says(language)}
            for column in columns]


def taken(parameters: Iterable[Parameter], language: Language) -> list[dict[str, Any]]:
    """Parameters as scripts meet them."""
    return [
        {
            "name": parameter.name,
            "type": parameter.type,
            "title": parameter.title.says(language),
            "help": parameter.help.says(language),
            "optional": parameter.optional,
            "default": parameter.default,
            **({"choices": {word: said.says(language) for word, said in parameter.choices.items()}}
               if parameter.choices else {}),
        }
        for parameter in parameters
    ]


def plain(value: Any) -> Any:
    """What JSON knows no form for: a thing as {kind, id, name}."""
    if isinstance(value, Thing):
        return {"kind": value[0], "id": value[1], "name": value[2]}
    raise TypeError(type(value).__name__)


def _dumped(value: Any) -> bytes:
    return orjson.dumps(value, default=plain)


def batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in lists of up to BATCH, each as soon as it has come."""
    arriving = iter(rows)
    while batch := list(islice(arriving, BATCH)):
        yield batch


def _cell_names(column: Column) -> tuple[str, ...]:
    return (column.name, f"{column.name}_id") if is_thing(column.type) else (column.name,)


def _cells(columns: Sequence[Column], row: Row) -> Iterator[Any]:
    for column, value in zip(columns, row, strict=True):
        if is_thing(column.type):
            yield neutral(value.name if value else "")
            yield neutral(value.id if value else "")
        else:
            yield _cell(value)


def _cell(value: Any) -> Any:
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat()
        case str():
            return neutral(value)
        case Mapping():
            return _dumped(value).decode()
    return value


def _lines(rows: Sequence[Sequence[Any]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode(errors="replace")  # half a character is none in any encoding
