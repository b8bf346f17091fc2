"""`graphsvc template` and `graphsvc import`: the report first, applied when agreed, marked where it is wrong."""

from pathlib import Path

import pytest

from graphsvc.changes.digest import digest
from graphsvc.graph import Graph
from graphsvc.questions.reach import last_change
from graphsvc.sheets.opening import opened
from tests.engines.choosing import on_embedded
from tests.making import district
from tests.unit.cli.conftest import Run

pytestmark = [pytest.mark.usefixtures("joined"), on_embedded]
RIGHT = "Mã;Tên hộ;Thôn\nH7;Hộ 7;Thôn 1\nH8;Hộ 8;v3\n"
WRONG = RIGHT + "H9;Hộ 9;Thôn 9\nH10;-;v1\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hộ.csv"


def test_the_report_comes_first_and_nothing_is_done_until_agreed(cli: Run, graph: Graph, file: Path) -> None:
    district(graph)
    file.write_text(RIGHT, encoding="utf-8")
    ran = cli("import", file, "--from", "17/06/2022", stdin=b"n\n")
    assert "Tên hộ → Tên" in ran.out
    assert [line.split() for line in ran.out.splitlines()[-1:]] == [["hộ", "2", "0", "0", "0", "0"]]
    assert "Ghi những thay đổi này?" in ran.err
    assert (ran.status, last_change(graph)) == (0, 2)
    assert cli("import", file, stdin=b"y\n").err.endswith("Đã ghi thay đổi số 3.\n")
    again = cli("import", file, "--yes")
    assert (again.status, last_change(graph)) == (0, 3)
    assert again.err.endswith("Không có gì để thay đổi.\n")


def test_one_import_is_undone_in_one(cli: Run, graph: Graph, file: Path) -> None:
    district(graph)
    before = digest(graph)
    file.write_text(RIGHT, encoding="utf-8")
    assert cli("import", file, "--yes", "--why", "rà soát").status == 0
    assert digest(graph) != before
    assert cli("undo", "3").status == 0
    assert digest(graph) == before


@pytest.mark.parametrize("how", [["--yes"], ["--dry-run"], ["--dry-run", "--keep-going"]])
def test_what_is_wrong_is_told_in_its_place_and_nothing_is_done(
    cli: Run, graph: Graph, file: Path, how: list[str]
) -> None:
    district(graph)
    file.write_text(WRONG, encoding="utf-8")
    ran = cli("import", file, *how, language="en")
    assert (ran.status, last_change(graph)) == (1, 2)
    assert [line for line in ran.err.splitlines() if line.startswith("sheet")] == [
        ("sheet “hộ”, row 4, column “Thôn” (Thôn 9): there is no such village, in the file or in the data; "
         "did you mean Thôn 1?"),
        "sheet “hộ”, row 5, column “Tên hộ” (-): is nothing meant? Then leave the cell empty"]


def test_what_is_right_goes_in_and_the_rest_is_marked_to_be_mended(
    cli: Run, graph: Graph, file: Path, tmp_path: Path
) -> None:
    district(graph)
    file.write_text(WRONG, encoding="utf-8")
    marked = tmp_path / "marked.xlsx"
    assert cli("import", file, "--keep-going", "--dry-run").status == 1
    assert file.with_name("hộ-can-sua.xlsx").is_file()
    ran = cli("import", file, "--keep-going", "--yes", "--marked", marked)
    assert (ran.status, last_change(graph)) == (1, 3)
    with opened(marked) as book:
        rows, problems = ([row.cells for row in sheet.rows()] for sheet in book.sheets)
    assert [row[1] for row in problems[2:]] == ["C4", "B5"]
    assert rows[3] == ("H9", "Hộ 9", "Thôn 9")
    again = cli("import", marked, "--dry-run")
    assert again.status == 1
    assert again.out.splitlines()[-1].split() == ["hộ", "0", "0", "0", "2", "2"]


@pytest.mark.parametrize("how", ["--yes", "--keep-going"])
def test_a_misspelt_header_stops_the_file_and_others_that_are_not_read_are_noted(
    cli: Run, graph: Graph, file: Path, tmp_path: Path, how: str
) -> None:
    district(graph)
    file.write_text("STT;Mã;Tên hộ;Thônn;Số nhà;Tên nhóm\n1;H7;Hộ 7;Thôn 1;5;\n", encoding="utf-8")
    marked = tmp_path / "marked.xlsx"
    ran = cli("import", file, how, "--yes", "--marked", marked, language="en")
    assert (ran.status, last_change(graph)) == (1, 2)
    told = [line for line in ran.err.splitlines() if "sheet" in line]
    assert told == [
        "Note: sheet “hộ”, column “Số nhà”: this column is not read",
        ("sheet “hộ”, column “Thônn”: this column is not read, its header seems misspelt: mend the header, or take the "
         "column out; did you mean thôn?")]
    with opened(marked) as book:
        problems = [row.cells for row in book.sheets[-1].rows()][2:]
    assert [(row[1], row[3].partition(":")[0]) for row in problems] == [
        ("D1", "this column is not read, its header seems misspelt"), ("E1", "Note")]
    file.write_text(file.read_text(encoding="utf-8").replace("Thônn", "Thôn"), encoding="utf-8")
    assert (cli("import", file, how, "--yes").status, last_change(graph)) == (0, 3)


