"""A small text file of another system, read whole but within bounds."""

from pathlib import Path

from graphsvc.language import Text
from graphsvc.sheets.refusing import broken, over, unreadable


def start(path: Path, most: int) -> bytes:
    """The first bytes of a file.

    Raises
    ------
    Refused
        It can't be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise unreadable(path, error) from error


def content(path: Path, most: int, too_large: Text) -> bytes:
    """All bytes of a file.

    Raises
    ------
    Refused
        It can't be read, or has more bytes than `most`, of which `too_large` tells.
    """
    found = start(path, most + 1)
    if len(found) > most:
        raise over(too_large)
    return found


def text(found: bytes, not_text: Text) -> str:
    """The text of UTF-8, with its mark or without.

    Raises
    ------
    Refused
        It is none, of which `not_text` tells.
    """
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise broken(not_text) from error
