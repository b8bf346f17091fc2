"""A file that still names what was merged into another: it is understood, noted, and nothing is recorded anew.

What is merged are the records of tests/unit/changes/test_merging.py.
"""

from datetime import date
from pathlib import Path

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.undoing import undo
from graphsvc.graph import Graph
from graphsvc.importing import template
from graphsvc.importing.filling import filled
from graphsvc.importing.importing import reported
from graphsvc.importing.reading import read
from graphsvc.questions.reach import last_change
from graphsvc.sheets.opening import opened
from tests.engines.choosing import on_embedded
from tests.exported import facts_in
from tests.making import ACTOR, act, district, made
from tests.unit.changes.test_merging import MERGES, TWICE
from tests.unit.importing.making import DAY, imported, places, report_of

PEOPLE = ["Mã định danh", "Mã", "Tên", "Cư trú ở"]


def test_a_template_filled_before_a_merge_changes_nothing_after_it(graph: Graph, tmp_path: Path) -> None:
    made(district(graph), *TWICE)
    template.write(tmp_path / "filled.xlsx", {}, filled(graph, ["root"], DAY, "vi"), "vi")
    made(graph, *MERGES)
    with opened(tmp_path / "filled.xlsx") as book:
        report = reported(graph, read(book), DAY)
    assert [fault.says("en") for fault in report.faults] == []
    assert report.actions == {}
    own = [note for note in report.hints if note.place.column == "Mã định danh"]
    assert {str(note.problem.message.en) for note in own} == {
        "an2 was merged into Nguyễn Văn An (an): the row is taken to be about that one",
        "h7 was merged into Hộ 1 (h1): the row is taken to be about that one",
        "k2 was merged into Chi bộ thôn 1 (k1): the row is taken to be about that one"}
    assert {note.place.sheet for note in report.hints} > {note.place.sheet for note in own}
    undo(graph, last_change(graph), head=ACTOR)
    with opened(tmp_path / "filled.xlsx") as book:
        again = reported(graph, read(book), DAY)
    assert (again.actions, again.hints) == ({}, [])


@on_embedded
def test_what_was_corrected_in_such_a_file_becomes_a_change_of_the_kept_one(graph: Graph) -> None:
    made(district(graph), *TWICE, *MERGES)
    file = {"people": [PEOPLE, ["an2", "ĐV 8", "Nguyễn Văn Án", "v1"]],
            "assignments": [["Người", "Hộ", "Từ ngày"], ["an2", "h7", date(2018, 1, 1)], ["an2", "h4", DAY]]}
    assert report_of(graph, **file).actions == {"recode-person": 1, "assign-duty": 1}
    imported(graph, **file)
    facts = facts_in(graph)
    person = facts.things["Person/an"].properties
    assert (person["name"], person["code"]) == ("Nguyễn Văn An", "ĐV 8")
    assert {duty.end.id for duty in facts.out(facts.things["Person/an"], "RESPONSIBLE_FOR", DAY)} == {"h1", "h2", "h4"}


@pytest.mark.parametrize("row", [["Person/an2"], ["an2"], ["Nguyen An"]])
@on_embedded
def test_it_is_named_by_key_id_and_name(graph: Graph, row: list[str]) -> None:
    made(district(graph), *TWICE, *MERGES)
    report = report_of(graph, assignments=[["Người", "Hộ"], [*row, "h2"]])
    assert (report.faults, report.actions) == ([], {})
    assert places(report.hints) == [("merged-into", "assignments", 2, "Người")]


@on_embedded
def test_its_code_and_its_name_in_its_place_bring_nothing_new(graph: Graph) -> None:
    made(district(graph), act("recode-person", person="an", code="ĐV 1", on="2016-01-01"), *TWICE, *MERGES)
    before = digest(graph)
    file = {"people": [["Mã", "Tên"], ["ĐV 7", "Nguyễn Văn Án"]],
            "households": [["Tên", "Thôn"], ["Hộ Một", "v1"]]}
    report = report_of(graph, **file)
    assert (report.faults, report.actions) == ([], {})
    assert places(report.hints) == [("merged-into", "households", 2, "Tên"), ("merged-into", "people", 2, "Mã")]
    assert "register-household" in report_of(graph, households=[["Tên", "Thôn"], ["Hộ Một", "v2"]]).actions
    assert digest(graph) == before


@on_embedded
def test_who_goes_by_such_a_name_now_is_meant_first(graph: Graph) -> None:
    made(district(graph), *TWICE, *MERGES, act("register-person", id="dao", name="Nguyen An"))
    report = report_of(graph, assignments=[["Người", "Hộ"], ["Nguyen An", "h2"]])
    assert [hint for hint in report.hints if hint.problem.code == "merged-into"] == []
    assert {code for code, *_ in places(report.faults)} == {"not-a-member"}


@on_embedded
def test_two_rows_of_one_such_record_are_asked_about(graph: Graph) -> None:
    made(district(graph), *TWICE, *MERGES)
    report = report_of(graph, people=[PEOPLE, ["an", None, None, "v2"], ["an2", None, None, "v2"],
                                      ["an2", None, "Ai", None]])
    assert ("equal-rows", "people", 4, None) in places(report.faults)


@on_embedded
def test_the_end_of_such_a_record_ends_nothing(graph: Graph) -> None:
    made(district(graph), act("register-household", id="h7", name="Hộ Một", village="v1", on="2015-01-01"),
         act("close-household", household="h7", on="2020-01-01", rests="end"), MERGES[1])
    report = report_of(graph, households=[["Mã định danh", "Kết thúc từ ngày"], ["h7", date(2020, 1, 1)]])
    assert (report.faults, report.actions) == ([], {})
