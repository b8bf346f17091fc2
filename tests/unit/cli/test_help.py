"""`graphsvc --help` appears at once, and names only what is there."""

import subprocess
import sys

import pytest

from graphsvc.cli.program import COMMANDS, program

HEAVY = {"flask", "neo4j", "networkx", "pydantic", "pydantic_settings", "pyvis", "rich", "yaml"}
HELP = """
import sys
from graphsvc.cli.program import status
code = status(["--help"])
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(code)
"""


def test_the_list_of_commands_imports_no_command() -> None:
    """Counted in imports, not in seconds, which a busy machine would make a matter of luck."""
    done = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=True)
    assert set(done.stderr.split()) & HEAVY == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_that_help_names_is_there(name: str) -> None:
    command = program.get_command(program.make_context("graphsvc", [], resilient_parsing=True), name)
    assert command is not None
    assert command.name == name
    assert command.help
