"""The text of a cell as it is given on: NFC, without blanks around it, where nothing makes that slow."""

import re
from unicodedata import combining

from graphsvc.language import Text
from graphsvc.sheets.refusing import broken
from graphsvc.text import tidy

# A character that XML can't hold, and the mark itself, as spreadsheets write them.
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
SHORT, MOST_MARKS = 64, 16

NUL = Text("một ô chứa ký tự NUL", "a cell holds a NUL character")
MARKS = Text("một ô có quá nhiều dấu chồng lên một chữ", "a cell has too many marks on one letter")


def clean(text: str) -> str:
    """Text in NFC without blanks around it.

    Raises
    ------
    Refused
        It holds a NUL, or heaps of marks: putting them in order takes time that grows with their square.
    """
    if len(text) > SHORT and not text.isascii() and _heaped(text):
        raise broken(MARKS)
    if "\0" in text:
        raise broken(NUL)
    return tidy(text)


def unescaped(text: str) -> str:
    """A workbook's text with characters written as _x000D_ themselves again, and clean.

    >>> unescaped(" Tho\u0302n 1_x005F_a ")
    'Thôn 1_a'
    """
    return clean(ESCAPED.sub(_character, text) if "_x" in text else text)


def _heaped(text: str) -> bool:
    run = 0
    for character in text:
        run = run + 1 if combining(character) else 0
        if run > MOST_MARKS:
            return True
    return False


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return "\ufffd" if 0xD800 <= number < 0xE000 else chr(number)
