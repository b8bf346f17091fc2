"""Opens a planner's file, whatever it is called: what it is shows in its content."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graphsvc.language import Text
from graphsvc.sheets import delimited, limits, xlsx
from graphsvc.sheets.archive import Archive
from graphsvc.sheets.book import Book
from graphsvc.sheets.encodings import encoding as encoding_of
from graphsvc.sheets.refusing import over, unfit, unreadable, unsafe

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PASSWORD_PART = "EncryptedPackage".encode("utf-16-le")
ZIP, OTHERS = (b"PK\x03\x04", b"PK\x05\x06"), (b"%PDF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"{\\rtf")

NOT_A_FILE = Text("đây không phải một tệp", "this is no file")
EMPTY = Text("tệp trống", "the file is empty")
TOO_LARGE = Text("tệp lớn quá {most} MB. Hãy chia thành nhiều tệp",
                 "the file is larger than {most} MB. Part it into several")
OTHER = Text("đây không phải sổ tính .xlsx hay CSV. Hãy mở tệp bằng bảng tính rồi lưu thành .xlsx",
             "this is neither an .xlsx workbook nor CSV. Open it in a spreadsheet program and save it as .xlsx")
OLD = Text("đây là sổ tính Excel cũ (.xls). Hãy mở tệp bằng bảng tính rồi lưu thành .xlsx",
           "this is an old Excel workbook (.xls). Open it in a spreadsheet program and save it as .xlsx")
PASSWORD = Text("tệp có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại", "the file has a password. Remove it and save it again")
PACKED = Text("tệp nén này không phải sổ tính. Nếu sổ tính nằm bên trong, hãy lấy nó ra trước",
              "this packed file is no workbook. If one is inside, take it out first")
MACROS = Text("sổ tính có macro. Hãy lưu lại thành .xlsx không có macro",
              "the workbook has macros. Save it as .xlsx, without macros")


@contextmanager
def opened(path: Path, *, most_bytes: int = limits.BYTES, encoding: str | None = None) -> Iterator[Book]:
    """The sheets of an XLSX workbook or a CSV file, told apart by content; its rows are read as they are taken.

    Parameters
    ----------
    path
        The file. Its name says nothing but what the one sheet of CSV is called.
    most_bytes
        How large it may be.
    encoding
        How the text of CSV is encoded, one of `encodings.ENCODINGS`; None to find out.

    Raises
    ------
    Refused
        It can't be read, is of another kind, damaged, unsafe or over a limit; also while rows are taken.
    """
    try:
        _check_size(path.stat(), most_bytes)
        file = path.open("rb")
    except OSError as error:
        raise unreadable(path, error) from error
    with file:
        yield _book(file, path, encoding)


def _check_size(about: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(about.st_mode):
        raise unfit(NOT_A_FILE)
    if about.st_size == 0:
        raise unfit(EMPTY)
    if about.st_size > most:
        raise over(TOO_LARGE.filled({"most": most // 2**20}))


def _book(file: BinaryIO, path: Path, encoding: str | None) -> Book:
    start = file.read(512)
    if start.startswith(OLE2):
        raise unsafe(PASSWORD) if PASSWORD_PART in start + file.read() else unfit(OLD)
    if start.startswith(OTHERS) or start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        raise unfit(OTHER)
    if start.startswith(ZIP):
        return _workbook(Archive(file))
    return delimited.book(path, encoding_of(file, encoding))


def _workbook(archive: Archive) -> Book:
    if archive.any_ends("vbaproject.bin"):
        raise unsafe(MACROS)
    if archive.has("xl/workbook.bin") or archive.has("mimetype"):
        raise unfit(OTHER)
    if not archive.has("[Content_Types].xml"):
        raise unfit(PACKED)
    return xlsx.book(archive)
