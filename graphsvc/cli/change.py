"""`graphsvc change ACTION …` makes one action; `graphsvc change FILE.json` or `-` a list of them, all or nothing."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import click

from graphsvc.cli.named import Call, Named
from graphsvc.cli.opening import graph
from graphsvc.cli.options import format_option, paper_options, preview_option
from graphsvc.cli.saying import Command, say
from graphsvc.errors import Problem, Refused
from graphsvc.language import Text

LARGEST = 100_000_000
NO_PAPER: Mapping[str, Any] = MappingProxyType({})


class Changing(Named):
    """An action's name, or a file with a list of actions."""

    def get_command(self, ctx: click.Context, name: str) -> click.Command:
        """The command of an action, or of a file."""
        if name == "-" or name.endswith(".json"):
            return Command(name, params=[*self.options], callback=lambda **options: _file_made(name, options))
        return super().get_command(ctx, name)


def changed(call: Call) -> None:
    """Make one action."""
    _made([{"action": call.name, "parameters": dict(call.parameters)}], call.options)


def _file_made(name: str, options: Mapping[str, Any]) -> None:
    """Make the actions of a file: a list, one action, or `{"actions": […]}` with the paper, over which options win."""
    read = _read(name)
    if isinstance(read, dict) and isinstance(read.get("actions"), list):
        _made(read["actions"], options, {word: value for word, value in read.items() if word != "actions"})
    else:
        _made(read if isinstance(read, list) else [read], options)


def _made(actions: Sequence[Any], options: Mapping[str, Any], paper: Mapping[str, Any] = NO_PAPER) -> None:
    from graphsvc.changes.door import change
    from graphsvc.changes.log import PAPER, head_of
    from graphsvc.cli.written import print_outcome

    with graph() as opened:
        given = {name: options[name] for name in PAPER if options[name] is not None}
        head = head_of(opened.settings.who, {**paper, **given})
        outcome = change(opened, actions, head=head, preview=options["preview"], key=options["key"])
        print_outcome(opened, outcome, options["format"])


def _read(name: str) -> Any:
    from graphsvc import json_text

    with click.open_file(name, "rb") as stream:
        text = stream.read(LARGEST + 1)
    if len(text) > LARGEST:
        raise Refused([Problem("too-large", Text(f"dài quá {LARGEST} byte", f"longer than {LARGEST} bytes"), name)])
    try:
        return json_text.read(text)
    except json_text.NotJson as fault:
        raise Refused([Problem("wrong-value", fault.message, name)]) from None


command = Changing(
    "change",
    help=say(
        "Thực hiện một thao tác, hoặc một danh sách thao tác trong tệp JSON (- là đầu vào chuẩn): "
        '[{"action": "…", "parameters": {…}}].',
        "Make one action, or a list of actions in a JSON file (- is standard input): "
        '[{"action": "…", "parameters": {…}}].'),
    kind=Text("thao tác", "action"), listed="graphsvc actions",
    entries=lambda catalogue: catalogue.actions,
    options=[
        preview_option(),
        click.Option(["--key"], metavar=f"<{say('khóa', 'key')}>", help=say(
            "Gửi lại với cùng khóa thì chỉ thực hiện một lần.", "Sent again with the same key, it is made once.")),
        *paper_options(), format_option(),
    ],
    work=changed)
