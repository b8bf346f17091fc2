"""`graphsvc restore`: everything back from a backup, in place of what is there."""

from pathlib import Path

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.saying import Command, say


def restored(file: Path, yes: bool) -> None:
    """Ask where something is there, then put everything back, with progress on standard error."""
    from rich.console import Console

    from graphsvc.backup.reading import opened
    from graphsvc.backup.restoring import restore
    from graphsvc.changes.verifying import head

    archive = opened(file)
    told = archive.manifest
    with graph() as into:
        if (held := head(into).number) and not yes:
            click.confirm(say(
                f"Đồ thị đang có {held} thay đổi; thay tất cả bằng bản sao lưu lúc {told.made:%d/%m/%Y %H:%M} UTC, "
                f"{told.number} thay đổi?",
                f"The graph holds {held} changes; replace them all by the backup of {told.made:%Y-%m-%d %H:%M} UTC, "
                f"{told.number} changes?"), abort=True, err=True)
        with Console(stderr=True).status(say("Đang kiểm tra tệp …", "Proving the file …")) as shown:
            restore(into, archive, lambda number: shown.update(say(
                f"Đang khôi phục … thay đổi {number}/{told.number}",
                f"Restoring … change {number} of {told.number}")))
    click.echo(say(
        f"Đã khôi phục đến thay đổi {told.number}. Mã tóm lược: {told.digest}",
        f"Restored to change {told.number}. Digest: {told.digest}"))


command = Command(
    "restore", callback=restored,
    params=[
        click.Argument(["file"], type=click.Path(path_type=Path), metavar=say("<tệp>", "<file>")),
        click.Option(["--yes"], is_flag=True, help=say("Không hỏi lại.", "Do not ask.")),
    ],
    help=say(
        "Khôi phục mọi thứ từ một bản sao lưu, thay tất cả những gì đang có. Tệp được kiểm tra trước (dấu niêm phong, "
        "chuỗi, mã tóm lược). Bị ngắt giữa chừng thì dữ liệu cũ còn nguyên.",
        "Restore everything from a backup, in place of all that is there. The file is proved first (seal, chain, "
        "digest). Cut short, the old data is as it was."))
