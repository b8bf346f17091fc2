"""The page of a thing: what it is, what it is linked with, who covers it, and where it leads."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape

import pytest
from flask.testing import FlaskClient

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.changes.undoing import undo
from graphsvc.graph import Graph
from graphsvc.model import links
from graphsvc.questions.asking import ask
from graphsvc.statements import types
from graphsvc.web.pages import entries
from graphsvc.web.pages import links as shown
from tests.unit.web.pages.district import DAY, HOSTILE, SINCE, act

Read = Callable[..., str]
PAGES = ("/organizations/D", "/organizations/C1-2", "/areas/A1", "/villages/V1", "/villages/V2", "/households/h3",
         "/households/h5", "/groups/g1", "/people/ann")
LATE = "2024-01-01"


def hrefs(page: str) -> list[str]:
    """The addresses that a page's content leads to."""
    return [unescape(href) for href in re.findall(r'<a [^>]*href="([^"]+)"', page.split("<main", 1)[1])]


@contextmanager
def changed(graph: Graph, *actions: dict[str, object]) -> Iterator[int]:
    """A change, undone at the end."""
    number = change(graph, list(actions), head=Head("test")).number
    assert number
    try:
        yield number
    finally:
        undo(graph, number, head=Head("test"))


@pytest.mark.parametrize(("path", "sort", "name"), [
    ("/organizations/C1-1", "Chi bộ", "Chi bộ thôn 1"), ("/areas/A1", "Địa bàn", "Xã Một"),
    ("/villages/V1", "Thôn", "Thôn 1"), ("/households/h3", "Hộ", "Hộ 3"), ("/groups/g1", "Nhóm hộ", "Nhóm hộ 1"),
    ("/people/ann", "Người", "Trần Thị An")])
def test_the_heading_says_what_it_is(read: Read, path: str, sort: str, name: str) -> None:
    page = read(path)
    heading = page.split('<div class="heading of-thing">')[1].split("</div>")[0]
    assert f"<h1><bdi>{name}</bdi></h1>" in heading and f"{sort}</p>" in heading
    assert "từ 01/01/2020" in heading and "xem theo ngày 17/06/2022" in heading


def test_the_address_of_what_was_merged_leads_to_what_was_kept(read: Read, graph: Graph) -> None:
    with changed(graph, act("register-household", id="h99", name="Hộ ba"),
                 {"action": "merge-household", "parameters": {"household": "h3", "duplicate": "h99"}}):
        page = read("/households/h99")
    assert "<h1><bdi>Hộ 3</bdi></h1>" in page
    assert "Còn được ghi là</dt><dd><bdi>Hộ ba</bdi>" in page and "Đã gộp vào đây</dt><dd><bdi>h99</bdi>" in page


def test_its_links_are_told_in_words_each_way_and_lead_on(read: Read) -> None:
    organization = read("/organizations/C1-1")
    for title, leads in (("Trực thuộc", "/organizations/C1"), ("Phụ trách thôn", "/villages/V1"),
                         ("Đảng viên sinh hoạt ở đây", "/people/ann")):
        assert re.search(rf'<dt>{title}</dt><dd><ul><li><a href="{leads}\?as_of={DAY}">', organization), title
    below = re.search("<dt>Tổ chức trực thuộc</dt><dd>(.*?)</dd>", read("/organizations/C1"))
    assert below and f'<a href="/organizations/C1-1?as_of={DAY}"><bdi>Chi bộ thôn 1</bdi></a>' in below.group(1)
    assert "<dt>Hộ trong nhóm</dt>" in read("/groups/g1") and "<dt>Trong nhóm hộ</dt>" in read("/households/h3")
    assert re.search(r"Trần Thị An</bdi></a> <small>từ 01/01/2020</small>", organization)


def test_every_link_that_a_thing_with_a_page_may_have_stands_under_words_of_its_own() -> None:
    of_words = {"HAS_SEATS"}
    assert {type_name for type_name, _, _ in links.HEADINGS} == set(links.CALLED) - of_words


def test_many_links_of_a_sort_wait_closed(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "SHOWN", 2)
    page = read("/villages/V1")
    assert re.search(r"<dt>Hộ</dt><dd><ul>(<li>.*?</li>){2}</ul><details><summary>và 2 mục nữa</summary>", page)


def test_who_covers_a_household_is_told_and_through_what(read: Read) -> None:
    page = read("/households/h3")
    assert re.search(r'<li><a href="/people/binh[^"]*"><bdi>Lê Văn Bình</bdi></a> <span>qua <a href="/groups/g1', page)
    assert "Chưa có đảng viên nào phụ trách" not in page
    assert re.search(r'<li><a href="/organizations/C1-1[^"]*"><bdi>Chi bộ thôn 1</bdi>', read("/villages/V1"))


