"""Home: every number leads to its rows, and the rows add up to it."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from graphsvc.graph import Graph, open_graph
from graphsvc.model.things import Thing
from graphsvc.questions.asking import ask
from graphsvc.settings import Settings
from graphsvc.web.app import create_app
from graphsvc.web.pages.home import Coverage, attention
from tests.unit.web.pages.district import DAY, HOSTILE, LATER, build

Read = Callable[..., str]


def test_the_share_covered_is_the_first_figure(read: Read) -> None:
    page = read("/")
    assert "<strong>42,8\u00a0%</strong>" in page  # 3 of 7, rounded down
    assert "3 trên 7 hộ" in page


def test_the_count_of_uncovered_households_leads_to_so_many_rows(read: Read, client: FlaskClient, graph: Graph) -> None:
    page = read("/")
    href, count = re.search(r'<a class="first" href="([^"]+)"><b>(\d+)</b>', page).groups()  # type: ignore[union-attr]
    with ask(graph, "households-without-member", as_of=DAY) as answer:
        assert int(count) == len(list(answer)) == 4
    assert '<p role="status">4 dòng' in client.get(href.replace("&amp;", "&")).text


def test_what_an_organization_lacks_leads_to_its_own_rows(read: Read, client: FlaskClient) -> None:
    page = read("/")
    href, count = re.search(r'<a href="([^"]+within=C1[^"]*)"><b>(\d+)</b>', page).groups()  # type: ignore[union-attr]
    assert count == "3"
    assert "3 dòng" in client.get(href.replace("&amp;", "&")).text


def test_what_no_organization_holds_needs_attention_too(read: Read, client: FlaskClient) -> None:
    page = read("/", within="D", as_of=LATER)
    said = "Phụ trách trực tiếp hoặc chưa tổ chức nào phụ trách"
    found = re.search(rf'<a href="([^"]+)"><b>(\d+)</b><span>{said}</span>', page)
    assert found and found.group(2) == "2"  # h7 in a village that nobody covers, h8 in none
    rows = client.get(found.group(1).replace("&amp;", "&")).text
    assert "within=D" in found.group(1) and "Hộ 7" in rows and "Hộ 8" in rows


def test_what_no_organization_holds_is_listed_however_many_lack_more() -> None:
    named = [Coverage(Thing("Organization", f"o{n}", "Tổ chức"), "Tổ chức", 9, n, "/", "/") for n in range(8)]
    rest, done = Coverage(None, "Phần còn lại", 1, 0, "/", "/"), Coverage(None, "Đủ", 1, 1, "/", "/")
    assert attention([*named, done, rest]) == [*named[:5], rest]


def test_the_legend_tells_no_household_covered_from_no_household(read: Read) -> None:
    assert "chưa hộ nào có người</span>" in read("/") and "không có hộ</span>" in read("/")
    assert "no household covered</span>" in read("/", lang="en")


def test_households_in_no_village_have_a_row_of_their_own(read: Read) -> None:
    page = read("/", within="E", as_of=LATER)
    assert re.search(r'<th scope="row">Chưa thuộc thôn nào</th>\s*<td class="number">1</td>', page)
    assert re.search(r'households-without-member[^"]*"><b>1</b><span>Chưa thuộc thôn nào</span>', page)
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
    for path in ("/", "/explorer", "/questions/households-without-member", "/questions/coverage-by-village"):
        page = read(path)
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
        assert page.status_code == 200 and "graphsvc sample" in page.text and "This graph is empty" in page.text
        for path in ("/questions", "/explorer", "/questions/households-without-member"):
            assert create_app(empty).test_client().get(path).status_code == 200, path
        build(empty, actor="graphsvc sample")
        assert "are invented" in create_app(empty).test_client().get("/explorer?lang=en").text


def test_own_data_is_not_called_invented(read: Read) -> None:
    assert "are invented" not in read("/", lang="en")
