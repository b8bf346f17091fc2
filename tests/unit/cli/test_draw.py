"""`graphsvc draw` in every form and layout, over the small district of tests/making.py."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphsvc.cli import draw
from graphsvc.graph import Graph, open_graph
from graphsvc.pictures import saving, springs
from graphsvc.pictures.chart import LAYOUTS
from tests.conftest import SettingsFor
from tests.engines.choosing import emptied
from tests.making import district
from tests.unit.cli.conftest import Run

DAY = "2022-06-17"
BEGINS = {
    "html": b"<!doctype html>", "svg": b"<?xml", "graphml": b"<?xml", "gexf": b"<?xml", "json": b"{",
    "csv": b"level,kind,name", "png": b"\x89PNG"}


@pytest.fixture(scope="module", autouse=True)
def graph(settings_for: SettingsFor) -> Iterator[Graph]:
    """The district; nothing here changes it."""
    with open_graph(settings_for("embedded")) as graph:
        emptied(graph.store)
        graph.prepare()
        yield district(graph)


@pytest.fixture(autouse=True)
def at_hand(joined: None) -> None:
    """Commands join the engine that holds it."""


def test_the_command_knows_every_form() -> None:
    assert set(draw.FORMATS) == set(saving.FORMS) == set(BEGINS)


@pytest.mark.parametrize("format", draw.FORMATS)
def test_a_file_is_of_the_form_that_its_name_ends_with(cli: Run, tmp_path: Path, format: str) -> None:
    file = tmp_path / f"sơ đồ.{format.upper()}"
    assert cli("draw", "-o", file, "--as-of", DAY) == (0, "", f"Đã vẽ vào {file}.\n")
    assert file.read_bytes().startswith(BEGINS[format])


def test_a_form_that_is_named_goes_before_the_ending(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "district.txt"
    assert cli("draw", "-o", file, "--as-of", DAY, "--format", "csv").status == 0
    assert file.read_bytes().startswith(BEGINS["csv"])


def test_an_ending_without_a_form_is_wrong_usage_before_anything_is_drawn(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "district.pdf"
    ran = cli("draw", "-o", file, language="en")
    assert ran.status == 2 and ".html, .png, .svg, .graphml, .gexf, .json, .csv" in ran.err
    assert not file.exists()


def test_all_roots_are_drawn_with_organizations_and_villages_open(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "all.csv"
    cli("draw", "-o", file, "--as-of", DAY)
    names = [line.split(",")[2] for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    assert names == ["Đảng bộ huyện", "Đảng bộ xã 1", "Chi bộ thôn 1", "Thôn 1", "Đảng bộ xã 2", "Thôn 2", "Thôn 10"]
    cli("draw", "-o", file, "--as-of", DAY, "--within", "c1")
    assert len(file.read_text(encoding="utf-8").splitlines()) == 4


def test_a_village_is_drawn_with_who_looks_after_it(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "village.csv"
    assert cli("draw", "-o", file, "--as-of", DAY, "--village", "v1").status == 0
    assert "Nguyễn Văn An" in file.read_text(encoding="utf-8")
    missing = cli("draw", "-o", tmp_path / "none.svg", "--village", "v9", language="en")
    assert missing.status == 1 and "v9" in missing.err and not (tmp_path / "none.svg").exists()


def test_layouts_differ(cli: Run, tmp_path: Path) -> None:
    drawn = set()
    for layout in LAYOUTS:
        file = tmp_path / f"{layout}.svg"
        assert cli("draw", "-o", file, "--as-of", DAY, "--layout", layout).status == 0
        drawn.add(file.read_bytes())
    assert len(drawn) == len(LAYOUTS)


def test_too_many_marks_for_forces_hang_and_it_is_said(
        cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(springs, "MOST", 5)
    one, other = tmp_path / "force.svg", tmp_path / "hanging.svg"
    ran = cli("draw", "-o", one, "--as-of", DAY, "--layout", "force", language="en")
    cli("draw", "-o", other, "--as-of", DAY, language="en")
    assert ran.status == 0 and "the picture hangs" in ran.err
    assert one.read_bytes() == other.read_bytes()