@pytest.mark.parametrize(("path", "said", "leads"), [
    ("/households/h4", "Chưa có đảng viên nào phụ trách", "/change/assign-duty?as_of=2022-06-17&target=Household/h4"),
    ("/villages/V3", "Chưa tổ chức nào phụ trách", "/change/cover?as_of=2022-06-17&territory=Village/V3")])
def test_what_nobody_covers_says_so_and_leads_to_the_change(read: Read, path: str, said: str, leads: str) -> None:
    page = read(path)
    assert said in page and leads in hrefs(page)


def test_who_is_no_living_member_does_not_count(read: Read, graph: Graph) -> None:
    left = act("end-membership", person="ann", on="2021-01-01", rests="keep")
    with changed(graph, left):
        page = read("/households/h1")
    assert "<bdi>Trần Thị An</bdi>" in page and "không tính" in page and "Chưa có đảng viên nào phụ trách" in page


def test_the_coverage_of_an_organization_leads_to_so_many_rows(read: Read, client: FlaskClient, graph: Graph) -> None:
    page = read("/organizations/C1")
    assert "<strong>50,0\u00a0%</strong>" in page and "3 trên 6 hộ" in page
    href, count = re.search(r'<a class="onward" href="([^"]+)">(\d+) hộ', page).groups()  # type: ignore[union-attr]
    with ask(graph, "households-without-member", as_of=DAY, within=["C1"]) as answer:
        assert int(count) == len(list(answer)) == 3
    assert "3 dòng" in client.get(unescape(href)).text


def test_a_village_lists_its_households_with_who_is_responsible_the_uncovered_first(read: Read) -> None:
    page = read("/villages/V1")
    assert "<strong>75,0\u00a0%</strong>" in page and 'class="onward" href="#households">1 hộ' in page
    rows = re.findall(
        r'<tr><td class="number">\d+</td>\s*<th scope="row">.*?<bdi>(.*?)</bdi>.*?<td>(.*?)</td>', page, re.DOTALL)
    told = [(household, re.findall("<bdi>(.*?)</bdi>", beside)) for household, beside in rows]
    assert told == [("Hộ 4", []), ("Hộ 3", ["Lê Văn Bình", "Nhóm hộ 1"]), ("Hộ 1", ["Trần Thị An"]),
                    ("Hộ 2", ["Trần Thị An"])]
    assert "chưa có ai" in rows[0][1] and page.count('<td class="to-sign"></td>') == 4


def test_a_person_lists_the_households_in_their_care(read: Read) -> None:
    page = read("/people/binh")
    assert "Các hộ phụ trách" in page and page.count('<td class="to-sign"></td>') == 1
    assert re.search(r'<bdi>Hộ 3</bdi></a> <code>h3</code></th>\s*<td><a href="/villages/V1[^"]*"><bdi>Thôn 1</bdi>'
                     r'</a> <small>qua <a href="/groups/g1', page)


def test_an_organization_leads_to_every_question_that_needs_nothing_more(read: Read, graph: Graph) -> None:
    found = hrefs(read("/organizations/C1", within="D"))
    asked = {name for name, question in graph.catalogue.questions.items()
             if all(parameter.optional for parameter in question.parameters.values())}
    assert {f"/questions/{name}?within=C1&as_of={DAY}" for name in asked} <= set(found)
    assert len(asked) > 40


@pytest.mark.parametrize(("path", "kind", "identity"), [
    ("/people/ann", "Person", "ann"), ("/villages/V2", "Village", "V2"), ("/households/h4", "Household", "h4"),
    ("/organizations/C1", "Organization", "C1"), ("/groups/g1", "HouseholdGroup", "g1"), ("/areas/A1", "Area", "A1")])
def test_it_leads_to_every_change_that_is_about_it(
        read: Read, graph: Graph, path: str, kind: str, identity: str) -> None:
    found = hrefs(read(path))
    for action in graph.catalogue.actions.values():
        subject = action.parameters[action.subject]
        if types.is_thing(subject.type) and kind in types.kinds_of(subject.type):
            filled = f"{kind}/{identity}" if "|" in subject.type else identity
            assert f"/change/{action.name}?as_of={DAY}&{action.subject}={filled}" in found, action.name


def test_questions_about_a_person_and_a_village_are_filled_in(read: Read) -> None:
    assert f"/questions/households-of-member?as_of={DAY}&person=ann" in hrefs(read("/people/ann"))
    assert f"/questions/members-of-village?as_of={DAY}&village=V2" in hrefs(read("/villages/V2"))


@pytest.mark.parametrize("path", PAGES)
def test_no_link_leads_nowhere(read: Read, client: FlaskClient, path: str) -> None:
    for href in set(hrefs(read(path))):
        if not href.startswith("#"):
            assert client.get(href).status_code == 200, href


