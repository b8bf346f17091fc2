"""What the command line says for itself, in the configured language: help, headings, wrong usage."""

import os
from collections.abc import Iterable, Mapping
from typing import Any

import click

from graphsvc.language import Language, Text

# Read here and not from the settings, which take longer to import than help may take to appear.
LANGUAGE: Language = "en" if os.environ.get("GRAPHSVC_LANGUAGE") == "en" else "vi"

_WORDS = {
    "Options": Text("Tùy chọn", "Options"),
    "Commands": Text("Lệnh", "Commands"),
    "Show this message and exit.": Text("Hiện trợ giúp này.", "Show this help."),
    "Show the version and exit.": Text("Hiện phiên bản.", "Show the version."),
}


def say(vi: str, en: str) -> str:
    """One of two sayings."""
    return vi if LANGUAGE == "vi" else en


class Formatter(click.HelpFormatter):
    """Help with its headings in the configured language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line."""
        super().write_usage(prog, args, prefix or say("Cách dùng: ", "Usage: "))

    def write_heading(self, heading: str) -> None:
        """What stands above a list."""
        super().write_heading(_worded(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of words, each with what it does."""
        super().write_dl([(word, _worded(meaning)) for word, meaning in rows], col_max, col_spacing)


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
    help_at = f"\n{say('Xem', 'See')}: {error.ctx.command_path} --help" if error.ctx else ""
    return f"{say(_in_vietnamese(error), error.format_message())}{help_at}"


def _in_vietnamese(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"Không có tùy chọn {error.option_name}."
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"Không có lệnh {error.command_name}."
    if isinstance(error, click.MissingParameter) and error.param:
        return f"Thiếu {error.param.human_readable_name}."
    if isinstance(error, click.BadParameter) and error.param:
        return f"{error.param.opts[0]}: {_takes(error.param.type)}."
    if isinstance(error, click.BadOptionUsage):
        return f"{error.option_name}: thiếu giá trị."
    return error.format_message()


def _takes(kind: click.ParamType[Any]) -> str:
    if isinstance(kind, click.Choice):
        return "chọn một trong " + ", ".join(map(str, kind.choices))
    names: Mapping[str, str] = {"integer range": "phải là số nguyên từ 0 trở lên", "integer": "phải là số nguyên"}
    return names.get(kind.name, "giá trị không dùng được")


def _worded(english: str) -> str:
    return _WORDS[english].says(LANGUAGE) if english in _WORDS else english
