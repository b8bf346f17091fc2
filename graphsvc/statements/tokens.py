"""Just enough of Cypher's lexis to know code from strings, comments and quoted names."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<parameter>\$(?:[^\W\d]\w*|`(?:``|[^`])*`))
      | (?P<word>[^\W\d]\w*)
      | (?P<unclosed>/\*|['"`])
      | (?P<other>\S)""", re.VERBOSE | re.DOTALL)


class Token(NamedTuple):
    """A piece of a statement: what sort it is, its text, and the line it begins on (from 1)."""

    sort: str
    text: str
    line: int


def tokens(body: str) -> Iterator[Token]:
    """The pieces of a statement in order, white space left out."""
    line, seen = 1, 0
    for match in _TOKEN.finditer(body):
        line += body.count("\n", seen, match.start())
        seen = match.start()
        yield Token(match.lastgroup or "other", match[0], line)


def parameters(body: str) -> dict[str, int]:
    """The parameters that a statement uses, each with the line of its first use.

    >>> parameters("RETURN $id, '$no' // $neither")
    {'id': 1}
    """
    found: dict[str, int] = {}
    for token in tokens(body):
        if token.sort == "parameter":
            found.setdefault(token.text[1:].strip("`"), token.line)
    return found


def code(body: str) -> list[Token]:
    """The pieces that are code: comments left out."""
    return [token for token in tokens(body) if token.sort != "comment"]

