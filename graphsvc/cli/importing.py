"""`graphsvc import FILE`: a workbook or CSV compared, reported, and applied as one change."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphsvc.cli.import_everything import load_everything
from graphsvc.cli.opening import graph
from graphsvc.cli.options import day, paper_options
from graphsvc.cli.saying import LANGUAGE, Command, say
from graphsvc.graph import Graph

if TYPE_CHECKING:
    from graphsvc.changes.log import Head
    from graphsvc.cli.import_progress import Progress
    from graphsvc.importing.entries import Reading
    from graphsvc.importing.report import Report
    from graphsvc.sheets.book import Book


@dataclass(frozen=True)
class How:
    """How a file is imported, as the command was told."""

    dry_run: bool
    yes: bool
    keep_going: bool
    marked: Path | None
    open: "Callable[[], AbstractContextManager[Book]]"
    paper: Mapping[str, Any]

    def applies(self, report: "Report") -> bool:
        """Whether a report is to be applied, as far as the command says."""
        right = report.applies_in_part if self.keep_going else report.applies
        return right and bool(report.actions) and not self.dry_run


def imported(
    file: Path, mapping: Path | None, sheet: str | None, from_day: date | None, encoding: str | None,
    marked: Path | None, **told: Any,
) -> int:
    """Import a file; returns 1 where anything in it is refused."""
    from graphsvc.backup.archive import is_archive

    if is_archive(file):
        load_everything(file)
        return 0
    from graphsvc.cli.import_progress import Progress
    from graphsvc.cli.line import line
    from graphsvc.importing import marking
    from graphsvc.importing.foreign.opening import opened as file_opened
    from graphsvc.importing.reading import read

    if sheet and mapping:
        raise click.UsageError(say("--sheet và --mapping: chỉ dùng một; tệp ánh xạ đã nói bảng là gì.",
                                   "--sheet and --mapping: give one only; the mapping says what the table is."))
    dry_run, yes, keep_going = (told.pop(name) for name in ("dry_run", "yes", "keep_going"))
    open_file = partial(file_opened, file, LANGUAGE, mapping=mapping, encoding=encoding)
    with line() as moving:
        shown = Progress(moving)
        with open_file() as book:
            reading = read(book, called=sheet, told=lambda rows: shown("reading", rows, None))
        with graph() as opened:
            rest = marked or (marking.beside(file, LANGUAGE) if keep_going else None)
            how = How(dry_run, yes, keep_going, rest, open_file, told)
            return _imported(opened, reading, from_day or opened.today(), how, shown)


def _imported(graph: Graph, reading: "Reading", on: date, how: How, told: "Progress") -> int:
    from graphsvc.cli import import_report
    from graphsvc.importing import importing, marking

    head = _head(graph, how)
    report = importing.reported(graph, reading, on, told=told)
    if how.keep_going:
        report = importing.right_part(graph, reading, report, on, told)
    told.done()
    import_report.print_report(report)
    if report.faults and how.marked:
        with how.open() as book:
            marking.write(book, report, how.marked, LANGUAGE)
        click.echo(say(f"Các lỗi được đánh dấu trong {how.marked}",
                       f"The problems are marked in {how.marked}"), err=True)
    if how.applies(report) and _agreed(how):
        outcome = importing.applied(graph, reading, report.agreed, on, head, told=told)
        told.done()
        click.echo(say(f"Đã ghi thay đổi số {outcome.number}.", f"Change {outcome.number} is made."), err=True)
    elif not report.actions and not report.faults:
        click.echo(say("Không có gì để thay đổi.", "Nothing to change."), err=True)
    return 1 if report.faults else 0


def _head(graph: Graph, how: How) -> "Head":
    from graphsvc.changes.log import head_of

    return head_of(graph.settings.who, {name: value for name, value in how.paper.items() if value is not None})


def _agreed(how: How) -> bool:
    return how.yes or click.confirm(say("Ghi những thay đổi này?", "Apply these changes?"), err=True)


command = Command(
    "import", callback=imported,
    params=[
        click.Argument(["file"], type=click.Path(path_type=Path), metavar=say("TỆP", "FILE")),
        click.Option(["--mapping"], type=click.Path(path_type=Path, dir_okay=False),
                     metavar=f"<{say('tệp', 'file')}.yaml>", help=say(
                         "Bảng của hệ thống khác: tệp YAML này nói cột nào có nghĩa gì.",
                         "For a table of another system: this YAML file says what its columns mean.")),
        click.Option(["--sheet"], metavar=f"<{say('tên', 'name')}>", help=say(
            "Tệp có một sheet: đó là bảng gì, ví dụ Hộ.", "For a file of one sheet: what it is, such as Households.")),
        click.Option(["--from", "from_day"], callback=day, metavar=f"<{say('ngày', 'date')}>", help=say(
            "Chỗ khác với dữ liệu là thay đổi từ ngày này; bỏ trống: hôm nay.",
            "What differs is a change from this day; left out: today.")),
        click.Option(["--encoding"], metavar=f"<{say('tên', 'name')}>", help=say(
            "Bảng mã của tệp CSV; bỏ trống: tự nhận ra.", "How a CSV file is encoded; left out: it is found out.")),
        click.Option(["--dry-run"], is_flag=True, help=say(
            "Chỉ in báo cáo.", "Print the report, and stop there.")),
        click.Option(["--yes"], is_flag=True, help=say(
            "Không hỏi lại; chỉ ghi khi không có gì bị từ chối.", "Do not ask; apply where nothing is refused.")),
        click.Option(["--keep-going"], is_flag=True, help=say(
            "Ghi những dòng đúng; phần còn lại được đánh dấu trong sổ tính --marked, hoặc TỆP-can-sua.xlsx.",
            "Apply the rows that are right; the rest is marked in the workbook of --marked, else FILE-to-mend.xlsx.")),
        click.Option(["--marked"], type=click.Path(path_type=Path, dir_okay=False),
                     metavar=f"<{say('tệp', 'file')}.xlsx>", help=say(
                         "Ghi sổ tính này: tệp đã nhập, mỗi lỗi được đánh dấu tại ô của nó.",
                         "Write this workbook: the file, with each problem marked in its cell.")),
        *paper_options(),
    ],
    help=say(
        "Nhập sổ tính XLSX, CSV, hoặc đơn vị tổ chức từ DHIS2 (JSON): so sánh từng dòng với dữ liệu, in báo cáo, rồi "
        "ghi thành một thay đổi khi bạn đồng ý. Nhập lại cùng tệp thì không đổi gì; graphsvc undo hoàn tác cả lần "
        "nhập. Sổ tính trống: graphsvc template. Một bản sao lưu thì được nạp trọn vào một đồ thị trống.",
        "Import an XLSX workbook, CSV, or organisation units from DHIS2 (JSON): each row is compared with what is "
        "there, a report is printed, and one change is made when you agree. The same file again changes nothing; "
        "graphsvc undo takes the whole import back. For an empty workbook: graphsvc template. A backup is put whole "
        "into an empty graph."))
