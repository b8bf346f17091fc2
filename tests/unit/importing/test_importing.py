"""What a file makes of a graph: created, changed, ended, unchanged or refused, one import one change.

The graph is the small district of tests/making.py, with codes where rows need them.
"""

from datetime import date

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.door import MOST_PROBLEMS
from graphsvc.changes.log import Head
from graphsvc.changes.undoing import undo
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.importing.importing import applied, reported, right_part
from graphsvc.importing.report import Counts
from graphsvc.questions.reach import last_change
from tests.engines.choosing import on_embedded
from tests.exported import facts_in
from tests.making import ACTOR, act, district, made
from tests.unit.importing.making import DAY, imported, places, reading, report_of

ORGANIZATIONS = ["Mã", "Tên", "Trực thuộc", "Loại hình", "Từ ngày"]


def links(graph: Graph, kind: str) -> set[tuple[str, str, date, date]]:
    return {(link.start.id, link.end.id, link.since, link.until)
            for link in facts_in(graph).links if link.type == kind}


def actions(graph: Graph, **sheets: list[list[object]]) -> list[str]:
    """The actions of a file, in their order."""
    report = report_of(graph, **sheets)
    assert report.applies, [fault.says("en") for fault in report.faults]
    return list(report.actions)


def test_a_child_stands_above_its_parent_and_the_same_file_again_changes_nothing(graph: Graph) -> None:
    district(graph)
    before = digest(graph)
    file = {
        "organizations": [ORGANIZATIONS, ["T3", "Chi bộ 3", "T2", "Chi bộ", "01/01/2020"],
                          ["T2", "Đảng bộ 2", "Đảng bộ huyện", "cell", "01/01/2020"]],
        "assignments": [["Người", "Hộ"], ["Trần Thị Lan", "H7"]],
        "people": [["Tên", "Sinh hoạt ở", "Sinh hoạt ở: từ ngày"], ["Trần Thị Lan", "T3", "01/01/2021"]],
        "households": [["Mã", "Tên", "Thôn"], ["H7", "Hộ 7", "Thôn 1"]],
    }
    report = report_of(graph, **file)
    assert report.counts == {name: Counts(created=count) for name, count in (
        ("organizations", 2), ("assignments", 1), ("people", 1), ("households", 1))}
    imported(graph, **file)
    assert last_change(graph) == 3
    parents = {(end, since) for start, end, since, _ in links(graph, "PART_OF") if since == date(2020, 1, 1)}
    assert ("root", date(2020, 1, 1)) in parents and len(parents) == 2
    (duty,) = {link for link in links(graph, "RESPONSIBLE_FOR") if link[2] == DAY}
    assert duty[3] == date(9999, 12, 31)
    again = report_of(graph, **file)
    assert (again.actions, again.faults) == ({}, [])
    assert sum(counts.unchanged for counts in again.counts.values()) == 5
    undo(graph, 3, head=ACTOR)
    assert digest(graph) == before


def test_differences_become_changes_from_the_day(graph: Graph) -> None:
    district(graph)
    imported(
        graph,
        organizations=[["Mã định danh", "Tên", "Trực thuộc", "Loại hình"], ["k1", "Chi bộ Một", "c2", "committee"]],
        households=[["Mã định danh", "Mã", "Thôn"], ["h1", "H-1", "v2"]],
        villages=[["Mã định danh", "Thuộc địa bàn"], ["v3", "a1"]],
        people=[["Mã định danh", "Sinh hoạt ở", "Cư trú ở"], ["an", "c1", "v1"]])
    facts = facts_in(graph)
    assert facts.things["Organization/k1"].properties["name"] == "Chi bộ Một"
    assert facts.things["Household/h1"].properties["code"] == "H-1"
    assert ("k1", "c1", date(2015, 1, 1), DAY) in links(graph, "PART_OF")
    assert ("k1", "c2", DAY, date(9999, 12, 31)) in links(graph, "PART_OF")
    assert ("h1", "v2", DAY, date(9999, 12, 31)) in links(graph, "IN")
    assert ("v3", "a1", DAY, date(9999, 12, 31)) in links(graph, "LIES_IN")
    assert ("an", "c1", DAY, date(9999, 12, 31)) in links(graph, "MEMBER_OF")


