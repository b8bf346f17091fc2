"""`graphsvc` itself: finds the command, and ends with 0 done, 1 refused or failed, 2 wrong usage."""

import io
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NoReturn, cast

import click

from graphsvc import __version__
from graphsvc.cli.saying import LANGUAGE, Group, say, wrong_usage
from graphsvc.errors import GraphsvcError, Refused
from graphsvc.language import Text
from graphsvc.system import refused

# Said here, so that `graphsvc --help` imports no command; each says more of itself.
COMMANDS: Mapping[str, Text] = {
    "run": Text("Chạy dịch vụ.", "Run the service."),
    "sample": Text("Nạp dữ liệu mẫu hư cấu vào một đồ thị trống.", "Load the invented sample into an empty graph."),
    "questions": Text("Liệt kê các câu hỏi; kiểm tra câu hỏi riêng.", "List the questions; check your own."),
    "ask": Text("Đặt một câu hỏi và in các dòng trả lời.", "Ask a question and print its rows."),
    "check": Text("Kiểm tra chất lượng dữ liệu.", "Check the quality of the data."),
    "actions": Text("Liệt kê các thao tác thay đổi.", "List the actions of changes."),
    "change": Text("Thực hiện một thay đổi, hoặc xem trước.", "Make a change, or preview it."),
    "undo": Text("Hoàn tác một thay đổi.", "Undo a change."),
    "template": Text("Ghi sổ tính mẫu, trống hoặc có sẵn dữ liệu.", "Write the workbook to fill in, empty or filled."),
    "import": Text("Nhập sổ tính hoặc CSV.", "Import a workbook or CSV."),
    "log": Text("In nhật ký thay đổi; kiểm tra nhật ký.", "Print the log of changes; verify it."),
    "history": Text("In mọi điều đã ghi về một đối tượng.", "Print all that was recorded of a thing."),
    "digest": Text("In mã tóm lược của mọi dữ kiện.", "Print the digest of all facts."),
    "replay": Text("Dựng lại từ nhật ký những gì đã biết; chuyển sang máy đồ thị khác.",
                   "Rebuild from the log what was known; move to another engine."),
    "export": Text("Xuất mọi thứ của một tổ chức ra một tệp.", "Export everything within an organization to a file."),
    "backup": Text("Sao lưu mọi thứ vào một tệp.", "Back up everything into one file."),
    "restore": Text("Khôi phục mọi thứ từ một bản sao lưu.", "Restore everything from a backup."),
    "doctor": Text("Kiểm tra cài đặt này, và nói cách sửa.", "Check this installation, and say the mends."),
    "draw": Text("Vẽ cơ cấu, hoặc một thôn, vào một tệp.", "Draw the structure, or a village, into a file."),
}
# No module can be named by a word of Python's own.
MODULES: Mapping[str, str] = {"import": "importing"}
DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class Program(Group):
    """All commands; each is imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The commands, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name."""
        module = MODULES.get(name, name)
        return cast(click.Command, import_module(f"graphsvc.cli.{module}").command) if name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands, each with what it does."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, does.says(LANGUAGE)) for name, does in COMMANDS.items()])


@click.group(cls=Program, context_settings={"max_content_width": 110}, help=say(
    "Cơ cấu của một tổ chức dưới dạng đồ thị, theo thời gian: ai phụ trách ai, và chỗ nào chưa có ai.",
    "The structure of an organisation as a graph, through time: who is responsible for whom, and where nobody is."))
@click.version_option(__version__, message="graphsvc %(version)s")
def program() -> None:
    """Nothing is done before a command is known."""


def main() -> NoReturn:
    """Run the command that this process was started with, and end with its status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(status(sys.argv[1:]))


def status(arguments: Sequence[str]) -> int:
    """Run a command; what goes wrong is said on standard error, and the exit status is returned."""
    try:
        return program.main(list(arguments), "graphsvc", standalone_mode=False) or DONE
    except click.UsageError as error:
        click.echo(wrong_usage(error), err=True)
        return WRONG_USAGE
    except GraphsvcError as error:
        click.echo(_said(error), err=True)
        return FAILED
    except click.Abort:
        return INTERRUPTED
    except OSError as error:
        click.echo(": ".join(str(part) for part in (error.filename, refused(error).says(LANGUAGE)) if part), err=True)
        return FAILED


def _said(error: GraphsvcError) -> str:
    """The message; of several problems each on a line of its own."""
    if isinstance(error, Refused):
        return "\n".join(problem.says(LANGUAGE) for problem in error.problems)
    return error.message.says(LANGUAGE)
