"""A part of a workbook as XML, read a piece at a time and only so far as workbooks need XML.

No entity, document type or comment and no other encoding than UTF-8 is ever looked at: none is in what spreadsheet
programs write, and all that is dangerous in XML rests on them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Protocol
from xml.parsers import expat

from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.archive import Archive
from graphsvc.sheets.refusing import broken, over, unsafe

DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\?>")
FORBIDDEN = re.compile(rb"<[!?]")

NOT_XML = Text("một phần của tệp bị hỏng. Hãy mở bằng bảng tính rồi lưu lại thành .xlsx",
               "a part of the file is damaged. Open it in a spreadsheet program and save it again as .xlsx")
NOT_PLAIN = Text("một phần của tệp có khai báo XML (thực thể, kiểu tài liệu, chú thích) không được nhận",
                 "a part of the file holds XML declarations (entities, document type, comments), which are not taken")
TOO_LONG = Text("một ô hay thẻ dài quá mức được đọc", "a cell or tag is longer than is read")
TOO_MANY = Text("một phần của tệp có quá nhiều mục", "a part of the file has too many items")
TOO_DEEP = Text("một phần của tệp lồng nhau quá sâu", "a part of the file is nested too deeply")


class Target(Protocol):
    """What is told of the tags and texts of a part; a tag's name is its namespace, a blank, and its own name."""

    def start(self, name: str, attributes: Mapping[str, str], /) -> None: ...  # noqa: D102
    def end(self, name: str, /) -> None: ...  # noqa: D102
    def text(self, text: str, /) -> None: ...  # noqa: D102


class Attributes:
    """Tells each tag's attributes, by the path of the tags' own names: in small parts there is nothing else to know."""

    def __init__(self, found: Callable[[Sequence[str], Mapping[str, str]], None]) -> None:
        self._found = found
        self._path: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A tag begins."""
        if len(self._path) == limits.DEPTH:
            raise broken(TOO_DEEP)
        self._path.append(name.rpartition(" ")[2])
        self._found(self._path, attributes)

    def end(self, _name: str) -> None:
        """A tag ends."""
        self._path.pop()

    def text(self, _text: str) -> None:
        """Letters between tags, which mean nothing here."""


def read(archive: Archive, part: str, target: Target, most: int) -> None:
    """Tell all of a part to the target."""
    if has_more(archive, part, most, b"<", limits.TAGS):
        raise over(TOO_MANY, part)
    for _ in telling(pieces(archive, part, most), part, target):
        pass


def has_more(archive: Archive, part: str, most: int, mark: bytes, times: int) -> bool:
    """Whether a mark comes more often in a part: millions of tags are counted at once, and told in many seconds."""
    counted = accumulate(piece.count(mark) for piece in archive.pieces(part, most))
    return any(count > times for count in counted)


def telling(pieces: Iterable[bytes], part: str, target: Target) -> Iterator[int]:
    """Tell a part to the target, a piece at a time; gives how many tags have come so far, ends counted too.

    Raises
    ------
    Refused
        It is no well-formed XML.
    """
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = target.start, target.end
    parser.CharacterDataHandler = target.text
    tags = 0
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            tags += piece.count(b"<")
            yield tags
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise broken(NOT_XML, part) from error


def pieces(archive: Archive, part: str, most: int) -> Iterator[bytes]:
    """A part in pieces, each looked at before a parser sees it: it would keep a tag of any length in memory.

    Raises
    ------
    Refused
        There is more of XML in it than a workbook needs.
    """
    before, gap = b"", 0
    for number, piece in enumerate(archive.pieces(part, most)):
        begun = DECLARATION.match(piece) if number == 0 else None
        if b"\0" in piece:  # another encoding, in which nothing of what follows would be found
            raise broken(NOT_XML, part)
        if FORBIDDEN.search(before + piece, begun.end() if begun else 0):
            raise unsafe(NOT_PLAIN, part)
        first, last = piece.find(b"<"), piece.rfind(b"<")
        if gap + (len(piece) if first < 0 else first) > limits.TOKEN:
            raise over(TOO_LONG, part)
        before, gap = piece[-1:], gap + len(piece) if last < 0 else len(piece) - last
        yield piece
