"""Kill -9 of an import's process, and cancelling it: all of the file is there, as one change that is known, or nothing.

One round on each engine; twenty on each by `make soak`.
"""

import os
import random
import signal
import time
from datetime import date
from pathlib import Path

import pytest

from graphsvc.changes import undoing
from graphsvc.changes.digest import digest
from graphsvc.changes.log import Head
from graphsvc.graph import Graph, open_graph
from graphsvc.importing import job, kept
from graphsvc.jobs import process
from graphsvc.jobs.job import Job
from tests.conftest import SettingsFor
from tests.engines.choosing import emptied
from tests.making import act, district, made

HOUSEHOLDS = 500
PATIENCE = 600.0  # seconds, on a machine that does much else
DAY = date(2022, 6, 17)
rounds = pytest.mark.parametrize(("seed", "number"), [(1, 1), pytest.param(2, 20, marks=pytest.mark.soak)])


@rounds
@pytest.mark.parametrize("engine", ["embedded", "neo4j"])
def test_a_killed_import_is_whole_or_not_there(
    engine: str, settings_for: SettingsFor, tmp_path: Path, seed: int, number: int
) -> None:
    settings = settings_for(engine, GRAPHSVC_DATA=tmp_path) if engine == "neo4j" else settings_for(engine)
    dice = random.Random(seed)
    with open_graph(settings) as graph:
        emptied(graph.store)
        district(graph)
        made(graph, *(act("register-household", id=f"new{n}", name=f"Hộ mới {n}", village="v1", on="2020-01-01")
                      for n in range(HOUSEHOLDS)))
        before = digest(graph)
        took = _seconds(graph)
        assert digest(graph) != before
        _take_back(graph, before)
        for _ in range(number):
            found = _reported(graph)
            process.start(settings, found, job.apply)
            time.sleep(dice.uniform(0.2, 1.1) * took)
            dice.choice((_kill, process.cancel))(found)
            _await_end(found)
            made_by_it = job.number(graph, found)
            assert (digest(graph) == before) == (made_by_it is None)
            if made_by_it is None:
                _applied_after_all(graph, found)
            _take_back(graph, before)


def _reported(graph: Graph) -> Job:
    """An import whose report is there, and agreed to."""
    new = job.new(graph.settings, job.Asked("assignments.csv", "Assignments", DAY, None, "en"))
    rows = "\n".join(f"an,new{n},2022-06-17" for n in range(HOUSEHOLDS))
    job.file(new).write_text(f"Person,Household or group,From\n{rows}\n", encoding="utf-8")
    process.start(graph.settings, new, job.report)
    _await_end(new)
    report = kept.shown(new)
    assert report and report.applies and report.actions == HOUSEHOLDS, new.state
    job.agree(new, {"why": "a trial"})
    return new


def _seconds(graph: Graph) -> float:
    """What applying takes."""
    found, begun = _reported(graph), time.monotonic()
    process.start(graph.settings, found, job.apply)
    _await_end(found)
    assert job.number(graph, found), found.state
    return time.monotonic() - begun


def _applied_after_all(graph: Graph, found: Job) -> None:
    """What was interrupted is begun again from its report, and asked for twice it is made once."""
    process.start(graph.settings, found, job.apply)
    _await_end(found)
    first = job.number(graph, found)
    process.start(graph.settings, found, job.apply)
    _await_end(found)
    assert first is not None and job.number(graph, found) == first, found.state


def _take_back(graph: Graph, before: str) -> None:
    (newest,) = graph.store.rows(graph.catalogue.plumbing["log/head"], {}, seconds=30)
    undoing.undo(graph, newest["number"], head=Head("a test"))
    assert digest(graph) == before


def _kill(found: Job) -> None:
    pid = found.state.pid
    if pid and found.held:
        os.kill(pid, signal.SIGKILL)


def _await_end(found: Job) -> None:
    until = time.monotonic() + PATIENCE
    while found.running:
        assert time.monotonic() < until, found.state
        time.sleep(0.05)
