"""`graphsvc draw -o FILE.html`: the structure as one file that opens without network and without the service."""

from collections.abc import Sequence
from pathlib import Path

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.options import reach_options
from graphsvc.cli.saying import LANGUAGE, Command, say


def drawn(output: Path, within: Sequence[str], as_of: str | None) -> None:
    """Write the file."""
    from graphsvc.pictures.page import single_file

    with graph() as opened:
        page = single_file(opened, within, as_of, LANGUAGE)
    output.write_text(page, encoding="utf-8")
    click.echo(say(f"Đã vẽ vào {output}.", f"Drawn into {output}."), err=True)


command = Command(
    "draw", callback=drawn,
    params=[
        click.Option(["-o", "--output"], required=True, type=click.Path(dir_okay=False, path_type=Path),
                     metavar=f"<{say('tệp', 'file')}.html>", help=say("Ghi vào tệp này.", "Write to this file.")),
        *reach_options(),
    ],
    help=say("Vẽ cơ cấu vào một tệp HTML, mở được khi không có mạng.",
             "Draw the structure into one HTML file that opens without network."))
