"""The report of an import, printed."""

from collections.abc import Iterator

import click

from graphsvc.cli.printing import print_rows
from graphsvc.cli.saying import LANGUAGE, say
from graphsvc.importing.entries import Mapped
from graphsvc.importing.report import Report
from graphsvc.language import Text
from graphsvc.statements.types import Column

COUNTS = (
    Column("sheet", "text", Text("Sheet", "Sheet")),
    Column("created", "integer", Text("Thêm", "Created")),
    Column("changed", "integer", Text("Đổi", "Changed")),
    Column("ended", "integer", Text("Kết thúc", "Ended")),
    Column("unchanged", "integer", Text("Giữ nguyên", "Unchanged")),
    Column("refused", "integer", Text("Từ chối", "Refused")),
)
MOST = 200


def print_report(report: Report) -> None:
    """Print how the file was understood, what each sheet would do, and every problem in its place."""
    for mapped in report.mapped:
        click.echo("\n".join(_understood(mapped)))
    for name in report.left_out:
        click.echo(say(f"Sheet “{name}”: không nhận ra, bỏ qua", f"Sheet “{name}”: not recognised, left out"))
    click.echo()
    print_rows(COUNTS, ([title, *counts] for title, counts in report.counts.items()), "table")
    for hint in report.hints[:MOST]:
        click.echo(say(f"Lưu ý: {hint.says('vi')}", f"Note: {hint.says('en')}"), err=True)
    for fault in report.faults[:MOST]:
        click.echo(fault.says(LANGUAGE), err=True)
    if len(report.faults) > MOST:
        more = len(report.faults) - MOST
        click.echo(say(f"… và {more} lỗi nữa", f"… and {more} problems more"), err=True)


def _understood(mapped: Mapped) -> Iterator[str]:
    sheet = mapped.sheet.title
    yield say(f"Sheet “{mapped.title}” là {sheet.vi}:", f"Sheet “{mapped.title}” is {sheet.en}:")
    for header in mapped.headers:
        meant = header.column.title.says(LANGUAGE) if header.column else say("không đọc", "not read")
        if meant != header.said:
            yield f"  {header.said} → {meant}"


