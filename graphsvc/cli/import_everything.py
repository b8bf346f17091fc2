"""The other file that `graphsvc import` takes: everything, as a backup holds it, into an empty graph."""

from pathlib import Path

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.saying import say


def load_everything(file: Path) -> None:
    """Put all of it there, or go on where that was cut short, with progress on standard error."""
    from rich.console import Console

    from graphsvc.backup.reading import opened
    from graphsvc.backup.restoring import load

    archive = opened(file)
    told = archive.manifest
    with graph() as into, Console(stderr=True).status(say("Đang kiểm tra tệp …", "Proving the file …")) as shown:
        load(into, archive, lambda number: shown.update(say(
            f"Đang nạp … thay đổi {number}/{told.number}", f"Loading … change {number} of {told.number}")))
    click.echo(say(
        f"Đã nạp đến thay đổi {told.number}. Mã tóm lược: {told.digest}",
        f"Loaded up to change {told.number}. Digest: {told.digest}"))
