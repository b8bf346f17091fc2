"""What verifying a long log costs, against the bare driver that streams the same entries and rows."""

from datetime import date
from functools import partial
from pathlib import Path

from graphsvc import days
from graphsvc.changes import log, verifying
from graphsvc.changes.facts import Fact
from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.store.door import Transaction
from tests.bench.cases import Measured, Sides
from tests.bench.timing import compared

ENTRY = 500  # rows
HEAD = Head("benchmark", "to have a long log")


def verified(sides: Sides, rows: int, runs: int, note: Path) -> Measured:
    """Verify a log that was made long, unless a note says that it is already."""
    if not note.exists():
        lengthen(sides.graph, rows)
        note.write_text(f"{rows}", encoding="utf-8")
    made = int(note.read_text(encoding="utf-8"))

    def ours() -> None:
        assert next(verifying.verify(sides.graph), None) is None

    def bare() -> None:
        asked = {"after": 0, **dict.fromkeys(("actor", "action", "since", "until"))}
        with sides.driver.session(database=sides.graph.store.address.database) as session:
            for name in ("log/entries", "log/pieces"):
                assert sum(1 for _ in session.run(sides.graph.catalogue.plumbing[name], asked)) >= made // ENTRY

    return Measured("verify the log, by the door", made, compared(ours, bare, runs=runs, warm=1))


def lengthen(graph: Graph, rows: int) -> None:
    """Put entries of assignments that never were straight behind the newest one, each in its own transaction."""
    for _ in range(rows // ENTRY):
        graph.store.write(partial(_entry, graph), seconds=graph.settings.change_seconds)


def _entry(graph: Graph, transaction: Transaction) -> None:
    plumbing = graph.catalogue.plumbing
    (newest,) = transaction.run(plumbing["log/lock-head"])
    number = newest["number"] + 1
    log.append(transaction, plumbing, number=number, previous=newest["hash"], head=HEAD,
               facts=[_fact(number, row) for row in range(ENTRY)])


def _fact(number: int, row: int) -> Fact:
    link = {"id": f"l{number}-{row}", "since": date(2024, 1, 1), "until": days.OPEN, "changes": [number]}
    return Fact(row, "assign-duty", "RESPONSIBLE_FOR", str(link["id"]), f"Person/p{row}", f"Household/h{number}", {},
                after=link)
