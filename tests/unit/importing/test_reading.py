"""What a file says: sheets and headers by meaning, cells by type, and every fault in its cell."""

from datetime import date

import pytest

from graphsvc.errors import Refused
from graphsvc.importing.reading import read
from graphsvc.importing.sheets import SHEETS, names_of
from graphsvc.sheets.book import Value
from tests.unit.importing.making import Table, book, places, reading


@pytest.mark.parametrize(("name", "headers", "meant"), [
    ("Hộ", ["Mã hộ", "Chủ hộ", "Thôn"], "households"),
    ("DANH SÁCH ĐẢNG VIÊN", ["Họ và tên", "Chi bộ"], "people"),
    ("Sheet1", ["Tên tổ chức", "Trực thuộc", "Loại hình"], "organizations"),
    ("Sheet1", ["Đảng viên", "Hộ (mã)", "TỪ NGÀY *"], "assignments"),
    ("export", ["Person", "Position", "Organization"], "positions"),
    ("phan cong", ["Mã đảng viên", "Mã hộ"], "assignments"),
])
def test_a_sheet_is_known_by_its_name_or_its_columns(name: str, headers: list[str], meant: str) -> None:
    found = read(book({name: [headers, ["A", "B", None]]}))
    assert [mapped.sheet.name for mapped in found.mapped] == [meant]
    assert all(header.column for header in found.mapped[0].headers)


def test_every_sheet_and_column_is_known_by_its_title_in_both_languages() -> None:
    for sheet in SHEETS:
        for name in names_of(sheet):
            for language in ("vi", "en"):
                headers = [column.title.says(language) for column in sheet.columns]
                (mapped,) = read(book({name: [headers]})).mapped
                assert mapped.sheet is sheet
                assert [header.column for header in mapped.headers] == list(sheet.columns)


def test_a_title_above_the_headers_blank_rows_and_unknown_columns_are_no_noise() -> None:
    found = reading(households=[["Danh sách hộ năm 2022"], [], ["STT", "Mã", "Tên"], [], ["1", "H1", "Hộ 1"]])
    (entry,) = found.entries
    assert (entry.row, dict(entry.cells)) == (5, {"code": "H1", "name": "Hộ 1"})
    assert [header.said for header in found.mapped[0].headers if header.column is None] == ["STT"]
    assert found.faults == []


@pytest.mark.parametrize(("sheet", "columns"), [
    ("areas", {"Xã": "name", "Tên xã": "name", "Commune": "name", "Area": "name", "Mã địa bàn": "code",
               "Area id": "id", "Thuộc": "area", "Parent code": "area"}),
    ("villages", {"Làng": "name", "Tên xã": "area", "Area code": "area", "Thôn (mã)": "code"}),
    ("organizations", {"Chi bộ": "name", "Tên chi bộ": "name", "Mã chi bộ": "code", "Đảng bộ cấp trên": "parent",
                       "Parent code": "parent", "Ngày giải thể": "until", "Organization (id)": "id"}),
    ("groups", {"Household group": "name", "Tên làng": "village"}),
    ("households", {"Household head": "name", "Tên thôn": "village", "Mã thôn": "village", "Làng": "village",
                    "Village name": "village", "Village code": "village", "Tên nhóm hộ": "group",
                    "Mã nhóm hộ": "group", "Village (id)": "village", "Household (id)": "id", "Đến ngày": "until"}),
    ("people", {"Đảng viên": "name", "Member": "name", "Người": "name", "Person": "name",
                "Họ tên đảng viên": "name", "Tên chi bộ": "organization", "Mã chi bộ": "organization",
                "Organization code": "organization", "Cư trú": "village", "Nơi ở": "village", "Tên thôn": "village",
                "Village code": "village", "Person (id)": "id", "Organization (id)": "organization"}),
    ("assignments", {"Đảng viên phụ trách": "person", "Member code": "person", "Chủ hộ": "target",
                     "Tên hộ": "target", "Mã nhóm hộ": "target", "Hộ phụ trách": "target",
                     "Household code": "target", "Household (id)": "target", "To date": "until"}),
])
def test_ordinary_words_for_columns_are_known(sheet: str, columns: dict[str, str]) -> None:
    for header, meant in columns.items():
        (mapped,) = reading(**{sheet: [[header]]}).mapped
        assert [header.column and header.column.name for header in mapped.headers] == [meant], header


