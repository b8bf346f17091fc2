"""How the text of a CSV file is encoded: by its mark, by its bytes, or by which reading looks Vietnamese."""

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import BinaryIO, NamedTuple

from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.sheets.legacy import from_tcvn3, from_vni
from graphsvc.sheets.refusing import unfit
from graphsvc.sheets.syllables import share_of_syllables


class Encoding(NamedTuple):
    """An encoding by the name that people give, Python's codec for its bytes, and what its text then still needs."""

    name: str
    codec: str
    mend: Callable[[str], str] = str


def _unmarked(text: str) -> str:
    return text.removeprefix("\ufeff")


UTF_8 = Encoding("utf-8", "utf-8-sig")
UTF_16_LE = Encoding("utf-16-le", "utf-16-le", _unmarked)
UTF_16_BE = Encoding("utf-16-be", "utf-16-be", _unmarked)
OLD = (Encoding("windows-1258", "cp1258"), Encoding("tcvn3", "cp1252", from_tcvn3), Encoding("vni", "cp1252", from_vni))
ENCODINGS: Mapping[str, Encoding] = {each.name: each for each in (UTF_8, UTF_16_LE, UTF_16_BE, *OLD)}

MARKS = ((codecs.BOM_UTF8, UTF_8), (codecs.BOM_UTF16_LE, UTF_16_LE), (codecs.BOM_UTF16_BE, UTF_16_BE))
PIECE = 64 * 1024
WORDS = 2_000  # different ones are enough to tell
WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
SURE, AHEAD = 0.8, 0.15

NUL = Text("tệp chứa ký tự NUL nên không phải văn bản", "the file holds NUL characters, so it is no text")
UNCLEAR = Text("không rõ bảng mã chữ Việt của tệp. Hãy ghi encoding là một trong: {names}; hoặc lưu lại dạng CSV UTF-8",
               "it is not clear how the file's text is encoded. Give encoding as one of: {names}; or save as CSV UTF-8")
UNKNOWN = Text("không có bảng mã {name}; chọn trong: {names}", "there is no encoding {name}; choose one of: {names}")


def encoding(file: BinaryIO, named: str | None) -> Encoding:
    """The encoding of a file: the one that is named, else the one found.

    Raises
    ------
    Refused
        There is none of that name, or none can be told for sure.
    """
    if named is None:
        return _marked(file) or _found(file)
    if named not in ENCODINGS:
        raise Refused([Problem("encoding-unclear", _with_names(UNKNOWN, name=named), "encoding")])
    return ENCODINGS[named]


def _marked(file: BinaryIO) -> Encoding | None:
    file.seek(0)
    start = file.read(PIECE)
    for mark, marked in MARKS:
        if start.startswith(mark):
            return marked
    zeros = [start[place::2].count(0) / max(1, len(start) // 2) for place in (0, 1)]
    if zeros[1] > 0.3 and zeros[0] < 0.01:
        return UTF_16_LE
    return UTF_16_BE if zeros[0] > 0.3 and zeros[1] < 0.01 else None


def _found(file: BinaryIO) -> Encoding:
    file.seek(0)
    pieces = iter(partial(file.read, PIECE), b"")
    return UTF_8 if _is_utf_8(pieces) else _likeliest(file)


def _is_utf_8(pieces: Iterator[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for piece in pieces:
            if b"\0" in piece:
                raise unfit(NUL)
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _likeliest(file: BinaryIO) -> Encoding:
    """The old encoding by which the words look Vietnamese, and by no other nearly as much."""
    words = _words(file)
    scores = sorted(((_score(each, words), place) for place, each in enumerate(OLD)), reverse=True)
    (best, place), (second, _) = scores[:2]
    if best < SURE or best - second < AHEAD:
        raise Refused([Problem("encoding-unclear", _with_names(UNCLEAR), "encoding")])
    return OLD[place]


def _words(file: BinaryIO) -> set[bytes]:
    """Different words with a sign beyond ASCII."""
    file.seek(0)
    words: set[bytes] = set()
    while len(words) < WORDS and (piece := file.read(PIECE)):
        words.update(word for word in WORD.findall(piece) if not word.isascii())
    return words


def _score(encoding: Encoding, words: set[bytes]) -> float:
    try:
        return share_of_syllables(encoding.mend(word.decode(encoding.codec)) for word in words)
    except UnicodeDecodeError:
        return 0.0


def _with_names(said: Text, **values: str) -> Text:
    return said.filled({"names": ", ".join(ENCODINGS), **values})
