"""`graphsvc check`: what is wrong with the data, or missing from it, by question."""

from collections.abc import Sequence

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.options import format_option, reach_options
from graphsvc.cli.printing import print_rows
from graphsvc.cli.saying import LANGUAGE, Command, say
from graphsvc.language import Text
from graphsvc.statements.types import Column

COLUMNS = (
    Column("question", "text", Text("Câu hỏi", "Question")),
    Column("title", "text", Text("Tiêu đề", "Title")),
    Column("rows", "integer", Text("Số dòng", "Rows")),
)


def counted(within: Sequence[str], as_of: str | None, format: str) -> None:
    """Print each question with how many rows it has; the status is 1 where any has some."""
    from graphsvc.questions.checking import checked

    with graph() as opened:
        found = list(checked(opened, within=within, as_of=as_of, language=LANGUAGE))
    rows = [[one.question.name, one.question.title.says(LANGUAGE), one.rows] for one in found]
    print_rows(COLUMNS, rows, format)
    if any(one.rows for one in found):
        click.get_current_context().exit(1)


command = Command("check", callback=counted, params=[*reach_options(), format_option()], help=say(
    "Kiểm tra dữ liệu: hỏi mọi câu hỏi về chất lượng dữ liệu và in số dòng của mỗi câu; trạng thái là 1 nếu câu nào có "
    "dòng. Xem từng dòng bằng graphsvc ask.",
    "Check the data: ask every question about its quality and print how many rows each has; the status is 1 where any "
    "has some. See the rows themselves by graphsvc ask."))