@pytest.mark.parametrize("path", PAGES)
def test_names_are_text(read: Read, path: str) -> None:
    page = read(path)
    assert HOSTILE not in page and "<img src=x" not in page and " style=" not in page
    assert page.count("<script") == page.count("<script src=")


def test_day_and_organization_stay_in_every_address(read: Read) -> None:
    for href in hrefs(read("/villages/V1", within="C1-1")):
        assert href.startswith(("#", "/api/")) or ("within=C1-1" in href and f"as_of={DAY}" in href), href


def test_what_lies_above_widens_the_view(read: Read, client: FlaskClient) -> None:
    page = read("/organizations/C1-1", within="C1-1")
    above = next(href for href in hrefs(page) if href.startswith("/organizations/C1?"))
    assert "within=C1&" in above and client.get(above).status_code == 200


@pytest.mark.parametrize("undone", [False, True])
def test_what_was_withdrawn_says_so_and_leads_to_the_change(graph: Graph, client: FlaskClient, undone: bool) -> None:
    identity = "gone-by-undo" if undone else "gone"  # each with a history of its own
    number = change(graph, [act("register-household", id=identity, name="Hộ <b>7</b>")], head=Head("test")).number
    if undone:
        gone = undo(graph, number or 0, head=Head("test")).number
    else:
        gone = change(graph, [{"action": "withdraw-thing", "parameters": {"thing": f"Household/{identity}"}}],
                      head=Head("Trần Văn Rút")).number
    address = f"/households/{identity}"
    assert address in hrefs(client.get(f"/log/{number}").text)
    answer = client.get(address)
    assert answer.status_code == 404 and "<h1><bdi>Hộ &lt;b&gt;7&lt;/b&gt;</bdi></h1>" in answer.text
    assert "Đã rút, không còn được ghi nhận nữa:" in answer.text and f"/log/{gone}" in str(hrefs(answer.text))
    assert f"/log/{number}" in str(hrefs(answer.text)) and undone != ("Trần Văn Rút" in answer.text)
    within = client.get(f"{address}?within=D")
    assert within.status_code == 404 and "Đã rút" not in within.text


@pytest.mark.parametrize("path", ["organizations/D", "people/binh", "villages/V3", "households/h7", "areas/A2",
                                  "households/h8", "groups/g2"])
def test_out_of_reach_answers_like_what_never_was(client: FlaskClient, path: str) -> None:
    kind, _, identity = path.partition("/")
    answer = client.get(f"/{path}?within=C1-1&as_of={DAY}")
    never = client.get(f"/{kind}/never-was?within=C1-1&as_of={DAY}")
    assert (answer.status_code, never.status_code) == (404, 404)
    assert answer.text == never.text.replace("never-was", identity)
    assert f'href="/{path}?as_of={DAY}"' in answer.text  # where to look for it everywhere


@pytest.mark.parametrize(("path", "status"), [
    ("/aliens/D", 404), ("/vocabulary/cell", 404), ("/people/</script>", 404), ("/people/ann?colour=red", 422),
    ("/people/ann?as_of=1950-01-01", 404), ("/people/ann?as_of=2022-02-30", 422), (f"/people/{'x' * 500}", 404)])
