"""`graphsvc.ask` as a notebook calls it: a list of rows, or a pandas frame."""

import subprocess
import sys
from datetime import date

import pytest

import graphsvc
from graphsvc.errors import NotFound, Refused, SetupError
from graphsvc.graph import Graph
from tests.conftest import SettingsFor
from tests.engines.choosing import on_embedded
from tests.making import district


@pytest.fixture
def known(graph: Graph, settings_for: SettingsFor, monkeypatch: pytest.MonkeyPatch) -> Graph:
    """The small district, at the folder that the environment names."""
    monkeypatch.setenv("GRAPHSVC_DATA", str(settings_for("embedded").data))
    return district(graph)


@on_embedded
def test_rows_are_dicts_that_say_what_was_asked(known: Graph) -> None:
    rows = graphsvc.ask("households-without-member", within="k1", as_of="17/06/2022")
    assert [(row["village"].name, row["household"].id) for row in rows] == [("Thôn 1", "h2"), ("Thôn 1", "h4")]
    assert rows[0]["uncovered_since"] == date(2015, 1, 1)
    assert (rows.question, rows.as_of, [thing.id for thing in rows.within]) == (
        "households-without-member", date(2022, 6, 17), ["k1"])


@on_embedded
def test_it_takes_what_the_question_takes_in_the_order_and_number_wanted(known: Graph) -> None:
    assert [row["household"].id for row in graphsvc.ask("households-of-member", person="an")] == ["h1"]
    names = [row["organization"].name for row in graphsvc.ask("organizations", sort="-organization", limit=2)]
    assert names == ["Đảng bộ xã 2", "Đảng bộ xã 1"]
    with pytest.raises(NotFound):
        graphsvc.ask("households-without-members")
    with pytest.raises(Refused, match="person"):
        graphsvc.ask("households-of-member", within=["k1"])


@on_embedded
def test_a_frame_has_a_thing_in_two_columns_and_days_as_datetimes(known: Graph) -> None:
    frame = graphsvc.ask("households-without-member", as_of=date(2022, 6, 17)).frame()
    assert list(frame.columns) == ["village", "village_id", "household", "household_id", "label", "uncovered_since"]
    assert frame.groupby("village_id").size().to_dict() == {"v1": 2, "v2": 1, "v3": 1}
    assert list(frame["uncovered_since"].dt.year.unique()) == [2015]
    assert graphsvc.ask("households-without-member", as_of="1999-01-01").frame().empty


@on_embedded
def test_without_pandas_it_says_what_to_install(known: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = graphsvc.ask("villages")
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(SetupError, match="pip install pandas"):
        rows.frame()


def test_to_import_it_loads_neither_driver_nor_web() -> None:
    code = "import sys, graphsvc; print(sorted({'flask', 'neo4j', 'pandas', 'pydantic'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
