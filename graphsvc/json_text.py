"""JSON from outside, and where it is none: in the reader's language, by the place to look at."""

from typing import Any

import orjson

from graphsvc.language import Text


class NotJson(ValueError):
    """A text is no JSON; `message` says where."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


def read(text: bytes) -> Any:
    """What a text holds.

    Raises
    ------
    NotJson

    Examples
    --------
    >>> read(b'{"row": [1]}')
    {'row': [1]}
    >>> read(b"[1, 2")
    Traceback (most recent call last):
    graphsvc.json_text.NotJson: not JSON: line 1, column 6
    """
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise NotJson(_not_utf8(text) or Text(
            f"không phải JSON: dòng {error.lineno}, cột {error.colno}",
            f"not JSON: line {error.lineno}, column {error.colno}")) from None


def _not_utf8(text: bytes) -> Text | None:
    try:
        text.decode()
    except UnicodeDecodeError as error:
        return Text(f"không phải UTF-8, từ byte {error.start + 1}", f"not UTF-8 from byte {error.start + 1}")
    return None
