"""The options that commands share, and those that a header's parameters become."""

import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TypeVar

import click

from graphsvc.cli.saying import LANGUAGE, say
from graphsvc.language import Text
from graphsvc.statements import types, values
from graphsvc.statements.types import Parameter

Read = TypeVar("Read")
FORMATS = ("table", "json", "ndjson", "csv", "xlsx")


def format_option() -> click.Option:
    """How rows are printed."""
    return click.Option(
        ["--format"], type=click.Choice(FORMATS), default="table", show_default=True, callback=_fit, help=say(
            "Dạng của các dòng in ra; xlsx chỉ ra tệp.", "How rows are printed; xlsx goes to a file only."))


def _fit(_: click.Context, __: click.Parameter, format: str) -> str:
    """A form that standard output can take: said before anything is done."""
    if format == "xlsx" and sys.stdout.isatty():
        raise click.UsageError(say(
            "--format: xlsx không in ra màn hình được, hãy thêm > tệp.xlsx",
            "--format: xlsx is not for a terminal; add > file.xlsx"))
    return format


def preview_option() -> click.Option:
    """Whether only to look."""
    return click.Option(["--preview"], is_flag=True, help=say(
        "Chỉ xem trước, không thay đổi gì.", "Show what would change, and change nothing."))


def after_option() -> click.Option:
    """From which place in the log."""
    metavar = f"<{say('số', 'number')}>"
    return click.Option(["--after"], type=click.IntRange(min=0), default=0, metavar=metavar, help=say(
        "Chỉ những thay đổi sau số này.", "Only changes after this number."))


def day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """The day that an option names, for commands that need one as a day."""
    return _read(value, lambda text: values.value("date", text))


def day_or_time(_: click.Context, __: click.Parameter, value: str | None) -> datetime | None:
    """The time that an option names, or the first moment of the day; without a zone where none is written."""
    return _read(value, values.moment)


def _read(value: str | None, read: Callable[[str], Read]) -> Read | None:
    """What is read of an option; None where it is left out."""
    try:
        return None if value is None else read(value)
    except values.WrongValue as wrong:
        raise click.BadParameter(wrong.message.says(LANGUAGE)) from None


def limit_option() -> click.Option:
    """How many rows; all of them where left out."""
    return click.Option(["--limit"], type=click.IntRange(min=0), metavar=f"<{say('số', 'number')}>", help=say(
        "Nhiều nhất bấy nhiêu dòng; bỏ trống: tất cả.", "This many rows at most; left out: all."))


def reach_options() -> list[click.Option]:
    """For which organizations, and for which day."""
    return [
        click.Option(["--within"], multiple=True, metavar=f"<{say('tổ chức', 'organization')}>", help=say(
            "Mã của tổ chức, tính cả bên dưới; lặp lại được; bỏ trống: tất cả.",
            "Id of an organization, with all below it; may be repeated; left out: all.")),
        as_of_option(say("bỏ trống: hôm nay", "left out: today")),
    ]


def as_of_option(left_out: str, callback: Callable[..., object] | None = None) -> click.Option:
    """For which day; as text, unless a callback reads it."""
    return click.Option(["--as-of", "--as_of"], callback=callback, metavar=f"<{say('ngày', 'date')}>", help=say(
        f"Cho ngày nào, ví dụ 17/06/2022; {left_out}.", f"For which day, such as 2022-06-17; {left_out}."))


def paper_options() -> list[click.Option]:
    """Why a change is made, and the decision behind it."""
    from graphsvc.changes.log import PAPER

    return from_header(PAPER.values())


def from_header(parameters: Iterable[Parameter]) -> list[click.Option]:
    """One option for each parameter, of the same name, written with hyphens or as it is.

    Values stay text: the door that they go through checks them, the same for every face.
    """
    return [click.Option(
        [p.name, *sorted({f"--{p.name.replace('_', '-')}", f"--{p.name}"})],
        metavar=_takes(p), help=_help(p)) for p in parameters]


def _takes(parameter: Parameter) -> str:
    """What an option takes: one of some words, or a value of its type."""
    return "|".join(parameter.choices) or f"<{types.called(parameter.type).says(LANGUAGE)}>"


def _help(parameter: Parameter) -> str:
    choices = (Text(f"{word}: {said.vi}", f"{word}: {said.en}") for word, said in parameter.choices.items())
    said = ". ".join(filter(None, (
        text.says(LANGUAGE).rstrip(".") for text in (parameter.title, parameter.help, *choices))))
    return f"{said}." if parameter.optional else f"{said}. [{say('bắt buộc', 'required')}]"
