"""The catalogue, and a question's form, rows, pages and downloads."""

import html
import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Parameter
from graphsvc.web.app import create_app
from graphsvc.web.pages import bars as drawing_bars
from graphsvc.web.pages import question as pages
from graphsvc.web.pages.forms import controls, unanswered
from tests.unit.web.pages.district import DAY, HOSTILE

Read = Callable[..., str]


def test_the_catalogue_lists_every_question(read: Read, graph: Graph) -> None:
    page = read("/questions")
    for name, question in graph.catalogue.questions.items():
        assert f'href="/questions/{name}?as_of={DAY}"' in page
        assert question.title.vi in page


def test_rows_show_dates_and_shares_as_the_reader_writes_them(read: Read) -> None:
    assert "01/01/2020" in read("/questions/households-without-member")
    assert "1 Jan 2020" in read("/questions/households-without-member", lang="en")
    assert "75,0\u00a0%" in read("/questions/coverage-by-village")


def test_every_thing_of_a_row_leads_to_its_page(read: Read) -> None:
    assert '<a href="/villages/V2?as_of=2022-06-17">' in read("/questions/coverage-by-village")
    rows = read("/questions/households-without-member", within="C1")
    assert '<a href="/households/h4?within=C1&amp;as_of=2022-06-17"><bdi>Hộ 4</bdi></a>' in rows
    assert '<a href="/people/ann?as_of=2022-06-17">' in read("/questions/members-by-load")
    assert '<a href="/organizations/C1-1?as_of=2022-06-17">' in read("/questions/organizations")


def test_a_word_of_the_vocabulary_leads_nowhere(read: Read) -> None:
    assert "<bdi>Chi bộ</bdi>" in read("/questions/vocabulary")


def test_the_same_rows_can_be_downloaded(read: Read, client: FlaskClient) -> None:
    page = read("/questions/households-without-member", within="C1")
    hrefs = re.findall(r'<a href="(/api/v1/[^"]+)" download', page)
    assert [href.partition("format=")[2].partition("&")[0] for href in hrefs] == ["xlsx", "csv", "json"]
    for href in hrefs[1:]:
        answer = client.get(href.replace("&amp;", "&"))
        assert answer.status_code == 200 and "h4" in answer.text and "h7" not in answer.text


