"""What a planner's file holds: sheets of rows of cells, however it was written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from graphsvc.errors import Problem

Value = str | int | float | bool | date | None


class Row(NamedTuple):
    """A row with something in it: its number as the spreadsheet counts, from 1, and its cells from the first column.

    Cells after the last one with something in it are cut. An empty cell is None, text is NFC without blanks around it,
    a day is a date. In CSV every cell is text.
    """

    number: int
    cells: tuple[Value, ...]


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, whether it is hidden, and its rows."""

    name: str
    read: Callable[[], Iterator[Row]]
    hidden: bool = False

    def rows(self) -> Iterator[Row]:
        """The rows from top to bottom, without blank ones, as they are read; may be called again.

        Raises
        ------
        Refused
            What comes next can't be read, or is over a limit. All formulas of the sheet are named at once, at its end.
        """
        return self.read()


@dataclass(frozen=True)
class Book:
    """The sheets of a file, in its order.

    `since_1904`: its serial numbers of days count from 1904. `notes` say what may not be as its reader thinks.
    """

    sheets: tuple[Sheet, ...]
    since_1904: bool = False
    notes: tuple[Problem, ...] = ()