@on_embedded
def test_an_end_that_is_filled_in_ends_it(graph: Graph) -> None:
    district(graph)
    file = {
        "assignments": [["Người", "Hộ", "Kết thúc từ ngày"], ["an", "h1", "01/01/2020"], ["binh", "g1", "01/01/2020"]],
        "people": [["Mã định danh", "Sinh hoạt ở: kết thúc từ ngày", "Mất từ ngày"], ["an", "01/01/2020", None],
                   ["binh", None, "01/02/2020"]],
        "coverage": [["Tổ chức", "Thôn", "Kết thúc từ ngày"], ["k1", "v1", "01/01/2020"]],
        "organizations": [["Mã định danh", "Kết thúc từ ngày"], ["k1", "01/01/2020"]],
        "households": [["Mã định danh", "Kết thúc từ ngày"], ["h6", "01/01/2020"]],
    }
    report = report_of(graph, **file)
    assert {title: counts.ended for title, counts in report.counts.items()} == {
        "assignments": 2, "people": 2, "coverage": 1, "organizations": 1, "households": 1}
    imported(graph, **file)
    assert ("an", "h1", date(2017, 1, 1), date(2020, 1, 1)) in links(graph, "RESPONSIBLE_FOR")
    assert report_of(graph, **file).actions == {}


@on_embedded
def test_what_rests_on_an_end_is_a_problem_of_its_cell(graph: Graph) -> None:
    district(graph)
    report = report_of(graph, people=[["Mã định danh", "Sinh hoạt ở: kết thúc từ ngày"], ["an", "01/01/2020"]])
    assert places(report.faults) == [("rests-on-it", "people", 2, "Sinh hoạt ở: kết thúc từ ngày")]
    assert report.counts == {"people": Counts(refused=1)}


@on_embedded
def test_rings_are_refused_naming_their_rows(graph: Graph) -> None:
    district(graph)
    report = report_of(graph, organizations=[ORGANIZATIONS[:3], ["A", "A", "C"], ["B", "B", "A"], ["C", "C", "B"],
                                             ["D", "D", "C"]])
    ring = [fault for fault in report.faults if fault.problem.code == "ring"]
    assert [fault.place.row for fault in ring] == [2, 3, 4]
    assert "2, 3, 4" in ring[0].problem.message.en
    assert places(report.faults[3:]) == [("rests-on-refused", "organizations", 5, "Trực thuộc")]


@on_embedded
def test_a_ring_through_what_is_there_is_refused_too(graph: Graph) -> None:
    district(graph)
    report = report_of(graph, organizations=[["Mã định danh", "Trực thuộc"], ["c1", "k1"]])
    assert {(code, row) for code, _, row, _ in places(report.faults)} == {("no-ring", 2)}


@on_embedded
def test_unknown_names_are_told_with_the_nearest_one(graph: Graph) -> None:
    district(graph)
    report = report_of(graph, assignments=[["Người", "Hộ"], ["Nguyễn Văn Am", "Hộ 1"], ["an", "Hộ 11"], ["zzz", "h2"]])
    assert [(fault.place.row, fault.place.column, fault.value, fault.suggestion) for fault in report.faults] == [
        (2, "Người", "Nguyễn Văn Am", "Nguyễn Văn An"), (3, "Hộ", "Hộ 11", "Hộ 1"), (4, "Người", "zzz", None)]


