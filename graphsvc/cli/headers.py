"""What headers say, as rows: the lists of questions and of actions."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphsvc.cli.named import Entry
from graphsvc.cli.printing import print_rows
from graphsvc.cli.saying import LANGUAGE
from graphsvc.formats import taken
from graphsvc.language import Text
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Column

COLUMNS = (
    Column("name", "text", Text("Tên", "Name")),
    Column("title", "text", Text("Tiêu đề", "Title")),
    Column("parameters", "text", Text("Tham số", "Parameters")),
)
OF_QUESTIONS = (
    Column("urgency", "integer", Text("Mức cần sửa", "Urgency")),
    Column("chart", "text", Text("Biểu đồ", "Chart")),
)


def print_headers(entries: Mapping[str, Entry], format: str) -> None:
    """Print a row for each header."""
    print_rows(COLUMNS, _in_full(entries) if "json" in format else _rows(entries), format)


def print_questions(questions: Mapping[str, Question], format: str) -> None:
    """Print a row for each question, with how urgent it is to mend and how its rows are drawn."""
    full = "json" in format
    rows = _in_full(questions) if full else _rows(questions)
    print_rows((*COLUMNS, *OF_QUESTIONS), (
        [*row, question.urgency, question.chart if full else question.chart and question.chart.kind]
        for row, question in zip(rows, questions.values(), strict=True)), format)


def _rows(entries: Mapping[str, Entry]) -> Iterator[list[Any]]:
    for name, entry in entries.items():
        names = (f"[{p.name}]" if p.optional else p.name for p in entry.parameters.values())
        yield [name, entry.title.says(LANGUAGE), " ".join(names)]


def _in_full(entries: Mapping[str, Entry]) -> Iterator[list[Any]]:
    """With all that a script must know of the parameters."""
    for name, entry in entries.items():
        yield [name, entry.title.says(LANGUAGE), taken(entry.parameters.values(), LANGUAGE)]
