"""`graphsvc export -o FILE`: everything, or everything within an organization as of a day, for another program."""

from collections.abc import Sequence
from pathlib import Path

import click

from graphsvc.cli.backup import backed_up, output_option
from graphsvc.cli.opening import graph
from graphsvc.cli.options import reach_options
from graphsvc.cli.saying import LANGUAGE, Command, say

# Named here too, since what writes them takes longer to import than help may take to appear.
FORMATS = ("xlsx", "csv", "ndjson", "graphml", "gexf", "json")


def exported(output: Path, everything: bool, format: str | None, within: Sequence[str], as_of: str | None) -> None:
    """Write the file, with progress on standard error."""
    if everything:
        _check_whole(format, within, as_of)
        backed_up(output)
        return
    form = format or _ending(output)
    from rich.console import Console

    from graphsvc.exporting import export

    with graph() as opened, Console(stderr=True).status(say("Đang xuất …", "Exporting …")) as shown:
        export(opened, output, form, within=within, as_of=as_of, language=LANGUAGE,
               told=lambda name: shown.update(say(f"Đang xuất … {name}", f"Exporting … {name}")))
    click.echo(say(f"Đã xuất ra {output}.", f"Exported to {output}."), err=True)


def _check_whole(format: str | None, within: Sequence[str], as_of: str | None) -> None:
    if format or within or as_of:
        raise click.UsageError(say(
            "--everything là tất cả, mọi ngày, dạng riêng: bỏ --format, --within, --as-of",
            "--everything is all of every day, in a form of its own: leave out --format, --within, --as-of"))


def _ending(output: Path) -> str:
    """The form that a file's name ends with; a ZIP is of CSV."""
    ending = output.suffix.lower().removeprefix(".")
    if ending == "zip":
        return "csv"
    if ending in FORMATS and ending != "csv":
        return ending
    endings = ", ".join(f".{known}" for known in FORMATS if known != "csv")
    raise click.UsageError(say(
        f"-o: tên tệp phải kết thúc bằng .zip (gồm các tệp CSV), {endings}, hoặc dùng --format",
        f"-o: a file's name ends with .zip (which holds CSV files), {endings}, or --format tells"))


command = Command(
    "export", callback=exported,
    params=[
        output_option,
        click.Option(["--everything"], is_flag=True, help=say(
            "Tất cả, cùng nhật ký, như graphsvc backup: để chuyển sang máy đồ thị khác bằng graphsvc import.",
            "All of it, log too, as graphsvc backup does: to move to another engine by graphsvc import.")),
        click.Option(["--format"], type=click.Choice(FORMATS), help=say(
            "Dạng của tệp; bỏ trống: theo đuôi của tên tệp. csv là ZIP các tệp CSV, json là node-link của networkx.",
            "Form of the file; left out: as its name ends. csv is a ZIP of CSV files, json networkx's node-link.")),
        *reach_options(),
    ],
    help=say(
        "Xuất mọi thứ thuộc một tổ chức vào một ngày ra một tệp: bảng tính, CSV, NDJSON, GraphML, GEXF, JSON.",
        "Export everything within an organization as of a day into one file: workbook, CSV, NDJSON, GraphML, GEXF, "
        "JSON."))
