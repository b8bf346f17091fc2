"""The HTTP interface to read: all of it, in both languages, with lines for the terminal that work."""

import html
import re
import shlex
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient
from markupsafe import escape

from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.statements.catalogue import Catalogue
from graphsvc.web.api.openapi.document import document
from graphsvc.web.app import create_app
from tests.unit.web.pages.district import HOSTILE

LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])
LINE = re.compile(r'<div class="curl"><pre tabindex="0"><code>(.*?)</code>', re.DOTALL)


@pytest.fixture
def page(client: FlaskClient) -> Callable[[str], str]:
    """The page in a language."""
    return lambda language: client.get(f"/api/v1/docs?lang={language}").text


@LANGUAGES
def test_every_operation_action_and_code_is_there(page: Callable[[str], str], graph: Graph, language: Any) -> None:
    text, described = page(language), document(graph.catalogue, language)
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            assert f"<code>{path}</code> <span>{escape(operation['summary'])}</span>" in text
            assert f'<div id="{operation["operationId"]}">' in text and f">{method.upper()}</b>" in text
    for name, action in graph.catalogue.actions.items():
        assert f'<div id="action_{name}">' in text and escape(action.title.says(language)) in text
    for code in graph.catalogue.codes:
        assert f"<code>{code}</code>" in text


@LANGUAGES
def test_parameters_and_columns_say_what_they_are(page: Callable[[str], str], graph: Graph, language: Any) -> None:
    part = page(language).split('<div id="questions_coverage_over_time">')[1].split("</details>")[0]
    question = graph.catalogue.questions["coverage-over-time"]
    for word, said in question.parameters["each"].choices.items():
        assert f"<code>{word}</code> {said.says(language)}</li>" in part
    assert {"vi": "bỏ trống là: <code>year</code>", "en": "left out: <code>year</code>"}[language] in part
    for name, column in question.columns.items():
        assert f'<th scope="row"><code>{name}</code></th>' in part and column.title.says(language) in part


def test_lines_for_the_terminal_that_read_are_answered_or_miss_the_sample_only(
    page: Callable[[str], str], client: FlaskClient
) -> None:
    lines = [shlex.split(html.unescape(line)) for line in LINE.findall(page("en"))]
    read = [line[1] for line in lines if len(line) == 2]
    assert len(read) > 80 and all(line[0] == "curl" for line in lines)
    for address in read:
        answer = client.get(address)
        errors = answer.get_json()["errors"] if answer.status_code == 404 else []
        assert answer.status_code == 200 or {error["code"] for error in errors} <= {"unknown-thing", "unknown-change"}


def test_lines_for_the_terminal_that_preview_are_answered(page: Callable[[str], str], client: FlaskClient) -> None:
    lines = [shlex.split(html.unescape(line)) for line in LINE.findall(page("en"))]
    sent = [line for line in lines if line[0] == "curl" and "/changes?preview=true" in line[1]]
    assert len(sent) > 60
    for _, address, _, header, _, body in sent[::10]:
        answer = client.post(address, data=body.encode(), content_type=header.partition(": ")[2])
        assert answer.status_code == 200, answer.text


def test_names_of_a_readers_own_are_text(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    known = graph.catalogue.questions["coverage-over-time"]
    column = next(iter(known.columns.values()))
    own = replace(known, title=Text(HOSTILE, HOSTILE), help=Text(HOSTILE, HOSTILE),
                  columns={**known.columns, column.name: replace(column, title=Text(HOSTILE, HOSTILE))})
    catalogue: Catalogue = replace(graph.catalogue, questions={
        **graph.catalogue.questions, "own": replace(own, name="own", group="own")})
    text = create_app(_holding(graph, catalogue, monkeypatch)).test_client().get("/api/v1/docs").text
    assert HOSTILE not in text and text.count(str(escape(HOSTILE))) >= 3


def _holding(graph: Graph, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> Graph:
    held = replace(graph, catalogue=catalogue)
    monkeypatch.setattr(Graph, "refresh", lambda _: None)
    return held


def test_it_holds_no_inline_script_or_style_and_nothing_foreign(page: Callable[[str], str]) -> None:
    text = page("vi")
    assert " style=" not in text and "<style" not in text and " onclick" not in text
    assert text.count("<script") == text.count("<script src=")
    assert [address for address in re.findall(r'(?:src|href)="([^"]*)"', text) if address[0] not in "/#"] == []


def test_it_is_reached_from_every_page_and_from_the_interface(client: FlaskClient) -> None:
    assert 'href="/api/v1/docs"' in client.get("/").text and 'href="/api/v1/docs"' in client.get("/questions").text
    index = client.get("/api/v1")
    assert index.get_json()["addresses"]["docs"] == "/api/v1/docs"
    assert '</api/v1/docs>; rel="service-doc"' in index.headers["Link"]
    for name, address in index.get_json()["addresses"].items():
        assert client.get(address).status_code == 200, name


def test_an_unknown_parameter_is_refused(client: FlaskClient) -> None:
    assert client.get("/api/v1/docs?colour=red").status_code == 422