def test_what_can_not_be_meant_is_refused(client: FlaskClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_an_ended_thing_is_shown_as_ended_with_what_held_on_its_last_day(read: Read, graph: Graph) -> None:
    with changed(graph, act("close-household", household="h6", on="2023-01-01")):
        page = read("/households/h6", as_of=LATE)
        assert "Đã kết thúc ngày 01/01/2023" in page and f'href="/villages/V2?as_of={LATE}"' in page
        assert "Chưa có đảng viên nào" not in page
        before = read("/households/h6")
        assert "Đã kết thúc" not in before and "từ 01/01/2020 đến 01/01/2023" in before
    with changed(graph, act("close-organization", organization="B1", on="2023-01-01", rests="end")):
        page = read("/organizations/B1", as_of=LATE)
        assert "Đã kết thúc" in page and "Câu hỏi liên quan" not in page and "figure-large" not in page


def test_who_has_died_is_shown_so(read: Read, graph: Graph) -> None:
    with changed(graph, act("record-death", person="ann", on="2023-01-01", rests="end")):
        assert "Đã mất ngày 01/01/2023" in read("/people/ann", as_of=LATE)
        assert '<p class="notice">' not in read("/people/ann")


def test_former_names_stay_and_the_day_has_its_own(read: Read, graph: Graph) -> None:
    renamed = act("rename-village", village="V3", name="Thôn Ba", on="2023-01-01")
    with changed(graph, renamed):
        page = read("/villages/V3", as_of=LATE)
        assert "<h1><bdi>Thôn Ba</bdi></h1>" in page and "Đến 01/01/2023 mang tên <bdi>Thôn 3</bdi>" in page
        assert "<h1><bdi>Thôn 3</bdi></h1>" in read("/villages/V3")


def test_what_was_recorded_of_it_leads_to_the_log(read: Read, graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    with changed(graph, act("rename-village", village="V3", name="Thôn Ba", on="2023-01-01")) as number:
        told = read("/villages/V3").split('<section class="timeline"')[1]
        numbers = [int(found) for found in re.findall(r">Thay đổi (\d+)</a>", told)]
        assert numbers == sorted(numbers, reverse=True) and (numbers[0], numbers[-1]) == (number, 1)
        assert f'<a href="/log/{number}?as_of={DAY}">' in told and "tên: Thôn Ba" in told
        assert f'/log?as_of={DAY}&amp;thing=Village/V3"' in told
        monkeypatch.setattr(entries, "FACTS", 1)
        monkeypatch.setattr(entries, "CHANGES", 1)
        assert ">Thay đổi 1</a>" not in read("/villages/V3").split('<section class="timeline"')[1]
        assert "và 7 mục nữa" in read("/villages/V1").split('<section class="timeline"')[1]


def test_the_page_is_complete_in_english(read: Read) -> None:
    page = read("/villages/V1", lang="en")
    for said in ("Households and who looks after them", "nobody", "Lies in the area", "from 1 Jan 2020",
                 "Ask about it"):
        assert said in page, said
    assert SINCE not in page


def drawn(page: str) -> str:
    """The small diagram of a page."""
    return page.split('<svg class="small-diagram"')[1].partition("</section>")[0]


@pytest.mark.parametrize(("path", "leads"), [
    ("/organizations/C1", "within=C1"), ("/areas/A1", "area=A1"), ("/villages/V1", "village=V1"),
    ("/households/h3", "household=h3"), ("/groups/g1", "group=g1"), ("/people/ann", "person=ann")])
def test_it_is_drawn_small_with_what_is_around_it_and_leads_to_the_diagram(
        read: Read, client: FlaskClient, path: str, leads: str) -> None:
    picture = drawn(read(path))
    (alone,) = {unescape(href) for href in re.findall(r'href="([^"]+)"', picture) if href.startswith("/explorer")}
    assert leads in alone and client.get(alone).status_code == 200
    assert picture.count("<rect") == picture.count("<a href=") > 1  # each box leads on
    assert len(re.findall(r'aria-label="[^"]+"', picture)) == picture.count("<rect") + 1


def test_the_small_diagram_shows_what_it_belongs_to_and_what_belongs_to_it(read: Read) -> None:
    picture = drawn(read("/groups/g1"))
    for leads, said in (("/villages/V1", "Thôn 1"), ("/people/binh", "Người phụ trách: Lê Văn Bình"),
                        ("/households/h3", "Hộ trong nhóm: Hộ 3")):
        assert re.search(rf'<a href="{leads}\?as_of={DAY}" [^>]*aria-label="{said}"', picture), said
    assert "Chưa có đảng viên nào phụ trách" in drawn(read("/households/h4"))
    assert "Chưa có đảng viên nào phụ trách" not in picture


@pytest.mark.parametrize(("path", "question"), [
    ("/households/h4", "households-without-member?within=C1-1"), ("/groups/g1", "groups?within=C1-1"),
    ("/villages/V1", "coverage-by-village?within=C1-1"), ("/villages/V1", "members-of-village"),
    ("/areas/A1", "coverage-by-area?as_of"), ("/people/ann", "members-by-load?within=C1-1"),
    ("/people/ann", "uncovered-without-member")])
def test_it_leads_to_the_questions_that_concern_it(read: Read, path: str, question: str) -> None:
    assert any(href.startswith(f"/questions/{question}") for href in hrefs(read(path)))


@pytest.mark.parametrize(("path", "said"), [("/areas/A1", "3 trên 7 hộ"), ("/groups/g1", "1 trên 1 hộ")])
def test_areas_and_groups_say_how_much_of_them_is_covered(read: Read, path: str, said: str) -> None:
    assert said in read(path)


def test_households_of_one_name_are_told_apart_by_their_codes(read: Read, graph: Graph) -> None:
    with changed(graph, act("register-household", id="h98", name="Hộ 7", village="V3", code="H05-101")):
        page = read("/villages/V3")
    assert re.search(r"<bdi>Hộ 7</bdi></a> <code>H05-101</code></th>", page)
    assert re.search(r"<bdi>Hộ 7</bdi></a> <code>h7</code></th>", page)
