"""The one way to the graph: statements in, rows out, over the official driver."""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

import neo4j
from neo4j.graph import Node, Relationship

from graphsvc.errors import TookTooLong
from graphsvc.store.failures import TOO_LONG, in_time, translated
from graphsvc.store.patience import Deadline, Patience, abandon

Answer = TypeVar("Answer")
Value = TypeVar("Value")
Values = Mapping[str, Any]
WriteQueue = Callable[[], AbstractContextManager[object]]
FETCH_SIZE = 1000
AT_ONCE = 10_000  # of a long list in one statement: more would only cost the engine memory
PAUSES = (0.05, 0.1, 0.2, 0.5, 1, 2, 4)  # seconds before a transaction that met another is run again
_TIMES = (neo4j.time.Date, neo4j.time.DateTime)


@dataclass(frozen=True)
class Address:
    """Where a graph is, and how to enter it to read and to write."""

    uri: str
    database: str
    reader: tuple[str, str]
    writer: tuple[str, str]


class Rows:
    """The rows of one statement as they arrive: never all in memory.

    Iterating gives a list of native values for each row, in the order of `columns`.
    """

    def __init__(self, result: neo4j.Result, deadline: Deadline) -> None:
        self._result, self._deadline = result, deadline
        self.columns: tuple[str, ...] = tuple(result.keys())
        self.all_read = False

    def __iter__(self) -> Iterator[list[Any]]:
        with in_time(self._deadline):
            for record in self._result:
                if self._deadline.passed:
                    raise TookTooLong(TOO_LONG)
                yield [native(value) for value in record.values()]
        self.all_read = True


def in_parts(values: Iterable[Value]) -> Iterator[list[Value]]:
    """A long list as parts, each as much as one statement is given."""
    left = iter(values)
    while part := list(islice(left, AT_ONCE)):
        yield part


class Transaction:
    """One transaction of a writer, which ends in time."""

    def __init__(self, transaction: neo4j.Transaction, seconds: float) -> None:
        self._transaction, self._until = transaction, time.monotonic() + seconds

    def run(self, statement: str, **values: Any) -> list[dict[str, Any]]:
        """Run one statement and hold all its rows.

        Raises
        ------
        TookTooLong
        """
        result = self._transaction.run(statement, values)
        keys = result.keys()
        rows = [dict(zip(keys, map(native, record.values()), strict=True)) for record in result]
        # The driver keeps every result until the transaction ends, and with it all that its statement was sent.
        (result.consume().parameters or {}).clear()
        self.keep_time()
        return rows

    def run_in_parts(self, statement: str, name: str, values: Iterable[Any]) -> list[dict[str, Any]]:
        """Run a statement that takes a list, given as the parameter `name`, for so much of it at a time; all its rows.

        Raises
        ------
        TookTooLong
        """
        return [row for part in in_parts(values) for row in self.run(statement, **{name: part})]

    def keep_time(self) -> None:
        """See that the time is not over; the embedded engine counts it for each statement only."""
        if time.monotonic() > self._until:
            raise TookTooLong(TOO_LONG)


