"""Try a question of the user's own on the graph: whether it can be asked, and whether its rows are what it declares."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from neo4j.graph import Node

from graphsvc.errors import GraphAway, GraphError, StatementError, TookTooLong
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.questions import reach
from graphsvc.statements import files, types
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Column
from graphsvc.store.door import Rows

REFUSED = Text(
    "Đồ thị không nhận câu lệnh: {why} Kiểm tra cú pháp và tên; câu hỏi chỉ đọc, không ghi",
    "The graph does not take the statement: {why} Check its syntax and names; a question reads and never writes")
TOO_SLOW = Text(
    "Hỏi cho hôm nay mất hơn {seconds} giây: viết mẫu từ cái đã có, hoặc hỏi ít hơn",
    "Asked as of today it took more than {seconds} seconds: write patterns from what is bound, or ask for less")
COLUMNS = Text(
    "RETURN cho {given}, còn columns khai báo {declared}: sửa cho giống nhau, đúng thứ tự",
    "RETURN gives {given}, and columns declares {declared}: make them the same, in the same order")
UNFIT = Text(
    "Cột {column} khai báo là {type}, mà dòng {row} có giá trị khác: đổi kiểu của cột, hoặc điều RETURN trả về",
    "Column {column} is declared as {type}, and row {row} holds something else: change the column's type, or what "
    "RETURN gives")
_OF_TYPE: Mapping[str, type | tuple[type, ...]] = {
    "date": date, "year": int, "integer": int, "share": (int, float), "boolean": bool, "name": Node, "code": Node}


def faults(graph: Graph, questions: Iterable[Question]) -> Iterator[StatementError]:
    """Ask each question of everything as of today; what needs a parameter is asked with none given.

    Parameters
    ----------
    graph
        The open graph. Nothing in it changes: questions go through the login that only reads.
    questions
        Those to try. One that asks another on several days is as good as that one.

    Returns
    -------
    Of each question that is wrong the first fault.

    Raises
    ------
    GraphAway
    """
    for question in questions:
        if not question.series and (said := _fault(graph, question)):
            file = files.read(question.source)
            yield file.wrong(file.line, said.vi, said.en)


def _fault(graph: Graph, question: Question) -> Text | None:
    day = graph.today()
    sent = {name: parameter.default for name, parameter in question.parameters.items()}
    sent |= {"within": [thing.id for thing in reach.within(graph, (), day, "vi")], "as_of": day}
    try:
        with graph.store.read(question.statement, sent, seconds=graph.settings.seconds) as rows:
            return _misfit(question, rows)
    except GraphAway:
        raise
    except TookTooLong:
        return TOO_SLOW.filled({"seconds": f"{graph.settings.seconds:g}"})
    except GraphError as error:
        # What the graph itself says, where it does: the embedded engine keeps its texts for its log.
        told = " ".join((getattr(error.__cause__, "message", None) or "").split())
        return REFUSED.filled({"why": Text(f"{error.message.vi}. {told}", f"{error.message.en}. {told}")})


def _misfit(question: Question, rows: Rows) -> Text | None:
    declared = list(question.columns)
    if rows.columns and list(rows.columns) != declared:  # without a row the embedded engine may not name them
        return COLUMNS.filled({"given": ", ".join(rows.columns), "declared": ", ".join(declared)})
    fits = [_fitting(column) for column in question.columns.values()]
    for number, row in enumerate(rows, 1):
        for column, fit, value in zip(question.columns.values(), fits, row, strict=True):
            if not (value is None or fit(value)):
                return UNFIT.filled({"column": column.name, "type": column.type, "row": str(number)})
    return None


def _fitting(column: Column) -> Callable[[Any], bool]:
    """Whether a value is what a column's type says."""
    if types.is_thing(column.type):
        kinds = set(types.kinds_of(column.type))
        return lambda value: isinstance(value, Node) and not kinds.isdisjoint(value.labels)
    of_type = _OF_TYPE.get(column.type, str)
    return lambda value: isinstance(value, of_type) and (column.type == "boolean" or not isinstance(value, bool))
