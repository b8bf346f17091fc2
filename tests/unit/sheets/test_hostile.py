"""Files that are meant to do harm are refused, each with a clear message, within five seconds and 200 MB more."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graphsvc.sheets.places import letters
from tests.unit.sheets.building import book, parts, strings, worksheet
from tests.unit.sheets.hostile_books import BOOKS, ROW, with_part, with_sheet
from tests.unit.sheets.hostile_texts import TEXTS

ROOT = Path(__file__).parents[3]
SECONDS, MEGABYTES = 5, 200
FILES = {**BOOKS, **{f"CSV: {name}": made for name, made in TEXTS.items()}}

Read = Callable[[Path], dict[str, Any]]
pytestmark = pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="memory is measured on Linux only")


@pytest.fixture(scope="module")
def in_child() -> Iterator[Read]:
    """What comes of a file in another process, which has done nothing but read files."""
    with subprocess.Popen([sys.executable, "-m", "tests.unit.sheets.child"], cwd=ROOT, stdin=subprocess.PIPE, text=True,
                          stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}) as child:
        asked, answered = child.stdin, child.stdout
        assert asked and answered

        def read(file: Path) -> dict[str, Any]:
            asked.write(f"{file}\n")
            asked.flush()
            found: dict[str, Any] = json.loads(answered.readline())
            return found

        yield read
        asked.close()


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_at_once_and_cheaply(name: str, tmp_path: Path, in_child: Read) -> None:
    made, code, reason, place = FILES[name]
    file = tmp_path / "danh sách.xlsx"
    file.write_bytes(made())
    found = in_child(file)
    file.unlink()
    assert found["problems"], found
    said, at, vi, en = found["problems"][0]
    assert said == code and reason in en, (said, en)
    assert at == place if place else at is None or at
    assert vi and vi != en
    assert found["seconds"] < SECONDS and found["more"] < MEGABYTES, found


def test_a_dimension_as_large_as_a_sheet_costs_nothing(tmp_path: Path, in_child: Read) -> None:
    near = worksheet(ROW).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    far = near.replace("</row>", '</row><row r="1048576"><c r="XFD1048576" s="0"/></row>')
    for number, content in enumerate((near, far)):
        file = tmp_path / str(number)
        file.write_bytes(with_sheet(content))
        found = in_child(file)
        assert found["rows"] == 1 and found["seconds"] < 0.5, found


def test_a_million_blank_cells_with_a_format_cost_next_to_nothing(tmp_path: Path, in_child: Read) -> None:
    row = '<row r="#">' + "".join(f'<c r="{letters(column)}#" s="1"/>' for column in range(1, 1001)) + "</row>"
    file = tmp_path / "x"
    file.write_bytes(with_sheet(worksheet(ROW + "".join(row.replace("#", str(number)) for number in range(2, 1002)))))
    found = in_child(file)
    assert found["rows"] == 1 and found["seconds"] < 2, found


def test_rows_flow_through_without_being_kept(tmp_path: Path, in_child: Read) -> None:
    row = '<row r="#">' + "".join(f'<c r="{letter}#"><v>#</v></c>' for letter in "ABCDEFGHIJ") + "</row>"
    file = tmp_path / "x"
    file.write_bytes(with_sheet(worksheet("".join(row.replace("#", str(number)) for number in range(1, 20_001)))))
    found = in_child(file)
    assert found["rows"] == 20_000 and found["seconds"] < 3, found


def test_a_sheet_name_is_a_name_and_no_path(tmp_path: Path, in_child: Read) -> None:
    file = tmp_path / "x"
    file.write_bytes(book(parts(ROW, names=("../../etc/passwd",))))
    assert in_child(file)["rows"] == 1


def test_many_texts_cost_what_they_weigh(tmp_path: Path, in_child: Read) -> None:
    items = "".join(f"<si><t>Hộ số {number}</t></si>" for number in range(200_000))
    file = tmp_path / "x"
    file.write_bytes(with_part("sharedStrings", strings(items)))
    found = in_child(file)
    assert found["rows"] == 1 and found["more"] < 50, found