@on_embedded
def test_a_word_that_is_not_in_the_vocabulary_is_told_with_those_that_are(graph: Graph) -> None:
    district(graph)
    words = ["Chi bộ trực thuộc đảng bộ cơ sở", *(f"Loại {n:02}" for n in range(20))]
    kinds = [act("register-kind", id=f"kind-{n}", name=word, name_en=f"kind {n}", base=False, cell=False)
             for n, word in enumerate(words)]
    made(graph, kinds[0])
    report = report_of(graph, organizations=[["Tên", "Loại hình"], ["Chi bộ 9", "Chi bộ trực thuộc"]])
    (fault,) = report.faults
    assert (fault.problem.code, fault.suggestion) == ("unknown-thing", "Chi bộ trực thuộc đảng bộ cơ sở")
    known = fault.problem.message.vi.partition("; một trong: ")[2].split(", ")
    assert set(known) == {t.properties["name"] for t in facts_in(graph).of_kind("Kind")}
    made(graph, *kinds[1:])
    (fault,) = report_of(graph, organizations=[["Tên", "Loại hình"], ["Chi bộ 9", "zzz"]]).faults
    listed = fault.problem.message.vi.partition("; một trong: ")[2]
    assert (fault.suggestion, listed.count(", "), listed[-1]) == (None, 14, "…")
    assert "; one of: " in fault.problem.message.en


@on_embedded
def test_a_file_with_a_misspelt_header_is_not_applied_in_part_either(graph: Graph) -> None:
    district(graph)
    said = reading(organizations=[["Mã", "Tên", "Trực thuộcc"], ["C9", "Chi bộ 9", "root"]])
    report = right_part(graph, said, reported(graph, said, DAY), DAY)
    assert (report.applies, report.applies_in_part) == (False, False)


