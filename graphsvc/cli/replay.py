"""`graphsvc replay`: what was known, rebuilt from the log in another graph; all of it moves to another engine so."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from graphsvc import days
from graphsvc.cli.saying import Command, say
from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.settings import Settings, from_environment
from graphsvc.store.embedded.folder import Folder

NO_FOLDER = Text(
    "thư mục này chứa thứ khác: chọn một thư mục mới hoặc trống",
    "this folder holds something else: choose a new or empty folder")
NO_DATA = Text("đây không phải thư mục dữ liệu của graphsvc", "this is no data folder of graphsvc")


def number_or_time(_: click.Context, __: click.Parameter, value: str | None) -> int | datetime | None:
    """The number of a change, or a time; one without a zone is by the clock of the settings, a day counts whole."""
    if value is None or (value.isascii() and value.isdigit()):
        return None if value is None else int(value)
    found = days.moment(value)
    if found is None:
        raise click.BadParameter(say(
            "số thay đổi, ngày như 17/06/2022, hoặc lúc như 17/06/2022 08:30",
            "a change's number, a day such as 2022-06-17, or a time such as 2022-06-17 08:30"))
    return found + timedelta(days=1, milliseconds=-1) if days.parsed(value) else found


def replayed(to: int | datetime | None, into: Path | None, source: Path | None) -> None:
    """Rebuild it, with progress on standard error; where all was wanted, see that it is all there."""
    from rich.console import Console

    from graphsvc.changes.digest import digest
    from graphsvc.changes.replaying import check_whole, replay
    from graphsvc.changes.verifying import head
    from graphsvc.graph import open_graph

    read, written = _both_ends(from_environment(), into, source)
    if isinstance(to, datetime):
        to = days.by_the_clock_of(ZoneInfo(read.time_zone), to)
    with (open_graph(read) as known, open_graph(written) as rebuilt,
          Console(stderr=True).status(say("Đang dựng lại …", "Replaying …")) as shown):
        newest = head(known).number
        last = replay(known, rebuilt, to=to, told=lambda number: shown.update(say(
            f"Đang dựng lại … thay đổi {number}/{newest}", f"Replaying … change {number} of {newest}")))
        if to is None:
            check_whole(known, rebuilt)
        told, where = digest(rebuilt), written.neo4j_uri or written.data
    click.echo(say(
        f"Đã dựng lại đến thay đổi {last} vào {where}. Mã tóm lược: {told}",
        f"Replayed up to change {last} into {where}. Digest: {told}"))


def _both_ends(own: Settings, into: Path | None, source: Path | None) -> tuple[Settings, Settings]:
    """Whose log is read, and what is rebuilt: one of them is the graph of the settings, the other a data folder."""
    if (into is None) == (source is None):
        raise click.UsageError(say(
            "Cho một trong hai: --into hoặc --from.", "Give one of --into and --from."), click.get_current_context())
    if source is not None:
        if not Folder(source).engine.is_dir():
            raise Refused([Problem("wrong-value", NO_DATA, "from")])
        return _in_folder(own, source), own
    assert into is not None  # noqa: S101 - one of them is given
    if into.exists() and any(into.iterdir()) and not Folder(into).engine.is_dir():
        raise Refused([Problem("not-empty", NO_FOLDER, "into")])
    return own, _in_folder(own, into)


def _in_folder(own: Settings, folder: Path) -> Settings:
    return own.model_copy(update={"data": folder, "neo4j_uri": None})


command = Command(
    "replay", callback=replayed,
    params=[
        click.Option(["--to"], callback=number_or_time, metavar=f"<{say('số hoặc lúc', 'number or time')}>", help=say(
            "Thay đổi cuối cùng, hoặc đến lúc nào; bỏ trống: tất cả.",
            "The last change, or until when; left out: all.")),
        click.Option(["--into"], type=click.Path(path_type=Path, file_okay=False),
                     metavar=f"<{say('thư mục', 'folder')}>", help=say(
                         "Dựng lại vào một thư mục dữ liệu mới hoặc trống.",
                         "Rebuild in a data folder, new or empty.")),
        click.Option(["--from", "source"], type=click.Path(path_type=Path, file_okay=False, exists=True),
                     metavar=f"<{say('thư mục', 'folder')}>", help=say(
                         "Đọc nhật ký của thư mục dữ liệu này, dựng lại vào đồ thị của cài đặt, ví dụ một Neo4j.",
                         "Read the log of this data folder, rebuild in the graph of the settings, such as a Neo4j.")),
    ],
    help=say(
        "Dựng lại từ nhật ký những gì đã biết ở một thời điểm: của đồ thị hiện tại vào một thư mục dữ liệu khác "
        "(--into), hoặc của một thư mục dữ liệu vào đồ thị hiện tại (--from). Dữ kiện và nhật ký giữ nguyên số, giờ, "
        "mã băm. Bị ngắt giữa chừng thì chạy lại: lệnh làm tiếp từ chỗ đã dừng.",
        "Rebuild from the log what was known at a time: of this graph in another data folder (--into), or of a data "
        "folder in this graph (--from). Facts and log keep their numbers, times and hashes. Where it was cut short, "
        "run it again: it goes on from there."))
