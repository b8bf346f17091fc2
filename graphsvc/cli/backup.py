"""`graphsvc backup`: everything in one file, while the service runs."""

from pathlib import Path

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.saying import Command, say


def backed_up(output: Path) -> None:
    """Write the file, with progress on standard error."""
    from rich.console import Console

    from graphsvc.backup.writing import back_up

    with graph() as opened, Console(stderr=True).status(say("Đang sao lưu …", "Backing up …")) as shown:
        made = back_up(opened, output, lambda number, last: shown.update(say(
            f"Đang sao lưu … thay đổi {number}/{last}", f"Backing up … change {number} of {last}")))
    click.echo(say(
        f"Đã sao lưu đến thay đổi {made.number} vào {output}. Mã tóm lược: {made.digest}",
        f"Backed up to change {made.number} in {output}. Digest: {made.digest}"))


output_option = click.Option(
    ["-o", "--output"], type=click.Path(path_type=Path, dir_okay=False), required=True,
    metavar=f"<{say('tệp', 'file')}>",
    help=say("Tệp sẽ ghi; chỉ chủ của nó đọc được.", "The file to write; only its owner can read it."))

command = Command("backup", callback=backed_up, params=[output_option], help=say(
    "Sao lưu mọi thứ, dữ kiện cùng nhật ký, vào một tệp, trong lúc dịch vụ vẫn chạy. Tệp khôi phục được trên mọi máy "
    "đồ thị: graphsvc restore.",
    "Back up everything, facts and log, into one file, while the service runs. It can be restored on any engine: "
    "graphsvc restore."))
