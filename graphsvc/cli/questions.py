"""`graphsvc questions`: what can be asked, and `questions check`: what is wrong with a folder of one's own."""

from pathlib import Path

import click

from graphsvc.cli.options import format_option
from graphsvc.cli.saying import LANGUAGE, Group, say


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
@click.pass_context
def check(ctx: click.Context, folder: Path) -> None:
    """Say all that is wrong; the status is 1 where anything is."""
    from graphsvc import resources
    from graphsvc.statements.catalogue import load

    found = load(resources.folder("cypher"), folder).left_out
    for fault in found:
        click.echo(fault.message.says(LANGUAGE), err=True)
    if found:
        ctx.exit(1)
    click.echo(say("Không có lỗi.", "Nothing is wrong."))
