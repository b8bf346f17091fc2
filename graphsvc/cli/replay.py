"""`graphsvc replay --into FOLDER`: what was known, rebuilt from the log, also into a Neo4j."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.saying import Command, say
from graphsvc.errors import Problem, Refused
from graphsvc.settings import Settings, from_environment

DAYS = ("%Y-%m-%d", "%d/%m/%Y")
TIMES = ("%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M")


def number_or_time(_: click.Context, __: click.Parameter, value: str | None) -> int | datetime | None:
    """The number of a change, or a time; one without a zone is by the clock of the settings, a day counts whole."""
    if value is None or (value.isascii() and value.isdigit()):
        return None if value is None else int(value)
    for form in TIMES:
        with suppress(ValueError):
            return datetime.strptime(value, form)  # noqa: DTZ007 - the zone comes from the settings
    for form in DAYS:
        with suppress(ValueError):
            return datetime.strptime(value, form) + timedelta(days=1, milliseconds=-1)  # noqa: DTZ007 - likewise
    raise click.BadParameter(say(
        "số thay đổi, ngày như 17/06/2022, hoặc lúc như 17/06/2022 08:30",
        "a change's number, a day such as 2022-06-17, or a time such as 2022-06-17 08:30"))


def target(settings: Settings, into: str) -> Settings:
    """The settings of a data folder, or of a Neo4j where its address is given; who logs in there stays the same.

    Raises
    ------
    Refused
        The folder is not empty.
    """
    from graphsvc.changes.replaying import NOT_EMPTY

    if "://" in into:
        return settings.model_copy(update={"neo4j_uri": into})
    folder = Path(into)
    if folder.is_file() or (folder.exists() and any(folder.iterdir())):
        raise Refused([Problem("not-empty", NOT_EMPTY, "into")])
    return settings.model_copy(update={"neo4j_uri": None, "data": folder})


def replayed(to: int | datetime | None, into: str) -> None:
    """Rebuild it, with progress on standard error."""
    from rich.console import Console

    from graphsvc.changes.digest import digest
    from graphsvc.changes.replaying import replay
    from graphsvc.graph import open_graph

    other_settings = target(from_environment(), into)
    with graph() as source:
        if isinstance(to, datetime) and to.tzinfo is None:
            to = to.replace(tzinfo=ZoneInfo(source.settings.time_zone))
        status = Console(stderr=True).status(say("Đang dựng lại …", "Replaying …"))
        with open_graph(other_settings) as other, status as shown:
            last = replay(source, other, to=to, told=lambda number: shown.update(say(
                f"Đang dựng lại … thay đổi {number}", f"Replaying … change {number}")))
            told = digest(other)
    click.echo(say(
        f"Đã dựng lại đến thay đổi {last} vào {into}. Mã tóm lược: {told}",
        f"Replayed up to change {last} into {into}. Digest: {told}"))


command = Command(
    "replay", callback=replayed,
    params=[
        click.Option(["--to"], callback=number_or_time, metavar=f"<{say('số hoặc lúc', 'number or time')}>", help=say(
            "Thay đổi cuối cùng, hoặc đến lúc nào; bỏ trống: tất cả.",
            "The last change, or until when; left out: all.")),
        click.Option(["--into"], required=True, metavar=f"<{say('thư mục hoặc địa chỉ', 'folder or address')}>",
                     help=say("Một thư mục dữ liệu mới hoặc trống, hoặc địa chỉ Bolt của một Neo4j trống.",
                              "A data folder, new or empty, or the Bolt address of an empty Neo4j.")),
    ],
    help=say(
        "Dựng lại từ nhật ký những gì đã biết ở một thời điểm, vào một thư mục dữ liệu khác hoặc một Neo4j.",
        "Rebuild from the log what was known at a time, into another data folder or a Neo4j."))