def test_an_export_is_refused_naming_the_workbook_that_is_read(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    for language in ("vi", "en"):
        file = tmp_path / f"{language}.xlsx"
        assert cli("export", "--within", "root", "--as-of", "2018-01-01", "-o", file, language=language).status == 0
        ran = cli("import", file, "--dry-run", language=language)
        assert (ran.status, "graphsvc template --within" in ran.err) == (1, True)


def test_a_file_of_one_sheet_may_be_called_by_the_caller(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    file = tmp_path / "x.csv"
    file.write_text("Mã,Tên\nA1,Xã Một\n", encoding="utf-8")
    assert cli("import", file, "--dry-run").status == 1
    assert cli("import", file, "--dry-run", "--sheet", "Địa bàn").status == 0
    refused = cli("import", file, "--dry-run", "--sheet", "Bản đồ")
    assert refused.status == 1
    assert "Địa bàn" in refused.err


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_empty_template_has_examples_that_change_nothing(
    cli: Run, graph: Graph, tmp_path: Path, language: str
) -> None:
    district(graph)
    file = tmp_path / "template.xlsx"
    assert cli("template", "-o", file, language=language).status == 0
    with opened(file) as book:
        assert len(book.sheets) == 13
    ran = cli("import", file, "--yes", language=language)
    assert (ran.status, last_change(graph)) == (0, 2)


def test_a_filled_template_read_back_changes_nothing(cli: Run, graph: Graph, tmp_path: Path) -> None:
    district(graph)
    file = tmp_path / "filled.xlsx"
    ran = cli("template", "-o", file, "--within", "root", "--as-of", "2018-01-01")
    assert (ran.status, ran.err) == (0, f"Đã ghi {file}, 21 dòng.\n")
    ran = cli("import", file, "--yes", "--from", "2018-01-01")
    assert ran.err.endswith("Không có gì để thay đổi.\n")
    assert (ran.status, last_change(graph)) == (0, 2)
    assert cli("template", "-o", file, "--within", "nobody").status == 1
    nowhere = cli("template", "-o", tmp_path / "nowhere" / "x.xlsx")
    assert (nowhere.status, "không có tệp hay thư mục này" in nowhere.err) == (1, True)


def test_a_table_of_another_system_goes_in_by_its_mapping_and_is_marked_to_be_mended(
    cli: Run, graph: Graph, tmp_path: Path
) -> None:
    samples = Path(__file__).parents[3] / "docs" / "samples"
    ran = cli("import", samples / "units.csv", "--mapping", samples / "units.yaml", "--yes", language="en")
    assert (ran.status, last_change(graph)) == (0, 1)
    assert "  Code (Số) → Code" in ran.out and "Areas (Cấp khu)" in ran.out
    wrong, marked = tmp_path / "units.csv", tmp_path / "marked.xlsx"
    wrong.write_text((samples / "units.csv").read_text(encoding="utf-8").replace("D,xóm", "E,xóm"), encoding="utf-8")
    ran = cli("import", wrong, "--mapping", samples / "units.yaml", "--marked", marked, "--yes")
    assert (ran.status, last_change(graph)) == (1, 1)
    assert "sheet “Thôn (Cấp xóm)”, dòng 7, cột “Thuộc địa bàn (Cấp trên)” (E)" in ran.err
    with opened(marked) as book:
        assert [row.cells[1] for row in list(book.sheets[-1].rows())[2:]] == ["C7"]
    again = cli("import", marked, "--dry-run", language="en")
    assert again.out.splitlines()[-1].split()[-5:] == ["0", "0", "0", "4", "0"]
    refused = cli("import", wrong, "--mapping", tmp_path / "no.yaml")
    assert (refused.status, last_change(graph)) == (1, 1)
    both = cli("import", wrong, "--sheet", "Villages", "--mapping", samples / "units.yaml", "--yes")
    assert (both.status, last_change(graph)) == (2, 1) and "--mapping" in both.err