def test_of_columns_that_name_the_same_the_most_exact_is_read() -> None:
    found = reading(people=[["Tên", "Tên thôn", "Mã thôn"], ["An", "Thôn 1", "T01"]],
                    households=[["Tên", "Village (id)", "Village", "Nhóm hộ"], ["Hộ 1", "v1", "Thôn 1", "g1"]],
                    assignments=[["Người", "Hộ", "Mã nhóm hộ"]])
    assert [entry.cells for entry in found.entries] == [
        {"name": "An", "village": "T01"}, {"name": "Hộ 1", "village": "v1", "group": "g1"}]
    assert places(found.notes) == [("unread-column", "people", None, "Tên thôn"),
                                   ("unread-column", "households", None, "Village")]
    assert places(found.faults) == [("given-twice", "assignments", None, "Mã nhóm hộ")]


@pytest.mark.parametrize(("sheet", "headers", "unread"), [
    ("households", ["Mã hộ", "Tên hộ", "Chủ hộ", "Thôn"], ["Chủ hộ"]),
    ("households", ["Họ tên chủ hộ", "Hộ"], ["Họ tên chủ hộ"]),
    ("households", ["Mã hộ", "Chủ hộ"], []),
    ("assignments", ["Đảng viên", "Mã hộ", "Chủ hộ"], ["Chủ hộ"]),
    ("assignments", ["Đảng viên", "Chủ hộ"], [])])
def test_the_head_of_a_household_is_its_name_where_no_other_column_names_it(
    sheet: str, headers: list[str], unread: list[str]
) -> None:
    found = reading(**{sheet: [headers, [f"of {header}" for header in headers]]})
    assert found.faults == []
    assert [note.place.column for note in found.notes] == unread
    read_of = {column.column.name: column.said for column in found.mapped[0].headers if column.column}
    assert dict(found.entries[0].cells) == {name: f"of {said}" for name, said in read_of.items()}
    assert all("cột “" in note.problem.message.vi for note in found.notes)


def test_a_group_and_the_head_of_a_household_do_not_name_the_same() -> None:
    found = reading(assignments=[["Người", "Nhóm hộ", "Chủ hộ"]])
    assert places(found.faults) == [("given-twice", "assignments", None, "Chủ hộ")]


def test_a_header_that_is_not_read_is_noted_and_one_that_is_nearly_known_is_wrong() -> None:
    found = reading(organizations=[
        ["STT", "Tên", "Trực thuộcc", "Kết thúc tuừ ngày", "Địa chỉ", "Ngày thành lập chi bộ"],
        ["1", "Chi bộ 1", "C", "01/01/2020", "x", None]])
    assert [(*place, fault.suggestion) for place, fault in zip(places(found.faults), found.faults, strict=True)] == [
        ("misspelt-column", "organizations", None, "Trực thuộcc", "Trực thuộc"),
        ("misspelt-column", "organizations", None, "Kết thúc tuừ ngày", "Kết thúc từ ngày")]
    assert [(fault.problem.code, fault.place.column, fault.suggestion) for fault in found.notes] == [
        ("unread-column", "Địa chỉ", None), ("unread-column", "Ngày thành lập chi bộ", "ngày thành lập")]
    assert len(found.entries) == 1


