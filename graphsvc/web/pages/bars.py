"""Rows as bars beside their names, each leading where its name leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphsvc.pictures.coverage import Level, level
from graphsvc.statements.types import Column
from graphsvc.web.pages.cells import cell
from graphsvc.web.pages.reader import View

MOST = 40


class Length(NamedTuple):
    """One measure of a bar: of the longest, 100, how long; of a share also how long the part is, and its class."""

    text: str
    long: float
    part: float | None = None
    level: Level | None = None


class Bar(NamedTuple):
    """One row as a bar, or several where several things are measured."""

    name: str
    href: str | None
    lengths: Sequence[Length]


@dataclass(frozen=True)
class Bars:
    """The first rows that have a length as bars; `left_out` says how many others there are on the page.

    `titles` are what is measured: of a `share` the whole, then the part of it.
    """

    titles: Sequence[str]
    share: bool
    bars: Sequence[Bar]
    left_out: int


def bars(view: View, along: Column, measured: Sequence[Column], rows: Sequence[tuple[Any, Sequence[Any]]], *,
         share: bool) -> Bars:
    """Draw rows: what stands along the chart, and the numbers measured; of a `share` the whole, then the part."""
    long = [(name, [number or 0 for number in numbers]) for name, numbers in rows if any(numbers)]
    longest = max((number for _, numbers in long for number in numbers), default=0)
    made = [_bar(view, along, name, [_share(view, numbers, longest)] if share else
                 [_length(view, column, number, longest) for column, number in zip(measured, numbers, strict=True)])
            for name, numbers in long[:MOST]]
    titles = [column.title.says(view.reader.language) for column in measured]
    return Bars(titles, share, made, len(long) - len(made))


def _bar(view: View, along: Column, name: Any, lengths: Sequence[Length]) -> Bar:
    shown = cell(view, along, name)
    return Bar(shown.text, shown.href, lengths)


def _length(view: View, column: Column, number: float, longest: float) -> Length:
    return Length(cell(view, column, number).text, 100 * number / longest)


def _share(view: View, numbers: Sequence[float], longest: float) -> Length:
    whole, part = numbers
    text = view.reader.words.share(part / whole) if whole else "–"
    return Length(text, 100 * whole / longest, 100 * part / longest, level(int(whole), int(part)))
