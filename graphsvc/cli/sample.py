"""`graphsvc sample`: the invented district, in an empty graph."""

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.saying import LANGUAGE, Command, say
from graphsvc.errors import Refused
from graphsvc.sample import shape
from graphsvc.sample.loading import Progress, load


def loaded(households: int, organizations: int) -> None:
    """Load it, with progress on standard error."""
    from graphsvc.cli.line import line

    wanted = _shape(households, organizations)
    with line() as moving:
        moving.begin(say("Đang nạp dữ liệu mẫu …", "Loading the sample …"))
        with graph() as opened:
            done = load(opened, wanted, told=lambda now: moving.tell(_so_far(now)))
    click.echo(say(
        f"Đã nạp dữ liệu mẫu hư cấu: {done.actions} thao tác trong {done.changes} thay đổi.",
        f"The invented sample is loaded: {done.actions} actions in {done.changes} changes."))


def _shape(households: int, organizations: int) -> shape.Shape:
    try:
        return shape.Shape(households, organizations)
    except Refused as refused:
        said = "\n".join(f"--{problem.says(LANGUAGE)}" for problem in refused.problems)
        raise click.UsageError(said, click.get_current_context()) from None


def _so_far(now: Progress) -> str:
    return say(f"Đang nạp dữ liệu mẫu … {now.actions} thao tác", f"Loading the sample … {now.actions} actions")


command = Command(
    "sample", callback=loaded,
    params=[
        click.Option(["--households"], default=shape.HOUSEHOLDS_OF_REFERENCE, show_default=True,
                     type=click.IntRange(shape.FEWEST_HOUSEHOLDS_IN_DISTRICT, shape.MOST_HOUSEHOLDS),
                     metavar=f"<{say('số', 'number')}>", help=say(
                         f"Bao nhiêu hộ; ít nhất {shape.FEWEST_HOUSEHOLDS_IN_DISTRICT} cho mỗi huyện.",
                         f"How many households; at least {shape.FEWEST_HOUSEHOLDS_IN_DISTRICT} for each district.")),
        click.Option(["--organizations"], default=shape.DISTRICT_ORGANIZATIONS, show_default=True,
                     type=click.IntRange(shape.FEWEST_ORGANIZATIONS, shape.MOST_ORGANIZATIONS),
                     metavar=f"<{say('số', 'number')}>", help=say(
                         f"Bao nhiêu tổ chức; mỗi {shape.DISTRICT_ORGANIZATIONS} là một huyện.",
                         f"How many organizations; every {shape.DISTRICT_ORGANIZATIONS} are a district.")),
    ],
    help=say("Nạp dữ liệu mẫu hư cấu vào một đồ thị trống.", "Load the invented sample into an empty graph."))
