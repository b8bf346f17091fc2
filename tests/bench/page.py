"""docs/benchmarks.md: the tables of all rounds."""

import os
import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from graphsvc.sample.shape import Shape
from tests.bench.asking import Load
from tests.bench.cases import Figure, Measured

PACED = 1000  # rows: of fewer nobody asks how many there are a second
SIZES = {"district": Shape(), "large": Shape(300_000, 60_000)}
MEANING = """Times are milliseconds: the median, and what 95 of 100 do not exceed. Each pair is taken in turn; the ratio
is the median of the ratios.

- A question's first 500 rows, over HTTP as JSON, against the same statement through the bare driver; a stream is all
  rows, in one form.
- One change is an assignment, against a bare CREATE of the link and a log node. By the door means from Python, without
  HTTP.
- A list is one change of assignments, against one bare statement that writes, rolls back or deletes the same links.
- Verifying is against streaming the log's entries and rows.
- A backup is against streaming the log's entries and rows, an export of everything against streaming the same lists. An
  import is a CSV of assignments, against one bare statement that writes the same links. A restore, once, goes into an
  empty graph of the same engine, and is against putting the same facts and log straight into one.
- A large import is `graphsvc import FILE --yes`, each part of it once. Its memory is the most that this process, a new
  one, held at any time.
- In the browser, a headless Chromium on the same machine: the median of 5. A first visit has nothing in its cache and
  counts what is sent, compressed, without the library of the diagram. A picture is opened by a click on its top, or
  on a mark below which some 60 others are, and is moved a little in each frame. The load is the minute's at the end.
"""


class Round(NamedTuple):
    """All that was measured on one engine at one size.

    `tables` and `figures` are by what they are about, `loads` how many can ask at once.
    """

    engine: str
    size: str
    loading: str
    start_seconds: float
    tables: list[tuple[str, list[Measured]]]
    loads: list[Load]
    figures: list[tuple[str, list[Figure]]]


def page(rounds: list[Round]) -> Iterator[str]:
    """The page, piece by piece."""
    yield (f"# Benchmarks\n\nMade by `make bench` on {datetime.now(UTC):%Y-%m-%d}: "
           f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
           f"load {os.getloadavg()[0]:.1f} at the end.\n\n{MEANING}")
    for each in rounds:
        shape = SIZES[each.size]
        yield (f"\n## {each.engine}, {shape.households:,} households, {shape.organizations:,} organizations\n\n"
               f"{each.loading} From start to the first answer: {each.start_seconds:.1f} s.\n\n")
        yield "| clients at once | requests a second | median ms | p95 ms |\n|---:|---:|---:|---:|\n"
        for load in each.loads:
            yield f"| {load.clients} | {load.rate:.0f} | {load.median:.1f} | {load.p95:.1f} |\n"
        for about, lines in each.tables:
            yield from _table(about, lines)
        for about, figures in each.figures:
            yield from _figures(about, figures)


def _figures(about: str, figures: list[Figure]) -> Iterator[str]:
    yield f"\n### {about}\n\n| what | rows or marks | figure | goal |\n|---|---:|---:|---:|\n"
    for figure in figures:
        of = "" if figure.of is None else f"{figure.of:,}"
        yield f"| {figure.what} | {of} | {figure.value:,.0f} | {figure.goal} |\n"


def _table(about: str, lines: list[Measured]) -> Iterator[str]:
    yield (f"\n### {about}\n\n| what | rows | a second | ours | bare | ratio | ours − bare | ours p95 | bare p95 |\n"
           "|---|---:|---:|---:|---:|---:|---:|---:|---:|\n")
    for line in lines:
        pair = line.pair
        pace = f"{line.rows / pair.ours * 1000:,.0f}" if line.rows >= PACED else ""
        yield (f"| {line.what} | {line.rows:,} | {pace} | {pair.ours:.1f} | {pair.peer:.1f} | {pair.ratio:.2f} "
               f"| {pair.ours - pair.peer:.1f} | {pair.ours_p95:.1f} | {pair.peer_p95:.1f} |\n")
