"""A column of a sheet: what it is called, what its cells hold, and which header means it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from graphsvc.language import NOTHING, Text
from graphsvc.text import folded

Holds = Literal["id", "text", "date", "thing"]
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_APART = re.compile(r"[^\w]+|_")


@dataclass(frozen=True)
class Column:
    """A column; `kinds` are those of the things that its cells name, `words` what else its header may say.

    An end is the first day no longer. `through` is what it is under headers that name the last day, its cells
    `last_day`s.
    """

    name: str
    title: Text
    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    date: bool = False
    needed: bool = False
    note: Text = NOTHING
    last_day: bool = False
    through: "Column | None" = None

    @property
    def holds(self) -> Holds:
        """What its cells hold."""
        if self.kinds:
            return "thing"
        return "date" if self.date else "id" if self.name == "id" else "text"

    def called(self) -> Iterator[str]:
        """Every header that means it."""
        yield from (self.name, *self.title, *self.words)


def whole(header: str) -> str:
    """A header without case, marks and punctuation.

    >>> whole("  TÊN tổ-chức (bắt buộc) *")
    'ten to chuc bat buoc'
    """
    return " ".join(_APART.sub(" ", folded(header)).split())


def plain(header: str) -> str:
    """A header as headers are compared: as `whole`, without what stands in brackets.

    >>> plain("  TÊN tổ-chức (bắt buộc) *")
    'ten to chuc'
    """
    return whole(_BRACKETS.sub(" ", header))


def by_header(columns: Iterable[Column]) -> dict[str, Column]:
    """The columns by every header that means them, as headers are compared; who comes first keeps a header."""
    known: dict[str, Column] = {}
    for column in columns:
        for header in map(plain, column.called()):
            known.setdefault(header, column)
    return known
