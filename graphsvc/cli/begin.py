"""`graphsvc begin`: the starting vocabulary, in an empty graph."""

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.saying import Command, say


def begun() -> None:
    """Make the change, and say what comes next."""
    from graphsvc.changes.beginning import begin
    from graphsvc.changes.log import Head

    with graph() as opened:
        words = sum(fact.after is not None and "thing" in fact.after for fact in begin(
            opened, Head(opened.settings.who)).facts)
    click.echo(say(
        f"Đã ghi {words} từ: loại hình, khối, chức vụ, lý do. Tiếp theo: graphsvc template, rồi graphsvc import.",
        f"{words} words are registered: kinds, sectors, positions, reasons. Next: graphsvc template, then import."))


command = Command("begin", callback=begun, params=[], help=say(
    "Bắt đầu dữ liệu của bạn: ghi từ vựng ban đầu (loại hình, khối, chức vụ, lý do) vào một đồ thị trống. "
    "Mỗi từ về sau đổi tên được, thôi dùng được.",
    "Begin your own: register the starting vocabulary (kinds, sectors, positions, reasons) in an empty graph. Each "
    "word can be renamed and retired later."))