def test_a_header_that_is_nearly_that_of_a_column_which_is_there_is_only_noted() -> None:
    found = reading(organizations=[["Tên", "Trực thuộc", "Trực thuộc 2"], ["Chi bộ 1", "C", None]])
    assert (places(found.faults), places(found.notes)) == (
        [], [("unread-column", "organizations", None, "Trực thuộc 2")])


@pytest.mark.parametrize("header", [
    "Dân tộc", "TÔN GIÁO", "Thu nhập bình quân", "Tình trạng sức khỏe", "Ghi chú", "Số CCCD", "CMND", "Số định danh",
    "Mã định danh cá nhân", "Hộ nghèo", "Ý kiến", "Ngày sinh", "Ethnicity", "Religion of head", "Monthly income",
    "Notes", "Health status", "ID number", "Passport", "Opinion",
])
@pytest.mark.parametrize("sheet", ["households", "a sheet that nobody knows"])
def test_columns_that_would_describe_people_are_refused_by_name(header: str, sheet: str) -> None:
    found = read(book({sheet: [["Số thứ tự nào đó", header] if "nobody" in sheet else ["Tên", header], ["Hộ 1", "x"]]}))
    (fault,) = found.faults
    assert (fault.problem.code, fault.place.column) == ("forbidden-column", header)


@pytest.mark.parametrize(("sheet", "header"), [
    ("people", "Mã (số CCCD)"), ("people", "Họ và tên (dân tộc)"), ("people", "Mã số [CMND]"),
    ("households", "Hộ (thu nhập)"), ("assignments", "Lý do (ghi chú)"), ("organizations", "Sector (religion)")])
def test_a_forbidden_word_in_brackets_is_refused_though_the_header_is_understood(sheet: str, header: str) -> None:
    assert ("forbidden-column", sheet, None, header) in places(reading(**{sheet: [[header, "STT"], ["x", "1"]]}).faults)


@pytest.mark.parametrize("number", ["001234567890", 1234567890.0, "231234567"])
def test_ids_of_people_that_are_numbers_of_identity_papers_are_refused_and_such_codes_noted(number: Value) -> None:
    found = reading(people=[["Mã định danh", "Tên"], ["an", "An"], [number, "Bình"], [number, "Chi"]])
    assert places(found.faults) == [("forbidden-column", "people", 3, "Mã định danh")]
    assert found.faults[0].value is None
    found = reading(people=[["Mã", "Tên"], ["DV1", "An"], [number, "Bình"]])
    assert (found.faults, places(found.notes)) == ([], [("forbidden-column", "people", 3, "Mã")])
    assert reading(households=[["Mã định danh", "Tên"], [number, "Hộ 1"]]).faults == []


@pytest.mark.parametrize("sheets", [
    {"Các hộ": [["Hộ", "Hộ (mã)", "Mã số"], ["Hộ 1", "h1", None]], "Duties": [["Person", "Person (id)"], ["A", "a"]]},
    {"Answer": [["Code", "Household", "Household (id)"]], "About": [["Question", "Households"]]}])
def test_an_export_is_known_and_the_template_named(sheets: dict[str, Table]) -> None:
    with pytest.raises(Refused) as refused:
        read(book(sheets))
    (problem,) = refused.value.problems
    assert problem.code == "an-export" and "graphsvc template --within" in problem.message.en


def test_a_table_with_names_and_ids_beside_each_other_is_read() -> None:
    found = read(book({"Households": [["Household", "Household (id)", "Village", "Village (id)"],
                                      ["Hộ 1", "h1", "Thôn 1", "v1"]]}))
    assert [entry.cells for entry in found.entries] == [{"name": "Hộ 1", "id": "h1", "village": "v1"}]


