"""Measure, print the table, and keep it in docs/benchmarks.md.

    python -m tests.bench [--sizes district,large] [--engines embedded,neo4j] [--folder FOLDER] [--log-rows N]

A folder that is named keeps the graphs for the next run.
"""

import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import httpx

from tests.bench import asking, browsing, logged, moving, writing
from tests.bench.browsing import Figure
from tests.bench.cases import Measured, Sides, sides
from tests.bench.page import SIZES, Round, page
from tests.bench.places import engine, loaded, service, settings_of

DOCS = Path(__file__).parents[2] / "docs" / "benchmarks.md"


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
    with engine(name, folder) as environment:
        settings = settings_of(environment)
        loading = loaded(settings, SIZES[size], folder / "loaded.txt")
        click.echo(f"{name}, {size}: {loading}", err=True)
        before = time.perf_counter()
        with service(environment) as address:
            httpx.get(f"{address}/api/v1/questions/structure-in-numbers", timeout=600).raise_for_status()
            start_seconds = time.perf_counter() - before
            with sides(settings, address) as both:
                tables = [(about, list(_shown(about, lines)))
                          for about, lines in _tables(both, size, folder, log_rows)]
                return Round(name, size, loading, start_seconds, tables, list(asking.loads(both)),
                             list(_seen(address, size)))


def _tables(both: Sides, size: str, folder: Path, log_rows: int) -> Iterator[tuple[str, Iterable[Measured]]]:
    """What is measured, each table when it is ready."""
    for where, lines in asking.questions(both):
        yield f"Questions, {where}", lines
    yield "Streaming", [asking.streamed(both, 3)]
    yield "One change", writing.one_change(both, 30)
    yield "Data out", moving.out(both, 3)
    if size == "district":
        yield "Data in", moving.an_import(both, 5000, 3)
        verified = logged.verified(both, log_rows, 3, folder / "log.txt")
        yield "Lists and the log", [*writing.a_list(both, 5000, 3), verified]


def _seen(address: str, size: str) -> Iterator[Figure]:
    """What is seen of the district, each figure told when it is measured."""
    for figure in browsing.figures(address) if size == "district" else ():
        click.echo(f"  In the browser, {figure.what}: {figure.value:,.0f}", err=True)
        yield figure


def _shown(about: str, lines: Iterable[Measured]) -> Iterator[Measured]:
    """The lines, each told when it is measured."""
    for line in lines:
        click.echo(f"  {about}, {line.what}: {line.rows} rows, {line.pair}", err=True)
        yield line


if __name__ == "__main__":
    main()
