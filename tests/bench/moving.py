"""What taking data in and out costs, against the bare driver that writes the same links or streams the same rows."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from graphsvc.backup.writing import back_up
from graphsvc.changes import log, undoing
from graphsvc.exporting import LISTS, export
from graphsvc.importing import importing
from graphsvc.importing.reading import read
from graphsvc.importing.report import Report
from graphsvc.questions.asking import ask
from graphsvc.sheets.opening import opened
from tests.bench.cases import Measured, Sides, statement
from tests.bench.timing import compared, paired, seconds, timed
from tests.bench.writing import DAY, HEAD, Assignment, assignments, rows_of


def backup(sides: Sides, runs: int) -> Measured:
    """A backup, against the bare driver that streams the log."""
    graph = sides.graph

    def log_streamed() -> None:
        asked = {"after": 0, **dict.fromkeys(("actor", "action", "since", "until"))}
        for name in ("log/entries", "log/pieces"):
            _streamed(sides, graph.catalogue.plumbing[name], asked)

    logged = sum(entry.rows for entry in log.entries(graph))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "file"
        return Measured("a backup", logged, compared(lambda: back_up(graph, file), log_streamed, runs=runs, warm=0))


def exports(sides: Sides, runs: int) -> Iterator[Measured]:
    """An export of everything, against the bare driver that streams the same lists."""
    graph = sides.graph
    within, rows = _roots_and_rows(sides)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "file"

        def lists_streamed() -> None:
            for name in LISTS:
                _streamed(sides, graph.catalogue.questions[name].statement,
                          {"within": within, "as_of": DAY, "name": None, "code": None})

        for form in ("ndjson", "xlsx", "graphml"):
            def exported(form: str = form) -> None:
                export(graph, file, form, as_of=DAY)

            yield Measured(f"export of everything, {form}", rows, compared(exported, lists_streamed, runs=runs, warm=1))


def an_import(sides: Sides, count: int, runs: int) -> list[Measured]:
    """A CSV of assignments compared and reported, applied, and undone again so that each round finds the same graph."""
    wanted = assignments(sides, count)
    with TemporaryDirectory() as folder:
        file = keep(wanted, Path(folder))
        rounds = [list(_round(sides, wanted, file)) for _ in range(runs + 1)][1:]  # the first warms up
    return [Measured(taken[0][0], count, paired([pair for _, pair in taken])) for taken in zip(*rounds, strict=True)]


def keep(wanted: Sequence[Assignment], folder: Path) -> Path:
    """Assignments as a CSV in a folder."""
    file = folder / "assignments.csv"
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([("Người", "Hộ", "Từ ngày"), *((*pair, DAY.isoformat()) for pair in wanted)])
    return file


def _round(sides: Sides, wanted: Sequence[Assignment], file: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    rows = rows_of(wanted)
    written = seconds(lambda: sides.bare(statement("bare-list"), rows=rows))
    sides.bare(statement("bare-undo"), rows=rows)
    took, report = timed(lambda: _report(sides, file))
    assert report.applies and report.actions == {"assign-duty": len(wanted)}, report.faults[:3]
    yield "an import of assignments, read, compared and previewed", (took, written)
    took, outcome = timed(lambda: _applied(sides, file, report))
    yield "the same, applied", (took, written)
    undoing.undo(sides.graph, outcome, head=HEAD)


def _report(sides: Sides, file: Path) -> Report:
    with opened(file) as book:
        return importing.reported(sides.graph, read(book, called="Assignments"), DAY)


def _applied(sides: Sides, file: Path, report: Report) -> int:
    with opened(file) as book:
        reading = read(book, called="Assignments")
    return importing.applied(sides.graph, reading, report.agreed, DAY, HEAD).number or 0


def _roots_and_rows(sides: Sides) -> tuple[list[str], int]:
    within, rows = [], 0
    for name in LISTS:
        with ask(sides.graph, name, as_of=DAY) as answer:
            within = [thing.id for thing in answer.within]
            rows += sum(1 for _ in answer)
    return within, rows


def _streamed(sides: Sides, told: str, asked: dict[str, object]) -> None:
    with sides.driver.session(database=sides.graph.store.address.database) as session:
        for _ in session.run(told, asked):
            pass
