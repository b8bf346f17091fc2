"""`graphsvc.ask` and `graphsvc.draw` as a notebook uses them, over the small district of tests/making.py."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import graphsvc
from graphsvc.errors import NotFound, Refused, SetupError
from graphsvc.graph import Graph, open_graph
from graphsvc.model.things import Thing
from tests.conftest import SettingsFor
from tests.engines.choosing import emptied
from tests.making import district

DAY = "2022-06-17"
V1, V2 = Thing("Village", "v1", "Thôn 1"), Thing("Village", "v2", "Thôn 2")


@pytest.fixture(scope="module")
def graph(settings_for: SettingsFor) -> Iterator[Graph]:
    """The district; nothing here changes it."""
    with open_graph(settings_for("embedded")) as graph:
        emptied(graph.store)
        graph.prepare()
        yield district(graph)


@pytest.fixture
def joined(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment names the folder in which the district's engine runs."""
    monkeypatch.setenv("GRAPHSVC_DATA", str(graph.settings.data))


@pytest.mark.usefixtures("joined")
def test_a_row_is_a_dict_of_things_and_native_values() -> None:
    rows = graphsvc.ask("households-without-member", within=["c1"], as_of=DAY)
    assert rows == [
        {"village": V1, "household": Thing("Household", f"h{n}", f"Hộ {n}"), "code": None,
         "uncovered_since": date(2015, 1, 1)} for n in (2, 4)]
    assert (rows.question, rows.as_of) == ("households-without-member", date(2022, 6, 17))
    assert rows.within == [Thing("Organization", "c1", "Đảng bộ xã 1")]
    assert [column.type for column in rows.columns] == ["Village", "Household", "code", "date"]


@pytest.mark.usefixtures("joined")
def test_what_is_asked_for_may_be_text_or_native() -> None:
    assert graphsvc.ask("households-without-member", within="c1", as_of=date(2022, 6, 17)) == graphsvc.ask(
        "households-without-member", within=("c1",), as_of="17/06/2022")
    loaded = graphsvc.ask("members-with-too-many", as_of=DAY, most=0, limit=1)
    assert len(loaded) == 1 and loaded == graphsvc.ask("members-with-too-many", as_of=DAY, most="0", limit=1)
    names = [row["household"].name for row in graphsvc.ask("households-without-member", as_of=DAY, sort="-household")]
    assert names == ["Hộ 6", "Hộ 5", "Hộ 4", "Hộ 2"]


@pytest.mark.usefixtures("joined")
def test_words_are_in_the_language_of_the_settings_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def said(**asked: str) -> str:
        return str(graphsvc.ask("organizations", within="k1", as_of=DAY, **asked)[0]["kind"].name)  # type: ignore[arg-type]

    assert (said(), said(lang="en")) == ("Chi bộ", "Cell")
    monkeypatch.setenv("GRAPHSVC_LANGUAGE", "en")
    assert (said(), said(lang="vi")) == ("Cell", "Chi bộ")


@pytest.mark.usefixtures("joined")
def test_what_can_not_be_asked_is_refused_with_all_that_is_wrong() -> None:
    with pytest.raises(NotFound) as missing:
        graphsvc.ask("households-without-members")
    assert "households-without-member?" in missing.value.message.vi
    with pytest.raises(Refused) as refused:
        graphsvc.ask("members-with-too-many", as_of="yesterday", most="many", more="1")
    assert {(problem.code, problem.field) for problem in refused.value.problems} == {
        ("wrong-value", "as_of"), ("wrong-value", "most"), ("unknown-parameter", "more")}


def test_it_runs_the_engine_of_a_folder_where_nobody_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHSVC_DATA", str(tmp_path / "data"))
    assert graphsvc.ask("organizations") == []
    assert not (tmp_path / "data" / "connection.json").exists(), "the engine that it ran still runs"


@pytest.mark.usefixtures("joined")
def test_a_picture_shows_itself_and_is_saved_by_the_ending_of_its_name(tmp_path: Path) -> None:
    picture = graphsvc.draw(within="c1", as_of=DAY, layout="radial")
    assert picture.as_of == date(2022, 6, 17)
    assert [element.text for element in ET.fromstring(picture._repr_svg_()).iter("{http://www.w3.org/2000/svg}title")] \
        == ["Đảng bộ xã 1 · ngày 17/06/2022", "Đảng bộ xã 1", "Chi bộ thôn 1", "Thôn 1"]
    assert picture._repr_html_().startswith('<div style="overflow: auto') and "<?xml" not in picture._repr_html_()
    for name, begins in (("a.SVG", b"<?xml"), ("a.png", b"\x89PNG"), ("a.csv", b"level,")):
        picture.save(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)
    with pytest.raises(SetupError, match=r"\.graphml"):
        picture.save(str(tmp_path / "a.pdf"))
    english = graphsvc.draw(village="v1", as_of=date(2022, 6, 17), lang="en")
    assert "on 17 Jun 2022" in english._repr_svg_() and "Nguyễn Văn An" in english._repr_svg_()


@pytest.mark.usefixtures("joined")
def test_what_can_not_be_drawn_is_refused() -> None:
    with pytest.raises(NotFound):
        graphsvc.draw(village="v9", as_of=DAY)
    with pytest.raises(Refused) as refused:
        graphsvc.draw(layout="round")  # type: ignore[arg-type]
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [("wrong-value", "layout")]


def test_the_package_itself_imports_nothing_heavy() -> None:
    look = ("import sys, graphsvc; print(sorted({'neo4j', 'pydantic', 'graphsvc.notebook'} & set(sys.modules)));"
            "graphsvc.ask; print(sorted({'flask', 'click', 'pyvis', 'waitress'} & set(sys.modules)))")
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines() == ["[]", "[]"]
    with pytest.raises(AttributeError, match="tell"):
        graphsvc.tell  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.usefixtures("joined")
def test_a_frame_without_pandas_names_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(SetupError) as error:
        graphsvc.ask("organizations", as_of=DAY).frame()
    assert "pip install pandas" in error.value.message.vi and "pip install pandas" in error.value.message.en


@pytest.mark.usefixtures("joined")
def test_a_frame_has_two_columns_for_a_thing_and_types_in_which_values_may_be_missing() -> None:
    # Not among what the tests bring: the driver imports a pandas that is there, in each process that tests start.
    pandas = pytest.importorskip("pandas", reason="NOT TESTED: pandas is not installed")
    frame = graphsvc.ask("households-without-member", as_of=DAY).frame()
    assert list(frame.columns) == ["village", "village_id", "household", "household_id", "code", "uncovered_since"]
    assert frame.groupby("village_id").size().to_dict() == {"v1": 2, "v2": 1, "v3": 1}
    assert list(frame["uncovered_since"]) == [pandas.Timestamp(2015, 1, 1)] * 4
    organizations = graphsvc.ask("organizations", as_of=DAY, sort="organization").frame().set_index("organization_id")
    assert organizations["part_of"].isna().to_dict() == {"c1": False, "c2": False, "k1": False, "root": True}
    shares = graphsvc.ask("coverage-by-village", as_of=DAY).frame()
    nothing = graphsvc.ask("coverage-by-village", as_of="1990-01-01").frame()
    assert len(shares) == 3 and len(nothing) == 0 and {"Int64", "Float64"} <= set(map(str, shares.dtypes))
    assert list(nothing.dtypes) == list(shares.dtypes), "of the same types where there is no row"