def test_faults_are_told_all_at_once_each_with_its_cell() -> None:
    found = reading(households=[["Mã", "Tên", "Thôn", "Từ ngày"],
                                ["H1", "Hộ 1", "-", "32/01/2022"],
                                ["H2", "N/A", "Thôn 1", "17/06/2022"],
                                ["H3", "Hộ 3", "Không có", None],
                                ["H4", "Hộ 4", None, None], ["H4", "Hộ 4", None, None]])
    assert places(found.faults) == [
        ("empty-meant", "households", 2, "Thôn"), ("wrong-value", "households", 2, "Từ ngày"),
        ("empty-meant", "households", 3, "Tên"), ("empty-meant", "households", 4, "Thôn"),
        ("equal-rows", "households", 6, None)]
    assert "5" in found.faults[-1].problem.message.en


def test_cells_are_read_as_what_their_columns_hold() -> None:
    found = reading(households=[["Mã", "Tên", "Từ ngày"], [12, "Hộ 1", 44729], [7.0, "Hộ 2", date(2022, 6, 17)]])
    assert [entry.cells for entry in found.entries] == [
        {"code": "12", "name": "Hộ 1", "since": date(2022, 6, 17)},
        {"code": "7", "name": "Hộ 2", "since": date(2022, 6, 17)}]


@pytest.mark.parametrize(("header", "last"), [
    ("Đến ngày", True), ("Đến hết ngày", True), ("Ngày cuối cùng", True), ("To date", True), ("Last day", True),
    ("Through", True), ("Ngày kết thúc", False), ("End date", False), ("Until", False)])
def test_an_end_under_a_header_that_is_not_ours_is_read_as_the_report_says(header: str, last: bool) -> None:
    found = reading(assignments=[["Người", "Hộ", header], ["an", "h1", None], ["an", "h2", "30/06/2022"]])
    end = date(2022, 7, 1) if last else date(2022, 6, 30)
    assert [entry.cells.get("until") for entry in found.entries] == [None, end]
    assert places(found.notes) == [("end-meant", "assignments", None, header)]
    said = found.notes[0].problem.message.vi
    assert ("đến hết 30/06/2022, từ 01/07/2022" if last else "đến hết 29/06/2022, từ 30/06/2022") in said
    assert ("đổi tiêu đề thành “Đến hết ngày”" in said) is not last


def test_ends_under_our_own_headers_are_the_first_day_no_longer_and_a_last_day_is_known_of_places_too() -> None:
    found = reading(assignments=[["Người", "Hộ", "Kết thúc từ ngày"], ["an", "h1", "30/06/2022"]], people=[
        ["Tên", "Cư trú ở: đến hết ngày", "Member of: to"], ["An", "30/06/2022", date(2022, 6, 30)]])
    assert [entry.cells for entry in found.entries] == [
        {"person": "an", "target": "h1", "until": date(2022, 6, 30)},
        {"name": "An", "village_until": date(2022, 7, 1), "organization_until": date(2022, 7, 1)}]
    assert [note.place.column for note in found.notes] == ["Cư trú ở: đến hết ngày", "Member of: to"]
    found = reading(assignments=[["Người", "Hộ", "Đến ngày"], ["an", "h1", "31/12/2199"]])
    assert places(found.faults) == [("wrong-value", "assignments", 2, "Đến ngày")]


def test_example_rows_are_left_out() -> None:
    found = reading(people=[["Mã", "Tên"], ["Ví dụ: DV001", "An"], ["Example: M1", "An"], ["DV001", "An"]])
    assert [entry.row for entry in found.entries] == [4]


def test_a_file_that_nobody_knows_is_refused_naming_what_is_known() -> None:
    with pytest.raises(Refused) as refused:
        read(book({"Sheet1": [["x", "y"], ["1", "2"]]}))
    assert "Phân công" in refused.value.problems[0].message.vi


def test_lacking_and_doubled_columns_refuse_their_sheet() -> None:
    found = reading(assignments=[["Đảng viên", "Từ ngày"], ["An", None]],
                    households=[["Tên", "Nhãn"], ["Hộ 1", "Hộ 2"]])
    assert [fault.problem.code for fault in found.faults] == ["missing", "given-twice"]
    assert found.entries == []
