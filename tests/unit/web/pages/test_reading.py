"""The bar, the language, the colours, and what goes wrong, in the reader's language."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from graphsvc.errors import GraphAway
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.statements.types import Parameter
from graphsvc.store.failures import AWAY
from graphsvc.web.app import create_app
from graphsvc.web.pages import invented

Read = Callable[..., str]


def test_a_language_in_the_address_is_kept(client: FlaskClient) -> None:
    assert '<html lang="en"' in client.get("/?lang=en").text
    assert '<html lang="en"' in client.get("/questions").text


def test_a_choice_leads_back_to_where_it_was_made(client: FlaskClient) -> None:
    answer = client.get("/preferences?theme=dark&back=/questions?as_of=2022-06-17")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/questions?as_of=2022-06-17")
    assert 'data-bs-theme="dark"' in client.get("/").text


def test_another_language_comes_back_to_the_same_view(client: FlaskClient) -> None:
    page = client.get("/explorer?village=V1&lang=en").text
    assert 'href="/preferences?lang=vi&amp;back=/explorer?village%3DV1"' in page


AWAY_FROM_HERE = ["//evil.example/", "/\\evil.example", "https://evil.example/", "/\tx", "javascript:1"]


@pytest.mark.parametrize("back", AWAY_FROM_HERE)
def test_a_choice_never_leads_away(client: FlaskClient, back: str) -> None:
    assert client.get("/preferences", query_string={"theme": "dark", "back": back}).headers["Location"] == "/"


def test_the_bar_offers_what_lies_above_and_below(read: Read) -> None:
    page = read("/", within="C1")
    above, rest = page.split('<optgroup label="Cấp trên">')[1].split("</optgroup>", 1)
    assert 'value="D"' in above
    assert '<option value="C1" selected>' in rest
    assert 'value="C1-1"' in rest.split('<optgroup label="Ngay bên dưới">')[1]


def test_day_and_organization_stay_in_the_addresses(read: Read) -> None:
    assert 'href="/explorer?within=C1&amp;as_of=2022-06-17"' in read("/", within="C1")


@pytest.mark.parametrize(("query", "said"), [
    ("as_of=2022-02-30", "<li>Day: write a date"),
    ("within=nobody", "<li>Organization: there is no organization nobody"),
    ("colour=red", "<code>colour</code>: no such parameter"), ("as_of=2010-01-01&within=D", "does not exist on"),
    ("offset=-1", "<li>First row: must be"), ("lang=fr", "<li>Language: may be given once only"),
])
def test_what_is_refused_names_the_field(client: FlaskClient, query: str, said: str) -> None:
    path = "/questions/households-without-member" if "offset" in query else "/"
    answer = client.get(f"{path}?lang=en&{query}")
    assert answer.status_code in (404, 422) and said in answer.text
    assert 'role="alert"' in answer.text and '<html lang="en"' in answer.text


@pytest.mark.parametrize(("query", "selected"), [
    ("as_of=2022-02-30&within=C1", "C1"), ("as_of=2010-01-01&within=C1", "C1"), ("within=nobody&as_of=2022-06-17", ""),
    ("within=E&as_of=2022-06-17", "E"),
])
def test_what_is_refused_can_be_mended_in_the_bar(
        client: FlaskClient, graph: Graph, query: str, selected: str) -> None:
    page = client.get(f"/questions/coverage-by-village?{query}").text
    assert '<form class="about" method="get" action="/questions/coverage-by-village"' in page
    assert re.findall(r'<option value="([^"]*)" selected>', page) == ([selected] if selected else [])
    day = "2022-06-17" if "06-17" in query else "2010-01-01" if "2010" in query else str(graph.today())
    assert f'name="as_of" class="form-control" value="{day}"' in page


def test_a_wrong_value_of_a_question_is_named_as_its_form_does(
        graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    title = Text("Nhiều nhất", "At most")
    known = graph.catalogue.questions["coverage-by-village"]
    asked = replace(known, parameters={"most": Parameter("most", "integer", title, Text("", ""), True, 10)})
    monkeypatch.setitem(graph.catalogue.questions, "coverage-by-village", asked)  # type: ignore[arg-type]
    page = create_app(graph).test_client().get("/questions/coverage-by-village?most=many&lang=vi").text
    assert "<li>Nhiều nhất: " in page
    assert '<input id="field-most" name="most" type="number" value="many"' in page


@pytest.mark.parametrize(("path", "status"), [
    ("/nowhere", 404), ("/questions/nothing", 404), ("/?as_of=soon", 422), ("/preferences?theme=red", 422)])
def test_pages_of_trouble_say_that_the_sample_is_invented(
        graph: Graph, monkeypatch: pytest.MonkeyPatch, path: str, status: int) -> None:
    monkeypatch.setattr(invented, "ACTOR", "test")
    answer = create_app(graph).test_client().get(path, headers={"Accept-Language": "vi"})
    assert answer.status_code == status
    assert "Dữ liệu mẫu: mọi tên người, địa danh, mã số và hộ ở đây đều là hư cấu." in answer.text


def test_another_hosts_name_gets_the_banner_too(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(invented, "ACTOR", "test")
    answer = create_app(graph).test_client().get("/?lang=en", headers={"Host": "elsewhere.example"})
    said = "Sample data: all names of people and places, codes and households here are invented."
    assert answer.status_code == 421 and said in answer.text


def test_a_graph_that_is_away_is_a_page_with_the_next_step(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise GraphAway(AWAY)

    monkeypatch.setattr(type(graph.store), "rows", away)
    answer = create_app(graph).test_client().get("/?lang=vi")
    assert answer.status_code == 503 and "Không kết nối được với đồ thị" in answer.text and "Thử lại" in answer.text


@pytest.mark.parametrize("path", ["/", "/questions", "/explorer", "/questions/members-by-load", "/nowhere"])
def test_pages_hold_no_inline_script_or_style_and_nothing_foreign(client: FlaskClient, path: str) -> None:
    page = client.get(path).text
    assert " style=" not in page and "<style" not in page and " onclick" not in page
    assert page.count("<script") == page.count("<script src=") + page.count('<script type="application/json"')
    assert "http://" not in page and "https://" not in page
