"""What the command line says for itself, in the configured language: help, headings, wrong usage."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from graphsvc.language import Language, Text

# Read here and not from the settings, which take longer to import than help may take to appear.
LANGUAGE: Language = "en" if os.environ.get("GRAPHSVC_LANGUAGE") == "en" else "vi"

_WORDS = {
    "Options": Text("Tùy chọn", "Options"),
    "Commands": Text("Lệnh", "Commands"),
    "Positional arguments": Text("Tham số", "Positional arguments"),
    "Show this message and exit.": Text("Hiện trợ giúp này.", "Show this help."),
    "Show the version and exit.": Text("Hiện phiên bản.", "Show the version."),
}
_USAGE = {"[OPTIONS]": "[TÙY CHỌN]", "[COMMAND]": "[LỆNH]", "COMMAND": "LỆNH", "[ARGS]": "[THAM SỐ]"}
# What click puts behind an option's help.
_BEHIND = {"[default: ": "[mặc định: ", "required]": "bắt buộc]"}


def say(vi: str, en: str) -> str:
    """One of two sayings."""
    return vi if LANGUAGE == "vi" else en


class Formatter(click.HelpFormatter):
    """Help with its headings in the configured language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line."""
        super().write_usage(prog, _with(_USAGE, args), prefix or say("Cách dùng: ", "Usage: "))

    def write_heading(self, heading: str) -> None:
        """What stands above a list."""
        super().write_heading(_worded(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of words, each with what it does."""
        super().write_dl([(word, _with(_BEHIND, _worded(meaning))) for word, meaning in rows], col_max, col_spacing)


class Context(click.Context):
    """Where a command is called."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose help is in the configured language."""

    context_class = Context


class Group(click.Group):
    """A command with commands below it."""

    context_class = Context
    command_class = Command


def wrong_usage(error: click.UsageError) -> str:
    """What is wrong with the words of a command, and where to look."""
    command = error.ctx.command_path if error.ctx else "graphsvc"
    return f"{_wrong(error).says(LANGUAGE)}\n{say('Xem', 'See')}: {command} --help"


def _wrong(error: click.UsageError) -> Text:
    """The mistake; in English mostly as click says it."""
    said = error.format_message()
    match error:
        case click.MissingParameter(param=click.Parameter() as parameter):
            return Text(f"Thiếu {_named(parameter)}.", said)
        case click.BadParameter():
            return _bad_value(error)
        case click.NoSuchOption():
            return Text(f"Không có tùy chọn {error.option_name}.{_near(error.possibilities)}", said)
        case click.exceptions.NoSuchCommand():
            return Text(f"Không có lệnh {error.command_name}.{_near(error.possibilities)}", said)
        case click.BadOptionUsage():
            lacks = "requires" in said  # the one word by which click tells its two cases apart
            return Text(f"{error.option_name}: {'thiếu' if lacks else 'không nhận'} giá trị.", said)
    if said == "Missing command.":
        return Text("Thiếu lệnh.", said)
    return Text(f"Thừa tham số {said[said.index('('):]}" if "extra argument" in said else said, said)


def _bad_value(error: click.BadParameter) -> Text:
    """What an option does not take, and what it takes; the service's own checks say it in the reader's language."""
    parameter = error.param
    if parameter is None or (parameter.callback is not None and not isinstance(parameter.type, click.Choice)):
        named = _named(parameter) if parameter else str(error.param_hint)
        return Text(f"{named}: {error.message}.", f"{named}: {error.message}.")
    takes = _takes(parameter.type)
    return Text(f"{_named(parameter)}: {takes.vi}.", f"{_named(parameter)}: {takes.en}.")


def _near(possibilities: Sequence[str] | None) -> str:
    return f" Ý bạn là {', '.join(possibilities)}?" if possibilities else ""


def _named(parameter: click.Parameter) -> str:
    return " / ".join(parameter.opts) if isinstance(parameter, click.Option) else parameter.human_readable_name


def _takes(kind: click.ParamType[Any]) -> Text:
    match kind:
        case click.Choice():
            choices = ", ".join(map(str, kind.choices))
            return Text(f"chọn một trong {choices}", f"choose one of {choices}")
        case click.IntRange(min=least, max=None):
            return Text(f"phải là số nguyên từ {least} trở lên", f"takes a whole number, {least} or more")
        case click.IntRange(min=least, max=most):
            return Text(f"phải là số nguyên từ {least} đến {most}", f"takes a whole number from {least} to {most}")
        case click.Path(file_okay=False):
            return Text("phải là một thư mục có sẵn", "takes a folder that is there")
        case click.Path(exists=True):
            return Text("phải là một tệp có sẵn", "takes a file that is there")
    return Text("phải là tên một tệp", "takes the name of a file")


def _worded(english: str) -> str:
    return _WORDS[english].says(LANGUAGE) if english in _WORDS else english


def _with(vietnamese: Mapping[str, str], text: str) -> str:
    """Text of click with its words exchanged."""
    for word, own in vietnamese.items():
        text = text.replace(word, say(own, word))
    return text
