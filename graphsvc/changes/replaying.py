"""Replay: what was known at a time, rebuilt from the log in another graph; so the log is a second backup.

Facts and log are put back as they were, each entry in a transaction of its own, so that a replay to the end has the
live digest and a log that verifies. One that was cut short goes on where it ended: the target then holds a beginning of
the log, which the hash of its last entry shows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import takewhile
from typing import Any

from graphsvc.changes import facts, log, verifying
from graphsvc.changes.digest import digest
from graphsvc.changes.facts import Fact, Image
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.store.door import Transaction, properties

NOT_EMPTY = Text(
    "đích đã có dữ liệu khác với phần đầu của nhật ký này: chọn một đồ thị trống",
    "the target holds something else than a beginning of this log: choose an empty graph")
MEANWHILE = Text(
    "thay đổi {number} không nối với những gì đích đang có: có ai khác đang ghi vào đích, hoặc nhật ký nguồn bị hỏng "
    "(kiểm tra: graphsvc log verify)",
    "change {number} does not follow what the target holds: somebody else writes to it, or the log replayed is broken "
    "(to check: graphsvc log verify)")
BEHIND = Text(
    "nguồn có thay đổi mới trong lúc dựng lại: chạy lại lệnh này, nó làm tiếp từ chỗ đã dừng",
    "the source was changed meanwhile: run the same again, and it goes on from there")
UNLIKE = Text(
    "đã dựng lại toàn bộ nhật ký, nhưng mã tóm lược khác với nguồn: dữ kiện của nguồn bị sửa ngoài nhật ký",
    "the whole log was replayed, but the digest is not that of the source: its facts were altered beside the log")
ERASED = Text(
    "nội dung của thay đổi {number} đã được xóa, không dựng lại được từ nhật ký",
    "the content of change {number} was erased, so the log can't rebuild it")


def replay(
    source: Graph, into: Graph, *, to: int | datetime | None = None, told: Callable[[int], None] | None = None
) -> int:
    """Rebuild what was known.

    Parameters
    ----------
    source
        Whose log is read.
    into
        An empty graph, or one that a replay of the same log was cut short in.
    to
        The last change to replay, or the time until which; None for all.
    told
        Called with the number of each change that was replayed.

    Returns
    -------
    int
        The number of the last change that the target holds now, 0 where there is none.

    Raises
    ------
    Refused
        The target holds something else, or the content of a change was erased.
    GraphAway, TookTooLong, GraphError
    """
    last = _held(source, into, to)
    for entry in takewhile(partial(_counts, to), _entries(source, after=last)):
        last = int(entry["number"])
        pieces = [row["rows"] for row in source.store.rows(
            source.catalogue.plumbing["log/rows"], {"number": last}, seconds=source.settings.seconds)]
        requests = source.store.rows(
            source.catalogue.plumbing["log/requests-of"], {"number": last}, seconds=source.settings.seconds)
        into.store.write(
            partial(_replayed, into.catalogue.plumbing, entry, [properties(piece) for piece in pieces], requests),
            seconds=into.settings.change_seconds)
        if told is not None:
            told(last)
    return last


def check_whole(source: Graph, into: Graph) -> None:
    """See that all was replayed: the same log to its end, and the same facts.

    Raises
    ------
    Refused
        It is not the same.
    GraphAway, TookTooLong, GraphError
    """
    if verifying.head(source) != verifying.head(into):
        raise Refused([Problem("behind", BEHIND)])
    if digest(source) != digest(into):
        raise Refused([Problem("unlike", UNLIKE)])


def _held(source: Graph, into: Graph, to: int | datetime | None) -> int:
    """The last change that the target holds already, which must be one of those to replay."""
    held = verifying.head(into)
    if held.number:
        entry = _entry(source, held.number)
        if entry is None or entry.get("hash") != held.hash or not _counts(to, entry):
            raise Refused([Problem("not-empty", NOT_EMPTY)])
    return held.number


def _entries(source: Graph, after: int) -> Iterator[Image]:
    """The entries that there are now, each read by itself: no statement lasts as long as the whole."""
    for number in range(after + 1, verifying.head(source).number + 1):
        entry = _entry(source, number)
        if entry is None:
            raise Refused([Problem("meanwhile", MEANWHILE.filled({"number": number + 1}))])
        yield entry


def _entry(source: Graph, number: int) -> Image | None:
    rows = source.store.rows(
        source.catalogue.plumbing["log/entry"], {"number": number}, seconds=source.settings.seconds)
    return properties(rows[0]["change"]) if rows else None


def _counts(to: int | datetime | None, entry: Mapping[str, Any]) -> bool:
    if isinstance(to, datetime):
        return datetime.fromisoformat(entry["time"]) <= to
    return to is None or int(entry["number"]) <= to


def _replayed(
    plumbing: Mapping[str, str], entry: Mapping[str, Any], pieces: Sequence[Mapping[str, Any]],
    requests: Sequence[Mapping[str, Any]], transaction: Transaction,
) -> None:
    number, contents = int(entry["number"]), log.contents_of([{"rows": piece} for piece in pieces])
    if len(contents) != entry["rows"]:
        raise Refused([Problem("erased", ERASED.filled({"number": number}), "to")])
    (newest,) = transaction.run(plumbing["log/lock-head"])
    if (newest["number"], newest["hash"]) != (number - 1, entry["previous"]):
        raise Refused([Problem("meanwhile", MEANWHILE.filled({"number": number}))])
    last = {fact.key: (fact, row["after"]) for row in contents for fact in [_fact(row)]}
    touched = [fact for fact, _ in last.values()]
    facts.read_images(transaction, plumbing, touched)
    revived = facts.changes_of_gone(transaction, plumbing, touched)
    for fact, after in last.values():
        facts.go_back(fact, after, (fact.before or {}).get("changes") or revived.get(fact.key, []), number)
    facts.put(transaction, plumbing, touched, number)
    transaction.run(plumbing["log/append"], entry=dict(entry), pieces=[dict(piece) for piece in pieces])
    for request in requests:
        transaction.run(plumbing["log/keep-request"], number=number, **request)


def _fact(row: Mapping[str, Any]) -> Fact:
    return facts.of_log(row["row"], row["action"], row["after"] or row["before"])
