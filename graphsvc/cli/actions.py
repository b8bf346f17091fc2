"""`graphsvc actions`: the actions that a change can be made of."""

from graphsvc.cli.options import format_option
from graphsvc.cli.saying import Command, say


def listed(format: str) -> None:
    """Print every action."""
    from graphsvc.cli.headers import print_headers
    from graphsvc.cli.named import catalogue

    print_headers(catalogue().actions, format)


command = Command("actions", callback=listed, params=[format_option()], help=say(
    "Liệt kê các thao tác thay đổi.", "List the actions of changes."))
