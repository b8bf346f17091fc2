"""Both ways to one graph: through the service, and through the bare driver."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import neo4j

from graphsvc.graph import Graph, open_graph
from graphsvc.settings import Settings
from tests.bench.timing import Pair


def statement(name: str) -> str:
    """A statement of the benchmark's own."""
    return Path(__file__).with_name(f"{name}.cypher").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Measured:
    """One line of the table."""

    what: str
    rows: int
    pair: Pair


class Figure(NamedTuple):
    """One figure of so many rows or marks: what it is of, in which unit, and what it should come to."""

    what: str
    of: int | None
    value: float
    goal: str


@contextmanager
def sides(settings: Settings, address: str) -> Iterator["Sides"]:
    """Both ways to the same graph."""
    with open_graph(settings) as graph, httpx.Client(base_url=address, timeout=600) as api:
        where = graph.store.address
        with neo4j.GraphDatabase.driver(where.uri, auth=where.writer, notifications_min_severity="OFF") as driver:
            yield Sides(graph, api, driver)


@dataclass(frozen=True)
class Sides:
    """The API, and the bare driver to the same graph."""

    graph: Graph
    api: httpx.Client
    driver: neo4j.Driver

    def posted(self, body: object, address: str = "") -> dict[str, Any]:
        """The answer to a change sent through the API."""
        answer = self.api.post(f"/api/v1/changes{address}", json=body)
        answer.raise_for_status()
        return dict(answer.json())

    def bare(self, statement: str, **values: Any) -> None:
        """Write with the bare driver."""
        with self.driver.session(database=self.graph.store.address.database) as session:
            session.execute_write(lambda transaction: transaction.run(statement, values).consume())

    def rolled_back(self, statement: str, **values: Any) -> None:
        """Write with the bare driver, and roll it back."""
        with (
            self.driver.session(database=self.graph.store.address.database) as session,
            session.begin_transaction() as transaction,
        ):
            transaction.run(statement, values).consume()
            transaction.rollback()
