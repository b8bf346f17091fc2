"""`graphsvc sample`: the invented district, in an empty graph."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.saying import LANGUAGE, Command, say
from graphsvc.errors import Refused
from graphsvc.sample import shape
from graphsvc.sample.loading import Progress, load

EVERY = 3.0  # seconds between lines where no terminal shows one that moves


def loaded(households: int, organizations: int) -> None:
    """Load it, with progress on standard error."""
    wanted = _shape(households, organizations)
    with _progress() as told, graph() as opened:
        done = load(opened, wanted, told=told)
    click.echo(say(
        f"Đã nạp dữ liệu mẫu hư cấu: {done.actions} thao tác trong {done.changes} thay đổi.",
        f"The invented sample is loaded: {done.actions} actions in {done.changes} changes."))


def _shape(households: int, organizations: int) -> shape.Shape:
    try:
        return shape.Shape(households, organizations)
    except Refused as refused:
        said = "\n".join(f"--{problem.says(LANGUAGE)}" for problem in refused.problems)
        raise click.UsageError(said, click.get_current_context()) from None


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    """What is to be told of progress: in one line that moves, or without a terminal in a line now and then."""
    from rich.console import Console

    console, begun = Console(stderr=True), say("Đang nạp dữ liệu mẫu …", "Loading the sample …")
    if console.is_terminal:
        with console.status(begun) as shown:
            yield lambda now: shown.update(_so_far(now))
    else:
        click.echo(begun, err=True)
        yield _now_and_then()


def _now_and_then() -> Callable[[Progress], None]:
    last = monotonic()

    def tell(now: Progress) -> None:
        nonlocal last
        if monotonic() - last >= EVERY:
            last = monotonic()
            click.echo(_so_far(now), err=True)

    return tell


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
