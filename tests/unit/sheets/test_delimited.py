"""CSV as spreadsheets and people write it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.formats import Table, as_csv
from graphsvc.language import Text
from graphsvc.sheets.opening import opened
from graphsvc.statements.types import Column
from graphsvc.text import tidy
from tests.unit.sheets.reading import refusal, rows, sheets


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Hộ thôn 1.txt"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> pytest.TempPathFactory:
    return tmp_path_factory


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_by_content(delimiter: str, file: Path) -> None:
    lines = [["id", "tên", "ngày"], ["h-1", "Hộ 1", "17/06/2022"], ["h-2", '"Hộ 2, sau chợ; bên phải"', ""]]
    found = rows(file, "\n".join(delimiter.join(line) for line in lines))
    assert found == [(1, "id", "tên", "ngày"), (2, "h-1", "Hộ 1", "17/06/2022"), (3, "h-2", "Hộ 2, sau chợ; bên phải")]


@pytest.mark.parametrize(("content", "found"), [
    ("a;b\n1,5;2,5\n3,5;4\n", [(1, "a", "b"), (2, "1,5", "2,5"), (3, "3,5", "4")]),
    ("sep=;\na,b;c\n", [(1, "a,b", "c")]),
    ("chỉ một cột\nhai\n", [(1, "chỉ một cột"), (2, "hai")]),
    ("a,b\r\n1,2\r\n", [(1, "a", "b"), (2, "1", "2")]),
    ("a,b\r1,2\r", [(1, "a", "b"), (2, "1", "2")]),
    ('a,b\n"hai\ndòng",2\nc,d\n', [(1, "a", "b"), (2, "hai\ndòng", "2"), (3, "c", "d")]),
    ('a,b\n"nói ""có""",2\n', [(1, "a", "b"), (2, 'nói "có"', "2")]),
    ("\n\na,b\n,,\n , \n1,2,,,\n", [(3, "a", "b"), (6, "1", "2")]),
    ("a," + "," * 1000 + "\n1,2\n", [(1, "a"), (2, "1", "2")]),
    (" a ,\u00a0b\n", [(1, "a", "b")]),
    ("007,12,TRUE\n", [(1, "007", "12", "TRUE")]),
])
def test_csv_is_read_as_a_spreadsheet_does_and_every_cell_is_text(
        content: str, found: list[tuple[int | str, ...]], file: Path) -> None:
    assert rows(file, content) == found


def test_the_sheet_is_called_like_the_file_and_may_be_read_twice(file: Path) -> None:
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    with opened(file) as book:
        (sheet,) = book.sheets
        assert sheet.name == "Hộ thôn 1"
        assert list(sheet.rows()) == list(sheet.rows()) != []


LETTERS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)
BEGUN = st.builds(str.__add__, st.sampled_from(["=", "+", "-", "@", "'-", "''@", "'\t", "'", "''", ""]), LETTERS)


@given(st.lists(BEGUN.map(tidy), min_size=1, max_size=4))
def test_what_the_service_writes_as_csv_is_read_back_unchanged(
        folders: pytest.TempPathFactory, cells: list[str]) -> None:
    file = folders.mktemp("csv") / "file.csv"
    columns = [Column("text", f"c{n}", Text("x", "x")) for n in range(len(cells))]
    file.write_bytes(b"".join(as_csv(Table({}, columns, [cells]))))
    (_, row), = sheets(file, encoding="utf-8").values()
    assert row.cells == tuple(cells)


@pytest.mark.parametrize(("content", "row"), [
    ('a,b\n"chưa khép,2\nc,d\n', 2), ('a,b\n1,2\n"a"b,2\n', 3)])
def test_quotes_out_of_place_are_refused_with_their_row(content: str, row: int, file: Path) -> None:
    (problem,) = refusal(file, content)
    assert problem.code == "file-broken"
    assert f"row {row}" in problem.message.en and f"dòng {row}" in problem.message.vi
