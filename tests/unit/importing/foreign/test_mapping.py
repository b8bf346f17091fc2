"""A parent-child table with its mapping: the sample in docs, other files, and mappings that say what can't be meant."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.importing.foreign.opening import opened
from graphsvc.importing.report import Counts
from graphsvc.sheets.book import Value
from graphsvc.sheets.writing import LONGEST_NAME
from tests.engines.choosing import on_embedded
from tests.exported import facts_in
from tests.unit.importing.foreign.making import BY_LEVEL, MAPPING, SAMPLES, TABLE, UNITS, imported, report_of
from tests.unit.importing.making import places

SHORT = "columns: {code: Code, name: Name, parent: Parent}\nbecomes: organization\n"


def table(folder: Path, text: str) -> Path:
    file = folder / "table.csv"
    file.write_text(text, encoding="utf-8")
    return file


def mapping(folder: Path, text: str) -> Path:
    file = folder / "mapping.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def rows(file: Path, by: Path) -> dict[str, list[tuple[Value, ...]]]:
    """The rows of each sheet that comes of a file, below its headers."""
    with opened(file, "en", mapping=by) as book:
        return {sheet.name: [row.cells for row in sheet.rows()][1:] for sheet in book.sheets}


def refused(file: Path, by: Path) -> list[tuple[str, str | None, str]]:
    """The code, place and English words of each problem that keeps a file from being read."""
    with pytest.raises(Refused) as told:
        rows(file, by)
    assert all(problem.message.vi != problem.message.en for problem in told.value.problems)
    return [(problem.code, problem.field, problem.message.en) for problem in told.value.problems]


@on_embedded
def test_the_sample_becomes_what_its_mapping_says_and_a_second_time_nothing(graph: Graph) -> None:
    imported(graph, TABLE, MAPPING)
    facts = facts_in(graph)
    things = {thing.properties["code"]: thing for thing in facts.things.values()}
    assert {code: thing.kind for code, thing in things.items()} == {
        "C": "Organization", "C-1": "Organization", "C-11": "Organization", "C-2": "Organization", "D": "Area",
        "D-1": "Village"}
    assert (things["C-2"].since, things["C-2"].until) == (date(2012, 6, 15), date(2023, 7, 1))
    codes = {thing.id: code for code, thing in things.items()}
    assert {(codes[link.start.id], codes[link.end.id]) for link in facts.links} == {
        ("C-11", "C-1"), ("C-1", "C"), ("C-2", "C"), ("D-1", "D")}
    report = report_of(graph, TABLE, MAPPING)
    assert (report.actions, report.faults) == ({}, [])
    assert sum(counts.unchanged for counts in report.counts.values()) == 6


@on_embedded
def test_of_a_later_table_only_what_differs_becomes_a_change(graph: Graph, tmp_path: Path) -> None:
    imported(graph, TABLE, MAPPING)
    later = TABLE.read_text(encoding="utf-8")
    for before, after in (("Hội Làng Xanh", "Hội Làng Biếc"), ("Suối Mơ,C-1,", "Suối Mơ,C,"),
                          ("D,xóm,,", "D,xóm,,2024-03-31")):
        later = later.replace(before, after)
    file = table(tmp_path, later)
    assert imported(graph, file, MAPPING) == {
        "rename-organization": 1, "move-organization": 1, "close-village": 1}
    assert imported(graph, file, MAPPING) == {}


@on_embedded
def test_a_fault_stands_at_its_row_of_the_table(graph: Graph, tmp_path: Path) -> None:
    file = table(tmp_path, "A list,,\nCode,Name,Parent\nB,Bee,A\nC,Sea,nowhere\n\nA,Ay,B\n")
    report = report_of(graph, file, mapping(tmp_path, SHORT))
    parent = "Part of (Parent)"
    assert places(report.faults) == [
        ("ring", "Organizations", 3, parent), ("unknown-thing", "Organizations", 4, parent),
        ("ring", "Organizations", 6, parent)]
    assert report.counts == {"Organizations": Counts(refused=3)}


def test_a_sheet_of_a_workbook_is_read_like_a_table(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.create_sheet("Units").append(["Level", "Name", "Ended (last day)"])
    workbook["Units"].append([1.0, "A", date(2020, 2, 28)])
    workbook["Units"].append([2, "B", None])
    file = tmp_path / "units.xlsx"
    workbook.save(file)
    columns = ("columns: {name: name, last_day: ENDED (last day)}\n"
               "becomes: {column: level, values: {1: area, 2: nothing}}")
    assert rows(file, mapping(tmp_path, f"sheet: units\n{columns}")) == {"Areas (level 1)": [("A", date(2020, 2, 29))]}
    (told,) = refused(file, mapping(tmp_path, columns))
    assert told[:2] == ("unknown-sheet", "sheet") and "Sheet, Units" in told[2]
    (told,) = refused(file, mapping(tmp_path, f"sheet: Unit\n{columns}"))
    assert told[:2] == ("unknown-sheet", "sheet")


def test_columns_that_are_not_named_are_not_read_and_names_of_sheets_fit_a_workbook(tmp_path: Path) -> None:
    file = table(tmp_path, f"Code,Phone,Level\nA,000,{'x' * 40}\n")
    by = mapping(tmp_path, f"columns: {{code: Code}}\nbecomes: {{column: Level, values: {{{'X' * 40}: area}}}}\n")
    assert rows(file, by) == {"Areas": [("A",)]} and len("Areas") <= LONGEST_NAME


def test_a_forbidden_word_in_brackets_of_a_named_column_is_refused(tmp_path: Path) -> None:
    file = table(tmp_path, "Code (CCCD),Name\nA,Ay\n")
    (told,) = refused(file, mapping(tmp_path, "columns: {code: Code (CCCD), name: Name}\nbecomes: area"))
    assert told[:2] == ("forbidden-column", "columns.code")


@pytest.mark.parametrize(("text", "told"), [
    ("colums: {code: Code}\nbecomes: area", [("unknown-name", "mapping", "did you mean columns?"),
                                             ("missing", "columns", "id | code | name")]),
    ("columns: {code: Code, parrent: Parent}\nbecomes: area", [("unknown-name", "columns", "did you mean parent?")]),
    ("columns: {code: Code}\nbecomes: vilage", [("unknown-name", "becomes", "did you mean village?")]),
    ("columns: {code: Code}", [("missing", "mapping", "becomes")]),
    ("columns: {code: Code}\nbecomes: {colum: Name}", [("unknown-name", "becomes", "did you mean column?"),
                                                       ("missing", "becomes", "column, values")]),
    ("columns: {code: Code}\nbecomes: [area]", [("wrong-value", "becomes", "lines")]),
    ("columns: {code: [Code], name: }\nbecomes: area", [("wrong-value", "columns.code", "a value"),
                                                        ("wrong-value", "columns.name", "a value")]),
    ("columns: [Code]\nbecomes: area", [("wrong-value", "columns", "lines"), ("missing", "columns", "id | code")]),
    ("columns: {code: Code, until: Name, last_day: Parent}\nbecomes: area", [("either", "columns", "not both")]),
    ("- columns", [("wrong-value", "mapping", "lines")]),
    ("", [("wrong-value", "mapping", "lines")]),
    ("columns: {code: Cod, name: Phone}\nbecomes: area", [("unknown-column", "columns.code", "did you mean Code?"),
                                                         ("unknown-column", "columns.name", "no column"),
                                                         ("forbidden-column", "columns.name", "may not")]),
    ("columns: {code: Code}\nbecomes: {column: Name, values: {Ay: area}}", [("wrong-value", "becomes", "row 3: the")]),
    ("columns: {code: Code\nbecomes: area", [("file-broken", None, "line 2, column")]),
    ("columns: {code: Code, code: Name}\nbecomes: area", [("file-broken", None, "again in line 1")]),
    ("columns: {[a]: Code}\nbecomes: area", [("file-broken", None, "can be read")]),
    ("columns: !!python/object/apply:os.system {code: Code}\nbecomes: area\nx: 1", [
        ("unknown-name", "mapping", "“x”")]),
    ("columns: &a {code: Code}\nbecomes: *a", [("file-unsafe", None, "aliases")]),
    ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]", [("file-unsafe", None, "aliases")]),
    ("a: \0", [("file-broken", None, "YAML")]),
    ("[" * 16_000, [("file-broken", None, "YAML")]),
    ("#" * 17_000, [("file-over-limit", None, "16 KB")]),
])
def test_a_mapping_that_can_not_be_meant_is_told_all_at_once(
    tmp_path: Path, text: str, told: list[tuple[str, str | None, str]]
) -> None:
    found = refused(table(tmp_path, "Code,Name,Parent\nA,Ay,\nB,Bee,A\n"), mapping(tmp_path, text))
    assert [(code, field) for code, field, _ in found] == [(code, field) for code, field, _ in told]
    for (_, _, said), (_, _, words) in zip(found, told, strict=True):
        assert words in said


def test_a_mapping_for_units_says_only_what_is_otherwise(tmp_path: Path) -> None:
    by = mapping(tmp_path, "columns: {until: closedDate}\n"
                           "becomes: {column: level, values: {1: area}, otherwise: nothing}")
    assert rows(UNITS, by) == {"Areas (level 1)": [("tinhDaiLam1", "DL", "Tỉnh Đại Lâm", None, "2000-01-01", None)]}


def test_a_mapping_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refused(TABLE, tmp_path / "no.yaml")[0][0] == "file-unfit"
    (tmp_path / "latin.yaml").write_bytes(b"columns: \xff")
    assert refused(TABLE, tmp_path / "latin.yaml")[0][2] == "the mapping is no UTF-8 text"


@pytest.mark.parametrize("sample", [MAPPING, BY_LEVEL])
def test_the_documentation_shows_the_mappings_as_they_are(sample: Path) -> None:
    page = (SAMPLES.parent / "other-systems.md").read_text(encoding="utf-8")
    lines = [line for line in sample.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert "```yaml\n" + "\n".join(lines) + "\n```" in page
