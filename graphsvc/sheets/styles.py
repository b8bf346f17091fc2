"""Which of a workbook's styles show a number as a day or a time."""

import re
from collections.abc import Mapping

from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.refusing import broken

BUILT_IN = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
# What a format shows as it is: text in quotes, an escaped or filling character, a colour, a language, a condition.
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
TIMES = re.compile("[dmyhs]", re.IGNORECASE)

TOO_DEEP = Text("một phần của tệp có cấu trúc lồng nhau quá sâu", "a part of the file is nested too deeply")


class Styles:
    """Collects the cell styles; `times` are the numbers of those that show a day or a time, as they are written."""

    def __init__(self) -> None:
        self.times: set[str] = set()
        self._formats, self._count = set(BUILT_IN), 0
        self._path: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A tag of the part begins."""
        if len(self._path) == limits.DEPTH:
            raise broken(TOO_DEEP)
        self._path.append(name.rpartition(" ")[2])
        match self._path:
            case [_, "numFmts", "numFmt"]:
                self._define(attributes)
            case [_, "cellXfs", "xf"]:
                if _number(attributes.get("numFmtId", "0")) in self._formats:
                    self.times.add(str(self._count))
                self._count += 1

    def end(self, _name: str) -> None:
        """A tag of the part ends."""
        self._path.pop()

    def text(self, text: str) -> None:
        """Styles are all in attributes."""

    def _define(self, attributes: Mapping[str, str]) -> None:
        number = _number(attributes.get("numFmtId", ""))
        if shows_time(attributes.get("formatCode", "")):
            self._formats.add(number)
        else:
            self._formats.discard(number)


def shows_time(code: str) -> bool:
    """Whether a number format shows a day or a time.

    >>> shows_time("[$-42A]dd/mm/yyyy;@"), shows_time('#,##0 "đồng/năm"'), shows_time("General")
    (True, False, False)
    """
    return bool(TIMES.search(LITERAL.sub("", code.partition(";")[0])))


def _number(text: str) -> int:
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else -1
