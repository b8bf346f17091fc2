"""Home: every number leads to its rows, and the rows add up to it."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from graphsvc.errors import TookTooLong
from graphsvc.graph import Graph, open_graph
from graphsvc.language import Text
from graphsvc.questions.asking import ask
from graphsvc.settings import Settings
from graphsvc.web.app import create_app
from graphsvc.web.pages import attention
from tests.unit.web.pages.district import DAY, HOSTILE, LATER, build

Read = Callable[..., str]


def test_the_share_covered_is_the_first_figure(read: Read) -> None:
    page = read("/")
    assert "<strong>42,8\u00a0%</strong>" in page  # 3 of 7, rounded down
    assert "3 trên 7 hộ" in re.sub(r"</?a[^>]*>", "", page)


def test_the_count_of_uncovered_households_leads_to_so_many_rows(read: Read, client: FlaskClient, graph: Graph) -> None:
    page = read("/")
    href, count = re.search(r'<a class="gap" href="([^"]+)"><b>(\d+)</b>', page).groups()  # type: ignore[union-attr]
    with ask(graph, "households-without-member", as_of=DAY) as answer:
        assert int(count) == len(list(answer)) == 4
    assert '<p role="status">4 dòng' in client.get(href.replace("&amp;", "&")).text


def test_what_an_organization_lacks_leads_to_its_own_rows(read: Read, client: FlaskClient) -> None:
    page = read("/")
    leads = r'<a href="(/questions/households-without-member[^"]+within=C1[^"]*)">(\d+)</a>'
    href, count = re.search(leads, page).groups()  # type: ignore[union-attr]
    assert count == "3"
    assert "3 dòng" in client.get(href.replace("&amp;", "&")).text


def numbers(page: str) -> list[tuple[str, int]]:
    """The numbers of the table that lead somewhere, in order, each with where it leads."""
    table = page[page.index('id="by-organization"'):page.index("</table>")]
    found = re.findall(r'<a href="([^"]+)">(\d+)</a>', table)
    return [(href.replace("&amp;", "&"), int(count)) for href, count in found]


@pytest.mark.parametrize("within", ["D", "C1-1"])
def test_every_number_of_the_table_leads_to_so_many_rows(read: Read, client: FlaskClient, within: str) -> None:
    found = numbers(read("/", within=within, as_of=LATER))
    assert len(found) > 2
    for href, count in found:
        assert f'<p role="status">{count} dòng' in client.get(href).text, href


def test_what_no_organization_holds_is_listed_village_by_village(read: Read) -> None:
    page = read("/", within="D", as_of=LATER)
    said = "Phụ trách trực tiếp hoặc chưa tổ chức nào phụ trách"
    assert re.search(rf'<a href="[^"]+village=V3"><bdi>Thôn 3</bdi></a> <small>{said}</small>', page)
    assert re.search(r"<bdi>Chưa thuộc thôn nào</bdi></a></th>", page)  # h8
    assert re.search(r'<a href="[^"]+village=V3" aria-label="Thôn 3: 0 trên 1 hộ', page)


def test_the_parts_of_a_bar_lead_where_the_numbers_beside_it_lead(read: Read) -> None:
    page = read("/")
    (shown,) = [row for row in page.split("<tr>") if "<bdi>Đảng bộ xã Một</bdi>" in row]
    _, good, gaps = re.findall(r'<a href="([^"]+)">\d+</a>', shown)
    bar = shown[shown.index("<svg"):]
    assert re.findall(r'<a href="([^"]+)" tabindex="-1"><rect', bar) == [good, gaps]


def test_the_structure_is_counted_when_the_page_is_drawn(read: Read) -> None:
    page = read("/", within="C1")
    assert 'id="figures" data-part="/questions/structure-in-numbers?within=C1&amp;as_of=2022-06-17"' in page
    assert "<dt>Đảng viên</dt><dd>…</dd>" in page


def test_every_figure_of_the_structure_leads_to_so_many_rows(read: Read, client: FlaskClient) -> None:
    page = read("/questions/structure-in-numbers")
    figures = re.findall(r'<dd><a href="([^"]+)">(\d+)</a></dd>', page.split('id="figures"')[1])
    assert len(figures) == 8  # of eleven: no organization of the district is of a base kind
    for href, count in figures:
        assert f'<p role="status">{count} dòng' in client.get(href.replace("&amp;", "&")).text, href


def matters(page: str) -> list[tuple[str, str, str]]:
    """What needs attention, in order: the address, the count as it is shown, the question."""
    one = r'<li><a href="([^"]+)"(?: class="calm")?><b>(.*?)</b><span>([^<]+)</span></a></li>'
    return [(href, re.sub(r"<[^>]+>|\s", "", shown), title) for href, shown, title in re.findall(one, page, re.DOTALL)]


def test_every_count_of_attention_leads_to_so_many_rows(read: Read, client: FlaskClient, graph: Graph) -> None:
    listed = matters(read("/attention"))
    assert len(listed) == sum(bool(question.urgency) for question in graph.catalogue.questions.values())
    counted = {title: shown for _, shown, title in listed}
    assert counted["Hộ chưa có đảng viên phụ trách"] == "4" and counted["Thôn chưa có chi bộ"] == "1"
    for href, shown, title in listed:
        rows = client.get(href.replace("&amp;", "&")).text
        if shown.isdigit():
            assert f'<p role="status">{shown} dòng</p>' in re.sub(r"\s*</p>", "</p>", rows), title
        else:
            assert shown == "khôngcógìcầnxửlý:" and "Không có dòng nào" in rows, title


def test_the_most_urgent_come_first_and_of_these_the_most(graph: Graph, read: Read) -> None:
    urgency = {question.title.vi: question.urgency for question in graph.catalogue.questions.values()}
    order = [(urgency[title], shown == "khôngcógìcầnxửlý:", -int(shown) if shown.isdigit() else 0)
             for _, shown, title in matters(read("/attention"))]
    assert order == sorted(order)
    assert len({urgent for urgent, _, _ in order}) == 3 and {calm for _, calm, _ in order} == {True, False}


def test_home_names_what_needs_attention_before_it_is_counted(read: Read) -> None:
    page = read("/", within="C1")
    assert 'id="attention" class="attention" data-part="/attention?within=C1&amp;as_of=2022-06-17"' in page
    assert [title for *_, title in matters(page)]
    assert {shown for _, shown, _ in matters(page)} == {""}


def test_attention_keeps_to_the_organization_asked_about(read: Read) -> None:
    counted = {title: shown for _, shown, title in matters(read("/attention", within="C1-1"))}
    assert counted["Hộ chưa có đảng viên phụ trách"] == "1"


def test_beyond_what_is_counted_it_says_more_than(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attention, "MOST", 3)
    counted = {title: shown for _, shown, title in matters(read("/attention"))}
    assert counted["Hộ chưa có đảng viên phụ trách"] == "&gt;hơn3"


def test_what_is_not_counted_in_time_says_so(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_long(*_: object, **__: object) -> None:
        raise TookTooLong(Text("quá lâu", "too long"))

    monkeypatch.setattr(attention, "ask", too_long)
    assert {shown for _, shown, _ in matters(read("/attention"))} == {"–chưađếmkịp:"}


@pytest.mark.parametrize(("as_of", "said"), [
    ("2022-06-17", '<b><span aria-hidden="true">=</span></b> không đổi so với'),
    ("2023-01-01", '<b class="worse"><span aria-hidden="true">▼</span> giảm 5,3</b> điểm phần trăm so với'),  # to 37,5
    ("2020-06-17", "Một năm trước chưa có gì để so sánh."),
])
def test_the_change_since_a_year_ago_is_the_difference_of_what_is_shown(read: Read, as_of: str, said: str) -> None:
    assert said in read("/trend", as_of=as_of)


def test_the_change_up_names_the_day_and_leads_there(read: Read) -> None:
    """From LATER on h8 lowers the share of all; of D and what is below it nothing differs."""
    page = read("/trend", as_of="2023-01-01")
    assert '<a href="/?as_of=2022-01-01">01/01/2022</a>' in page
    assert "không đổi" in read("/trend", as_of="2023-01-01", within="C1")


def test_each_year_of_the_trend_leads_to_home_on_its_day(read: Read, client: FlaskClient) -> None:
    page = read("/trend", within="C1", as_of=LATER)
    wide = page.split('class="plot plot-wide"')[1].split("</svg>")[0]
    hrefs = re.findall(r'<a href="([^"]+)" aria-label="([^"]+)"', wide)
    assert [said for _, said in hrefs] == [f"01/01/{year}, Tỷ lệ: 50,0\u00a0%" for year in (2020, 2021, 2022, 2023)]
    assert hrefs[0][0] == "/?within=C1&amp;as_of=2020-01-01"
    table = page.split('<table class="rows">')[1]
    assert re.findall(r'<th scope="row"><a href="([^"]+)">', table) == [href for href, _ in hrefs][::-1]
    assert "<strong>50,0\u00a0%</strong>" in client.get(hrefs[0][0].replace("&amp;", "&")).text


def test_the_legend_tells_no_household_covered_from_no_household(read: Read) -> None:
    assert "chưa hộ nào có người</span>" in read("/") and "không có hộ</span>" in read("/")
    assert "no household covered</span>" in read("/", lang="en")


def test_households_in_no_village_have_a_row_of_their_own(read: Read) -> None:
    page = read("/", within="E", as_of=LATER)
    assert re.search(r'<bdi>Chưa thuộc thôn nào</bdi></a></th>\s*<td class="number"><a href="[^"]+">1</a></td>', page)
    assert "In no village" in read("/", within="E", as_of=LATER, lang="en")


@pytest.mark.parametrize("path", ["/questions/coverage-by-village", "/questions/households-without-member",
                                  "/questions/coverage-by-organization", "/explorer"])
def test_every_page_copes_with_households_in_no_village(read: Read, path: str) -> None:
    assert read(path, within="E", as_of=LATER)


def test_the_treemap_leads_to_organizations_and_villages(read: Read) -> None:
    page = read("/")
    assert re.search(r'<a href="/\?within=C1&amp;as_of=2022-06-17" aria-label="Đảng bộ xã Một: 3 trên 6 hộ', page)
    assert re.search(r'<a href="/explorer\?[^"]*village=V1"', page)


def test_within_narrows_the_page_to_an_organization(read: Read) -> None:
    assert "<strong>75,0\u00a0%</strong>" in read("/", within="C1-1")


def test_an_organization_with_nothing_below_shows_its_villages(read: Read) -> None:
    page = read("/", within="C1-1")
    assert "Theo thôn" in page and 'href="/explorer?within=C1-1&amp;as_of=2022-06-17&amp;village=V1"' in page
    assert "treemap" not in page  # one village: nothing to compare


def test_names_are_text_on_every_page(read: Read) -> None:
    for path in ("/", "/explorer", "/questions/households-without-member", "/questions/coverage-by-village",
                 "/questions/coverage-by-organization"):
        page = read(path, within="C1")
        assert HOSTILE not in page and "<img src=x" not in page, path
        assert "onerror=alert(1)" in page, path


def test_the_page_is_complete_in_english(read: Read) -> None:
    page = read("/", lang="en")
    assert '<html lang="en"' in page and "42.8\u00a0%" in page and "on 17 Jun 2022" in page
    assert "households without a member" in page


@pytest.mark.parametrize("path", ["/", "/explorer"])
def test_a_day_before_the_first_organization_says_so(read: Read, path: str) -> None:
    assert "Ngày đó chưa có tổ chức nào" in read(path, as_of="1950-01-01")


def test_an_empty_graph_gets_a_page_on_how_to_begin(own_settings: Callable[..., Settings]) -> None:
    with open_graph(own_settings()) as empty:
        page = create_app(empty).test_client().get("/?lang=en")
        assert page.status_code == 200 and "Load the sample" in page.text and "This graph is empty" in page.text
        assert 'href="/change/register-organization"' in page.text
        for path in ("/questions", "/explorer", "/questions/households-without-member"):
            assert create_app(empty).test_client().get(path).status_code == 200, path
        build(empty, actor="graphsvc sample")
        assert "are invented" in create_app(empty).test_client().get("/explorer?lang=en").text


def test_own_data_is_not_called_invented(read: Read) -> None:
    assert "are invented" not in read("/", lang="en")
