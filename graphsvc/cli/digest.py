"""`graphsvc digest`: one number for all that is true in the graph."""

import click

from graphsvc import days
from graphsvc.cli.opening import graph
from graphsvc.cli.options import as_of_option
from graphsvc.cli.saying import Command, say


def printed(as_of: str | None) -> None:
    """Print the digest."""
    from graphsvc.changes.digest import digest

    day = None if as_of is None else days.parsed(as_of.strip())
    if as_of is not None and day is None:
        raise click.BadParameter(say("ngày viết 17/06/2022 hoặc 2022-06-17", "write a date as 2022-06-17"),
                                 click.get_current_context(), param_hint="--as-of")
    with graph() as opened:
        click.echo(digest(opened, day))


command = Command("digest", callback=printed, params=[as_of_option(
    say("bỏ trống: tất cả", "left out: all that was ever true"))], help=say(
    "In mã tóm lược (SHA-256) của mọi dữ kiện: cùng dữ kiện thì cùng mã, trên mọi máy đồ thị.",
    "Print the digest (SHA-256) of all facts: the same facts give the same digest on every engine."))
