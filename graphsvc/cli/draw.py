"""`graphsvc draw -o FILE`: the structure, or a village, as a file to look at, print, or go on with."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.options import reach_options
from graphsvc.cli.saying import LANGUAGE, Command, say
from graphsvc.pictures.chart import LAYOUTS, Layout

if TYPE_CHECKING:
    from graphsvc.pictures.saving import Format

# Named here too, since what draws takes longer to import than help may take to appear.
FORMATS: "tuple[Format, ...]" = ("html", "png", "svg", "graphml", "gexf", "json", "csv")


def drawn(output: Path, within: Sequence[str], as_of: str | None, village: str | None, layout: Layout,
          format: "Format | None") -> None:
    """Write the file."""
    form = format or _ending(output)
    from graphsvc.pictures import saving, subjects
    from graphsvc.pictures.drawing import Wishes

    with graph() as opened:
        picture = subjects.of(opened, ("village", village) if village else None, Wishes(layout=layout),
                             within=within, as_of=as_of, language=LANGUAGE)
    output.write_bytes(saving.FORMS[form].write(picture))
    if picture.too_many:
        click.echo(say(
            "Trên 300 ô thì không tự dàn được, nên hình được treo.",
            "More than 300 marks are too many to be laid out by forces, so the picture hangs."), err=True)
    if picture.hidden:
        click.echo(say(
            f"Hình chỉ có 1.500 ô; {picture.hidden} ô nữa nằm dưới các ô có dấu cộng.",
            f"The picture has 1,500 marks only; {picture.hidden} more lie below marks with a plus."), err=True)
    click.echo(say(f"Đã vẽ vào {output}.", f"Drawn into {output}."), err=True)


def _ending(output: Path) -> "Format":
    """The form that a file's name ends with."""
    for known in FORMATS:
        if output.suffix.lower() == f".{known}":
            return known
    endings = ", ".join(f".{known}" for known in FORMATS)
    raise click.UsageError(say(
        f"-o: tên tệp phải kết thúc bằng {endings}, hoặc dùng --format",
        f"-o: a file's name ends with {endings}, or --format tells"))


command = Command(
    "draw", callback=drawn,
    params=[
        click.Option(["-o", "--output"], required=True, type=click.Path(dir_okay=False, path_type=Path),
                     metavar=f"<{say('tệp', 'file')}>", help=say("Ghi vào tệp này.", "Write to this file.")),
        click.Option(["--format"], type=click.Choice(FORMATS), help=say(
            "Dạng của tệp; bỏ trống: theo đuôi của tên tệp.", "Form of the file; left out: as its name ends.")),
        click.Option(["--layout"], type=click.Choice(LAYOUTS), default="hanging", show_default=True, help=say(
            "Bố cục: treo, cây từ trái sang phải, tỏa tròn, tự dàn (tới 300 ô).",
            "Hanging chart, tree from left to right, rings, or by forces (up to 300 marks).")),
        click.Option(["--village"], metavar=f"<{say('thôn', 'village')}>", help=say(
            "Mã của một thôn: vẽ người phụ trách và các hộ của thôn đó.",
            "Id of a village: draw who looks after its households.")),
        *reach_options(),
    ],
    help=say("Vẽ cơ cấu, hoặc một thôn, vào một tệp: HTML mở được khi không có mạng, hình PNG hoặc SVG, "
             "GraphML, GEXF, JSON của networkx, CSV.",
             "Draw the structure, or a village, into a file: HTML that opens without network, a PNG or SVG picture, "
             "GraphML, GEXF, networkx's JSON, or CSV."))
