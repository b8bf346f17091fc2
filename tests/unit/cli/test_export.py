"""`graphsvc export`, `backup` and `restore`, over the small district of tests/making.py."""

import json
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import networkx
import openpyxl
import pytest

from graphsvc import exporting
from graphsvc.changes.digest import digest
from graphsvc.cli import export
from graphsvc.graph import Graph, open_graph
from tests.conftest import SettingsFor
from tests.engines.choosing import emptied
from tests.making import act, district, made
from tests.unit.cli.conftest import Run

DAY = "2022-06-17"


@pytest.fixture(scope="module")
def opened(settings_for: SettingsFor) -> Iterator[Graph]:
    with open_graph(settings_for("embedded")) as graph:
        yield graph


@pytest.fixture(autouse=True)
def graph(opened: Graph, joined: None) -> Graph:
    """The district, anew."""
    emptied(opened.store)
    opened.prepare()
    return district(opened)


def test_the_command_knows_every_form() -> None:
    assert set(export.FORMATS) == set(exporting.FORMS)


def test_a_workbook_has_a_sheet_for_each_list(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "district.xlsx"
    assert cli("export", "-o", file, "--as-of", DAY) == (0, "", f"Đã xuất ra {file}.\n")
    book = openpyxl.load_workbook(file)
    assert len(book.sheetnames) == len(exporting.LISTS)
    households = book["Các hộ"]
    assert [households.cell(row, 1).value for row in range(2, 8)] == [f"Hộ {n}" for n in (1, 2, 3, 4, 5, 6)]
    assert households.freeze_panes == "A2"


def test_a_zip_has_a_csv_for_each_list_and_lines_say_which(cli: Run, tmp_path: Path) -> None:
    assert cli("export", "-o", tmp_path / "district.zip", "--as-of", DAY).status == 0
    with ZipFile(tmp_path / "district.zip") as archive:
        assert archive.namelist() == [f"{name}.csv" for name in exporting.LISTS]
        csv = {name: archive.read(f"{name}.csv").decode().splitlines()[1:] for name in exporting.LISTS}
    assert cli("export", "-o", tmp_path / "district.ndjson", "--as-of", DAY).status == 0
    rows = [json.loads(line) for line in (tmp_path / "district.ndjson").read_text("utf-8").splitlines()]
    assert [sum(row["list"] == name for row in rows) for name in exporting.LISTS] == [
        len(csv[name]) for name in exporting.LISTS] == [4, 1, 3, 1, 6, 2, 2, 4, 2]


def test_what_lies_outside_is_not_in_the_graph_but_for_the_far_end_of_a_link(cli: Run, tmp_path: Path) -> None:
    assert cli("export", "-o", tmp_path / "c2.graphml", "--as-of", DAY, "--within", "c2").status == 0
    graph = networkx.read_graphml(tmp_path / "c2.graphml", force_multigraph=True)
    assert {node for node in graph if node.startswith("Household/")} == {f"Household/h{n}" for n in range(1, 6)}
    assert ("Person/an", "Household/h1") in graph.edges(), "another's member looks after a household within"
    assert "Village/v3" not in graph


@pytest.mark.parametrize(("words", "said"), [
    (["-o", "district.pdf"], "--format"), (["-o", "district.csv"], ".zip (gồm các tệp CSV)"),
    (["-o", "all.zip", "--everything", "--within", "c1"], "--everything"), ([], "-o")])
def test_wrong_usage_is_told_before_anything_is_written(cli: Run, words: list[str], said: str) -> None:
    ran = cli("export", *words)
    assert ran.status == 2 and said in ran.err


def test_an_organization_that_is_not_there_leaves_no_file(cli: Run, tmp_path: Path) -> None:
    assert cli("export", "-o", tmp_path / "x.json", "--within", "nobody").status == 1
    assert list(tmp_path.iterdir()) == []


def test_everything_is_a_backup_and_a_restore_asks_before_it_replaces(cli: Run, graph: Graph, tmp_path: Path) -> None:
    file, before = tmp_path / "all", digest(graph)
    ran = cli("export", "--everything", "-o", file, language="en")
    assert ran.out == f"Backed up to change 2 in {file}. Digest: {before}\n"
    made(graph, act("register-village", id="v4", name="Thôn 4"))
    later = digest(graph)
    refused = cli("restore", file, stdin=b"n\n")
    assert refused.status == 130 and "3 thay đổi" in refused.err and digest(graph) == later
    assert cli("restore", file, stdin=b"y\n").out == f"Đã khôi phục đến thay đổi 2. Mã tóm lược: {before}\n"
    assert digest(graph) == before
    assert cli("backup", "-o", tmp_path / "nowhere" / "all").status == 1
    broken = file.read_bytes()[:-1]
    file.write_bytes(broken)
    assert "bị hỏng" in cli("restore", "--yes", file).err


def test_everything_is_imported_into_an_empty_graph_only(cli: Run, graph: Graph, tmp_path: Path) -> None:
    file, before = tmp_path / "all", digest(graph)
    assert cli("backup", "-o", file).status == 0
    made(graph, act("register-village", id="v4", name="Thôn 4"))
    refused = cli("import", file)
    assert refused.status == 1 and "chọn một đồ thị trống" in refused.err
    emptied(graph.store)
    assert cli("import", file).out == f"Đã nạp đến thay đổi 2. Mã tóm lược: {before}\n"
    assert digest(graph) == before


def test_beginning_registers_words_in_an_empty_graph_only(cli: Run, graph: Graph) -> None:
    assert cli("begin").status == 1 and digest(graph)
    emptied(graph.store)
    ran = cli("begin", language="en")
    assert ran.status == 0 and ran.out.startswith("29 words are registered")
    assert cli("ask", "vocabulary", "--format", "ndjson").out.count("\n") == 29
