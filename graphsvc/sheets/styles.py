"""Which of a workbook's styles show a number as a day or a time, and which are in a font from before Unicode."""

import re
from collections.abc import Mapping, Sequence

from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.legacy import Mend, of_font
from graphsvc.sheets.refusing import over

BUILT_IN = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
# What a format shows as it is: text in quotes, an escaped or filling character, a colour, a language, a condition.
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
TIMES = re.compile("[dmyhs]", re.IGNORECASE)
LONGEST_FORMAT = 255
NUMBER = re.compile("[0-9]{1,9}")

TOO_MANY = Text("tệp có quá {most} kiểu ô", "the file has more than {most} cell styles")


class Styles:
    """Collects the styles of cells, by their numbers as cells name them.

    `times` are those that show a day or a time; `mends` are those in an old font, with what makes its text Unicode.
    """

    def __init__(self) -> None:
        self.times: set[str] = set()
        self.mends: dict[str, Mend] = {}
        self._formats, self._count = set(BUILT_IN), 0
        self._fonts: dict[str, Mend] = {}
        self._font = -1

    def found(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        """Look at a tag of the styles."""
        match path:
            case [_, "numFmts", "numFmt"]:
                self._define(attributes)
            case [_, "fonts", "font"]:
                self._font += 1
            case [_, "fonts", "font", "name"]:
                if mend := of_font(attributes.get("val", "")):
                    self._fonts[str(self._font)] = mend
            case [_, "cellXfs", "xf"]:
                self._use(attributes)

    def _define(self, attributes: Mapping[str, str]) -> None:
        number = _number(attributes.get("numFmtId", ""))
        if shows_time(attributes.get("formatCode", "")):
            self._formats.add(number)
        else:
            self._formats.discard(number)

    def _use(self, attributes: Mapping[str, str]) -> None:
        if self._count == limits.STYLES:
            raise over(TOO_MANY.filled({"most": limits.STYLES}))
        if _number(attributes.get("numFmtId", "0")) in self._formats:
            self.times.add(str(self._count))
        if mend := self._fonts.get(attributes.get("fontId", "")):
            self.mends[str(self._count)] = mend
        self._count += 1


def shows_time(code: str) -> bool:
    """Whether a number format shows a day or a time.

    >>> shows_time("[$-42A]dd/mm/yyyy;@"), shows_time('#,##0 "đồng/năm"'), shows_time("General")
    (True, False, False)
    """
    return bool(TIMES.search(LITERAL.sub("", code[:LONGEST_FORMAT])))


def _number(text: str) -> int:
    return int(text) if NUMBER.fullmatch(text) else -1
