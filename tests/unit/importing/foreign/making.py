"""Short ways to a foreign file, and to what an import makes of it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.importing.foreign.opening import opened
from graphsvc.importing.importing import applied, reported
from graphsvc.importing.reading import read
from graphsvc.importing.report import Report

SAMPLES = Path(__file__).parents[4] / "docs" / "samples"
UNITS, BY_LEVEL = SAMPLES / "dhis2-units.json", SAMPLES / "dhis2-areas.yaml"
TABLE, MAPPING = SAMPLES / "units.csv", SAMPLES / "units.yaml"
DAY = date(2024, 6, 1)


def report_of(graph: Graph, file: Path, mapping: Path | None = None, day: date = DAY) -> Report:
    """What a file would do."""
    with opened(file, "en", mapping=mapping) as book:
        return reported(graph, read(book), day)


def imported(graph: Graph, file: Path, mapping: Path | None = None, day: date = DAY) -> dict[str, int]:
    """A file imported, all of it: how many of each action it took."""
    with opened(file, "en", mapping=mapping) as book:
        reading = read(book)
    report = reported(graph, reading, day)
    assert report.applies, [fault.says("en") for fault in report.faults]
    if report.actions:
        applied(graph, reading, report.agreed, day, Head("an import"))
    return dict(report.actions)


def changed(folder: Path, change: Callable[[dict[str, dict[str, Any]]], Any]) -> Path:
    """The sample of DHIS2 again, with something changed of its units, by id."""
    document = json.loads(UNITS.read_text(encoding="utf-8"))
    change({unit["id"]: unit for unit in document["organisationUnits"]})
    return written(folder, document)


def written(folder: Path, document: Any) -> Path:
    """A JSON document as a file."""
    file = folder / "units.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file
