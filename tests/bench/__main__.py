"""Measure, print the table, and keep it in docs/benchmarks.md.

    python -m tests.bench [--sizes district,large] [--engines embedded,neo4j] [--folder FOLDER] [--log-rows N]

A folder that is named keeps the graphs for the next run.
"""

import os
import platform
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import click
import httpx

from graphsvc.sample.shape import Shape
from tests.bench import logged, writing
from tests.bench.cases import Measured, sides
from tests.bench.places import engine, loaded, service, settings_of

DOCS = Path(__file__).parents[2] / "docs" / "benchmarks.md"
SIZES = {"district": Shape(), "large": Shape(300_000, 60_000)}
QUESTIONS = (
    "structure-in-numbers", "coverage-by-organization", "coverage-by-village", "households-without-member",
    "members-by-load")


class Round(NamedTuple):
    """All that was measured on one engine at one size."""

    engine: str
    size: str
    loading: str
    start_seconds: float
    lines: list[Measured]


@click.command()
@click.option("--sizes", default="district,large")
@click.option("--engines", default="embedded,neo4j")
@click.option("--folder", type=click.Path(path_type=Path))
@click.option("--log-rows", default=1_000_000)
def main(sizes: str, engines: str, folder: Path | None, log_rows: int) -> None:
    """Measure what was chosen."""
    with tempfile.TemporaryDirectory() as temporary:
        kept = (folder or Path(temporary)).resolve()
        chosen = [(name, size) for size in sizes.split(",") for name in engines.split(",")]
        rounds = [measured(name, size, kept / f"{name}-{size}", log_rows) for name, size in chosen]
    text = "".join(page(rounds))
    click.echo(text)
    DOCS.write_text(text, encoding="utf-8")


def measured(name: str, size: str, folder: Path, log_rows: int) -> Round:
    """One engine at one size."""
    runs = 15 if size == "district" else 5
    with engine(name, folder) as environment:
        settings = settings_of(environment)
        loading = loaded(settings, SIZES[size], folder / "loaded.txt")
        click.echo(f"{name}, {size}: {loading}", err=True)
        before = time.perf_counter()
        with service(environment) as address:
            httpx.get(f"{address}/api/v1/questions/structure-in-numbers", timeout=600).raise_for_status()
            start_seconds = time.perf_counter() - before
            with sides(settings, address) as both:
                lines = [both.question(question, None, 10_000, runs) for question in QUESTIONS]
                lines += [both.question(question, both.committee(), 10_000, 15) for question in QUESTIONS]
                lines.append(both.question("households-without-member", None, 500, runs))
                lines += writing.one_change(both, 30)
                if size == "district":
                    lines += [*writing.a_list(both, 5000, 3),
                              logged.verified(both, log_rows, 3, folder / "log.txt")]
        for line in lines:
            click.echo(f"  {line.what}: {line.pair}", err=True)
        return Round(name, size, loading, start_seconds, lines)


def page(rounds: list[Round]) -> Iterator[str]:
    """The page of docs, a table a round."""
    yield (f"# Benchmarks\n\nMade by `make bench` on {datetime.now(UTC):%Y-%m-%d}: "
           f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
           f"load {os.getloadavg()[0]:.1f} at the end. Medians in milliseconds; each pair is taken in turn, the ratio "
           "is the median of the ratios. Through the API means over HTTP with JSON, against the same statement "
           "through the bare driver. By the door means from Python, without HTTP. One change is an assignment, against "
           "a bare CREATE of the link and a log node; a list is one change of assignments, against one bare statement "
           "that writes, rolls back or deletes the same links; verifying is against streaming the entries and rows.\n")
    for each in rounds:
        shape = SIZES[each.size]
        yield (f"\n## {each.engine}, {shape.households:,} households, {shape.organizations:,} organizations\n\n"
               f"{each.loading} From start to the first answer: {each.start_seconds:.1f} s.\n\n"
               "| what | rows | ours ms | bare ms | ratio | ours − bare ms |\n|---|---:|---:|---:|---:|---:|\n")
        for line in each.lines:
            ours, peer, ratio = line.pair
            yield f"| {line.what} | {line.rows:,} | {ours:.1f} | {peer:.1f} | {ratio:.2f} | {ours - peer:.1f} |\n"


if __name__ == "__main__":
    main()
