"""`graphsvc log`: what was changed, by whom and when; `log verify`: whether it is whole; `log head`: what to keep."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from graphsvc.changes import verifying
from graphsvc.changes.log import COLUMNS, PAPER, Entry, Wanted, entries
from graphsvc.cli.opening import graph
from graphsvc.cli.options import after_option, day_or_time, format_option, limit_option
from graphsvc.cli.saying import LANGUAGE, Group, say
from graphsvc.cli.table import moment
from graphsvc.days import by_the_clock_of
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.statements.types import Column

IN_A_TABLE = ("number", "time", "actor", "verified", "title", *PAPER)
FAULTS = (COLUMNS[0], Column("message", "text", Text("Lỗi", "Fault")))
UNSHOWN = Text(
    "Một chuỗi không có đầu giữ ở nơi khác (--head) thì không cho thấy phần cuối bị cắt hay toàn bộ bị viết lại.",
    "A chain without a head kept elsewhere (--head) can't show a cut tail, nor a whole rewrite.")


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
        click.Option(["--since"], callback=day_or_time, metavar=f"<{say('ngày hoặc lúc', 'date or time')}>", help=say(
            "Chỉ được ghi từ ngày, hoặc từ lúc này, ví dụ 2022-06-17T08:30.",
            "Only made on this day or later, or from this time on, such as 2022-06-17T08:30.")),
        click.Option(["--until"], callback=day_or_time, metavar=f"<{say('ngày hoặc lúc', 'date or time')}>", help=say(
            "Chỉ được ghi trước ngày, hoặc trước lúc này.", "Only made before this day or time.")),
        limit_option(), format_option()])
@click.pass_context
def command(ctx: click.Context, /, format: str, **wanted: Any) -> None:
    """Print the entries where no command below is called."""
    if ctx.invoked_subcommand is None:
        from graphsvc.cli.printing import print_rows

        print_rows(_columns(format), _rows(wanted, format), format)
    else:
        ctx.default_map = {"verify": {"format": format}}


def _rows(wanted: dict[str, Any], format: str) -> Iterator[list[Any]]:
    with graph() as opened:
        zone = ZoneInfo(opened.settings.time_zone)
        for name in ("since", "until"):
            wanted[name] = wanted[name] and by_the_clock_of(zone, wanted[name])
        for entry in entries(opened, Wanted(**wanted)):
            yield _row(opened, entry, format)


def _columns(format: str) -> list[Column]:
    return [column for column in COLUMNS if format != "table" or column.name in IN_A_TABLE]


def _row(graph: Graph, entry: Entry, format: str) -> list[Any]:
    from graphsvc.changes.wording import entry_in_words

    said = dict(zip((column.name for column in COLUMNS), entry_in_words(graph, entry, LANGUAGE), strict=True))
    said["time"] = moment(entry.time, ZoneInfo(graph.settings.time_zone), format)
    return [said[column.name] for column in _columns(format)]


@command.command("show", params=[
    click.Argument(["number"], type=click.IntRange(min=1), metavar=say("SỐ", "NUMBER")), format_option()], help=say(
    "In mọi điều mà một thay đổi đã ghi, trước và sau.", "Print all that a change wrote, before and after."))
def show(number: int, format: str) -> None:
    """Print one change as it was printed when it was made."""
    from graphsvc.changes.history import written_by
    from graphsvc.cli.printing import print_rows
    from graphsvc.cli.written import print_facts

    with graph() as opened:
        entry, written = written_by(opened, number)
        if format == "table":
            print_rows(_columns(format), [_row(opened, entry, format)], format)
            click.echo()
        print_facts(opened, written, format)


@command.command("head", help=say(
    "In số và mã băm của mục mới nhất, để giữ ở nơi khác và đối chiếu bằng verify --head.",
    "Print number and hash of the newest entry, to keep elsewhere and compare by verify --head."))
def head() -> None:
    """Print it as JSON."""
    import orjson

    with graph() as opened:
        click.echo(orjson.dumps(verifying.head(opened)._asdict()))


@command.command("verify", params=[
    click.Option(["--head"], type=click.Path(path_type=Path, exists=True, dir_okay=False),
                 metavar=f"<{say('tệp', 'file')}>", help=say(
                     "Tệp giữ ở nơi khác do log head in ra.", "A file kept elsewhere that log head printed.")),
    format_option()], help=say(
    f"Kiểm tra nhật ký: mục nào bị sửa, bị bỏ hay đổi chỗ. {UNSHOWN.vi}",
    f"Check the log: which entry was altered, removed or reordered. {UNSHOWN.en}"))
@click.pass_context
def verify(ctx: click.Context, head: Path | None, format: str) -> None:
    """Name every fault; the status is 1 where there is any."""
    kept = None if head is None else _kept(head)
    with graph() as opened:
        found = [[fault.number, fault.message.says(LANGUAGE)] for fault in verifying.verify(opened, kept)]
    if format == "table":
        _say(found, with_head=kept is not None)
    else:
        from graphsvc.cli.printing import print_rows

        print_rows(FAULTS, found, format)
    ctx.exit(1 if found else 0)


def _kept(file: Path) -> verifying.LogHead:
    """The head that a file holds."""
    from graphsvc import json_text

    try:
        said = json_text.read(file.read_bytes())
        return verifying.LogHead(int(said["number"]), str(said["hash"]))
    except (json_text.NotJson, KeyError, TypeError, ValueError):
        raise click.BadParameter(say(
            f"{file} không phải tệp do graphsvc log head in ra", f"{file} is not what graphsvc log head prints"),
            click.get_current_context(), param_hint="--head") from None


def _say(found: Sequence[Sequence[Any]], *, with_head: bool) -> None:
    for _, message in found:
        click.echo(message, err=True)
    if not found:
        click.echo(say("Nhật ký nguyên vẹn.", "The log is whole."))
    if not found and not with_head:
        click.echo(UNSHOWN.says(LANGUAGE))
