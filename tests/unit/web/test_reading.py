"""What a request says about its reader, and what it asks."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from graphsvc.errors import Refused
from graphsvc.settings import from_environment
from graphsvc.web import reading


def read(*given: tuple[str, str]) -> reading.Query:
    return reading.Query(MultiDict(given))


def fields(query: reading.Query) -> list[str | None]:
    with pytest.raises(Refused) as refused:
        query.check()
    return [problem.field for problem in refused.value.problems]


@pytest.mark.parametrize(("query", "cookie", "preferred", "setting", "language"), [
    ("en", "vi", "vi", "vi", "en"),
    ("", "en", "vi", "vi", "en"),
    ("fr", "xx", "en-GB,en;q=0.9", "vi", "en"),
    ("", "", "fr,vi;q=0.5,en;q=0.1", "en", "vi"),
    ("", "", "fr", "en", "en"),
    ("", "", "", "vi", "vi"),
])
def test_the_nearest_word_on_the_language_wins(
        query: str, cookie: str, preferred: str, setting: str, language: str) -> None:
    headers = {"Accept-Language": preferred, "Cookie": f"lang={cookie}"}
    with Flask("test").test_request_context("/", query_string={"lang": query}, headers=headers):
        assert reading.language(from_environment(GRAPHSVC_LANGUAGE=setting)) == language


def test_empty_fields_of_a_form_count_as_left_out() -> None:
    query = read(("as_of", ""), ("within", ""), ("within", "A"), ("limit", ""))
    assert (query.text("as_of"), query.many("within"), query.whole("limit")) == (None, ["A"], None)
    assert query.check() == {}


def test_what_nobody_read_must_be_known() -> None:
    assert read(("load", "3")).check(also=("load",)) == {"load": "3"}
    assert fields(read(("load", "3"))) == ["load"]


@pytest.mark.parametrize("text", ["-1", "0", "1.5", "x", "1e3", "٣", " 1", "1000001", "9" * 400])
def test_a_number_is_whole_and_in_bounds(text: str) -> None:
    query = read(("limit", text))
    query.whole("limit", least=1)
    assert fields(query) == ["limit"]


def test_only_what_may_be_repeated_is() -> None:
    query = read(("as_of", "2022-06-17"), ("as_of", "2022-06-18"), ("lang", "vi"), ("lang", "en"))
    query.text("as_of")
    assert fields(query) == ["lang", "as_of"]


def test_a_name_too_long_to_repeat_is_cut() -> None:
    assert fields(read(("x" * 1000, "1"))) == ["x" * reading.LONGEST_NAME]
