"""What a large import takes by the command: a process of its own, so that its memory is its own too."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from os import environ, fstat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from graphsvc.changes import undoing, verifying
from tests.bench.cases import Figure, Sides, statement
from tests.bench.moving import keep
from tests.bench.timing import seconds
from tests.bench.writing import HEAD, assignments, rows_of

LOOKED = 0.02  # seconds between two looks at the process


class Ran(NamedTuple):
    """Seconds until the report of an import was there, and from there until all was applied; the most MB it took."""

    reported: float
    applied: float
    memory: float


def figures(sides: Sides, environment: Mapping[str, str], count: int) -> Iterator[Figure]:
    """An import of so many assignments, each part of it once; it is undone, so that the graph is as it was."""
    wanted = assignments(sides, count)
    rows = rows_of(wanted)
    yield Figure("the bare driver writes the same links, s", count,
                 seconds(lambda: sides.bare(statement("bare-list"), rows=rows)), "")
    sides.bare(statement("bare-undo"), rows=rows)
    with TemporaryDirectory() as folder:
        ran = _imported(keep(wanted, Path(folder)), environment)
    yield Figure("the import's report, with the start of the command, s", count, ran.reported, "")
    yield Figure("applied, s", count, ran.applied, "≤ 60")
    yield Figure("the importing process at most, MB", count, ran.memory, "≤ 400")
    number = verifying.head(sides.graph).number
    yield Figure("undone, s", count, seconds(lambda: undoing.undo(sides.graph, number, head=HEAD)), "")


def _imported(file: Path, environment: Mapping[str, str]) -> Ran:
    """Run the command; its first word on its output is the report's."""
    command = [sys.executable, "-m", "graphsvc", "import", str(file), "--yes"]
    began, reported, memory = time.perf_counter(), 0.0, 0.0
    with (file.with_suffix(".report").open("wb") as said,
          subprocess.Popen(command, env={**environ, **environment}, stdout=said) as process):
        while process.poll() is None:
            memory = max(memory, _most(process.pid))
            if not reported and fstat(said.fileno()).st_size:
                reported = time.perf_counter() - began
            time.sleep(LOOKED)
    assert process.returncode == 0
    return Ran(reported, time.perf_counter() - began - reported, memory)


def _most(pid: int) -> float:
    """The most memory that a process has held so far, in MB; what it was forked from does not count."""
    told = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return next((int(line.split()[1]) * 1024 / 1e6 for line in told.splitlines() if line.startswith("VmHWM")), 0.0)
