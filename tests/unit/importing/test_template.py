"""The workbook to fill in: what a spreadsheet makes of it, and what is known comes back unchanged."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from graphsvc.graph import Graph
from graphsvc.importing import template
from graphsvc.importing.filling import filled, words
from graphsvc.importing.importing import reported
from graphsvc.importing.reading import is_example, read
from graphsvc.importing.sheets import SHEETS
from graphsvc.language import LANGUAGES, Language
from graphsvc.sample.loading import load
from graphsvc.sample.shape import Shape
from graphsvc.sheets.opening import opened
from tests.engines.choosing import on_embedded
from tests.making import district

DAY = date(2018, 1, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_has_its_headers_with_notes_and_an_example_that_says_nothing(
    tmp_path: Path, language: Language
) -> None:
    file = tmp_path / "empty.xlsx"
    template.write(file, {"Kind": ["Đảng bộ", "Chi bộ"]}, None, language)
    with opened(file) as book:
        for sheet, there in zip(SHEETS, book.sheets[1:], strict=False):
            headers, example = there.rows()
            assert list(headers.cells) == [column.title.says(language) for column in sheet.columns]
            assert is_example(example.cells)
        assert read(book).entries == []
    with ZipFile(file) as archive:
        assert sum("comments" in name for name in archive.namelist()) == len(SHEETS)
        assert b"dataValidation" in archive.read("xl/worksheets/sheet4.xml")
    assert [path.name for path in tmp_path.iterdir()] == ["empty.xlsx"]


@on_embedded
@pytest.mark.parametrize("within", [["root"], ["c1"], ["k1"]])
def test_what_is_known_within_an_organization_comes_back_unchanged(
    graph: Graph, tmp_path: Path, within: list[str]
) -> None:
    district(graph)
    _comes_back(graph, tmp_path / "filled.xlsx", within, DAY)


@on_embedded
def test_a_filled_workbook_tells_what_lies_within_and_no_more(graph: Graph) -> None:
    district(graph)
    rows = filled(graph, ["c1"], DAY, "vi")
    ids = {name: [cells.get("id") for cells in there] for name, there in rows.items()}
    assert (ids["organizations"], ids["villages"], ids["people"]) == (["k1", "c1"], ["v1"], ["an"])
    assert rows["assignments"] == [{"person": "an", "target": "h1", "since": date(2017, 1, 1)}]
    assert rows["coverage"] == [{"organization": "k1", "territory": "v1", "since": date(2015, 1, 1)}]


@pytest.mark.soak
@on_embedded
def test_the_whole_sample_comes_back_unchanged(graph: Graph, tmp_path: Path) -> None:
    load(graph, Shape())
    for day in (date(2017, 3, 1), date(2022, 6, 17), graph.today()):
        _comes_back(graph, tmp_path / "filled.xlsx", [], day)


def _comes_back(graph: Graph, file: Path, within: list[str], day: date) -> None:
    for language in LANGUAGES:
        template.write(file, words(graph, day, language), filled(graph, within, day, language), language)
        with opened(file) as book:
            said = read(book)
        assert said.entries
        report = reported(graph, said, day)
        assert (report.faults, report.actions) == ([], {})
