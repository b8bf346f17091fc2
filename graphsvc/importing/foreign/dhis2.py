"""The organisation units of DHIS2's metadata as a table: row 1 has the fields, the first unit is row 2.

`closedDate` is the last day on which a unit is open: DHIS2 refuses data of a period only where the unit was closed
before the first day of that (`validateOrganisationUnitPeriod`, https://github.com/dhis2/dhis2-core/pull/3040).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from graphsvc.errors import Problem, Refused
from graphsvc.importing.foreign import documents
from graphsvc.importing.foreign.mapping import ColumnMapping
from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.book import Book, Row, Sheet, Value
from graphsvc.sheets.clean import clean
from graphsvc.sheets.refusing import unfit

UNITS, LEVELS = "organisationUnits", "organisationUnitLevels"
TEXTS = ("id", "code", "name", "shortName", "displayName", "openingDate", "closedDate")
FIELDS = (*TEXTS, "parent", "level")
COLUMNS: Mapping[str, str] = {"id": "id", "code": "code", "name": "name", "parent": "parent", "since": "openingDate",
                              "last_day": "closedDate"}
MAPPING = ColumnMapping(COLUMNS, "level")  # and what each level becomes, which the file tells
DEEPEST = 100
HALF = re.compile("[\ud800-\udfff]")  # half a character, which JSON can write and no text can hold

NO_UNITS = Text("tệp JSON này không có organisationUnits: hãy xuất đơn vị tổ chức từ DHIS2 (metadata)",
                "this JSON has no organisationUnits: export the organisation units from DHIS2 (metadata)")
UNLISTED = Text(
    "tệp không có danh sách cấp (organisationUnitLevels): cấp sâu nhất trong tệp, cấp {level}, trở thành thôn. Nếu còn "
    "cấp sâu hơn, hãy xuất cả danh sách đó",
    "the file lists no levels (organisationUnitLevels): its deepest one, level {level}, becomes villages. If there are "
    "deeper ones, export that list too")
NO_ID = Text("thiếu id", "the id is missing")
NO_OBJECT = Text("phải là một đối tượng", "must be an object")
NO_TEXT = Text("phải là chữ, dài nhất {most} ký tự", "must be a text of at most {most} characters")
NO_LEVEL = Text("phải là một số từ 1 đến {most}", "must be a number from 1 to {most}")
NO_PARENT = Text("phải là đối tượng có id", "must be an object with an id")


def book(path: Path) -> tuple[Book, ColumnMapping]:
    """The units of a file as one sheet, and the mapping of those who give none.

    Raises
    ------
    Refused
        It is no such file, or units are not of the shape that DHIS2 gives them.
    """
    document = documents.read(path)
    units = document.get(UNITS) if isinstance(document, dict) else None
    if not isinstance(units, list):
        raise unfit(NO_UNITS)
    rows = [Row(1, FIELDS), *_rows(units)]
    return Book((Sheet(UNITS, lambda: iter(rows)),)), _by_level(rows[1:], document.get(LEVELS))


def _rows(units: list[Any]) -> Iterator[Row]:
    """A row for each unit; the list is used up, for both together would take much room."""
    problems: list[Problem] = []
    units.reverse()
    for place in range(len(units)):
        cells, wrong = _cells(units.pop(), f"{UNITS}[{place}]")
        problems += wrong
        if len(problems) >= limits.NAMED:
            break
        yield Row(place + 2, cells)
    if problems:
        raise Refused(problems[:limits.NAMED])


def _cells(unit: Any, place: str) -> tuple[tuple[Value, ...], list[Problem]]:
    """A unit's cells, and what is wrong with them, each at a place as jq names it."""
    if not isinstance(unit, dict):
        return (), [Problem("wrong-value", NO_OBJECT, place)]
    cells = [*(unit.get(name) for name in TEXTS), _parent(unit), _level(unit)]
    problems = list(_problems(unit, cells, place))
    return () if problems else tuple(clean(cell) or None if isinstance(cell, str) else cell for cell in cells), problems


def _problems(unit: Mapping[str, Any], cells: list[Any], place: str) -> Iterator[Problem]:
    if unit.get("id") is None:
        yield Problem("missing", NO_ID, f"{place}.id")
    for name, cell in zip(FIELDS, cells, strict=True):
        if name == "level":
            if cell is not None and not (isinstance(cell, int) and not isinstance(cell, bool) and 0 < cell <= DEEPEST):
                yield Problem("wrong-value", NO_LEVEL.filled({"most": DEEPEST}), f"{place}.level")
        elif name == "parent" and unit.get("parent") is not None and not isinstance(cell, str):
            yield Problem("wrong-value", NO_PARENT, f"{place}.parent")
        elif cell is not None and not _is_text(cell):
            yield Problem("wrong-value", NO_TEXT.filled({"most": limits.TEXT}), f"{place}.{name}")


def _is_text(cell: Any) -> bool:
    return isinstance(cell, str) and len(cell) <= limits.TEXT and not HALF.search(cell)


def _parent(unit: Mapping[str, Any]) -> Any:
    """The id of the unit above: as `parent` says it, or where that is left out, the path."""
    parent = unit.get("parent")
    if parent is not None:
        return parent.get("id") if isinstance(parent, dict) else None
    steps = _path(unit)
    return steps[-2] if len(steps) > 1 else None


def _level(unit: Mapping[str, Any]) -> Any:
    return unit["level"] if unit.get("level") is not None else len(_path(unit)) or None


def _path(unit: Mapping[str, Any]) -> list[str]:
    path = unit.get("path")
    return [step for step in path.split("/") if step] if isinstance(path, str) else []


def _by_level(rows: list[Row], told: Any) -> ColumnMapping:
    """All levels are areas, the deepest villages; how many there are is best known from the list of levels."""
    listed = [level.get("level") for level in told if isinstance(level, dict)] if isinstance(told, list) else []
    levels = [*listed, *(row.cells[FIELDS.index("level")] for row in rows)]
    known = {level for level in levels if isinstance(level, int) and 0 < level <= DEEPEST}
    deepest = max(known, default=1)
    values = {str(level): "village" if level == deepest > 1 else "area" for level in sorted(known)}
    unlisted = deepest > 1 and deepest not in listed
    note = Problem("levels-unlisted", UNLISTED.filled({"level": deepest})) if unlisted else None
    return replace(MAPPING, values=values, note=note)
