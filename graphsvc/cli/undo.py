"""`graphsvc undo NUMBER`: put back what a change changed."""

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.options import format_option, paper_options, preview_option
from graphsvc.cli.saying import Command, say


def undone(number: int, preview: bool, format: str, **paper: str | None) -> None:
    """Undo it, and print what that wrote."""
    from graphsvc.changes.log import head_of
    from graphsvc.changes.undoing import undo
    from graphsvc.cli.written import print_outcome

    with graph() as opened:
        outcome = undo(opened, number, head=head_of(opened.settings.who, paper), preview=preview)
        print_outcome(opened, outcome, format)


command = Command(
    "undo", callback=undone,
    params=[click.Argument(["number"], type=click.IntRange(min=1), metavar=say("SỐ", "NUMBER")),
            preview_option(), *paper_options(), format_option()],
    help=say(
        "Hoàn tác một thay đổi, theo số trong nhật ký: mọi dữ kiện nó đã ghi trở lại như trước. Việc hoàn tác "
        "cũng là một thay đổi, và hoàn tác được. Bị từ chối nếu có thay đổi sau đó dựa vào nó.",
        "Undo a change, by its number in the log: all that it wrote is again what it was before. That is a change "
        "itself, and can be undone. It is refused where a later change stands on it."))
