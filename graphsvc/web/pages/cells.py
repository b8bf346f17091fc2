"""How a value of an answer is shown, and where it leads."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from graphsvc.model import links
from graphsvc.model.things import Thing
from graphsvc.statements.types import Column
from graphsvc.web.pages.reader import View

FIGURES = ("integer", "year", "share")


class Cell(NamedTuple):
    """What stands in a cell: its text, the address it leads to, and whether it is a figure."""

    text: str
    href: str | None = None
    figure: bool = False


def cells(view: View, columns: Sequence[Column], row: Sequence[Any]) -> list[Cell]:
    """The cells of one row."""
    return [cell(view, column, value) for column, value in zip(columns, row, strict=True)]


def cell(view: View, column: Column, value: Any) -> Cell:
    """The cell of one value; its column's type decides."""
    return Cell(_text(view, column, value), _leads(view, column, value), column.type in FIGURES)


def _leads(view: View, column: Column, value: Any) -> str | None:
    """A thing to its page, a number to the rows that it counts."""
    if isinstance(value, Thing):
        return view.leads_to(value)
    if column.counts and value:
        return view.address("pages.question", name=column.counts.question, **column.counts.given)
    return None


def _text(view: View, column: Column, value: Any) -> str:
    words = view.reader.words
    match value:
        case None:
            return words.gettext("unknown") if column.type == "date" else "–"
        case Thing():
            return value.name
        case str() if column.type == "link":
            return links.CALLED[value].says(view.reader.language)
        case bool():
            return words.gettext("yes") if value else words.gettext("no")
        case date():
            return words.day(value)
        case int() if column.type == "year":
            return str(value)
        case int() | float():
            return words.share(value) if column.type == "share" else words.number(value)
    return str(value)
