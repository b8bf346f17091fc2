"""The door: statements in, typed rows out, the same on both engines."""

import sys
import threading
import time
from collections.abc import Callable
from datetime import date

import pytest

from graphsvc.errors import GraphError, TookTooLong
from graphsvc.settings import Settings
from graphsvc.store import opening, patience
from graphsvc.store.door import Store, Transaction
from tests.engines.choosing import on_embedded, on_neo4j

COUNT = "MATCH (n:Try) RETURN count(n) AS n"
LONG = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN a, b"
# Longer than the limit, yet soon over: on the embedded engine it runs on when nobody waits for it any more.
SILENT = "UNWIND range(1, 9000) AS a UNWIND range(1, 9000) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS n"


def count(store: Store) -> int:
    return int(store.rows(COUNT, {}, seconds=5)[0]["n"])


def creates(number: int) -> Callable[[Transaction], None]:
    return lambda transaction: transaction.run("CREATE (:Try {number: $number})", number=number) and None


def test_a_row_comes_back_with_native_values(store: Store) -> None:
    asked = {"day": date(9999, 12, 31)}
    rows = store.rows(
        "RETURN $day AS day, [$day] AS days, {day: $day} AS map, 'Đỗ' AS name, null AS nothing", asked, seconds=5)
    day = date(9999, 12, 31)
    assert rows == [{"day": day, "days": [day], "map": {"day": day}, "name": "Đỗ", "nothing": None}]


def test_columns_keep_the_order_of_the_statement(store: Store) -> None:
    with store.read("RETURN 1 AS b, 2 AS a", {}, seconds=5) as rows:
        assert rows.columns == ("b", "a")
        assert list(rows) == [[1, 2]]


def test_ten_megabytes_of_text_come_back_whole(store: Store) -> None:
    text = "Đ" * 5_000_000
    assert store.rows("RETURN $text AS text", {"text": text}, seconds=20) == [{"text": text}]


def test_forty_megabytes_of_rows_are_one_message(store: Store) -> None:
    rows = store.write(lambda transaction: transaction.run(
        "UNWIND $rows AS row RETURN count(row) AS n", rows=["x" * 400] * 100_000), seconds=60)
    assert rows == [{"n": 100_000}]


def test_leaving_early_does_not_wait_for_the_rest(store: Store) -> None:
    started = time.monotonic()
    with store.read(LONG, {}, seconds=60) as rows:
        assert next(iter(rows)) == [1, 1]
    assert time.monotonic() - started < 10
    assert store.rows("RETURN 1 AS one", {}, seconds=5) == [{"one": 1}]


def test_what_a_writer_did_is_there_and_what_failed_is_not(store: Store) -> None:
    def fails(transaction: Transaction) -> None:
        transaction.run("CREATE (:Try)")
        raise LookupError

    store.write(creates(1), seconds=10)
    with pytest.raises(LookupError):
        store.write(fails, seconds=10)
    assert count(store) == 1


def test_a_preview_sees_its_own_work_and_leaves_nothing(store: Store) -> None:
    def work(transaction: Transaction) -> object:
        transaction.run("UNWIND range(1, 50) AS i CREATE (:Try {i: i})-[:TRIED]->(:Try)")
        return transaction.run(COUNT)

    assert store.preview(work, seconds=10) == [{"n": 100}]
    assert count(store) == 0


def test_what_a_statement_was_sent_is_let_go_before_its_transaction_ends(store: Store) -> None:
    rows = [{"n": 1}]

    def kept(transaction: Transaction) -> int:
        before = sys.getrefcount(rows)
        transaction.run("UNWIND $rows AS row RETURN row.n AS n", rows=rows)
        return sys.getrefcount(rows) - before

    assert store.preview(kept, seconds=10) == 0


def test_a_preview_that_fails_leaves_nothing(store: Store) -> None:
    def fails(transaction: Transaction) -> None:
        transaction.run("CREATE (:Try)")
        raise LookupError

    with pytest.raises(LookupError):
        store.preview(fails, seconds=10)
    assert count(store) == 0


def test_eight_writers_at_once_on_one_node_all_get_through(store: Store) -> None:
    store.write(lambda transaction: transaction.run("CREATE (:Try {number: 0})"), seconds=10)
    failures: list[Exception] = []

    def writer() -> None:
        try:
            for _ in range(5):
                store.write(lambda transaction: transaction.run(
                    "MATCH (n:Try) SET n.number = n.number + 1 RETURN n.number AS number"), seconds=60)
        except GraphError as error:
            failures.append(error)

    threads = [threading.Thread(target=writer) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert store.rows("MATCH (n:Try) RETURN n.number AS number", {}, seconds=5) == [{"number": 40}]


@pytest.mark.parametrize("statement", ["RETRUN 1", "RETURN $missing AS x", "RETURN 1 / 0 AS x", "RETURN nosuch() AS x"])
def test_a_statement_that_fails_says_so_with_its_cause(store: Store, statement: str) -> None:
    with pytest.raises(GraphError) as caught:
        store.rows(statement, {}, seconds=5)
    assert type(caught.value) is GraphError
    assert caught.value.__cause__ is not None
    assert "Neo." in caught.value.message.vi


def test_the_session_is_usable_after_a_failure(store: Store) -> None:
    for _ in range(3):
        with pytest.raises(GraphError):
            store.rows("RETURN 1 / 0 AS x", {}, seconds=5)
    assert store.rows("RETURN 1 AS one", {}, seconds=5) == [{"one": 1}]


def test_a_question_is_stopped_at_its_limit_whatever_it_does(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "GRACE", 0.1)
    with pytest.raises(TookTooLong):
        store.rows(SILENT, {}, seconds=0.2)


def test_rows_that_keep_coming_are_stopped_at_the_limit_too(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "GRACE", 0.1)
    with pytest.raises(TookTooLong), store.read(LONG, {}, seconds=0.2) as rows:
        for _ in rows:
            pass


def test_a_change_that_lasts_too_long_leaves_nothing(store: Store) -> None:
    def slow(transaction: Transaction) -> None:
        transaction.run("CREATE (:Try)")
        threading.Event().wait(1.5)

    with pytest.raises(TookTooLong):
        store.write(slow, seconds=1)
    assert count(store) == 0


@on_embedded
def test_a_writer_waits_for_its_turn_only_so_long(store: Store, settings_for: Callable[..., Settings]) -> None:
    hasty = settings_for("embedded", GRAPHSVC_CHANGE_SECONDS=0.3)
    with opening.opened(hasty) as other:

        def waits(transaction: Transaction) -> None:
            transaction.run("CREATE (:Try)")
            with pytest.raises(TookTooLong, match="busy"):
                other.write(creates(2), seconds=5)

        store.write(waits, seconds=30)
    assert count(store) == 1


@on_neo4j
def test_a_question_waits_for_what_was_written_before_it(store: Store) -> None:
    """On a cluster another server may answer; the mark of the last change goes along."""
    before = set(store._bookmarks.get_bookmarks())
    store.write(creates(1), seconds=10)
    assert set(store._bookmarks.get_bookmarks()) != before
