"""`graphsvc sample`: the invented district, in an empty graph."""

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.saying import Command, say


def loaded(households: int, organizations: int) -> None:
    """Load it, with progress on standard error."""
    from rich.console import Console

    from graphsvc.sample.loading import load
    from graphsvc.sample.shape import Shape

    shape = Shape(households, organizations)
    with graph() as opened, Console(stderr=True).status(say("Đang nạp dữ liệu mẫu …", "Loading the sample …")) as shown:
        done = load(opened, shape, told=lambda now: shown.update(say(
            f"Đang nạp dữ liệu mẫu … {now.actions} thao tác", f"Loading the sample … {now.actions} actions")))
    click.echo(say(
        f"Đã nạp dữ liệu mẫu hư cấu: {done.actions} thao tác trong {done.changes} thay đổi.",
        f"The invented sample is loaded: {done.actions} actions in {done.changes} changes."))


command = Command(
    "sample", callback=loaded,
    params=[
        click.Option(["--households"], type=click.IntRange(min=1), default=3600, show_default=True,
                     metavar=f"<{say('số', 'number')}>", help=say("Bao nhiêu hộ.", "How many households.")),
        click.Option(["--organizations"], type=click.IntRange(min=1), default=79, show_default=True,
                     metavar=f"<{say('số', 'number')}>", help=say("Bao nhiêu tổ chức.", "How many organizations.")),
    ],
    help=say("Nạp dữ liệu mẫu hư cấu vào một đồ thị trống.", "Load the invented sample into an empty graph."))
