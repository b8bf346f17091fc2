"""That a question can't write is the reader's login on the embedded engine, and the session's mode on Neo4j."""

import pytest

from graphsvc.errors import GraphError
from graphsvc.store.door import Store
from tests.engines.choosing import on_embedded

WRITES = [
    "CREATE (n:Try) RETURN n",
    "CREATE (n:Never) RETURN n",
    "MERGE (n:Try {number: 2}) RETURN n",
    "MATCH (n:Try) SET n.number = 7 RETURN n",
    "MATCH (n:Try) SET n += {other: 7} RETURN n",
    "MATCH (n:Try) SET n:Other RETURN n",
    "MATCH (n:Try) REMOVE n.number RETURN n",
    "MATCH (n:Try) REMOVE n:Try RETURN n",
    "MATCH (n:Try) DELETE n",
    "MATCH (n:Try) DETACH DELETE n",
    "MATCH (n:Try) CREATE (n)-[:TRIED]->(n) RETURN n",
    "FOREACH (i IN [1] | CREATE (:Try))",
    "MATCH (n:Try) CALL (n) { CREATE (m:Try) RETURN m } RETURN m",
    "MATCH (n:Try) CALL (n) { DELETE n } IN TRANSACTIONS",
    "CREATE INDEX never IF NOT EXISTS FOR (n:Try) ON (n.number)",
    "CREATE CONSTRAINT never IF NOT EXISTS FOR (n:Try) REQUIRE n.number IS UNIQUE",
    "DROP CONSTRAINT thing_key",
    "DROP INDEX change_number",
]
REACHES_OUT = [
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM '/etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
    "SHOW USERS",
    "CREATE USER intruder SET PASSWORD 'intruder-1'",
    "CREATE DATABASE other",
    "DROP DATABASE graph",
]
ALL = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties, COUNT { (n)--() } AS links"


@pytest.fixture
def one(store: Store) -> Store:
    """A store with one node."""
    store.write(lambda transaction: transaction.run("CREATE (:Try {number: 1})"), seconds=10)
    return store


def everything(store: Store) -> list[str]:
    return sorted(map(str, store.rows(ALL, {}, seconds=10)))


@pytest.mark.parametrize("statement", WRITES)
def test_no_question_writes(one: Store, statement: str) -> None:
    before = everything(one)
    with pytest.raises(GraphError):
        one.rows(statement, {}, seconds=10)
    assert everything(one) == before


@on_embedded
@pytest.mark.parametrize("statement", REACHES_OUT)
def test_no_question_reaches_out_of_the_graph(one: Store, statement: str) -> None:
    before = everything(one)
    with pytest.raises(GraphError):
        one.rows(statement, {}, seconds=10)
    assert everything(one) == before


@on_embedded
@pytest.mark.parametrize("statement", REACHES_OUT[:3])
def test_no_change_reads_files_or_the_network(one: Store, statement: str) -> None:
    with pytest.raises(GraphError):
        one.write(lambda transaction: transaction.run(statement), seconds=10)


def test_the_constraints_still_hold_afterwards(one: Store) -> None:
    for _ in WRITES[-2:]:
        with pytest.raises(GraphError):
            one.write(lambda transaction: transaction.run(
                "CREATE (:Thing {key: 'Try/1'}) CREATE (:Thing {key: 'Try/1'})"), seconds=10)
