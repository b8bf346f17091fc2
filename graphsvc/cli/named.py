"""Commands that are made from headers: one for each question, one for each action."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Any, Protocol

import click
from click.core import ParameterSource

from graphsvc.cli.options import from_header
from graphsvc.cli.saying import LANGUAGE, Command, Group, say
from graphsvc.graph import current_statements
from graphsvc.language import Text
from graphsvc.settings import from_environment
from graphsvc.statements.catalogue import Catalogue
from graphsvc.statements.types import Parameter


def catalogue() -> Catalogue:
    """The statements, the user's own questions among them."""
    settings = from_environment()
    return current_statements(settings)


class Entry(Protocol):
    """What a header says: a question's or an action's."""

    @property
    def title(self) -> Text:
        """What it is called."""

    @property
    def help(self) -> Text:
        """What it means, in a line."""

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """What it takes."""


@dataclass(frozen=True)
class Call:
    """A command as it was given: the header's name, its parameters' values, and the command's own options."""

    name: str
    parameters: Mapping[str, str]
    options: Mapping[str, Any]


class FromHeader(Command):
    """A command of one header; all parameters that are missing are named at once."""

    def __init__(self, name: str, entry: Entry, options: Sequence[click.Option], work: Callable[[Call], None]) -> None:
        said = [text.says(LANGUAGE) for text in (entry.title, entry.help) if text.vi]
        own = from_header(entry.parameters.values())
        super().__init__(name, params=[*own, *options], help="\n\n".join(said), short_help=said[0])
        self.entry, self.work = entry, work

    def invoke(self, ctx: click.Context) -> None:
        """Make the call."""
        given = {name: ctx.params[name] for name in self.entry.parameters if ctx.params[name] is not None}
        needed = [p.name for p in self.entry.parameters.values() if not p.optional and p.name not in given]
        if needed:
            names = ", ".join(f"--{name.replace('_', '-')}" for name in needed)
            raise click.UsageError(say(f"Thiếu {names}.", f"Missing {names}."), ctx)
        options = {name: value for name, value in ctx.params.items() if name not in self.entry.parameters}
        self.work(Call(str(self.name), given, options))


class Named(Group):
    """A group with a command for each header of a kind.

    Parameters
    ----------
    kind
        What a header of the kind is called.
    listed
        The command that lists them.
    entries
        Finds the headers in the catalogue.
    options
        Taken by each command, before its name or after it.
    work
        Does what is called for.
    """

    def __init__(self, name: str, *, help: str, kind: Text, listed: str,
                 entries: Callable[[Catalogue], Mapping[str, Entry]], options: Iterable[click.Option],
                 work: Callable[[Call], None]) -> None:
        self.options = list(options)
        super().__init__(
            name, help=help, params=[*self.options], subcommand_metavar=say("TÊN [TÙY CHỌN]", "NAME [OPTIONS]"))
        self._kind, self._listed, self._find, self._work = kind, listed, entries, work

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The headers by name."""
        return self._find(catalogue())

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The names of the headers."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, name: str) -> click.Command:
        """The command made from a header."""
        if name not in self.entries:
            raise click.UsageError(self._unknown(name[:100]), ctx)
        return FromHeader(name, self.entries[name], self.options, self._work)

    def resolve_command(
            self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; options that stood before its name become its defaults."""
        name, command, rest = super().resolve_command(ctx, args)
        before = {key: value for key, value in ctx.params.items()
                  if ctx.get_parameter_source(key) is ParameterSource.COMMANDLINE}
        ctx.default_map = {str(name): before}
        return name, command, rest

    def _unknown(self, name: str) -> str:
        said = [say(f"Không có {self._kind.vi} tên {name}.", f"There is no {self._kind.en} named {name}.")]
        if near := get_close_matches(name, list(self.entries), n=1):
            said.append(say(f"Ý bạn là {near[0]}?", f"Did you mean {near[0]}?"))
        return " ".join([*said, say(f"Liệt kê: {self._listed}", f"To list them: {self._listed}")])
