"""The catalogue, and a question's form, rows, pages and downloads."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Parameter
from graphsvc.web.pages import question as pages
from graphsvc.web.pages.forms import controls, unanswered
from tests.unit.web.pages.district import DAY

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
    assert [made[name].input for name in PARAMETERS] == ["text", "number", "yes-or-no", "date"]
    assert made["most"].value == "3" and made["open"].value == "true"
    assert made["village"].required and made["village"].hint == "id: village"


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
