"""What a workbook's cell means: its letters by its kind and style."""

import math
import re
from datetime import date, datetime, time
from functools import lru_cache

from graphsvc.sheets.book import Value
from graphsvc.sheets.clean import unescaped
from graphsvc.sheets.dates import serial
from graphsvc.sheets.legacy import mended
from graphsvc.sheets.strings import Strings
from graphsvc.sheets.styles import Styles

WHOLE = re.compile(r"-?[0-9]{1,15}")
NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?")


class Reader:
    """Reads cells by what all sheets of a workbook rest on: its texts and its styles."""

    def __init__(self, strings: Strings, styles: Styles, since_1904: bool) -> None:
        self._strings, self._styles, self._since_1904 = strings, styles, since_1904

    def value(self, text: str, kind: str | None, style: str) -> Value:
        """The value of a cell, from its letters, its kind (None is a number) and its style."""
        match kind:
            case "s":
                return self._said(self._strings[int(text) if WHOLE.fullmatch(text) else -1], style)
            case None | "n":
                return self._number(text, style)
            case "b":
                return text == "1"
            case "d":
                return _iso(text)
        return self._said(unescaped(text), style)

    def _number(self, text: str, style: str) -> Value:
        number = as_number(text)
        if isinstance(number, str):
            return number or None
        return as_time(number, self._since_1904) if style in self._styles.times else number

    def _said(self, text: str, style: str) -> str | None:
        mend = self._styles.mends.get(style)
        return (mended(text, mend) if mend else text) or None


def as_number(text: str) -> int | float | str:
    """A number, whole where it is; the text itself where it is none.

    >>> as_number("12"), as_number("12.0"), as_number("0.5"), as_number("1e999"), as_number("nan")
    (12, 12, 0.5, '1e999', 'nan')
    """
    if WHOLE.fullmatch(text):
        return int(text)
    number = float(text) if NUMBER.fullmatch(text) else math.inf
    if not math.isfinite(number):
        return unescaped(text)
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


@lru_cache(4096)
def as_time(number: float, since_1904: bool) -> Value:
    """A serial number as a day, or as text where it has a time of day; the number itself where it is no day at all."""
    moment = serial(number, since_1904)
    if moment is None:
        return number
    return moment.time().isoformat() if number < 1 else _said(moment)


def _said(moment: datetime) -> str | date:
    return moment.date() if moment.time() == time.min else moment.isoformat(" ")


def _iso(text: str) -> str | date:
    try:
        return _said(datetime.fromisoformat(text).replace(tzinfo=None))
    except ValueError:
        return unescaped(text)
