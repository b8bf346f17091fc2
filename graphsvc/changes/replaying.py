"""Replay: what was known at a time, rebuilt from the log into an empty graph; so the log is a second backup.

Facts and log are put back as they were, each entry in a transaction of its own, so that a replay to the end has the
live digest and a log that verifies.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import takewhile
from typing import Any

from graphsvc.changes import facts, log
from graphsvc.changes.facts import Fact
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.questions import reach
from graphsvc.store.door import Transaction, properties

NOT_EMPTY = Text(
    "đích đã có dữ liệu: chọn một thư mục hoặc Neo4j trống", "the target holds data: choose an empty folder or Neo4j")
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
        An empty graph.
    to
        The last change to replay, or the time until which; None for all.
    told
        Called with the number of each change that was replayed.

    Returns
    -------
    int
        The number of the last change replayed, 0 where there was none.

    Raises
    ------
    Refused
        The target is not empty, or the content of a change was erased.
    GraphAway, TookTooLong, GraphError
    """
    if reach.last_change(into):
        raise Refused([Problem("not-empty", NOT_EMPTY, "into")])
    last = 0
    for entry in takewhile(partial(_counts, to), log.images(source, seconds=source.settings.change_seconds)):
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
    transaction.run(plumbing["log/lock-head"])
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