@on_embedded
def test_names_that_several_have_are_asked_about(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-person", id="an2", name="Nguyễn Văn An"))
    report = report_of(
        graph, assignments=[["Người", "Hộ"], ["Nguyễn Văn An", "h2"]],
        people=[["Tên", "Sinh hoạt ở"], ["Y Bình", "k1"]])
    assert places(report.faults) == [("ambiguous", "assignments", 2, "Người"), ("ambiguous", "people", 2, "Tên")]


@on_embedded
def test_households_of_one_name_are_told_apart_by_their_village(graph: Graph) -> None:
    district(graph)
    report = report_of(graph, households=[["Tên", "Thôn"], ["Hộ 1", "Thôn 1"], ["Hộ 1", "Thôn 2"], ["Hộ 1", "Thôn 10"]])
    assert report.counts == {"households": Counts(created=2, unchanged=1)}
    assert report.applies


@on_embedded
def test_of_groups_of_one_name_the_one_in_the_row_s_village_is_meant(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-household-group", id="g2", name="Nhóm 1", village="v2", on="2015-01-01"))
    file = {"groups": [["Tên", "Thôn"], ["Nhóm M", "Thôn 1"], ["Nhóm M", "v2"]],
            "households": [["Mã định danh", "Mã", "Tên", "Thôn", "Nhóm hộ"],
                           [None, "M1", "Hộ m1", "v1", "Nhóm M"], [None, "M2", "Hộ m2", "Thôn 2", "Nhóm M"],
                           [None, "M3", "Hộ m3", "v2", "Nhóm 1"], ["h1", None, None, None, "Nhóm 1"],
                           ["h5", None, None, "v1", "Nhóm 1"]]}
    imported(graph, **file)
    things = facts_in(graph).things
    lies = {start: end for start, end, _, until in links(graph, "IN") if until == date(9999, 12, 31)}
    groups = {start: end for start, end, _, _ in links(graph, "BELONGS_TO")}
    coded = {thing.properties.get("code"): thing.id for thing in things.values()}
    assert {code: (things[f"HouseholdGroup/{groups[coded[code]]}"].properties["name"], lies[groups[coded[code]]])
            for code in ("M1", "M2", "M3")} == {
        "M1": ("Nhóm M", "v1"), "M2": ("Nhóm M", "v2"), "M3": ("Nhóm 1", "v2")}
    assert (groups["h1"], groups["h5"]) == ("g1", "g1")
    assert report_of(graph, **file).actions == {}


@on_embedded
def test_a_duty_s_household_is_meant_by_its_name_in_the_village_beside_it(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-household", id="h1b", name="Hộ 1", village="v2", on="2015-01-01"),
         act("register-household-group", id="g2", name="Nhóm 1", village="v2", on="2015-01-01"))
    file = {"households": [["Mã", "Tên", "Thôn"], ["H7", "Hộ 7", "v1"], ["H8", "Hộ 7", "v2"]],
            "assignments": [["Đảng viên", "Hộ", "Thôn", "Từ ngày"], ["binh", "Hộ 1", "Thôn 1", None],
                            ["binh", "Hộ 1", "Thôn 2", None], ["an", "Nhóm 1", "v2", None], ["an", "Hộ 7", "v1", None],
                            ["an", "h1", "Thôn 1", "01/01/2017"]]}
    imported(graph, **file)
    coded = {thing.properties.get("code"): thing.id for thing in facts_in(graph).of_kind("Household")}
    assert {(start, end) for start, end, since, _ in links(graph, "RESPONSIBLE_FOR") if since == DAY} == {
        ("binh", "h1"), ("binh", "h1b"), ("an", "g2"), ("an", coded["H7"])}
    assert report_of(graph, **file).actions == {}


@on_embedded
def test_a_household_is_not_taken_for_one_of_another_village(graph: Graph) -> None:
    district(graph)
    made(graph, act("move-household", household="h2", village="v2", on="2020-01-01"))
    report = report_of(graph, assignments=[
        ["Đảng viên", "Hộ", "Thôn"], ["an", "Hộ 5", "Thôn 1"], ["an", "h5", "Thôn 1"], ["an", "Hộ 5", "Thôn 99"],
        ["an", "Hộ 2", "Thôn 1"], ["an", "h2", "Thôn 2"]])
    assert places(report.faults) == [
        ("ambiguous", "assignments", 2, "Hộ"), ("ambiguous", "assignments", 3, "Hộ"),
        ("unknown-thing", "assignments", 4, "Thôn"), ("equal-rows", "assignments", 6, None)]
    assert "Hộ 5 (h5) không ở thôn mà dòng này nêu" in report.faults[0].problem.message.vi


@on_embedded
def test_several_that_the_file_brings_are_told_by_their_rows(graph: Graph) -> None:
    district(graph)
    report = report_of(
        graph, groups=[["Tên", "Thôn"], ["Nhóm 1", "v2"], ["Nhóm 1", "v3"]],
        households=[["Mã", "Tên", "Thôn", "Nhóm hộ"], ["M1", "Hộ m1", None, "Nhóm 1"]])
    (fault,) = report.faults
    assert (fault.problem.code, fault.place.row, fault.place.column) == ("ambiguous", 2, "Nhóm hộ")
    assert "row 2 of “groups”, row 3 of “groups”, Nhóm 1 (g1)" in fault.problem.message.en
    assert "dòng 2 của “groups”" in fault.problem.message.vi


@on_embedded
def test_all_that_is_wrong_with_a_row_is_told_at_once(graph: Graph) -> None:
    district(graph)
    said = reading(
        people=[["Mã", "Tên", "Sinh hoạt ở", "Cư trú ở", "Từ ngày"], ["P1", "A", "TC9999", "T9", "31/02/2022"],
                ["P2", "B", "TC9999", "T9", None], ["P3", "C", "k1", "v1", "31/02/2022"]],
        assignments=[["Người", "Hộ", "Lý do", "Từ ngày"], ["zzz", "H99", None, "31/02/2022"],
                     ["P3", None, "R9", None], ["zzy", "H99", None, None]])
    report = reported(graph, said, DAY)
    told = [
        ("wrong-value", "people", 2, "Từ ngày"), ("unknown-thing", "people", 2, "Sinh hoạt ở"),
        ("unknown-thing", "people", 2, "Cư trú ở"), ("unknown-thing", "people", 3, "Sinh hoạt ở"),
        ("unknown-thing", "people", 3, "Cư trú ở"), ("wrong-value", "people", 4, "Từ ngày"),
        ("wrong-value", "assignments", 2, "Từ ngày"), ("unknown-thing", "assignments", 2, "Người"),
        ("unknown-thing", "assignments", 2, "Hộ"), ("rests-on-refused", "assignments", 3, "Người"),
        ("missing", "assignments", 3, "Hộ"), ("unknown-thing", "assignments", 3, "Lý do"),
        ("unknown-thing", "assignments", 4, "Người"), ("unknown-thing", "assignments", 4, "Hộ")]
    assert places(report.faults) == told
    assert places(reported(graph, said, DAY, report.faults).faults) == told


@on_embedded
def test_a_day_that_was_recorded_otherwise_is_a_problem(graph: Graph) -> None:
    district(graph)
    report = report_of(graph, organizations=[["Mã định danh", "Từ ngày"], ["k1", "02/01/2015"]],
                       assignments=[["Người", "Hộ", "Từ ngày"], ["an", "h1", "01/01/2018"]])
    assert places(report.faults) == [("recorded-otherwise", "organizations", 2, "Từ ngày"),
                                     ("recorded-otherwise", "assignments", 2, "Từ ngày")]
    assert "01/01/2015" in report.faults[0].problem.message.vi


@on_embedded
def test_a_last_day_ends_from_the_day_after_and_what_is_wrong_with_it_is_told_as_it_stands(graph: Graph) -> None:
    district(graph)
    file = {"assignments": [["Người", "Hộ", "Đến ngày"], ["an", "h1", "31/12/2019"]]}
    imported(graph, **file)
    assert ("an", "h1", date(2017, 1, 1), date(2020, 1, 1)) in links(graph, "RESPONSIBLE_FOR")
    assert report_of(graph, **file).actions == {}
    (fault,) = report_of(graph, assignments=[
        ["Người", "Hộ", "Từ ngày", "Đến ngày"], ["an", "h1", "01/01/2017", "30/12/2019"]]).faults
    assert (fault.problem.code, fault.value) == ("recorded-otherwise", date(2019, 12, 30))
    assert "31/12/2019" in fault.problem.message.vi


@on_embedded
def test_what_is_right_goes_in_and_what_rests_on_the_rest_falls_with_it(graph: Graph) -> None:
    district(graph)
    said = reading(
        households=[["Mã", "Tên", "Thôn"], ["H7", "Hộ 7", "v1"], ["H8", "Hộ 8", "v9"], ["H9", "Hộ 9", "v1"]],
        assignments=[["Người", "Hộ", "Từ ngày"], ["an", "H7", None], ["an", "H8", None], ["an", "H9", "01/01/2015"]])
    report = reported(graph, said, DAY)
    assert not report.applies
    report = right_part(graph, said, report, DAY)
    assert places(report.faults) == [
        ("unknown-thing", "households", 3, "Thôn"), ("rests-on-refused", "assignments", 3, "Hộ"),
        ("duty-of-a-living-member", "assignments", 4, "Từ ngày")]
    assert report.counts == {"households": Counts(created=2, refused=1), "assignments": Counts(created=1, refused=2)}
    applied(graph, said, report.agreed, DAY, Head("an import"))
    assert {thing.properties.get("code") for thing in facts_in(graph).of_kind("Household")} >= {"H7", "H9"}


@on_embedded
def test_all_that_is_wrong_is_told_at_once_however_much(graph: Graph) -> None:
    district(graph)
    many = MOST_PROBLEMS + 50
    wrong = [["an", f"H{n}", "01/01/1950"] for n in range(many)]
    report = report_of(graph, assignments=[["Người", "Hộ", "Từ ngày"], *wrong, ["an", f"H{many}", None]],
                       households=[["Mã", "Tên", "Thôn"], *([f"H{n}", f"Hộ {n}", "v1"] for n in range(many + 1))])
    assert report.counts["assignments"] == Counts(created=1, refused=many)


@on_embedded
def test_a_file_with_a_forbidden_column_is_not_applied_in_part_either(graph: Graph) -> None:
    district(graph)
    said = reading(households=[["Mã", "Tên", "Tôn giáo"], ["H7", "Hộ 7", "x"]])
    report = right_part(graph, said, reported(graph, said, DAY), DAY)
    assert (report.applies, report.applies_in_part) == (False, False)


@on_embedded
def test_a_code_may_be_used_again_after_its_thing_has_ended(graph: Graph) -> None:
    district(graph)
    first = {"households": [["Mã", "Tên", "Thôn", "Từ ngày", "Kết thúc từ ngày"],
                            ["H7", "Hộ 7", "v1", "01/01/2016", "01/01/2020"]]}
    second = {"households": [["Mã", "Tên", "Thôn", "Từ ngày"], ["H7", "Hộ bảy", "v2", "01/01/2021"]]}
    imported(graph, **first)
    imported(graph, **second)
    for file in (first, second):
        report = report_of(graph, **file)
        assert (report.actions, report.faults) == ({}, [])
    assert {t.properties["name"] for t in facts_in(graph).of_kind("Household")} >= {"Hộ 7", "Hộ bảy"}


@on_embedded
def test_a_name_may_be_used_again_after_its_thing_is_called_otherwise(graph: Graph) -> None:
    district(graph)
    file = {"households": [["Tên", "Thôn"], ["Hộ bảy", "v1"]]}
    imported(graph, **file)
    (brought,) = [t for t in facts_in(graph).of_kind("Household") if t.properties["name"] == "Hộ bảy"]
    made(graph, act("rename-household", household=brought.id, name="Hộ 7", on="2020-01-01"))
    assert report_of(graph, **file).counts == {"households": Counts(created=1)}
    imported(graph, **file)


@on_embedded
def test_a_name_is_found_though_it_is_the_id_of_something_else(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-person", id="x1", name="cell"), act("register-person", id="x2", name="v1"))
    report = report_of(graph, people=[["Tên", "Cư trú ở"], ["cell", "v1"], ["v1", "v2"]])
    assert report.counts == {"people": Counts(changed=2)}


@on_embedded
def test_what_would_come_out_otherwise_than_reported_is_refused(graph: Graph) -> None:
    district(graph)
    said = reading(organizations=[["Mã định danh", "Tên"], ["k1", "Chi bộ Một"]])
    report = reported(graph, said, DAY)
    made(graph, act("rename-organization", organization="k1", name="Chi bộ Một", on="2022-01-01"))
    with pytest.raises(Refused) as refused:
        applied(graph, said, report.agreed, DAY, Head("an import"))
    assert [problem.code for problem in refused.value.problems] == ["report-differs"]
    assert last_change(graph) == 3


@on_embedded
def test_something_else_meanwhile_does_not_stop_an_import(graph: Graph) -> None:
    district(graph)
    said = reading(organizations=[["Mã định danh", "Tên"], ["k1", "Chi bộ Một"]])
    report = reported(graph, said, DAY)
    made(graph, act("rename-organization", organization="c2", name="Đảng bộ Hai", on="2022-01-01"))
    assert applied(graph, said, report.agreed, DAY, Head("an import")).number == 4


@on_embedded
def test_a_household_that_changes_its_group_stays_in_its_village(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-household-group", id="g2", name="Nhóm 2", village="v1", on="2015-01-01"))
    assert actions(graph, households=[["Mã định danh", "Nhóm hộ"], ["h3", "g2"], ["h4", "g2"]]) == [
        "move-household", "join-group"]
    imported(graph, households=[["Mã định danh", "Nhóm hộ"], ["h3", "g2"], ["h4", "g2"]])
    assert ("h3", "v1", date(2015, 1, 1), date(9999, 12, 31)) in links(graph, "IN")
    assert ("h3", "g2", DAY, date(9999, 12, 31)) in links(graph, "BELONGS_TO")


@on_embedded
def test_rows_that_may_be_recorded_twice_are_told_and_applied(graph: Graph) -> None:
    district(graph)
    report = report_of(graph, households=[["Mã", "Tên", "Thôn"], ["H7", "Hộ Siu Blơ", "Thôn 2"], ["H8", "ho 5", "v2"],
                                          ["H9", "Hộ Rơ Lan", "v2"], ["H10", "Hộ Siu  Blo", "v2"]])
    assert report.applies
    assert [(hint.place.row, hint.place.column) for hint in report.hints] == [(3, "Tên"), (5, "Tên")]
    assert [hint.says("en").split(" may be ")[1].split("; ") for hint in report.hints] == [
        ["Hộ 5 (h5: same name but for marks or case)", "if it is the same, do not record it twice"],
        ["Hộ Siu Blơ (in this very change: same name but for marks or case)",
         "if it is the same, do not record it twice", "see row 2 of “households”"]]
