"""A ZIP that nobody vouches for: nothing is read before its list of entries has been found sound."""

import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.refusing import broken, over, unsafe

PIECE = 64 * 1024
ENTRY = b"PK\x01\x02"  # how each entry begins in a ZIP's list of them
FAILURES = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)

DAMAGED = Text("tệp bị hỏng: không giải nén được. Hãy mở bằng bảng tính rồi lưu lại thành .xlsx",
               "the file is damaged: it can't be unpacked. Open it in a spreadsheet program and save it again as .xlsx")
TOO_LARGE = Text("giải nén ra quá lớn: quá {most} MB", "it unpacks to more than {most} MB")
TOO_MANY = Text("tệp nén có quá {most} mục", "the packed file has more than {most} entries")
DOUBLED = Text("tệp nén có hai mục cùng tên {name}", "the packed file has two entries named {name}")
OUTSIDE = Text("tên một mục dẫn ra ngoài tệp nén: {name}", "the name of an entry leads out of the packed file: {name}")
ENCRYPTED = Text("tệp có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại", "the file has a password. Remove it and save it again")


class Archive:
    """The entries of a ZIP, by name; each is read in pieces and never beyond the size that was declared and allowed."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            _count(file)
            self._zip = zipfile.ZipFile(file)
        except FAILURES as error:
            raise broken(DAMAGED) from error
        _check(self._zip.infolist())
        self._entries = {entry.filename.casefold(): entry for entry in self._zip.infolist()}

    def has(self, name: str) -> bool:
        """Whether there is an entry of that name, in letters of either case."""
        return name.casefold() in self._entries

    def any_ends(self, name: str) -> bool:
        """Whether any entry is called so, in whatever folder."""
        return any(entry.endswith(name) for entry in self._entries)

    def pieces(self, name: str, most: int) -> Iterator[bytes]:
        """An entry's bytes.

        Raises
        ------
        Refused
            There is no such entry, it is longer than `most`, or it can't be unpacked to what was declared.
        """
        entry = self._entries.get(name.casefold())
        if entry is None:
            raise broken(DAMAGED)
        if entry.file_size > most:
            raise over(TOO_LARGE.filled({"most": most // 2**20}), name)
        try:
            with self._zip.open(entry) as opened:
                while piece := opened.read(PIECE):
                    yield piece
        except FAILURES as error:
            raise broken(DAMAGED, name) from error


def _count(file: BinaryIO) -> None:
    """Count what could be entries before they are all taken into memory; what a ZIP says of itself may lie."""
    file.seek(0)
    if sum(piece.count(ENTRY) for piece in iter(partial(file.read, PIECE), b"")) > limits.ENTRIES:
        raise over(TOO_MANY.filled({"most": limits.ENTRIES}))


def _check(entries: list[zipfile.ZipInfo]) -> None:
    for entry in entries:
        parts = entry.filename.replace("\\", "/").split("/")
        if ".." in parts or parts[0] == "" or ":" in parts[0]:
            raise unsafe(OUTSIDE.filled({"name": repr(entry.filename)}))
        if entry.flag_bits & 0x1:
            raise unsafe(ENCRYPTED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise broken(DAMAGED)
    for name, times in Counter(entry.filename.casefold() for entry in entries).most_common(1):
        if times > 1:
            raise unsafe(DOUBLED.filled({"name": repr(name)}))
    if sum(entry.file_size for entry in entries) > limits.INFLATED:
        raise over(TOO_LARGE.filled({"most": limits.INFLATED // 2**20}))
