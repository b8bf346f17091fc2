"""Backups while others write: each is of one moment, and restored on the other engine it is what was known then.

One on each engine; ten on each by `make soak`.
"""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from graphsvc.backup.reading import opened
from graphsvc.backup.restoring import restore
from graphsvc.backup.writing import back_up
from graphsvc.changes.digest import digest
from graphsvc.changes.replaying import replay
from graphsvc.changes.verifying import head
from graphsvc.graph import Graph
from tests.conftest import Fresh
from tests.engines.choosing import ENGINES
from tests.making import act, district, made

WRITERS = 4
rounds = pytest.mark.parametrize(("seed", "number"), [(1, 1), pytest.param(2, 10, marks=pytest.mark.soak)])


@rounds
def test_a_backup_under_load_is_what_was_known_at_its_number(
    graph: Graph, engine: str, fresh: Fresh, tmp_path: Path, seed: int, number: int
) -> None:
    (other,) = (name for name in ENGINES if name != engine)
    dice = random.Random(seed)
    district(graph)
    for _ in range(number):
        with writing(graph, dice) as at_work:
            at_work.wait(30)
            backup = back_up(graph, tmp_path / "backup")
        assert head(graph).number > backup.number > 2, "others wrote before it and after it"
        restored = fresh(other)
        restore(restored, opened(tmp_path / "backup"))
        assert (head(restored), digest(restored)) == ((backup.number, backup.hash), backup.digest)
        known = fresh(other)
        replay(graph, known, to=backup.number)
        assert digest(known) == backup.digest


@contextmanager
def writing(graph: Graph, dice: random.Random) -> Iterator[Event]:
    """Writers at work; the event says that they began."""
    begun, over = Event(), Event()

    def write(own: random.Random) -> None:
        while not over.is_set():
            name = f"Hộ {own.random()}"
            made(graph, act("register-household", name=name, village=own.choice(["v1", "v2", "v3"]), on="2020-01-01"))
            begun.set()

    with ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(write, random.Random(dice.random())) for _ in range(WRITERS)]
        try:
            yield begun
            made(graph, act("register-village", name="Thôn sau cùng", on="2020-01-01"))
        finally:
            over.set()
    for writer in writers:
        writer.result()
