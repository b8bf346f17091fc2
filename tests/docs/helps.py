"""What `--help` says of every command, in English whatever the environment says: `python -m tests.docs.helps`."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

WIDTH = 100


def helps() -> dict[str, str]:
    """The help of each command by its words, as a process of its own prints it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GRAPHSVC_", "NEO4J_"))}
    done = subprocess.run(
        [sys.executable, "-m", "tests.docs.helps"], cwd=Path(__file__).parents[2], capture_output=True, check=True,
        env={**environment, "GRAPHSVC_LANGUAGE": "en"})
    return dict(json.loads(done.stdout))


def _all() -> Iterator[tuple[str, str]]:
    import click

    from graphsvc.cli.named import Named
    from graphsvc.cli.program import program

    def below(group: click.Group, context: click.Context) -> Iterator[tuple[str, str]]:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command
            inner = command.make_context(name, [], parent=context, resilient_parsing=True, terminal_width=WIDTH)
            yield inner.command_path, command.get_help(inner)
            # What comes from statement files has pages of its own.
            if isinstance(command, click.Group) and not isinstance(command, Named):
                yield from below(command, inner)

    yield from below(program, program.make_context("graphsvc", [], resilient_parsing=True, terminal_width=WIDTH))


if __name__ == "__main__":
    json.dump(dict(_all()), sys.stdout)
