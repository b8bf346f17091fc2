"""Measure, print the table, and keep it in docs/benchmarks.md.

    python -m tests.bench [--sizes district,large] [--engines embedded,neo4j] [--folder FOLDER] [--log-rows N]

A folder that is named keeps the graphs for the next run.
"""

import tempfile
import time
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import click
import httpx

from tests.bench import asking, browsing, commanding, logged, moving, restoring, writing
from tests.bench.cases import Figure, Measured, Sides, sides
from tests.bench.page import SIZES, Round, page
from tests.bench.places import engine, loaded, loading_seconds, service, settings_of

LARGE_IMPORT = 100_000  # assignments
DOCS = Path(__file__).parents[2] / "docs" / "benchmarks.md"


@click.command()
@click.option("--sizes", default="district,large")
@click.option("--engines", default="embedded,neo4j")
@click.option("--folder", type=click.Path(path_type=Path))
@click.option("--log-rows", default=1_000_000)
def main(sizes: str, engines: str, folder: Path | None, log_rows: int) -> None:
    """Measure what was chosen; what is measured is kept, whatever becomes of the rest."""
    rounds: list[Round] = []
    with tempfile.TemporaryDirectory() as temporary:
        kept = (folder or Path(temporary)).resolve()
        chosen = [(name, size) for size in sizes.split(",") for name in engines.split(",")]
        for name, size in chosen:
            rounds.append(measured(name, size, kept / f"{name}-{size}", log_rows))
            DOCS.write_text("".join(page(rounds)), encoding="utf-8")
    click.echo(DOCS.read_text(encoding="utf-8"))


def measured(name: str, size: str, folder: Path, log_rows: int) -> Round:
    """One engine at one size."""
    with engine(name, folder) as environment:
        settings = settings_of(environment)
        loading = loaded(settings, SIZES[size], folder / "loaded.txt")
        click.echo(f"{name}, {size}: {loading}", err=True)
        before = time.perf_counter()
        with service(environment) as address:
            httpx.get(f"{address}/api/v1/questions/structure-in-numbers", timeout=600).raise_for_status()
            start_seconds = time.perf_counter() - before
            with sides(settings, address) as both:
                measuring = _of_district(name, both, folder, log_rows) if size == "district" else _of_large(
                    name, both, folder, loading_seconds(loading))
                tables = [(about, list(_shown(about, lines))) for about, lines in chain(_asked(both), measuring)]
                goals = _figures(both, address, environment) if size == "district" else ()
                figures = [(about, list(_seen(about, lines))) for about, lines in goals]
                return Round(name, size, loading, start_seconds, tables, list(asking.loads(both)), figures)


Tables = Iterator[tuple[str, Iterable[Measured]]]


def _asked(both: Sides) -> Tables:
    """What asking and a change cost, each table when it is ready."""
    for where, lines in asking.questions(both):
        yield f"Questions, {where}", lines
    yield "One change", writing.one_change(both, 30)


def _of_district(name: str, both: Sides, folder: Path, log_rows: int) -> Tables:
    """What is written and carried in the district."""
    yield "Streaming", asking.streams(both, 3)
    yield "Data out", chain([moving.backup(both, 3)], moving.exports(both, 3))
    yield "Data in", chain(moving.an_import(both, 5000, 3), [restoring.of_district(name, folder)])
    verified = logged.verified(both, log_rows, 3, folder / "log.txt")
    yield "Lists and the log", [*writing.a_list(both, 5000, 3), verified]


def _of_large(name: str, both: Sides, folder: Path, put: float) -> Tables:
    """What is carried of a large graph, each once, for it takes minutes."""
    yield "Streaming", asking.streams(both, 1)
    yield "Data out", [moving.backup(both, 1)]
    yield "Data in", [restoring.restored(name, folder, both.graph, put)]


def _figures(both: Sides, address: str, environment: dict[str, Any]) -> Iterator[tuple[str, Iterable[Figure]]]:
    """What has a goal of its own."""
    yield "A large import", commanding.figures(both, environment, LARGE_IMPORT)
    yield "In the browser", browsing.figures(address)


def _seen(about: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures, each told when it is measured."""
    for figure in figures:
        click.echo(f"  {about}, {figure.what}: {figure.value:,.0f}", err=True)
        yield figure


def _shown(about: str, lines: Iterable[Measured]) -> Iterator[Measured]:
    """The lines, each told when it is measured."""
    for line in lines:
        click.echo(f"  {about}, {line.what}: {line.rows} rows, {line.pair}", err=True)
        yield line


if __name__ == "__main__":
    main()