class Store:
    """An open graph: reads are streamed through the reader's login, writes are transactions of the writer's.

    Parameters
    ----------
    address
        Where the graph is.
    queue
        Entered by each writer before its transaction begins; it lets one in at a time.
    """

    def __init__(self, address: Address, queue: WriteQueue = nullcontext) -> None:
        self.address, self._queue, self._patience = address, queue, Patience()
        # On a cluster, what was written is seen by the next question, whichever server answers it.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        self._reader = _driver(address.uri, address.reader)
        same = address.reader == address.writer
        self._writer = self._reader if same else _driver(address.uri, address.writer)

    def close(self) -> None:
        """Give the connections back."""
        self._patience.close()
        self._reader.close()
        self._writer.close()

    def check(self) -> None:
        """See that the graph answers.

        Raises
        ------
        GraphAway
        """
        with translated():
            self._reader.verify_connectivity()

    def server(self) -> str:
        """Who answers, by its own name and version.

        Raises
        ------
        GraphAway
        """
        with translated():
            return self._reader.get_server_info().agent

    @contextmanager
    def read(self, statement: str, values: Values, *, seconds: float) -> Iterator[Rows]:
        """Ask the graph; the rows are there while the context is open.

        Raises
        ------
        GraphAway, TookTooLong, GraphError
        """
        session = self._session(self._reader, neo4j.READ_ACCESS)
        rows = None
        try:
            with self._patience.watching(session, seconds) as deadline, in_time(deadline):
                rows = Rows(session.run(neo4j.Query(statement, timeout=seconds), dict(values)), deadline)
                yield rows
        finally:
            if rows is None or rows.all_read:
                session.close()
            else:
                abandon(session)

    def rows(self, statement: str, values: Values, *, seconds: float) -> list[dict[str, Any]]:
        """Ask for few rows and hold them all."""
        with self.read(statement, values, seconds=seconds) as rows:
            return [dict(zip(rows.columns, row, strict=True)) for row in rows]

    def write(self, work: Callable[[Transaction], Answer], *, seconds: float) -> Answer:
        """Run `work` in one transaction and commit it; it is run again where the graph says to retry.

        A graph that is away is no reason to: who waits for it keeps the queue and a server's thread from others.

        Raises
        ------
        GraphAway, TookTooLong, GraphError
        """
        with translated(), self._queue(), self._session(self._writer) as session:
            for pause in PAUSES:
                try:
                    return _committed(session, work, seconds)
                except neo4j.exceptions.Neo4jError as error:
                    if not error.is_retryable():
                        raise
                time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311  (spreads them, keeps no secret)
            return _committed(session, work, seconds)

    def preview(self, work: Callable[[Transaction], Answer], *, seconds: float) -> Answer:
        """Run `work` in one transaction and roll it back, whatever comes of it."""
        with (
            translated(),
            self._session(self._writer) as session,
            session.begin_transaction(timeout=seconds) as transaction,
        ):
            answer = work(Transaction(transaction, seconds))
            transaction.rollback()
            return answer

    def define(self, statement: str, *, seconds: float) -> None:
        """Run one statement of the schema, which no transaction may surround."""
        with translated(), self._queue(), self._session(self._writer) as session:
            session.run(neo4j.Query(statement, timeout=seconds)).consume()

    def _session(self, driver: neo4j.Driver, access: str = neo4j.WRITE_ACCESS) -> neo4j.Session:
        return driver.session(
            database=self.address.database, default_access_mode=access, fetch_size=FETCH_SIZE,
            bookmark_manager=self._bookmarks)


def native(value: Any) -> Any:
    """A value of the driver as Python's own; nodes and links stay as they are.

    >>> native(neo4j.time.Date(2022, 6, 17))
    datetime.date(2022, 6, 17)
    """
    convert = _NATIVE.get(type(value))
    return value if convert is None else convert(value)


_NATIVE: Mapping[type, Callable[[Any], Any]] = {
    neo4j.time.Date: neo4j.time.Date.to_native,
    neo4j.time.DateTime: neo4j.time.DateTime.to_native,
    list: lambda value: [native(item) for item in value],
    dict: lambda value: {key: native(item) for key, item in value.items()},
}


def properties(entity: Node | Relationship) -> dict[str, Any]:
    """The properties of a node or link, native."""
    return {key: _property(value) for key, value in entity.items()}


def _property(value: Any) -> Any:
    """A property, native. A list of them holds values of one type, so most are native as they are."""
    if isinstance(value, list) and not (value and isinstance(value[0], _TIMES)):
        return value
    return native(value)


def _committed(session: neo4j.Session, work: Callable[[Transaction], Answer], seconds: float) -> Answer:
    with session.begin_transaction(timeout=seconds) as begun:
        transaction = Transaction(begun, seconds)
        answer = work(transaction)
        transaction.keep_time()
        begun.commit()
        return answer


def _driver(uri: str, login: tuple[str, str]) -> neo4j.Driver:
    # A connection that rested is tried before use: the graph may have been started again meanwhile.
    return neo4j.GraphDatabase.driver(
        uri, auth=login, notifications_min_severity="OFF", connection_timeout=5, liveness_check_timeout=1,
        connection_acquisition_timeout=20)
