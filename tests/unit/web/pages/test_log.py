"""The log as a page: newest first, asked by thing, actor, action and day; and one change in words."""

import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from flask.testing import FlaskClient

from graphsvc.changes.door import change
from graphsvc.changes.log import Head, head_of
from graphsvc.graph import Graph
from graphsvc.web.pages import log
from tests.unit.web.pages import district
from tests.unit.web.pages.district import DAY, HOSTILE, act

Read = Callable[..., str]
PAPER = {"why": HOSTILE, "decision": "12-QĐ/HU", "decided_on": "2022-06-01", "issuer": "Huyện ủy Thử"}


@pytest.fixture(scope="module")
def graph(settings_for: Callable[..., object]) -> Iterator[Graph]:
    """The district in change 1; 2 by Hoa on paper; 3 by who tries to be more than text; 4 a closing."""
    with district.opened(settings_for("embedded")) as graph:  # type: ignore[arg-type]
        change(graph, [act("assign-duty", person="ann", target="h4", on="2022-01-01")], head=head_of("Hoa", PAPER))
        change(graph, [act("rename-village", village="V3", name="Thôn Ba", on="2022-01-01")], head=Head(HOSTILE))
        change(graph, [act("close-household", household="h7", on="2022-05-01")], head=Head("Hoa"))
        yield graph


def numbers(page: str) -> list[int]:
    """The changes that a page lists."""
    return [int(number) for number in re.findall(r'<th scope="row" class="number"><a [^>]*>(\d+)</a>', page)]


def test_the_newest_change_stands_first_with_who_made_it_and_why(read: Read) -> None:
    page = read("/log")
    assert numbers(page) == [4, 3, 2, 1]
    assert "Phân công phụ trách hộ" in page and "12-QĐ/HU" in page and "(chưa xác thực)" in page
    assert f'<a href="/log/4?as_of={DAY}">4</a>' in page


def test_a_small_change_says_what_it_is_about(read: Read) -> None:
    page = read("/log")
    assert re.search(r'Phân công phụ trách hộ.*<small><a href="/people/ann[^"]*"><bdi>Trần Thị An</bdi></a> phụ trách '
                     r'<a href="/households/h4[^"]*"><bdi>Hộ 4</bdi>', page)
    assert page.count("<br><small>") == 1 + 1 + 1 + 2  # of 2 and its paper, of 3, and the two rows of 4


@pytest.mark.parametrize(("asked", "found"), [
    ({"actor": "Hoa"}, [4, 2]), ({"action": "rename-village"}, [3]), ({"thing": "Household/h4"}, [2, 1]),
    ({"thing": "Village/V3", "actor": HOSTILE}, [3]), ({"since": "2020-01-01"}, [4, 3, 2, 1]),
    ({"until": "2020-01-01"}, []), ({"action": "undo"}, [])])
def test_it_is_asked_by_thing_actor_action_and_day(read: Read, asked: dict[str, str], found: list[int]) -> None:
    page = read("/log", **asked)
    assert numbers(page) == found
    assert ("Không có thay đổi nào như vậy" in page) == (not found)
    assert ("Hãy bỏ trống một ô ở trên, hoặc xem <a" in page) == (not found)
    for value in asked.values():
        assert f'value="{value}"' in unescape(page)


def test_many_changes_come_in_pages_that_keep_what_is_asked(
        read: Read, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "PAGE", 1)
    page = read("/log", actor="Hoa")
    assert numbers(page) == [4] and "Mới nhất" not in page
    older = unescape(re.search(r'rel="next"[^>]* href="([^"]+)"', page).group(1))  # type: ignore[union-attr]
    following = client.get(older).text
    assert numbers(following) == [2] and 'rel="next"' not in following
    assert f'href="/log?as_of={DAY}&amp;actor=Hoa"' in following


