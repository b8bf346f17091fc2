"""The workbook of an import again, each problem marked in its cell."""

from collections.abc import Iterator
from pathlib import Path

import click

from graphsvc.cli.saying import LANGUAGE, say
from graphsvc.importing.entries import Fault
from graphsvc.importing.report import Report
from graphsvc.sheets.writing import Mark, marked


def write(file: Path, report: Report, to: Path, encoding: str | None) -> None:
    """Write it, and say where."""
    marked(file, list(_marks(report)), to, LANGUAGE, encoding=encoding)
    click.echo(say(f"Các lỗi được đánh dấu trong {to}", f"The problems are marked in {to}"), err=True)


def _marks(report: Report) -> Iterator[Mark]:
    sheets = {mapped.title: mapped for mapped in report.mapped}
    for fault in report.faults:
        mapped = sheets.get(fault.place.sheet or "")
        rows = 1 if mapped is None else mapped.row
        columns = {} if mapped is None else {header.said: header.number for header in mapped.headers}
        if fault.place.sheet is not None:
            yield Mark(fault.place.sheet, fault.place.row or rows, _said(fault),
                       columns.get(fault.place.column or ""), fault.value)


def _said(fault: Fault) -> str:
    said = fault.problem.message.says(LANGUAGE)
    return said if fault.suggestion is None else f"{said}; {fault.meant().says(LANGUAGE)}"
