"""Replay: what was known at a time, rebuilt from the log in another graph; so the log is a second backup.

Facts and log are put back as they were, each entry in a transaction of its own, so that a replay to the end has the
live digest and a log that verifies. One that was cut short goes on where it ended: the target then holds a beginning of
the log, which the hash of its last entry shows.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import takewhile
from typing import Any

from graphsvc.changes import facts, verifying
from graphsvc.changes.digest import digest
from graphsvc.changes.facts import Fact
from graphsvc.changes.logged import Logged, broken, logged
from graphsvc.changes.verifying import LogHead
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.store.door import Transaction

NOT_EMPTY = Text(
    "đích đã có dữ liệu khác với phần đầu của nhật ký này: chọn một đồ thị trống",
    "the target holds something else than a beginning of this log: choose an empty graph")
FURTHER = Text(
    "đích đã có nhật ký này đến thay đổi {number}, sau điểm cần dựng lại: chọn một đồ thị trống",
    "the target holds this log up to change {number} already, which is later than asked for: choose an empty graph")
PAST_THE_END = Text(
    "không có thay đổi số {number}: thay đổi cuối của nhật ký là {last}",
    "there is no change {number}: the last of the log is {last}")
BEHIND = Text(
    "nguồn có thay đổi mới trong lúc dựng lại: chạy lại lệnh này, nó làm tiếp từ chỗ đã dừng",
    "the source was changed meanwhile: run the same again, and it goes on from there")
UNLIKE = Text(
    "đã dựng lại toàn bộ nhật ký, nhưng mã tóm lược khác với nguồn: dữ kiện của nguồn bị sửa ngoài nhật ký",
    "the whole log was replayed, but the digest is not that of the source: its facts were altered beside the log")
Told = Callable[[int], None]
ERASED = Text(
    "nội dung của thay đổi {number} đã được xóa, không dựng lại được từ nhật ký",
    "the content of change {number} was erased, so the log can't rebuild it")


def replay(
    source: Graph, into: Graph, *, to: int | datetime | None = None, told: Told | None = None
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
        There is no such change, the target holds something else or more, or the content of a change was erased.
    GraphAway, TookTooLong, GraphError
    """
    held, last = verifying.head(into).number, verifying.head(source).number
    if isinstance(to, int) and to > last:
        raise Refused([Problem("unknown-change", PAST_THE_END.filled({"number": to, "last": last}), "to")])
    return rebuild(logged(source, after=max(held - 1, 0), last=last), into, told, to=to)


def rebuild(
    entries: Iterable[Logged], into: Graph, told: Told | None = None, *, to: int | datetime | None = None
) -> int:
    """Put entries of a log back, each in a transaction of its own.

    Parameters
    ----------
    entries
        In order. Those that the target holds already may be left out, all but the last of them.
    into, told, to
        As in `replay`.

    Returns
    -------
    int
        The number of the last change that the target holds now, 0 where there is none.

    Raises
    ------
    Refused
        The target holds something else than a beginning of what is wanted of the log, or the content of a change was
        erased.
    GraphAway, TookTooLong, GraphError
    """
    held = verifying.head(into)
    last = held.number
    for each in _beyond(entries, held, to):
        into.store.write(partial(_replayed, into.catalogue.plumbing, each), seconds=into.settings.change_seconds)
        last = each.number
        if told is not None:
            told(last)
    return last


def replace(entries: Callable[[], Iterable[Logged]], into: Graph, told: Told | None = None) -> None:
    """Put the entries of a whole log in place of all that a graph holds, in one transaction.

    Parameters
    ----------
    entries
        Gives them from the first on; called again where the transaction has to be run again.
    into, told
        As in `replay`, but nothing is refused for what the target holds.

    Raises
    ------
    Refused
        The content of a change was erased, or an entry does not follow the one before; the target is as it was.
    GraphAway, TookTooLong, GraphError
    """
    into.store.write(
        partial(_replaced, into.catalogue.plumbing, entries, told), seconds=into.settings.change_seconds)


def _replaced(
    plumbing: Mapping[str, str], entries: Callable[[], Iterable[Logged]], told: Told | None, transaction: Transaction
) -> None:
    transaction.run(plumbing["facts/erase-all"])
    for each in entries():
        _replayed(plumbing, each, transaction)
        if told is not None:
            told(each.number)


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


def _beyond(entries: Iterable[Logged], held: LogHead, to: int | datetime | None) -> Iterator[Logged]:
    """Those that are wanted and not held by the target yet; what it holds must be the beginning of them."""
    entries = iter(entries)
    if held.number:
        last = next((each for each in entries if each.number >= held.number), None)
        if last is None or (last.number, last.entry["hash"]) != held:
            raise Refused([Problem("not-empty", NOT_EMPTY)])
        if not _counts(to, last):
            raise Refused([Problem("not-empty", FURTHER.filled({"number": last.number}))])
    return takewhile(partial(_counts, to), entries)


def _counts(to: int | datetime | None, each: Logged) -> bool:
    if isinstance(to, datetime):
        return datetime.fromisoformat(each.entry["time"]) <= to
    return to is None or each.number <= to


def _replayed(plumbing: Mapping[str, str], each: Logged, transaction: Transaction) -> None:
    contents = each.contents()
    if len(contents) != each.entry["rows"]:
        raise Refused([Problem("erased", ERASED.filled({"number": each.number}), "to")])
    (newest,) = transaction.run(plumbing["log/lock-head"])
    if (newest["number"], newest["hash"]) != (each.number - 1, each.entry["previous"]):
        raise broken(each.number)
    _put_back(plumbing, contents, each.number, transaction)
    transaction.run(plumbing["log/append"], entry=dict(each.entry), pieces=[dict(piece) for piece in each.pieces])
    for request in each.requests:
        transaction.run(plumbing["log/keep-request"], number=each.number, **request)


def _put_back(
    plumbing: Mapping[str, str], contents: Sequence[Mapping[str, Any]], number: int, transaction: Transaction
) -> None:
    """Give each fact the image that the change left it with."""
    last = {fact.key: (fact, row["after"]) for row in contents for fact in [_fact(row)]}
    touched = [fact for fact, _ in last.values()]
    facts.read_images(transaction, plumbing, touched)
    revived = facts.changes_of_gone(transaction, plumbing, [fact for fact, after in last.values() if after])
    for fact, after in last.values():
        facts.go_back(fact, after, (fact.before or {}).get("changes") or revived.get(fact.key, []), number)
    facts.put(transaction, plumbing, touched, number)


def _fact(row: Mapping[str, Any]) -> Fact:
    return facts.of_log(row["row"], row["action"], row["after"] or row["before"])
