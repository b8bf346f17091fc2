"""A question's rows, drawn as its header asks; the numbers stand in the table too."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from graphsvc.statements.questions import Question
from graphsvc.statements.types import Column
from graphsvc.web.pages.bars import Bars, bars
from graphsvc.web.pages.cells import cell
from graphsvc.web.pages.lines import Lines, Measure, Said, lines
from graphsvc.web.pages.reader import View


def drawn(view: View, question: Question, rows: Sequence[Sequence[Any]]) -> Bars | Lines | None:
    """The chart of some rows; None where the header asks for none, or there is nothing to compare."""
    chart = question.chart
    if chart is None:
        return None
    places = list(question.columns)
    along, numbers = places.index(chart.x), [places.index(name) for name in chart.y]
    known = [(row[along], [row[place] for place in numbers]) for row in rows]
    measured = [question.columns[name] for name in chart.y]
    if chart.kind == "line":
        return _lines(view, measured, known)
    made = bars(view, question.columns[chart.x], measured, known, share=chart.kind == "share")
    return made if len(made.bars) > 1 else None


def _lines(view: View, measured: Sequence[Column], known: Sequence[tuple[Any, Sequence[Any]]]) -> Lines | None:
    found = sorted(((_day(along), numbers) for along, numbers in known if along is not None), key=lambda row: row[0])
    if len(found) < 2:
        return None
    return lines(view, [day for day, _ in found], [
        Measure(column.title.says(view.reader.language), _said(view, column), [numbers[place] for _, numbers in found])
        for place, column in enumerate(measured)], whole=True, day=view.reader.words.day)


def _day(along: date | int) -> date:
    """The day of a year is its first."""
    return along if isinstance(along, date) else date(along, 1, 1)


def _said(view: View, column: Column) -> Said:
    return lambda number: cell(view, column, number).text
