"""The texts of a workbook, which cells name by number: kept as UTF-8 in one piece, so a bomb costs what it weighs."""

import re
from array import array
from collections.abc import Mapping

from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.refusing import broken, over
from graphsvc.text import tidy

# A character that XML can't hold, and the mark itself, as spreadsheets write them.
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")

TOO_DEEP = Text("một phần của tệp có cấu trúc lồng nhau quá sâu", "a part of the file is nested too deeply")
TOO_LONG = Text("một ô dài quá {most} ký tự", "a cell is longer than {most} characters")
MISSING = Text("một ô nhắc đến chuỗi chữ không có trong tệp. Hãy mở bằng bảng tính rồi lưu lại",
               "a cell names a text that is not in the file. Open it in a spreadsheet program and save it again")


class Strings:
    """Collects the shared texts of a workbook, and gives them by number."""

    def __init__(self) -> None:
        self._bytes, self._ends = bytearray(), array("L", [0])
        self._path: list[str] = []
        self._parts: list[str] | None = None
        self._length = 0

    def __getitem__(self, number: int) -> str:
        """A text in NFC, without blanks around it."""
        if not 0 <= number < len(self._ends) - 1:
            raise broken(MISSING)
        return self._bytes[self._ends[number]:self._ends[number + 1]].decode()

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        """A tag of the part begins."""
        if len(self._path) == limits.DEPTH:
            raise broken(TOO_DEEP)
        self._path.append(name.rpartition(" ")[2])
        if len(self._path) == 2:
            self._parts, self._length = [], 0

    def end(self, _name: str) -> None:
        """A tag of the part ends; with it, maybe, a text."""
        self._path.pop()
        if len(self._path) == 1:
            self._bytes += cleaned("".join(self._parts or ())).encode("utf-8", "replace")
            self._ends.append(len(self._bytes))

    def text(self, text: str) -> None:
        """Letters of a text, or of how it is pronounced, which is no part of it."""
        if self._parts is not None and self._path[-1] == "t" and "rPh" not in self._path:
            self._parts.append(text)
            self._length += len(text)
            if self._length > limits.TEXT:
                raise over(TOO_LONG.filled({"most": limits.TEXT}))


def cleaned(text: str) -> str:
    """Text as it was meant: characters written as _x000D_ themselves again, NFC, no blanks around it.

    >>> cleaned(" Tho\u0302n 1_x005F_a ")
    'Thôn 1_a'
    """
    if "_x" in text:
        text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return tidy(text)
