"""The matrix of villages and organizations."""

import re
from collections.abc import Callable
from html import unescape

import pytest

from graphsvc.web.pages import matrix
from tests.unit.web.pages.district import HOSTILE, LATER

Read = Callable[..., str]


GAP = "Chưa có người phụ trách"


def lines(page: str) -> list[list[str]]:
    """The cells of every line, head first, as text."""
    rows = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
    cells = (re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in rows)
    return [[unescape(re.sub(r"<[^>]*>", "", cell)).strip() for cell in line] for line in cells]


def test_each_village_says_whose_members_look_after_how_many(read: Read) -> None:
    assert lines(read("/matrix")) == [
        ["Thôn", "Số hộ", GAP, "Chi bộ thôn 1", "Chi bộ Bưu điện"],
        ["Thôn 1", "4", "1", "2", "1"], ["Thôn 3", "1", "1", "", ""], [f"Thôn {HOSTILE}", "2", "2", "", ""]]


def test_households_in_no_village_have_a_line_at_a_root(read: Read) -> None:
    assert lines(read("/matrix", as_of=LATER))[-1] == ["Chưa thuộc thôn nào", "1", "1", "", ""]


def test_within_an_organization_only_its_villages_are_shown(read: Read) -> None:
    assert [line[0] for line in lines(read("/matrix", within="C1-1"))] == ["Thôn", "Thôn 1"]
    assert "chưa có thôn nào" in read("/matrix", within="B1")


def test_of_many_the_first_are_shown_and_the_rest_is_summed(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix, "MOST_ROWS", 1)
    monkeypatch.setattr(matrix, "MOST_COLUMNS", 1)
    page = read("/matrix")
    assert lines(page) == [
        ["Thôn", "Số hộ", GAP, "Chi bộ thôn 1", "Tổ chức khác"], ["Thôn 1", "4", "1", "2", "1"]]
    assert "Chỉ hiện 1 thôn đầu" in page
