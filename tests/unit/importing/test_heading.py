"""Headers in two rows: groups above, what they are of below; and what is no header though it stands beside one."""

from datetime import date

import pytest

from graphsvc.importing.reading import read
from graphsvc.sheets.book import Value
from tests.unit.importing.making import Table, book, places, reading


@pytest.mark.parametrize(("upper", "lower", "row", "cells"), [
    (["STT", "Hộ", None, "Thôn", None], [None, "Mã", "Tên", "Mã", "Tên"], [1, "H1", "Hộ 1", "T1", "Thôn 1"],
     {"code": "H1", "name": "Hộ 1", "village": "T1"}),
    (["Hộ", None, "Thôn", None], ["Mã", "Tên", "Mã", "Tên"], ["H1", "Hộ 1", "T1", "Thôn 1"],
     {"code": "H1", "name": "Hộ 1", "village": "T1"}),
    (["STT", "Mã hộ", "Tên hộ", "Nơi ở", None], [None, None, None, "Thôn", "Địa chỉ"], [1, "H1", "Hộ 1", "T1", "x"],
     {"code": "H1", "name": "Hộ 1", "village": "T1"}),
    (["STT", "Hộ", "Thôn", None], [None, None, "Mã", "Tên"], [1, "Hộ 1", "T1", "Thôn 1"],
     {"name": "Hộ 1", "village": "T1"}),
    (["TT", "Hộ", None, "Ở thôn", None, None], [None, "Mã", "Tên", "Tên", "từ ngày", "Kết thúc từ ngày"],
     [1, "H1", "Hộ 1", "Thôn 1", "01/01/2020", None],
     {"code": "H1", "name": "Hộ 1", "village": "Thôn 1", "village_since": date(2020, 1, 1)}),
])
def test_columns_of_a_group_are_read_as_what_they_are_of(
    upper: list[Value], lower: list[Value], row: list[Value], cells: dict[str, Value]
) -> None:
    found = reading(households=[["DANH SÁCH HỘ"], upper, lower, row])
    assert (found.faults, [(entry.row, dict(entry.cells)) for entry in found.entries]) == ([], [(4, cells)])


def test_who_is_responsible_is_read_from_a_group_too() -> None:
    found = reading(assignments=[["STT", "Đảng viên phụ trách", None, "Hộ", None],
                                 [None, "Mã", "Họ và tên", "Mã", "Tên"], [1, "DV1", "An", "H1", "Hộ 1"]])
    assert [entry.cells for entry in found.entries] == [{"person": "DV1", "target": "H1"}]
    assert [(note.problem.code, note.place.column) for note in found.notes] == [
        ("unread-column", "Đảng viên phụ trách (Họ và tên)"), ("unread-column", "Tên Hộ")]


@pytest.mark.parametrize(("upper", "lower", "named"), [
    (["Mã hộ", "Tên hộ", "Thôn", "Thông tin", None], [None, None, None, "Dân tộc", "Tôn giáo"],
     ["Dân tộc", "Tôn giáo"]),
    (["Mã hộ", "Tên hộ", "Thôn", "Thông tin", None], [None, None, None, "Số con", "Thu nhập"], ["Thu nhập"]),
    (["Thông tin", None, None, "Thu nhập", None], ["Mã", "Tên", "Thôn", 2021, 2022], ["Thu nhập"]),
    ([None, None, None, "Sức khỏe", None], ["Mã", "Tên", "Thôn", "Loại A", "Loại B"], ["Sức khỏe"]),
    (["Dân tộc", "Hộ", None, "Thôn"], [None, "Mã", "Tên", None], ["Dân tộc"]),
    (["Mã", "Tên", "Khác"], [None, None, "Số CCCD"], ["Số CCCD"]),
    (["Mã", "Tên", "Lương", None], [None, None, "2021", "2022"], ["Lương"]),
])
def test_what_nobody_may_bring_in_is_named_in_either_row(
    upper: list[Value], lower: list[Value], named: list[str]
) -> None:
    for name in ("households", "a sheet that nobody knows"):
        found = read(book({name: [["DANH SÁCH"], upper, lower, ["H1", "Hộ 1", "T1", "x", "y"]]}))
        assert [fault.place.column for fault in found.faults if fault.problem.code == "forbidden-column"] == named


@pytest.mark.parametrize("table", [
    [["DANH SÁCH HỘ NGHÈO"], ["Mã", "Tên"], ["H1", "Hộ 1"]],
    [["Thôn", "Suối Mơ"], ["Mã", "Tên"], ["H1", "Hộ 1"]],
    [["Mã", "Tên", None], ["H1", "Hộ 1", "x"]],
    [["Mã", "Tên", "Địa chỉ"], ["H1", "Hộ 1", "Ghi chú"]],
    [["Mã", "Tên"], ["(1)", "(2)"], ["H1", "Hộ 1"]],
])
def test_a_title_a_row_of_data_and_the_count_of_columns_are_no_headers(table: Table) -> None:
    found = reading(households=table)
    assert (found.faults, [entry.cells for entry in found.entries]) == ([], [{"code": "H1", "name": "Hộ 1"}])


def test_names_that_are_words_of_headers_are_data() -> None:
    found = reading(organizations=[["Tên", "Loại hình", "Khối"], ["Chi bộ", "Chi bộ", "Xã"]])
    assert [entry.cells for entry in found.entries] == [{"name": "Chi bộ", "kind": "Chi bộ", "sector": "Xã"}]


def test_a_group_that_says_the_same_twice_is_refused() -> None:
    found = reading(households=[["STT", "Hộ", None, "Chủ hộ khác", None], [None, "Mã", "Tên", "Mã", "Tên"],
                                [1, "H1", "Hộ 1", "H2", "Hộ 2"]])
    assert {code for code, *_ in places(found.faults)} == {"given-twice"}
    assert found.entries == []
