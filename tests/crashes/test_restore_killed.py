"""Kill -9 of a restore, with its engine where it runs one: what was there is there whole, or what was restored is.

One on each engine; ten on each by `make soak`.
"""

import os
import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from graphsvc.backup.writing import back_up
from graphsvc.changes.digest import digest
from graphsvc.changes.verifying import verify
from graphsvc.graph import open_graph
from graphsvc.settings import Settings, from_environment
from tests.conftest import SettingsFor
from tests.crashes.service import ROOT
from tests.engines.choosing import emptied
from tests.making import act, district, made

HOUSEHOLDS = 1000
PATIENCE = 300  # seconds, on a machine that does much else
rounds = pytest.mark.parametrize(("seed", "number"), [(1, 1), pytest.param(2, 10, marks=pytest.mark.soak)])


@rounds
@pytest.mark.parametrize("engine", ["embedded", "neo4j"])
def test_a_killed_restore_leaves_the_old_data_or_the_new(
    engine: str, settings_for: SettingsFor, tmp_path: Path, seed: int, number: int
) -> None:
    own = {"GRAPHSVC_DATA": tmp_path / "data", "GRAPHSVC_ENGINE_MEMORY": "512m"}
    settings = settings_for("neo4j") if engine == "neo4j" else from_environment(**own)
    with open_graph(settings) as graph:
        emptied(graph.store)
        district(graph)
        made(graph, *(act("register-household", name=f"Hộ {n}", village="v1", on="2020-01-01")
                      for n in range(HOUSEHOLDS)))
        restored = back_up(graph, tmp_path / "backup").digest
        made(graph, act("register-village", name="Thôn sau cùng"))
    taken = _run(settings, tmp_path / "backup")
    with open_graph(settings) as graph:
        assert digest(graph) == restored
        made(graph, act("register-village", name="Thôn sau cùng", id="later"))
        old = digest(graph)
    dice = random.Random(seed)
    for _ in range(number):
        _killed(settings, tmp_path / "backup", after=dice.uniform(0.3, 1) * taken)
        with open_graph(settings) as graph:
            assert digest(graph) in (old, restored)
            assert list(verify(graph)) == []
            if digest(graph) == restored:
                made(graph, act("register-village", name="Thôn sau cùng", id="later"))
                assert digest(graph) == old


def _run(settings: Settings, backup: Path) -> float:
    """Restore it whole; gives the seconds that takes."""
    begun = time.monotonic()
    assert _started(settings, backup).wait(PATIENCE) == 0
    return time.monotonic() - begun


def _killed(settings: Settings, backup: Path, *, after: float) -> None:
    process = _started(settings, backup)
    time.sleep(after)
    family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    for each in family:
        with suppress(psutil.NoSuchProcess):  # the engine may just have ended
            each.kill()
    process.wait(PATIENCE)
    psutil.wait_procs(family, PATIENCE)


def _started(settings: Settings, backup: Path) -> subprocess.Popen[bytes]:
    given = {"NEO4J_URI": settings.neo4j_uri or "", "NEO4J_PASSWORD": settings.password,
             "GRAPHSVC_DATA": str(settings.data), "GRAPHSVC_ENGINE_MEMORY": settings.engine_memory}
    return subprocess.Popen(
        [sys.executable, "-m", "graphsvc", "restore", "--yes", str(backup)], cwd=ROOT,
        env={**os.environ, **given}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
