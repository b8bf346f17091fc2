"""Reads files as the service does, for tests about what comes of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graphsvc.errors import Problem, Refused
from graphsvc.sheets.book import Row
from graphsvc.sheets.opening import opened


def sheets(path: Path, **how: Any) -> Mapping[str, list[Row]]:
    """The rows of each sheet."""
    with opened(path, **how) as book:
        return {sheet.name: list(sheet.rows()) for sheet in book.sheets}


def rows(path: Path, content: bytes | str, **how: Any) -> list[tuple[int, *tuple[Any, ...]]]:
    """The rows of a file's one sheet, each with its number in front."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (only,) = sheets(path, **how).values()
    return [(row.number, *row.cells) for row in only]


def refusal(path: Path, content: bytes | str, **how: Any) -> tuple[Problem, ...]:
    """What a file is refused for."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(Refused) as refused:
        sheets(path, **how)
    return refused.value.problems
