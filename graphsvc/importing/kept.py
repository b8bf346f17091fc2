"""A report as a job keeps it: what a reader is shown of it, and all that applying it needs."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from graphsvc.errors import Problem
from graphsvc.importing.entries import Fault, Place
from graphsvc.importing.report import Agreed, Counts, Report
from graphsvc.jobs.job import Job
from graphsvc.language import Text

SHOWN = 200  # faults and hints that a reader is shown; the marked workbook has them all


class Understood(NamedTuple):
    """How a sheet was understood: its title, what it is, and what its headers mean; None: such a column is not read."""

    title: str
    meant: Text
    headers: Sequence[tuple[str, Text | None]]


class Shown(NamedTuple):
    """What a reader is shown of a report; of `all_faults` the first."""

    understood: Sequence[Understood]
    left_out: Sequence[str]
    counts: Mapping[str, Counts]
    faults: Sequence[Fault]
    all_faults: int
    hints: Sequence[Fault]
    actions: int
    applies: bool
    applies_in_part: bool


def keep(job: Job, report: Report) -> None:
    """Keep a report with its job."""
    job.keep("agreed", {"faults": list(map(_plain, report.faults)), "fingerprint": report.fingerprint})
    job.keep("report", {
        "understood": [
            [mapped.title, mapped.sheet.title, [[header.said, header.column and header.column.title]
                                                for header in mapped.headers]] for mapped in report.mapped],
        "left_out": report.left_out, "counts": report.counts,
        "faults": list(map(_plain, report.faults[:SHOWN])), "all_faults": len(report.faults),
        "hints": list(map(_plain, report.hints[:SHOWN])), "actions": sum(report.actions.values()),
        "applies": report.applies, "applies_in_part": report.applies_in_part})


def shown(job: Job) -> Shown | None:
    """What a reader is shown of a job's report; None where it has none."""
    kept = dict(job.read("report"))
    if not kept:
        return None
    understood = [
        Understood(title, Text(*meant), [(said, means and Text(*means)) for said, means in headers])
        for title, meant, headers in kept.pop("understood")]
    counts = {title: Counts(*count) for title, count in kept.pop("counts").items()}
    faults, hints = (list(map(_fault, kept.pop(name))) for name in ("faults", "hints"))
    return Shown(understood=understood, counts=counts, faults=faults, hints=hints, **kept)


def agreed(job: Job) -> Agreed:
    """What applying a job's report needs."""
    kept = job.read("agreed")
    return Agreed(list(map(_fault, kept["faults"])), kept["fingerprint"])


def _plain(fault: Fault) -> list[Any]:
    value = fault.value.isoformat() if isinstance(fault.value, date) else fault.value
    return [fault.place.sheet, fault.place.row, fault.place.column, fault.problem.code, fault.problem.message, value,
            fault.suggestion]


def _fault(kept: Sequence[Any]) -> Fault:
    *place, code, message, value, suggestion = kept
    return Fault(Place(*place), Problem(code, Text(*message)), value, suggestion)