@pytest.mark.parametrize(("query", "said"), [
    ("thing=h4/", "<li>Thing: write kind/id"), ("action=rename", "<li>Action: there is no action of this name"),
    ("since=soon", "<li>Made from: write a date"), ("before=0", "<li>Before number: must be"),
    ("colour=red", "<code>colour</code>: no such parameter")])
def test_what_can_never_match_is_refused_by_its_field(client: FlaskClient, query: str, said: str) -> None:
    answer = client.get(f"/log?lang=en&{query}")
    assert answer.status_code == 422 and said in answer.text


def test_a_change_tells_who_made_it_on_what_paper(read: Read) -> None:
    head = read("/log/2").split('<dl class="ties head-of-change">')[1].split("</dl>")[0]
    assert "<bdi>Hoa</bdi> <small>(chưa xác thực)</small>" in head
    for said in ("12-QĐ/HU", "01/06/2022", "Huyện ủy Thử", "onerror=alert(1)"):
        assert said in head
    assert "Số quyết định" not in read("/log/4")


def test_a_change_tells_what_was_before_and_what_is_now(read: Read) -> None:
    page = read("/log/3")
    assert re.search(r'<td>Đổi tên thôn</td><td>thôn <a href="/villages/V3\?as_of=2022-06-17"><bdi>Thôn Ba</bdi></a>'
                     r".*<bdi>tên: Thôn 3</bdi>.*<bdi>tên: Thôn Ba; tên cũ: Thôn 3; tên cũ đến: 01/01/2022</bdi>", page)
    assigned = read("/log/2")
    assert re.search(r'<td><a href="/people/ann[^"]*"><bdi>Trần Thị An</bdi></a> phụ trách '
                     r'<a href="/households/h4[^"]*"><bdi>Hộ 4</bdi></a> ở '
                     r'<a href="/villages/V1[^"]*"><bdi>Thôn 1</bdi></a></td>', assigned)


def test_a_change_leads_to_its_undo_and_its_neighbours(read: Read) -> None:
    page = read("/log/2", within="D")
    for leads in (f"/log/2/undo?within=D&amp;as_of={DAY}", f"/log/1?within=D&amp;as_of={DAY}",
                  f"/log/3?within=D&amp;as_of={DAY}"):
        assert f'href="{leads}"' in page
    assert "Thay đổi trước" not in read("/log/1") and "Thay đổi sau" not in read("/log/4")


def test_a_long_change_comes_in_pages(read: Read, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = re.findall(r"<tr><td>.*?</tr>", read("/log/1"))
    assert f"{len(whole)} dòng" in read("/log/1")
    monkeypatch.setattr(log, "FACTS", 30)
    page = read("/log/1")
    first = re.findall(r"<tr><td>.*?</tr>", page)
    following = unescape(re.search(r'rel="next" class[^>]* href="([^"]+)"', page).group(1))  # type: ignore[union-attr]
    assert first + re.findall(r"<tr><td>.*?</tr>", client.get(following).text) == whole


@pytest.mark.parametrize("path", ["/log", "/log/1", "/log/2", "/log/3"])
def test_names_actors_and_reasons_are_text(read: Read, path: str) -> None:
    page = read(path)
    assert HOSTILE not in page and "<img src=x" not in page and "onerror=alert(1)" in page
    assert "<script" not in page.split("<main")[1] and " style=" not in page


@pytest.mark.parametrize("path", ["/log/5", "/log/0", "/log/99999999999999999999", "/log/x", "/log/-1"])
def test_a_change_that_never_was_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_bar_leads_to_the_log(read: Read) -> None:
    assert f'href="/log?as_of={DAY}"' in read("/") and "Nhật ký" in read("/")


def test_a_thing_is_asked_for_by_its_name_too(read: Read) -> None:
    page = read("/log", thing="Hộ 4")
    assert numbers(page) == [2, 1] and 'data-called="Hộ 4"' in page and "Household/h4" in page
    assert 'data-suggest="/change/suggestions' in page
    unclear = read("/log", thing="thon")
    assert "có nhiều kết quả" in unclear and 'type="radio" name="thing" value="Village/V1"' in unclear
