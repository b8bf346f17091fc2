"""What is acknowledged is on the disk: the kernel saw the embedded engine flush before each change was answered."""

from pathlib import Path

from graphsvc.graph import Graph
from tests.crashes.tracing import flushes
from tests.crashes.writers import GROUND
from tests.engines.choosing import on_embedded
from tests.engines.processes import engines
from tests.making import act, made

CHANGES = 20


@on_embedded
def test_each_acknowledged_change_was_flushed(graph: Graph, tmp_path: Path) -> None:
    made(graph, *GROUND.actions)
    (engine,) = engines(graph.settings.data)
    with flushes(engine.pid, tmp_path / "flushes") as seen:
        for number in range(CHANGES):
            before = seen.count()
            made(graph, act("register-household", name=f"Hộ {number}", village="v", on="2020-01-01"))
            assert seen.count() > before, f"change {number} was acknowledged, but not flushed"
