"""Days as people and spreadsheets write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.sheets.dates import as_date
from graphsvc.sheets.styles import shows_time

DAY = date(2022, 6, 17)


@pytest.mark.parametrize("written", [
    "17/06/2022", "17/6/2022", "17-6-2022", "17.06.2022", "2022-06-17", "2022/6/17", "2022.06.17", "2022-06-17 00:00",
    "2022-06-17T00:00:00", "17/06/2022 00:00:00", "ngày 17 tháng 6 năm 2022", "17 tháng 06 năm 2022", 44729, 44729.0,
    "44729", DAY])
def test_a_day_is_understood_however_it_is_written(written: str | float | date) -> None:
    assert as_date(written) == DAY


@pytest.mark.parametrize("written", [
    None, "", "hôm qua", "06/17/2022", "17/06/22", "17/06", "6/2022", "2022", 2022, "31/02/2022", "00/01/2022",
    "17/06-2022", "17/06/2022 07:30", "2022-06-17T07:30:00", "20220617", "32/01/2022", "1899-12-31", "2200-01-01",
    "9999-12-31", True, False, 0, -1, 44729.5, 60, 1e300, -1e300, float("inf"), float("nan"), 10**400, 2958466, 2958465,
    "99999999999", "-44729",
    "१७/०६/२०२२", "17/06/2022x", "1" * 100_000, date(1, 1, 1), date(9999, 12, 31)])
def test_what_is_no_day_or_could_be_several_is_none(written: str | float | date | None) -> None:
    assert as_date(written) is None


@pytest.mark.parametrize(("serial", "day"), [
    (1, date(1900, 1, 1)), (59, date(1900, 2, 28)), (61, date(1900, 3, 1)), (109573, date(2199, 12, 30)),
    (109574, date(2199, 12, 31))])
def test_the_leap_day_of_1900_that_never_was_moves_only_what_is_before_it(serial: int, day: date) -> None:
    assert as_date(serial) == day


def test_a_workbook_may_count_from_1904() -> None:
    assert as_date(43267, since_1904=True) == as_date("43267", since_1904=True) == DAY
    assert as_date(60, since_1904=True) == date(1904, 3, 1)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_comes_back_from_every_way_of_writing_it(day: date) -> None:
    assert as_date(f"{day:%d/%m/%Y}") == as_date(f"{day.day}.{day.month}.{day.year}") == as_date(day.isoformat()) == day
    for first, since_1904 in ((date(1899, 12, 30), False), (date(1904, 1, 1), True)):
        serial = (day - first).days
        if serial >= 2200:
            assert as_date(serial, since_1904) == day


@given(st.one_of(st.text(), st.floats(), st.integers()))
def test_nothing_breaks_it_and_what_it_gives_is_a_day_in_range(value: str | float) -> None:
    found = as_date(value)
    assert found is None or date(1900, 1, 1) <= found < date(2200, 1, 1)


@pytest.mark.parametrize(("code", "shows"), [
    ("dd/mm/yyyy", True), ("[$-42A]d mmmm yyyy;@", True), ("[h]:mm:ss", True), ("mm:ss.0", True), ('"ngày" dd', True),
    ("General", False), ("0.00", False), ("#,##0\\ _₫", False), ('0" tháng"', False), ("[Red]0;[Blue]-0", False),
    ("0.00E+00", False), ("@", False), ("*-0", False), ("_d0", False), ('[$-42A]#,##0 "đồng/năm"', False)])
def test_a_format_that_shows_days_or_times_is_known(code: str, shows: bool) -> None:
    assert shows_time(code) is shows