def test_many_rows_come_in_pages(read: Read, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ROWS", 3)
    page = read("/questions/households-without-member")
    assert "4 dòng, đang xem: 1 đến 3" in page and 'rel="prev"' not in page
    href = re.search(r'rel="next"[^>]* href="([^"]+)"', page).group(1)  # type: ignore[union-attr]
    following = client.get(href.replace("&amp;", "&")).text
    assert "4 dòng, đang xem: 4 đến 4" in following
    assert 'rel="prev"' in following and 'rel="next"' not in following


def test_a_long_page_has_all_rows_to_filter_and_print(
    read: Read, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "ROWS", 3)
    page = read("/questions/households-without-member", sort="-household")
    longer = re.search(r'<a href="([^"]+)">tất cả trên một trang', page)
    assert longer
    whole = client.get(html.unescape(longer[1])).text
    assert len(shown(whole)) == 4 and "sort=-household" in longer[1] and 'rel="next"' not in whole
    monkeypatch.setattr(pages, "MANY", 2)
    assert "2 dòng mỗi trang" in read("/questions/households-without-member")
    two = read("/questions/households-without-member", long="true")
    assert len(shown(two)) == 2 and re.search(r'rel="next"[^>]* href="[^"]*long=true', two)


def test_more_rows_than_are_counted_are_called_more_than(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ROWS", 1)
    monkeypatch.setattr(pages, "COUNTED", 1)
    assert "hơn 2 dòng" in read("/questions/households-without-member")


def test_no_rows_is_a_state_of_its_own(read: Read) -> None:
    assert "Không có dòng nào" in read("/questions/households-without-member", within="B1")


def test_the_cypher_is_shown_as_text(read: Read) -> None:
    page = read("/questions/coverage-by-village")
    assert "Xem câu lệnh Cypher" in page and "$as_of &lt;" in page


def test_an_unknown_question_names_the_nearest(client: FlaskClient) -> None:
    answer = client.get("/questions/households-without-members?lang=en")
    assert answer.status_code == 404 and "did you mean households-without-member?" in answer.text


PARAMETERS = {
    "village": Parameter("village", "Village", Text("Thôn", "Village"), Text("", ""), False, None),
    "most": Parameter("most", "integer", Text("Nhiều nhất", "At most"), Text("", ""), True, 10),
    "open": Parameter("open", "boolean", Text("Mở", "Open"), Text("", ""), True, True),
    "from_day": Parameter("from_day", "date", Text("Từ", "From"), Text("", ""), True, None),
}


def test_the_type_of_a_parameter_decides_its_control(graph: Graph) -> None:
    question = _asking_for(graph, PARAMETERS)
    made = {control.name: control for control in controls(question, {"most": "3"}, "en")}
    assert [made[name].input for name in PARAMETERS] == ["search", "number", "yes-or-no", "date"]
    assert made["most"].value == "3" and made["open"].value == "true"
    assert made["village"].required and made["village"].hint == "name or id: village"


def test_a_question_waits_for_what_it_needs(graph: Graph) -> None:
    question = _asking_for(graph, PARAMETERS)
    assert unanswered(question, {"most": "3"}) and not unanswered(question, {"village": "V1"})


def _asking_for(graph: Graph, parameters: dict[str, Parameter]) -> Question:
    known = graph.catalogue.questions["coverage-by-village"]
    return Question(**{**known.__dict__, "parameters": parameters})


def test_one_of_several_is_chosen_and_what_is_left_out_has_its_default(client: FlaskClient) -> None:
    page = client.get("/questions/coverage-over-time?lang=en&as_of=2022-06-17").text
    assert re.findall(r'<option value="(month|quarter|year)"( selected)?>([a-z]+)</option>', page) == [
        ("month", "", "month"), ("quarter", "", "quarter"), ("year", " selected", "year")]
    chosen = client.get("/questions/coverage-over-time?lang=en&as_of=2022-06-17&each=quarter&from=2022-01-01").text
    assert '<option value="quarter" selected>' in chosen
    assert chosen.count("<tr>") < page.count("<tr>")


def shown(page: str) -> list[list[str]]:
    """The cells of the table."""
    body = page.split('id="rows"')[1].split("<tbody>")[1].partition("</tbody>")[0]
    return [[html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)]
            for row in re.findall(r"<tr>(.*?)</tr>", body)]


def heads(page: str) -> dict[str, tuple[str | None, str | None]]:
    """The heads of the table: where each leads, and the order that it says."""
    head = r'<th scope="col"(?: class="number")?(?: aria-sort="(\w+)")?>(?:<a href="([^"]+)">)?([^<]+)'
    found = re.findall(head, page)
    return {title.strip(): (html.unescape(href) or None, order or None) for order, href, title in found}


def test_a_head_sorts_the_rows_one_way_then_the_other_then_not_at_all(read: Read, client: FlaskClient) -> None:
    page = read("/questions/coverage-by-village")
    own = [row[1] for row in shown(page)]
    assert own == ["4", "1", "2"] and {order for _, order in heads(page).values()} == {None}
    for order, numbers in (("descending", ["4", "2", "1"]), ("ascending", ["1", "2", "4"]), (None, own)):
        href, _ = heads(page)["Số hộ"]
        page = client.get(str(href)).text
        assert ([row[1] for row in shown(page)], heads(page)["Số hộ"][1]) == (numbers, order)
    assert "sort" not in str(href)


def test_words_are_sorted_from_the_first(read: Read, client: FlaskClient) -> None:
    href, _ = heads(read("/questions/households-without-member"))["Hộ"]
    page = client.get(str(href)).text
    assert "sort=household" in str(href) and heads(page)["Hộ"][1] == "ascending"
    names = [row[1] for row in shown(page)]
    assert len(names) == 4 and names == sorted(names)


def test_order_and_columns_stay_in_every_address_of_the_page(
        read: Read, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ROWS", 3)
    page = read("/questions/households-without-member", within="D", sort="-household", fields="household,village")
    kept = "within=D&amp;as_of=2022-06-17"
    for found in (re.search(r'rel="next"[^>]* href="([^"]+)"', page), re.search(r'data-copy="([^"]+)"', page)):
        assert found and "sort=-household" in found[1] and "fields=household,village" in found[1] and kept in found[1]
    for href in re.findall(r'<a href="(/api/v1/[^"]+)" download', page)[1:]:
        assert "sort=-household" in href
        assert re.match(r'household,household_id,village|\{"question"', client.get(html.unescape(href)).text), href
    about = page.split('<form class="about"')[1].split("</form>")[0]
    assert 'name="sort" value="-household"' in about and 'name="fields" value="household,village"' in about


def test_the_columns_chosen_are_shown_in_their_order(read: Read, client: FlaskClient) -> None:
    page = read("/questions/households-without-member", fields="household,village")
    assert list(heads(page)) == ["Hộ", "Thôn"] and ["Hộ 4", "Thôn 1"] in shown(page)
    boxes = page.split('<details class="columns">')[1]
    assert re.findall(r'name="fields" value="(\w+)" checked', boxes) == ["village", "household"]
    form = client.get("/questions/households-without-member?as_of=2022-06-17&fields=village&fields=code").text
    assert len(shown(form)[0]) == 2
    every = "village,household,code,uncovered_since"
    assert "fields=" not in html.unescape(read("/questions/households-without-member", fields=every))


@pytest.mark.parametrize(("path", "field"), [
    ("/questions/coverage-by-village?sort=nothing", "Thứ tự"), ("/questions/coverage-over-time?sort=day", "Thứ tự"),
    ("/questions/coverage-by-village?fields=nothing", "Các cột"),
    ("/questions/coverage-by-village?sort=village&sort=share", "Thứ tự"),
])
def test_an_order_or_column_that_is_not_there_is_refused(client: FlaskClient, path: str, field: str) -> None:
    answer = client.get(f"{path}&as_of=2022-06-17&lang=vi")
    assert answer.status_code == 422 and f"<li>{field}: " in answer.text


def bars(page: str) -> list[tuple[str | None, str, str]]:
    """The bars of the chart: where each leads, its name and what it says."""
    found = re.findall(r"<li>(.*?)</li>", page.split('<ol class="bars')[1].partition("</ol>")[0], re.DOTALL)
    return [(_first(r'<a href="([^"]+)"', bar), str(_first(r'<bdi class="bar-name">(.*?)</bdi>', bar)),
             str(_first(r'<span class="number">(.*?)</span>', bar))) for bar in found]


def _first(pattern: str, text: str) -> str | None:
    found = re.search(pattern, text)
    return html.unescape(found[1]) if found else None


def test_each_bar_leads_where_its_name_leads_and_says_what_the_table_says(read: Read) -> None:
    page = read("/questions/coverage-by-village")
    assert bars(page) == [
        ("/villages/V1?as_of=2022-06-17", "Thôn 1", "75,0\u00a0%"),
        ("/villages/V3?as_of=2022-06-17", "Thôn 3", "0\u00a0%"),
        ("/villages/V2?as_of=2022-06-17", f"Thôn {HOSTILE}", "0\u00a0%")]
    assert [(row[0], row[3]) for row in shown(page)] == [(name, share) for _, name, share in bars(page)]
    assert 'class="rest coverage-none" x="0.00" width="50.00"' in page  # two of the four that the longest has


def test_a_bar_without_a_page_of_its_own_leads_nowhere(read: Read) -> None:
    page = read("/questions/structure-on-two-days", as_of="2023-06-17")
    assert [(href, name) for href, name, _ in bars(page)] == [(None, "17/06/2022"), (None, "17/06/2023")]
    assert page.count('<span class="bar-title">') == 6


def test_a_line_has_one_link_for_each_day_and_number(read: Read) -> None:
    page = read("/questions/coverage-over-time")
    wide = page.split('class="plot plot-wide"')[1].split("</svg>")[0]
    assert re.findall(r'aria-label="([^"]+)"><title>', wide) == [
        f"17/06/{year}, {what}: {number}" for what, number in (("Số hộ", 7), ("Có người phụ trách", 3))
        for year in (2020, 2021, 2022)]
    assert wide.count('href="/?as_of=2021-06-17"') == 2


def test_no_chart_without_a_hint_or_with_one_row(read: Read) -> None:
    assert "<figure" not in read("/questions/households-without-member")
    assert "<figure" not in read("/questions/coverage-by-village", within="C1-1")


def test_beyond_the_most_bars_it_says_that_some_are_left_out(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_bars, "MOST", 2)
    page = read("/questions/coverage-by-village")
    assert len(bars(page)) == 2 and "Hình chỉ vẽ 2 dòng đầu" in page


def test_words_for_a_thing_lead_to_what_they_name(client: FlaskClient) -> None:
    page = client.get("/questions/members-of-village?village=thon+3&as_of=2022-06-17&lang=vi&sort=-member").text
    hits = page.split('<section class="hits"')[1].split("</section>")[0]
    assert re.findall(r'<a href="([^"]+)"><bdi>([^<]+)</bdi></a> <small><bdi>([^<]+)', hits) == [
        ("/questions/members-of-village?as_of=2022-06-17&amp;village=V3&amp;sort=-member", "Thôn 3", "Xã Một")]
    asked = client.get("/questions/members-of-village?as_of=2022-06-17&village=V3&sort=-member&lang=vi")
    assert asked.status_code == 200 and "<h1>Đảng viên cư trú ở một thôn: <bdi>Thôn 3</bdi></h1>" in asked.text


def test_words_find_only_what_the_parameter_takes(client: FlaskClient) -> None:
    """A person is asked for; "thon 1" names a village and a cell."""
    answer = client.get("/questions/households-of-member?person=thon+1&as_of=2022-06-17")
    assert answer.status_code == 422 and "hits" not in answer.text and 'name="person" type="search"' in answer.text


def test_hostile_words_and_hits_are_text(client: FlaskClient) -> None:
    for words in ("alert", HOSTILE):
        page = client.get("/questions/members-of-village", query_string={"village": words, "as_of": DAY}).text
        assert "<img src=x" not in page and "alert" in page


def test_a_thing_out_of_reach_is_found_by_no_words(client: FlaskClient) -> None:
    answer = client.get("/questions/members-of-village?village=thon+1&as_of=2022-06-17&within=B1")
    assert answer.status_code == 422 and "Thôn 1" not in answer.text


def test_an_entry_of_the_vocabulary_is_chosen_from_those_there_are(
        graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    kind = Parameter("kind", "Kind", Text("Loại hình", "Kind"), Text("", ""), True, None)
    sector = Parameter("sector", "Sector", Text("Khối", "Sector"), Text("", ""), True, None)  # there are none
    monkeypatch.setitem(graph.catalogue.questions, "coverage-by-village",  # type: ignore[arg-type]
                        _asking_for(graph, {"kind": kind, "sector": sector}))
    page = create_app(graph).test_client().get("/questions/coverage-by-village?lang=vi&as_of=2022-06-17").text
    field = page.split('<select id="field-kind"')[1].split("</select>")[0]
    assert re.findall(r'<option value="(\w+)">([^<]+)', field) == [("cell", "Chi bộ"), ("committee", "Đảng bộ")]
    assert '<input id="field-sector"' in page


def test_the_catalogue_marks_what_is_urgent(read: Read, graph: Graph) -> None:
    page = read("/questions")
    for question in graph.catalogue.questions.values():
        entry = page.split(f'href="/questions/{question.name}?')[1].split("</li>")[0]
        assert ("urgency-" in entry) == bool(question.urgency), question.name
    assert page.count('urgency-1">Cần xử lý ngay') == 3
