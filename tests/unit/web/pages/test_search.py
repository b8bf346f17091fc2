"""Search: what is found, where it leads, and what is said where nothing is."""

import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from flask.testing import FlaskClient

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.changes.undoing import undo
from graphsvc.graph import Graph
from graphsvc.web.pages import search
from tests.unit.web.pages.district import DAY, HOSTILE, act

Read = Callable[..., str]


def hits(page: str) -> list[tuple[str, str]]:
    """Where each hit leads, and its name."""
    return [(unescape(href), unescape(name)) for href, name in re.findall(
        r'<li><a href="([^"]+)"><svg.*?</svg>\s*<span class="hit-name"><bdi>(.*?)</bdi>', page, re.DOTALL)]


@pytest.fixture
def renamed(graph: Graph) -> Iterator[None]:
    """The area, once Xã Một, is Xã Mới."""
    number = change(graph, [act("rename-area", area="A1", name="Xã Mới", on="2021-01-01")], head=Head("test")).number
    yield
    undo(graph, number or 0, head=Head("test"))


def test_marks_and_capitals_do_not_matter(read: Read) -> None:
    found = hits(read("/search", words="THON"))
    assert [href for href, _ in found] == [f"/villages/V1?as_of={DAY}", f"/villages/V3?as_of={DAY}",
                                           f"/villages/V2?as_of={DAY}", f"/organizations/C1-1?as_of={DAY}"]
    assert found[2][1] == f"Thôn {HOSTILE}"


def test_each_hit_tells_its_kind_and_where_it_is(read: Read) -> None:
    page = read("/search", words="thon")
    assert re.search(r"<bdi>Chi bộ thôn 1</bdi></span>\s*<small>tổ chức · <bdi>Đảng bộ xã Một</bdi>", page)
    assert re.search(r"<bdi>Thôn 1</bdi></span>\s*<small>thôn · <bdi>Xã Một</bdi>", page)
    assert "4 kết quả" in page


@pytest.mark.usefixtures("renamed")
def test_former_names_are_found_and_told(read: Read) -> None:
    page = read("/search", words="một")
    assert re.search(r"<bdi>Xã Mới</bdi></span>\s*<small>địa bàn · tên cũ <bdi>Xã Một</bdi>", page)


def test_one_whole_name_leads_straight_to_its_page(client: FlaskClient) -> None:
    answer = client.get(f"/search?words=le van binh&as_of={DAY}&within=D")
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/people/binh?within=D&as_of={DAY}"


@pytest.mark.parametrize("words", ["hộ 1", "le van"])
def test_what_could_mean_another_thing_leads_nowhere_by_itself(read: Read, words: str) -> None:
    assert hits(read("/search", words=words))  # Hộ 1 and Nhóm hộ 1; the beginning of one name


def test_only_what_is_within_and_there_that_day_is_found(read: Read) -> None:
    assert "Không tìm thấy gì" in read("/search", words="le van binh", within="C1-2")
    assert "Không tìm thấy gì" in read("/search", words="Hộ 8")
    assert [href for href, _ in hits(read("/search", words="thôn", within="C1-2"))] == [
        f"/villages/V2?within=C1-2&as_of={DAY}"]


def test_where_nothing_is_found_the_page_says_what_to_try(read: Read) -> None:
    page = read("/search", words="zzz", within="C1")
    assert "Thử ít chữ hơn" in page and "Chỉ tìm thấy những gì có vào ngày 17/06/2022" in page
    assert f'href="/search?as_of={DAY}&amp;words=zzz">Tìm ở mọi nơi' in page
    assert "Tìm ở mọi nơi" not in read("/search", words="zzz")


@pytest.mark.parametrize("words", ["", " "])
def test_without_words_the_page_says_how_to_search(read: Read, words: str) -> None:
    assert "Gõ tên hoặc mã" in read("/search", words=words)


@pytest.mark.parametrize(("words", "status"), [(HOSTILE, 200), ("x" * 300, 422), ("\u0301", 422), ("a\u202eb", 422)])
def test_words_are_only_text(client: FlaskClient, words: str, status: int) -> None:
    answer = client.get("/search", query_string={"words": words, "as_of": DAY, "lang": "vi"})
    assert answer.status_code == status
    assert HOSTILE not in answer.text and "<img src=x" not in answer.text
    assert status == 200 or "<li>Tên hoặc mã: " in answer.text


def test_more_than_is_shown_says_so(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST", 3)
    page = read("/search", words="hộ")
    assert len(hits(page)) == 3 and "3 kết quả khớp nhất" in page


@pytest.mark.parametrize("path", ["/", "/questions", "/log", "/villages/V1", "/explorer"])
def test_every_page_can_be_searched_from_and_keeps_its_view(read: Read, path: str) -> None:
    form = read(path, within="C1").split('<form class="find"')[1].split("</form>")[0]
    assert 'action="/search"' in form and 'name="words"' in form
    assert 'name="within" value="C1"' in form and f'name="as_of" value="{DAY}"' in form


def test_another_day_or_organization_keeps_the_words(read: Read) -> None:
    form = read("/search", words="thôn").split('<form class="about"')[1].split("</form>")[0]
    assert '<input type="hidden" name="words" value="thôn">' in form
