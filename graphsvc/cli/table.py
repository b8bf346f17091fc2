"""Rows as a table for a terminal, whose widths are those of the first rows, so that it never waits for the last."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import chain, islice
from typing import Any
from zoneinfo import ZoneInfo

from rich.cells import cell_len

from graphsvc.cli.saying import LANGUAGE
from graphsvc.language import Text
from graphsvc.model import links
from graphsvc.model.things import Thing
from graphsvc.statements.types import Column
from graphsvc.words import words

LOOKED_AT = 200
GAP = "  "
NUMBERS = ("integer", "share", "year")
_YES, _NO = Text("có", "yes"), Text("không", "no")


def as_table(columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """A line of titles, a rule, and a line a row."""
    head = [column.title.says(LANGUAGE) for column in columns]
    arriving = ([cell(column.type, value) for column, value in zip(columns, row, strict=True)] for row in rows)
    first = list(islice(arriving, LOOKED_AT))
    widths = [max(map(cell_len, parts)) for parts in zip(head, *first, strict=True)]
    right = [column.type in NUMBERS for column in columns]
    yield _line(head, widths, right) + _line(["─" * width for width in widths], widths, right)
    for row in chain(first, arriving):
        yield _line(row, widths, right)


def cell(type_name: str, value: Any) -> str:
    """A value as a reader writes it, on one line, with nothing in it that a terminal would obey."""
    said = words(LANGUAGE)
    if value is None:
        return ""
    if isinstance(value, Thing):
        return _safe(f"{value.name} ({value.id})")
    if type_name == "link":
        return links.CALLED[value].says(LANGUAGE)
    if isinstance(value, bool):
        return (_YES if value else _NO).says(LANGUAGE)
    if type_name in ("integer", "share"):
        return said.share(value) if type_name == "share" else said.number(value)
    if isinstance(value, date):
        return said.day(value)
    return _safe(json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, Mapping) else str(value))


def moment(time: datetime, zone: ZoneInfo, format: str) -> str:
    """A time as a reader of a table writes it, by the clock where they are; in every other form ISO, UTC."""
    if format != "table":
        return time.isoformat(timespec="milliseconds")
    there = time.astimezone(zone)
    return f"{words(LANGUAGE).day(there)} {there:%H:%M}"


def _safe(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> bytes:
    parts = []
    for text, width, at_right in zip(cells, widths, right, strict=True):
        blank = " " * (width - cell_len(text))
        parts.append(blank + text if at_right else text + blank)
    return (GAP.join(parts).rstrip() + "\n").encode("utf-8", "backslashreplace")
