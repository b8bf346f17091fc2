"""The texts of a workbook, which cells name by number: kept as UTF-8 in one piece, so a bomb costs what it weighs."""

from array import array
from collections.abc import Mapping

from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.clean import unescaped
from graphsvc.sheets.markup import TOO_DEEP
from graphsvc.sheets.refusing import broken, over

TOO_LONG = Text("một ô dài quá {most} ký tự", "a cell is longer than {most} characters")
MISSING = Text("một ô nhắc đến chuỗi chữ không có trong tệp. Hãy mở bằng bảng tính rồi lưu lại",
               "a cell names a text that is not in the file. Open it in a spreadsheet program and save it again")


class Strings:
    """Collects the shared texts of a workbook, and gives them by number."""

    def __init__(self) -> None:
        self._bytes, self._ends = bytearray(), array("L", [0])
        self._text, self._takes, self._spoken, self._deep = "", False, False, 0
        self._tag_text = self._tag_spoken = ""

    def __getitem__(self, number: int) -> str:
        """A text, clean."""
        if not 0 <= number < len(self._ends) - 1:
            raise broken(MISSING)
        return self._bytes[self._ends[number]:self._ends[number + 1]].decode()

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        """A tag of the part begins."""
        self._deep += 1
        if name == self._tag_text:
            self._takes = True
        elif name == self._tag_spoken:
            self._spoken = True
        elif self._deep == 1:
            self._tag_text, self._tag_spoken = (f"{name.rpartition(' ')[0]} {tag}" for tag in ("t", "rPh"))
        if self._deep > limits.DEPTH:
            raise broken(TOO_DEEP)

    def end(self, name: str) -> None:
        """A tag of the part ends; with one below the first, a text."""
        self._deep -= 1
        if name == self._tag_text:
            self._takes = False
        elif name == self._tag_spoken:
            self._spoken = False
        elif self._deep == 1:
            if self._text:
                self._bytes += unescaped(self._text).encode()
                self._text = ""
            self._ends.append(len(self._bytes))

    def text(self, text: str) -> None:
        """Letters of a text, or of how it is pronounced, which is no part of it."""
        if self._takes and not self._spoken:
            self._text += text
            if len(self._text) > limits.TEXT:
                raise over(TOO_LONG.filled({"most": limits.TEXT}))
