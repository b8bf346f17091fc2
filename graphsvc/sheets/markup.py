"""A part of a workbook as XML, read a piece at a time and only so far as workbooks need XML.

No entity, no document type, no comment and no other encoding than UTF-8 is ever looked at: none is in any workbook that
a spreadsheet program wrote, and all that is dangerous in XML rests on them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
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


class Target(Protocol):
    """What is told of the tags and texts of a part; a tag's name is its namespace, a blank, and its name."""

    def start(self, name: str, attributes: Mapping[str, str], /) -> None: ...  # noqa: D102
    def end(self, name: str, /) -> None: ...  # noqa: D102
    def text(self, text: str, /) -> None: ...  # noqa: D102


def read(archive: Archive, part: str, target: Target, most: int) -> None:
    """Tell all of a part to the target."""
    for _ in telling(archive, part, target, most):
        pass


def telling(archive: Archive, part: str, target: Target, most: int) -> Iterator[int]:
    """Tell a part to the target, a piece at a time; gives how many tags have come so far.

    Raises
    ------
    Refused
        It is no well-formed XML, or has more of XML than a workbook needs.
    """
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = target.start, target.end
    parser.CharacterDataHandler = target.text
    tags = 0
    try:
        for piece in _plain(archive.pieces(part, most), part):
            parser.Parse(piece, False)
            tags += piece.count(b"<")
            yield tags
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise broken(NOT_XML, part) from error


def _plain(pieces: Iterable[bytes], part: str) -> Iterator[bytes]:
    """The pieces, looked at before the parser sees them: it would keep a tag of any length in memory."""
    before, gap = b"", 0
    for number, piece in enumerate(pieces):
        begun = DECLARATION.match(piece) if number == 0 else None
        if FORBIDDEN.search(before + piece, begun.end() if begun else 0):
            raise unsafe(NOT_PLAIN, part)
        first, last = piece.find(b"<"), piece.rfind(b"<")
        if gap + (len(piece) if first < 0 else first) > limits.TOKEN:
            raise over(TOO_LONG, part)
        before, gap = piece[-1:], gap + len(piece) if last < 0 else len(piece) - last
        yield piece
