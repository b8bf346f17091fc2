"""Requests cut off before their answer was read and sent again with the same key: each change is made exactly once.

Fifty requests to each engine; a thousand to each by `make soak`.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from graphsvc.changes import log
from graphsvc.graph import open_graph
from tests.crashes.cutting import send_and_hang_up
from tests.crashes.history import Request
from tests.crashes.judging import judged
from tests.crashes.service import Service
from tests.crashes.writers import GROUND, client, send
from tests.engines.choosing import explained
from tests.engines.neo4j_server import PASSWORD, Neo4jServer
from tests.engines.processes import until
from tests.making import act

CUT = 0.2


@contextmanager
def _engine(name: str, folder: Path) -> Iterator[dict[str, Any]]:
    """An engine of this test's own, as settings by environment name."""
    if name == "embedded":
        yield {"GRAPHSVC_DATA": folder / "data", "GRAPHSVC_ENGINE_MEMORY": "512m"}
        return
    with explained(), Neo4jServer(folder / "neo4j") as server:
        yield {"NEO4J_URI": server.uri, "NEO4J_PASSWORD": PASSWORD}


@pytest.mark.parametrize(("seed", "number"), [(1, 50), pytest.param(2, 1000, marks=pytest.mark.soak)])
@pytest.mark.parametrize("engine", ["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def test_a_request_cut_off_and_sent_again_is_made_once(engine: str, tmp_path: Path, seed: int, number: int) -> None:
    dice = random.Random(seed)
    requests = [_request(f"{seed}.{n}", dice) for n in range(number)]
    cut = dice.sample(requests, round(CUT * number))
    later = cut[::2]  # sent again when all is over; the others at once, while the first may still be at work
    with (
        _engine(engine, tmp_path) as given,
        Service(tmp_path, **given) as service,
        client(service.address) as sender,
    ):
        service.await_ready()
        assert send(sender, GROUND)["status"] == 201
        for request in requests:
            if request in cut:
                send_and_hang_up(service.address, request, reset=request not in later and dice.random() < 0.5)
            if request not in later:
                request.answers.append(send(sender, request))
        with open_graph(service.settings) as graph:
            until(lambda: len(list(log.entries(graph))) == 1 + number)  # those cut off were made, too
            for request in [*later, *dice.sample(requests, number // 5)]:
                request.answers.append(send(sender, request))
            assert len(list(log.entries(graph))) == 1 + number
            # The first answer to what was cut off is nowhere but in the log, which the judge holds against the second.
            assert [request.key for request in requests if request.answers[0]["status"] != 201] == []
            assert [request.key for request in requests if request.answers[0] != request.answers[-1]] == []
            judgement = judged(graph, requests)
            assert judgement.is_clean, judgement


def _request(key: str, dice: random.Random) -> Request:
    """Households without an id, so that one made twice would show."""
    return Request(key, [act("register-household", name=f"{key}/{n}", village="v", on="2020-01-01")
                         for n in range(dice.choice((1, 1, 2, 5)))])
