"""The organisation units of DHIS2: what they become, twice the same, and what a later file changes.

    tinhDaiLam1 ── huyenTayMo1 ── xaDongMay01 ── thonSuoiMo1        four levels: areas, the deepest one villages
                              └── xaDoiThong1 ── thonBenDa01
                                             └── thonCayGao1, open until the end of 2023
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.importing.foreign.opening import opened
from graphsvc.importing.report import Counts
from tests.engines.choosing import on_embedded
from tests.exported import facts_in
from tests.unit.importing.foreign.making import BY_LEVEL, UNITS, changed, imported, report_of, written
from tests.unit.importing.making import places


def lives(graph: Graph) -> dict[str, tuple[date, date]]:
    return {thing.key: (thing.since, thing.until) for thing in facts_in(graph).things.values()}


def parents(graph: Graph) -> dict[str, str]:
    return {link.start.id: link.end.id for link in facts_in(graph).links if link.type == "LIES_IN"
            and link.until == date(9999, 12, 31)}


@pytest.mark.parametrize("engine", ["embedded", "neo4j"], indirect=True)
def test_the_sample_becomes_areas_and_villages_and_a_second_time_nothing(graph: Graph) -> None:
    actions = imported(graph, UNITS)
    assert (actions["register-area"], actions["register-village"], actions["close-village"]) == (4, 3, 1)
    assert lives(graph)["Village/thonCayGao1"] == (date(2010, 1, 1), date(2024, 1, 1))
    assert lives(graph)["Area/tinhDaiLam1"] == (date(2000, 1, 1), date(9999, 12, 31))
    assert parents(graph) == {
        "huyenTayMo1": "tinhDaiLam1", "xaDongMay01": "huyenTayMo1", "xaDoiThong1": "huyenTayMo1",
        "thonSuoiMo1": "xaDongMay01", "thonBenDa01": "xaDoiThong1"}
    report = report_of(graph, UNITS)
    assert (report.actions, report.faults) == ({}, [])
    assert report.counts == {"Areas (level 1, 2, 3)": Counts(unchanged=4), "Villages (level 4)": Counts(unchanged=3)}
    assert imported(graph, UNITS, BY_LEVEL) == {"rename-area": 2}


@on_embedded
@pytest.mark.parametrize(("unit", "difference", "actions"), [
    ("xaDongMay01", {"name": "Xã Đồng Sương"}, {"rename-area": 1}),
    ("xaDongMay01", {"code": "TM-09"}, {"recode-area": 1}),
    ("thonBenDa01", {"parent": {"id": "xaDongMay01"}}, {"move-village": 1}),
    ("thonBenDa01", {"closedDate": "2024-03-31T00:00:00.000"}, {"close-village": 1}),
])
def test_of_a_later_file_only_what_differs_becomes_a_change(
    graph: Graph, tmp_path: Path, unit: str, difference: dict[str, Any], actions: dict[str, int]
) -> None:
    imported(graph, UNITS)
    later = changed(tmp_path, lambda units: units[unit].update(difference))
    assert imported(graph, later) == actions
    assert imported(graph, later) == {}
    if "close-village" in actions:
        assert lives(graph)[f"Village/{unit}"][1] == date(2024, 4, 1)


@on_embedded
def test_what_is_wrong_stands_at_the_row_of_its_unit(graph: Graph, tmp_path: Path) -> None:
    def ring(units: dict[str, dict[str, Any]]) -> None:
        units["tinhDaiLam1"]["parent"] = {"id": "huyenTayMo1"}
        units["thonSuoiMo1"]["parent"] = {"id": "nowhere"}
        units["thonBenDa01"]["openingDate"] = "2010-02-30T00:00:00.000"

    areas, villages, above = "Areas (level 1, 2, 3)", "Villages (level 4)", "Lies in (parent)"
    faults = report_of(graph, changed(tmp_path, ring)).faults
    assert {("ring", areas, 3, above), ("ring", areas, 4, above), ("unknown-thing", villages, 2, above),
            ("wrong-value", villages, 7, "From (openingDate)")} <= set(places(faults))


@pytest.mark.parametrize(("stamp", "day"), [
    ("2019-01-01", "2019-01-01"), ("2019-01-01T00:00:00.000", "2019-01-01"), ("2019-01-01T17:00:00Z", "2019-01-01"),
    ("2019-01-01T00:00:00.000+0700", "2019-01-01"), ("2019-01-01T00", "2019-01-01T00")])
def test_of_a_timestamp_the_day_counts(tmp_path: Path, stamp: str, day: str) -> None:
    file = written(tmp_path, {"organisationUnits": [{"id": "a", "name": "A", "level": 1, "openingDate": stamp}]})
    with opened(file, "en") as book:
        (sheet,) = book.sheets
        assert [row.cells[4] for row in sheet.rows()][1:] == [day]


def test_a_path_tells_what_parent_and_level_leave_out(tmp_path: Path) -> None:
    units = [{"id": "a", "name": "A", "path": "/a"}, {"id": "b", "name": "B", "path": "/a/b"}]
    with opened(written(tmp_path, {"organisationUnits": units}), "en") as book:
        assert [(sheet.name, [row.cells for row in sheet.rows()][1:]) for sheet in book.sheets] == [
            ("Areas (level 1)", [("a", None, "A", None, None, None)]),
            ("Villages (level 2)", [("b", None, "B", "a", None, None)])]


def test_units_are_told_by_their_place_where_their_shape_is_wrong(tmp_path: Path) -> None:
    units = [7, {"id": 1, "level": 1}, {"id": "c", "level": 1e300}, {"id": "d", "level": 1, "parent": "a"},
             {"id": "e", "name": ["E"], "level": True}, {"id": "f", "name": "x" * 40_000, "level": 1}]
    with pytest.raises(Refused) as refused, opened(written(tmp_path, {"organisationUnits": units}), "en"):
        pass
    assert [problem.field for problem in refused.value.problems] == [
        f"organisationUnits{place}" for place in ("[0]", "[1].id", "[2].level", "[3].parent", "[4].name", "[4].level",
                                                  "[5].name")]


def test_a_unit_of_no_level_is_asked_about(tmp_path: Path) -> None:
    file = written(tmp_path, {"organisationUnits": [{"id": "a", "name": "A", "level": 1}, {"id": "b", "name": "B"}]})
    with pytest.raises(Refused, match="row 3"), opened(file, "en"):
        pass


@on_embedded
def test_a_file_that_lists_no_levels_says_which_one_becomes_villages(graph: Graph, tmp_path: Path) -> None:
    document = json.loads(UNITS.read_text(encoding="utf-8"))
    assert report_of(graph, UNITS).hints == []
    document["organisationUnits"] = [unit for unit in document["organisationUnits"] if unit["path"].count("/") < 4]
    assert report_of(graph, written(tmp_path, document)).hints == []
    del document["organisationUnitLevels"]
    (note,) = report_of(graph, written(tmp_path, document)).hints
    assert note.problem.code == "levels-unlisted" and "level 3, becomes villages" in note.says("en")
    assert report_of(graph, written(tmp_path, document), BY_LEVEL).hints == []
