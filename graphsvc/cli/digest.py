"""`graphsvc digest`: one number for all that is true in the graph."""

from datetime import date

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.options import as_of_option, day
from graphsvc.cli.saying import Command, say


def printed(as_of: date | None) -> None:
    """Print the digest."""
    from graphsvc.changes.digest import digest

    with graph() as opened:
        click.echo(digest(opened, as_of))


command = Command("digest", callback=printed, params=[as_of_option(
    say("bỏ trống: tất cả", "left out: all that was ever true"), day)], help=say(
    "In mã tóm lược (SHA-256) của mọi dữ kiện: cùng dữ kiện thì cùng mã, trên mọi máy đồ thị.",
    "Print the digest (SHA-256) of all facts: the same facts give the same digest on every engine."))
