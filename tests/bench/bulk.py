"""The sample put straight into an empty graph with its log, but without guards: to measure on it, not its loading."""

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice

from graphsvc.changes import facts, log
from graphsvc.changes.facts import Fact
from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.sample.making import actions
from graphsvc.sample.shape import Shape
from graphsvc.store.door import Transaction
from tests.oracle.applying import performed
from tests.oracle.facts import Facts

BATCH = 5000
HEAD = Head("graphsvc bench")


def meant_by(shape: Shape) -> Facts:
    """All facts of the sample."""
    meant = Facts()
    performed(meant, chain.from_iterable(actions(shape)))
    return meant


def fill(graph: Graph, meant: Facts) -> int:
    """Put facts; how many they are."""
    ready = _facts(meant)
    for batch in iter(lambda: list(islice(ready, BATCH)), []):
        graph.store.write(partial(_put, graph, batch), seconds=graph.settings.change_seconds)
    return len(meant.things) + len(meant.links)


def _put(graph: Graph, batch: list[Fact], transaction: Transaction) -> None:
    plumbing = graph.catalogue.plumbing
    (newest,) = transaction.run(plumbing["log/lock-head"])
    number = newest["number"] + 1
    facts.become(batch, number, {})
    facts.put(transaction, plumbing, batch, number)
    log.append(transaction, plumbing, number=number, previous=newest["hash"], head=HEAD, facts=batch)


def _facts(meant: Facts) -> Iterator[Fact]:
    for thing in meant.things.values():
        yield Fact(0, "fill", thing.kind, thing.id, None, None, dict(thing.properties))
    for number, link in enumerate(meant.links):
        told = {"since": link.since, "until": link.until, **link.own}
        yield Fact(0, "fill", link.type, f"l{number}", link.start.key, link.end.key, told)
