"""`graphsvc questions`: what can be asked, and `questions check`: what is wrong with a folder of one's own."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphsvc.cli.options import format_option
from graphsvc.cli.saying import LANGUAGE, Group, say

if TYPE_CHECKING:
    from graphsvc.errors import StatementError
    from graphsvc.statements.catalogue import Catalogue


def listed(format: str) -> None:
    """Print every question."""
    from graphsvc.cli.headers import print_questions
    from graphsvc.cli.named import catalogue

    print_questions(catalogue().questions, format)


@click.group("questions", cls=Group, invoke_without_command=True, params=[format_option()], help=say(
    "Liệt kê các câu hỏi.", "List the questions."))
@click.pass_context
def command(ctx: click.Context, format: str) -> None:
    """List the questions where no command below is called."""
    if ctx.invoked_subcommand is None:
        listed(format)


@command.command("check", help=say(
    "Kiểm tra thư mục câu hỏi riêng: tệp nào, dòng nào sai, và cách sửa.",
    "Check a folder of your own questions: which file and line is wrong, and the mend."))
@click.argument("folder", metavar=say("THƯ_MỤC", "FOLDER"),
                type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--ask", "asked", is_flag=True, help=say(
    "Hỏi cả đồ thị, cho hôm nay: câu lệnh chạy được, kịp thời hạn, và các dòng đúng như columns khai báo.",
    "Ask the graph too, as of today: the statement runs, in time, and its rows are what columns declares."))
@click.pass_context
def check(ctx: click.Context, folder: Path, asked: bool) -> None:
    """Say all that is wrong; the status is 1 where anything is."""
    from graphsvc import resources
    from graphsvc.statements.catalogue import load

    found = load(resources.folder("cypher"), folder)
    faults = [*found.left_out, *(_when_asked(found, folder) if asked else ())]
    for fault in faults:
        click.echo(fault.message.says(LANGUAGE), err=True)
    if faults:
        ctx.exit(1)
    click.echo(say("Không có lỗi.", "Nothing is wrong."))


def _when_asked(catalogue: "Catalogue", folder: Path) -> "list[StatementError]":
    """What is wrong with a folder's questions when the graph is asked."""
    from graphsvc.cli.opening import graph
    from graphsvc.questions.trying import faults

    with graph() as opened:
        return list(faults(opened, [own for own in catalogue.questions.values() if own.source.parent == folder]))
