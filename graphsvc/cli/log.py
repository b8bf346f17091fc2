"""`graphsvc log`: what was changed, by whom and when; `log verify`: whether the log is whole."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.options import format_option, limit_option
from graphsvc.cli.saying import LANGUAGE, Group, say
from graphsvc.language import Text
from graphsvc.statements.types import Column
from graphsvc.words import words

COLUMNS = (
    Column("number", "integer", Text("Số", "Number")),
    Column("time", "text", Text("Lúc", "Time")),
    Column("actor", "text", Text("Người thực hiện", "Actor")),
    Column("action", "text", Text("Thao tác", "Action")),
)
FAULTS = (COLUMNS[0], Column("message", "text", Text("Lỗi", "Fault")))


@click.group("log", cls=Group, invoke_without_command=True, help=say(
    "In nhật ký thay đổi, cũ nhất trước.", "Print the log of changes, oldest first."), params=[
        click.Option(["--after"], type=click.IntRange(min=0), default=0, metavar=f"<{say('số', 'number')}>", help=say(
            "Chỉ những thay đổi sau số này.", "Only changes after this number.")),
        limit_option(), format_option()])
@click.pass_context
def command(ctx: click.Context, after: int, limit: int | None, format: str) -> None:
    """Print the entries where no command below is called."""
    if ctx.invoked_subcommand is None:
        from graphsvc.cli.printing import print_rows

        print_rows(COLUMNS, _rows(after, limit, format), format)
    else:
        ctx.default_map = {"verify": {"format": format}}


def _rows(after: int, limit: int | None, format: str) -> Iterator[list[Any]]:
    from graphsvc.changes.log import entries

    with graph() as opened:
        zone = ZoneInfo(opened.settings.time_zone)
        for entry in entries(opened, after, limit):
            time = _local(entry.time, zone) if format == "table" else entry.time.isoformat(timespec="milliseconds")
            yield [entry.number, time, entry.actor, entry.action]


def _local(time: datetime, zone: ZoneInfo) -> str:
    """A time as a reader writes it, by the clock where they are."""
    there = time.astimezone(zone)
    return f"{words(LANGUAGE).day(there)} {there:%H:%M}"


@command.command("verify", params=[format_option()], help=say(
    "Kiểm tra nhật ký: mục nào bị sửa, bị bỏ hay đổi chỗ. Một chuỗi không có đầu giữ ở nơi khác thì "
    "không cho thấy phần cuối bị cắt hay toàn bộ bị viết lại.",
    "Check the log: which entry was altered, removed or reordered. A chain without a head kept elsewhere "
    "can't show a cut tail, nor a whole rewrite."))
@click.pass_context
def verify(ctx: click.Context, format: str) -> None:
    """Name every fault; the status is 1 where there is any."""
    from graphsvc.changes.verifying import verify as faults

    with graph() as opened:
        found = [[fault.number, fault.message.says(LANGUAGE)] for fault in faults(opened)]
    if format == "table":
        _say(found)
    else:
        from graphsvc.cli.printing import print_rows

        print_rows(FAULTS, found, format)
    ctx.exit(1 if found else 0)


def _say(found: Sequence[Sequence[Any]]) -> None:
    for _, message in found:
        click.echo(message, err=True)
    if not found:
        click.echo(say("Nhật ký nguyên vẹn.", "The log is whole."))
