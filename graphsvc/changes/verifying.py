"""Verify the log: any entry altered, removed or reordered is named, as far as a chain without a head elsewhere can."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphsvc.changes import log
from graphsvc.changes.log import chained, leaf
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.store.door import properties

REMOVED = Text("thiếu mục {number}", "entry {number} is missing")
TWICE = Text("mục {number} có hai lần", "entry {number} is there twice")
ALTERED = Text("mục {number} đã bị sửa: chuỗi không khớp", "entry {number} was altered: the chain does not match")
CONTENT = Text("nội dung của mục {number} đã bị sửa", "the content of entry {number} was altered")
ROWS = Text("mục {number} thiếu hoặc thừa dòng", "entry {number} has rows too few or too many")
UNCHAINED = Text("mục {number} không nối với mục trước", "entry {number} does not follow the one before")
HEAD = Text("đầu nhật ký không trỏ vào mục {number}", "the head of the log does not point to entry {number}")
STRAY = Text("có dòng của mục {number} mà không có mục đó", "there are rows of entry {number}, but no such entry")
REWRITTEN = Text("mục {number} không phải mục mà đầu giữ ở nơi khác ghi nhận: nhật ký đã bị viết lại",
                 "entry {number} is not the one that the head kept elsewhere names: the log was written anew")
CUT = Text("nhật ký đã bị cắt từ mục {number}: đầu giữ ở nơi khác có mục mới hơn",
           "the log was cut off from entry {number} on: the head kept elsewhere is a later one")


# What is always there, and of which type; a log that was tampered with may hold anything.
ENTRY_HOLDS = {"number": int, "rows": int, **dict.fromkeys(
    ("time", "action", "previous", "hash", "head", "head_salt", "head_leaf"), str)}
PIECE_HOLDS = {"change": int, "piece": int, "leaves": list, "salts": list, "contents": list}


class LogHead(NamedTuple):
    """The newest entry of a log, and its hash; kept elsewhere, it shows what the chain alone can't."""

    number: int
    hash: str


@dataclass(frozen=True)
class Fault:
    """What is wrong with the log, at which number."""

    number: int
    message: Text


def head(graph: Graph, seconds: float | None = None) -> LogHead:
    """The newest entry; 0 without a hash where the log is empty. It may take as long as a question unless told."""
    rows = graph.store.rows(graph.catalogue.plumbing["log/head"], {}, seconds=seconds or graph.settings.seconds)
    return LogHead(rows[0]["number"] or 0, rows[0]["hash"] or "") if rows else LogHead(0, "")


def verify(graph: Graph, kept: LogHead | None = None) -> Iterator[Fault]:
    """Every fault found, the lowest number first; none where the log is whole.

    Without a head kept elsewhere no chain can show that its end was cut off, or that all of it was written anew.

    Entries and their rows are read side by side, so memory stays flat. Content that was erased on
    purpose is empty and counts as no fault: its leaf still stands in the chain.
    """
    plumbing, seconds = graph.catalogue.plumbing, graph.settings.change_seconds
    with (
        closing(log.images(graph, seconds=seconds)) as changes,
        graph.store.read(plumbing["log/pieces"], {}, seconds=seconds) as pieces,
    ):
        yield from _compared(changes, _Pieces(iter(pieces)), head(graph), kept)


def _compared(
    changes: Iterator[dict[str, Any]], pieces: "_Pieces", newest: LogHead, kept: LogHead | None
) -> Iterator[Fault]:
    number, previous = 0, ""
    for image in changes:
        if int(image["number"]) == number:
            yield _fault(TWICE, number)
            continue
        for missing in range(number + 1, int(image["number"])):
            yield _fault(REMOVED, missing)
        number = int(image["number"])
        yield from (_fault(STRAY, stray) for stray in pieces.before(number))
        yield from faults(image, number, previous, pieces.of(number))
        previous = image.get("hash", "")
        if kept and kept.number == number and kept.hash != previous:
            yield _fault(REWRITTEN, number)
    yield from (_fault(STRAY, stray) for stray in pieces.before(None))
    if newest != (number, previous):
        yield _fault(HEAD, number)
    if kept and kept.number > number:
        yield _fault(CUT, number + 1)


def faults(
    image: Mapping[str, Any], number: int, previous: str, pieces: Sequence[Mapping[str, Any]]
) -> Iterator[Fault]:
    """What is wrong with an entry and its rows, which follow the entry of the hash `previous`."""
    if not (_has(image, ENTRY_HOLDS) and all(_has(piece, PIECE_HOLDS) for piece in pieces)):
        yield _fault(ALTERED, number)
        return
    leaves = [found for piece in pieces for found in piece["leaves"]]
    if image["previous"] != previous:
        yield _fault(UNCHAINED, number)
    if len(leaves) != image["rows"] or [piece["piece"] for piece in pieces] != list(range(len(pieces))):
        yield _fault(ROWS, number)
    elif image["hash"] != chained(
            image["previous"], number, image["time"], image["action"], [image["head_leaf"], *leaves]):
        yield _fault(ALTERED, number)
    elif not _contents_true(image, pieces):
        yield _fault(CONTENT, number)


def _has(node: Mapping[str, Any], types: Mapping[str, type]) -> bool:
    """Whether a node has all that belongs to it, each value of its type, and lists of text."""
    values = [node.get(name) for name in types]
    texts = [item for value in values if isinstance(value, list) for item in value]
    return all(map(isinstance, values, types.values())) and all(isinstance(text, str) for text in texts)


def _contents_true(image: Mapping[str, Any], pieces: Sequence[Mapping[str, Any]]) -> bool:
    if image["head"] and leaf(image["head_salt"], image["head"]) != image["head_leaf"]:
        return False
    return all(
        len(piece["salts"]) == len(piece["contents"]) == len(piece["leaves"])
        and all(not content or leaf(salt, content) == told for salt, content, told in zip(
            piece["salts"], piece["contents"], piece["leaves"], strict=True))
        for piece in pieces)


class _Pieces:
    """The rows' pieces in the order of their entries, read one entry ahead; those without a number are of none."""

    def __init__(self, rows: Iterator[list[Any]]) -> None:
        self._rows = (row for row in rows if isinstance(row[0], int | float))
        self._next = next(self._rows, None)

    def of(self, number: int) -> list[dict[str, Any]]:
        """The pieces of an entry."""
        found = []
        while self._next is not None and self._next[0] == number:
            found.append(properties(self._next[1]))
            self._next = next(self._rows, None)
        return found

    def before(self, number: int | None) -> Iterator[int]:
        """Numbers of pieces that come before an entry and so belong to none."""
        while self._next is not None and (number is None or self._next[0] < number):
            yield int(self._next[0])
            self._next = next(self._rows, None)


def _fault(message: Text, number: int) -> Fault:
    return Fault(number, message.filled({"number": number}))
