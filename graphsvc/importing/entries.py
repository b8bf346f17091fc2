"""Rows of a file as typed entries, and what is wrong with them in its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, cast

from graphsvc.days import ONE_DAY
from graphsvc.errors import Problem
from graphsvc.importing.columns import Column
from graphsvc.importing.sheets import LinkSheet, Sheet, ThingSheet
from graphsvc.language import Language, Text
from graphsvc.sheets.book import Value

PLACES: Mapping[str, Text] = {
    "sheet": Text("sheet “{sheet}”", "sheet “{sheet}”"), "row": Text("dòng {row}", "row {row}"),
    "column": Text("cột “{column}”", "column “{column}”")}
NEAREST = Text("ý bạn là {nearest}?", "did you mean {nearest}?")


@dataclass(frozen=True)
class Place:
    """Where something stands in a file; None where it is not about one row, or one column."""

    sheet: str | None
    row: int | None = None
    column: str | None = None


@dataclass(frozen=True)
class Fault:
    """A problem with where it stands, the value that stands there, and what may be meant."""

    place: Place
    problem: Problem
    value: Value = None
    suggestion: str | None = None

    def meant(self) -> Text:
        """What may be meant."""
        return NEAREST.filled({"nearest": self.suggestion})

    def where(self, language: Language) -> str:
        """Where it stands, for a reader in one language; empty where it is about the whole file."""
        where = {"sheet": self.place.sheet, "row": self.place.row, "column": self.place.column}
        return ", ".join(said.filled(where).says(language) for name, said in PLACES.items() if where[name] is not None)

    def told(self, language: Language) -> str:
        """What is wrong and what may be meant, for a reader in one language."""
        meant = "" if self.suggestion is None else f"; {self.meant().says(language)}"
        return f"{self.problem.message.says(language)}{meant}"

    def says(self, language: Language) -> str:
        """The whole of it, for a reader in one language."""
        where = self.where(language)
        value = "" if self.value is None else f" ({self.value})"
        return f"{where}{value}: {self.told(language)}" if where else self.told(language)


@dataclass(frozen=True, eq=False, slots=True)
class Entry:
    """A row: the sheet that it is of, where it stands, and its cells by the names of columns, without empty ones.

    `merged`: it names a record that was merged into another since.
    """

    sheet: Sheet
    title: str
    row: int
    cells: Mapping[str, Value]
    headers: Mapping[str, str]
    merged: bool = False

    @property
    def of_things(self) -> ThingSheet:
        """Its sheet, where that is one of things."""
        return cast(ThingSheet, self.sheet)

    @property
    def of_links(self) -> LinkSheet:
        """Its sheet, where that is one of links."""
        return cast(LinkSheet, self.sheet)

    @property
    def row_of_sheet(self) -> tuple[str, int]:
        """What tells it apart from every other row of the file."""
        return self.title, self.row

    def stands(self, column: str | None) -> Value:
        """What stands in one of its cells."""
        value = self.cells.get(column or "")
        return self.written(column, value) if isinstance(value, date) else value

    def written(self, column: str | None, day: date) -> date:
        """A day as one of its columns has it: under a header that names the last day, the one before an end."""
        meant = self.sheet.meant(self.headers.get(column or "", ""))
        return day - ONE_DAY if meant and meant.last_day else day

    def place(self, column: str | None = None) -> Place:
        """Where one of its cells stands, by the column's name."""
        return Place(self.title, self.row, self.headers.get(column) if column else None)


class Header(NamedTuple):
    """A header of a file: its column, counted from 1, what it says, and what that means; None: it is not read."""

    number: int
    said: str
    column: Column | None


@dataclass(frozen=True)
class Mapped:
    """How a sheet of a file was understood: which it is, in which row its headers stand, and what they mean."""

    title: str
    sheet: Sheet
    row: int
    headers: Sequence[Header]


@dataclass
class Reading:
    """All that a file says."""

    entries: list[Entry] = field(default_factory=list)
    mapped: list[Mapped] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)
