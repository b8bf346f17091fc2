"""Kill -9 amid eight writers: of the service, of its engine, of both at once, and of a Neo4j.

One round of each; ten by `make soak`.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from tests.crashes.rounds import away_is_said, tortured
from tests.crashes.service import Service
from tests.crashes.writers import GROUND, client, send
from tests.engines.choosing import explained
from tests.engines.neo4j_server import PASSWORD, Neo4jServer
from tests.engines.processes import left

rounds = pytest.mark.parametrize(("seed", "rounds"), [(1, 1), pytest.param(2, 10, marks=pytest.mark.soak)])
GONE_SECONDS = 30


@contextmanager
def serving(folder: Path, **given: object) -> Iterator[Service]:
    """A service that answers."""
    with Service(folder, **given) as service:
        service.await_ready()
        yield service


def _started_again(service: Service, killed: list[psutil.Process]) -> float:
    """Start a killed service; nothing of it may be left over."""
    service.start()
    seconds = service.await_ready()
    assert left(killed, GONE_SECONDS) == [], "left over from the killed service"
    return seconds


@rounds
def test_a_killed_service_loses_nothing_and_starts_again_at_once(tmp_path: Path, seed: int, rounds: int) -> None:
    with serving(tmp_path, GRAPHSVC_DATA=tmp_path / "data", GRAPHSVC_ENGINE_MEMORY="512m") as service:

        def kill(_: random.Random) -> float:
            tree = service.tree()
            service.kill(tree[:1])
            return _started_again(service, tree)

        tortured(service, tmp_path, kill, seed=seed, rounds=rounds)


@rounds
def test_a_service_killed_with_its_engine_at_once_loses_nothing(tmp_path: Path, seed: int, rounds: int) -> None:
    with serving(tmp_path, GRAPHSVC_DATA=tmp_path / "data", GRAPHSVC_ENGINE_MEMORY="512m") as service:

        def kill(dice: random.Random) -> float:
            tree = service.tree()
            # The service and its engine, in either order; sometimes the workers with them.
            killed = tree if dice.random() < 0.3 else [tree[0], service.engine()]
            service.kill(dice.sample(killed, len(killed)))
            return _started_again(service, tree)

        tortured(service, tmp_path, kill, seed=seed, rounds=rounds)


@rounds
def test_a_killed_engine_comes_back_by_itself_with_all_it_acknowledged(tmp_path: Path, seed: int, rounds: int) -> None:
    with serving(tmp_path, GRAPHSVC_DATA=tmp_path / "data", GRAPHSVC_ENGINE_MEMORY="512m") as service:

        def kill(_: random.Random) -> float:
            engine = service.engine()
            others = [process for process in service.tree() if process != engine]
            engine.kill()
            away_is_said(service)
            seconds = service.await_ready()
            assert set(others) < set(service.tree()), "the service was started again, not only its engine"
            return seconds

        tortured(service, tmp_path, kill, seed=seed, rounds=rounds)


@rounds
@pytest.mark.neo4j
def test_a_killed_neo4j_has_all_it_acknowledged_and_is_found_again(tmp_path: Path, seed: int, rounds: int) -> None:
    with (
        explained(), Neo4jServer(tmp_path / "neo4j") as server,
        serving(tmp_path, NEO4J_URI=server.uri, NEO4J_PASSWORD=PASSWORD) as service,
    ):

        def kill(_: random.Random) -> float:
            others = service.tree()
            server.kill()
            away_is_said(service)
            with client(service.address) as writer:
                assert send(writer, GROUND)["status"] == 503
            server.start()
            seconds = service.await_ready()
            assert set(others) == set(service.tree()), "the service was started again"
            return seconds

        tortured(service, tmp_path, kill, seed=seed, rounds=rounds)
