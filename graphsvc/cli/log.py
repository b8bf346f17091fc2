"""`graphsvc log`: what was changed, by whom and when; `log verify`: whether the log is whole."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.options import after_option, day, format_option, limit_option
from graphsvc.cli.saying import LANGUAGE, Group, say
from graphsvc.cli.table import moment
from graphsvc.language import Text
from graphsvc.statements.types import Column

COLUMNS = (
    Column("number", "integer", Text("Số", "Number")),
    Column("time", "text", Text("Lúc", "Time")),
    Column("actor", "text", Text("Người thực hiện", "Actor")),
    Column("action", "text", Text("Thao tác", "Action")),
)
FAULTS = (COLUMNS[0], Column("message", "text", Text("Lỗi", "Fault")))


@click.group("log", cls=Group, invoke_without_command=True, help=say(
    "In nhật ký thay đổi, cũ nhất trước.", "Print the log of changes, oldest first."), params=[
        after_option(),
        click.Option(["--thing"], metavar=f"<{say('loại/mã', 'kind/id')}>", help=say(
            "Chỉ những thay đổi chạm đến đối tượng này, ví dụ Household/h-0001.",
            "Only changes that touched this thing, such as Household/h-0001.")),
        click.Option(["--actor"], metavar=f"<{say('người', 'actor')}>", help=say(
            "Chỉ của người này.", "Only by this actor.")),
        click.Option(["--action"], metavar=f"<{say('thao tác', 'action')}>", help=say(
            "Chỉ có thao tác này, ví dụ assign-duty; undo là hoàn tác.",
            "Only with this action, such as assign-duty; undo for what was undone.")),
        click.Option(["--since"], callback=day, metavar=f"<{say('ngày', 'date')}>", help=say(
            "Chỉ được ghi từ ngày này.", "Only made on this day or later.")),
        click.Option(["--until"], callback=day, metavar=f"<{say('ngày', 'date')}>", help=say(
            "Chỉ được ghi trước ngày này.", "Only made before this day.")),
        limit_option(), format_option()])
@click.pass_context
def command(ctx: click.Context, /, format: str, **wanted: Any) -> None:
    """Print the entries where no command below is called."""
    if ctx.invoked_subcommand is None:
        from graphsvc.cli.printing import print_rows

        print_rows(COLUMNS, _rows(wanted, format), format)
    else:
        ctx.default_map = {"verify": {"format": format}}


def _rows(wanted: dict[str, Any], format: str) -> Iterator[list[Any]]:
    from graphsvc.changes.log import Wanted, entries

    with graph() as opened:
        zone = ZoneInfo(opened.settings.time_zone)
        for name in ("since", "until"):
            wanted[name] = wanted[name] and datetime.combine(wanted[name], time(), zone)
        for entry in entries(opened, Wanted(**wanted)):
            yield [entry.number, moment(entry.time, zone, format), entry.actor, entry.action]


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
