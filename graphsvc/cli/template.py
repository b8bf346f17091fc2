"""`graphsvc template`: the workbook to fill in for `graphsvc import`, empty or with what is known."""

from datetime import date
from pathlib import Path

import click

from graphsvc.cli.opening import graph
from graphsvc.cli.options import as_of_option, day
from graphsvc.cli.saying import LANGUAGE, Command, say


def written(output: Path, within: str | None, as_of: date | None) -> None:
    """Write it, and say where."""
    from graphsvc.importing import filling, template

    with graph() as opened:
        on = as_of or opened.today()
        rows = filling.filled(opened, [within], on, LANGUAGE) if within else None
        template.write(output, filling.words(opened, on, LANGUAGE), rows, LANGUAGE)
    count = sum(map(len, rows.values())) if rows else 0
    click.echo(say(f"Đã ghi {output}, {count} dòng.", f"{output} is written, {count} rows."), err=True)


command = Command(
    "template", callback=written,
    params=[
        click.Option(["-o", "--output"], type=click.Path(path_type=Path, dir_okay=False), show_default=True,
                     default=Path(say("mau-nhap.xlsx", "template.xlsx")), metavar=f"<{say('tệp', 'file')}.xlsx>",
                     help=say("Ghi vào tệp này.", "Write it to this file.")),
        click.Option(["--within"], metavar=f"<{say('tổ chức', 'organization')}>", help=say(
            "Có sẵn những gì đã biết trong tổ chức này và bên dưới, để sửa rồi nhập lại.",
            "Filled with what is known within this organization, to be corrected and imported.")),
        as_of_option(say("bỏ trống: hôm nay", "left out: today"), day),
    ],
    help=say(
        "Ghi sổ tính mẫu cho graphsvc import: mỗi loại dòng một sheet, có ghi chú và danh sách chọn. Với --within thì "
        "có sẵn dữ liệu: sửa trong bảng tính rồi nhập lại, chỉ chỗ khác mới thành thay đổi.",
        "Write the workbook for graphsvc import: a sheet for each kind of row, with notes and drop-downs. With "
        "--within it is filled: correct it, import it, and only what differs becomes a change."))
