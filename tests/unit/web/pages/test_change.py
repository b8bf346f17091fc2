"""An action as a form: its fields, what is wrong at each, the preview, and the change that is made once."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest
from flask.testing import FlaskClient

from graphsvc.changes import log
from graphsvc.changes.digest import digest
from graphsvc.changes.door import change
from graphsvc.changes.log import PAPER, Head
from graphsvc.graph import Graph
from graphsvc.questions.reach import last_change
from graphsvc.statements import types
from graphsvc.web.api.openapi import examples
from tests.engines.choosing import emptied
from tests.unit.web.pages.district import DAY, HOSTILE, act
from tests.unit.web.pages.writing import OWN, held, number_of, post, send

Read = Callable[..., str]
ASSIGN = "/change/assign-duty?lang=en&as_of=" + DAY


def problem_at(page: str, field: str) -> str:
    """What a page says is wrong at a field; empty where nothing is."""
    found = re.search(rf'<p id="field-{field}-problem" class="problem">.*?<span>(.*?)</span>', page)
    return unescape(found[1]) if found else ""


def test_the_list_leads_to_every_form(read: Read, graph: Graph) -> None:
    page = read("/change")
    for name, action in graph.catalogue.actions.items():
        assert f'href="/change/{name}?as_of={DAY}">{action.title.vi}</a>' in page


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_action_has_a_form_with_a_control_for_all_it_takes(
        read: Read, graph: Graph, language: str) -> None:
    for name, action in graph.catalogue.actions.items():
        page = read(f"/change/{name}", lang=language)
        assert action.title.says(language) in page  # type: ignore[arg-type]
        for parameter in (*action.parameters.values(), *PAPER.values()):
            control = re.search(rf'<(?:input|select) id="field-{parameter.name}" name="{parameter.name}"[^>]*>', page)
            assert control, (name, parameter.name)
            assert f'<label for="field-{parameter.name}">{parameter.title.says(language)}' in page  # type: ignore[arg-type]
            assert ('aria-required="true"' in control[0]) == (not parameter.optional)
            if parameter.type == "date":
                assert 'type="date"' in control[0]
            assert ("data-suggest=" in control[0]) == (
                types.is_thing(parameter.type) and parameter.type not in ("Kind", "Sector", "Position", "Reason"))
        assert page.index('name="why"') > page.index('<details class="paper">')


def test_what_is_needed_comes_first(read: Read) -> None:
    page = read("/change/register-household")
    names = re.findall(r'<(?:input|select) id="field-(\w+)"', page)
    assert names[0] == "name" and names.index("on") < names.index("code") < names.index("id")


def test_words_of_the_vocabulary_are_chosen(read: Read) -> None:
    page = read("/change/set-kind", lang="en", kind="cell")
    assert '<option value="committee">Committee</option>' in page
    assert '<option value="cell" selected>Cell</option>' in page


def test_the_address_fills_fields_and_says_what_an_id_means(read: Read) -> None:
    page = read("/change/assign-duty", person="ann", target="Household/h5", why="moved", on="2022-02-02")
    assert 'value="ann"' in page and 'data-called="Trần Thị An"' in page
    assert "<bdi>Trần Thị An</bdi> · <bdi>Chi bộ thôn 1</bdi> <code>ann</code>" in page
    assert 'value="Household/h5"' in page and HOSTILE not in page
    assert '<details class="paper" open>' in page and 'value="moved"' in page
    assert 'name="on" type="date" value="2022-02-02"' in page


def test_a_change_begins_on_the_day_of_the_page_and_a_new_thing_on_none(read: Read) -> None:
    assert f'name="on" type="date" value="{DAY}"' in read("/change/assign-duty")
    assert 'name="on" type="date" value=""' in read("/change/register-person")


@pytest.mark.parametrize(("path", "status", "said"), [
    ("/change/assign-dutty", 404, "did you mean assign-duty?"), ("/change/assign-duty?colour=red", 422, "colour"),
    ("/change/assign-duty?within=nobody", 404, "there is no organization nobody"), ("/change/done/999", 404, "999"),
    ("/log/999/undo", 404, "999"), ("/villages/V9/assignments", 404, "V9")])
def test_an_address_that_leads_nowhere_says_why(client: FlaskClient, path: str, status: int, said: str) -> None:
    answer = client.get(path, headers={"Accept-Language": "en"})
    assert answer.status_code == status and said in answer.text


def test_all_that_is_wrong_is_said_at_once_at_its_field(client: FlaskClient, graph: Graph) -> None:
    before = digest(graph)
    answer = post(client, ASSIGN, {
        "do": "preview", "person": "nobody by that name", "on": "31/31/2022", "reason": "none", "decided_on": "soon"})
    assert answer.status_code == 422
    assert "no member has such a name or code on 17 Jun 2022" in problem_at(answer.text, "person")
    assert "is missing" in problem_at(answer.text, "target")
    assert "write a date" in problem_at(answer.text, "on") and "write a date" in problem_at(answer.text, "decided_on")
    summary = answer.text[answer.text.index('<div class="problems"'):answer.text.index('<form class="writing"')]
    assert 'tabindex="-1" autofocus' in summary and "5 things are to be mended" in summary
    assert set(re.findall(r'href="#field-(\w+)"', summary)) == {"person", "target", "on", "reason", "decided_on"}
    assert 'value="nobody by that name"' in answer.text and 'type="text" value="31/31/2022"' in answer.text
    assert digest(graph) == before


def test_two_fields_that_exclude_each_other_are_named_by_their_titles(client: FlaskClient) -> None:
    answer = post(client, "/change/correct-thing?lang=en", {
        "do": "preview", "thing": "Household/h1", "code": "7", "clear": "code"})
    assert problem_at(answer.text, "clear") == "fill in only one of: Right code, Leave empty"


def test_words_that_mean_one_thing_are_taken(client: FlaskClient) -> None:
    answer = post(client, ASSIGN, {"do": "preview", "person": "le van binh", "target": "Hộ 4", "on": DAY})
    assert answer.status_code == 200
    assert held(answer.text)["person"] == ["binh"] and held(answer.text)["target"] == ["Household/h4"]
    assert "<bdi>Lê Văn Bình (binh) is responsible for Hộ 4 (h4) in Thôn 1 (V1)</bdi>" in answer.text
    assert "from: 17 Jun 2022" in answer.text


def test_words_that_mean_several_come_back_as_choices(client: FlaskClient) -> None:
    answer = post(client, ASSIGN, {"do": "preview", "person": "ann", "target": "hộ", "on": DAY})
    assert answer.status_code == 422 and "several are found" in problem_at(answer.text, "target")
    choices = re.findall(r'<input type="radio" name="target" value="([^"]+)">', answer.text)
    assert {"Household/h1", "Household/h7", "HouseholdGroup/g1"} <= set(choices)
    chosen = send(client, answer, "preview", person="ann", target=["Household/h4", ""], on=DAY)
    assert chosen.status_code == 200 and held(chosen.text)["target"] == ["Household/h4"]
    typed = send(client, answer, "preview", person="ann", target=["Household/h4", "h7"], on=DAY)
    assert held(typed.text)["target"] == ["Household/h7"]


def test_a_preview_writes_nothing_and_what_is_made_is_what_was_shown(writer: FlaskClient, written: Graph) -> None:
    before, number = digest(written), last_change(written)
    shown = post(writer, ASSIGN, {"do": "preview", "person": "ann", "target": "h4", "on": DAY, "decision": "12-QĐ"})
    assert shown.status_code == 200 and "Nothing is written yet" in shown.text
    assert (digest(written), last_change(written)) == (before, number)
    made = number_of(send(writer, shown))
    assert made == number + 1 and digest(written) != before
    page = writer.get(f"/change/done/{made}").text
    assert "Done: Assign a household or group to a member" in page
    assert "<bdi>Trần Thị An (ann) is responsible for Hộ 4 (h4) in Thôn 1 (V1)</bdi>" in page
    assert "<bdi>12-QĐ</bdi>" in page
    assert '<a href="/people/ann"><bdi>Trần Thị An</bdi></a>' in page and '<a href="/households/h4">' in page
    assert f'href="/log/{made}/undo"' in page and 'href="/change/assign-duty"' in page


def test_a_change_that_is_sent_twice_is_made_once(writer: FlaskClient, written: Graph) -> None:
    shown = post(writer, ASSIGN, {"do": "preview", "person": "ann", "target": "h4", "on": DAY})
    first, second = send(writer, shown), send(writer, shown)
    assert number_of(first) == number_of(second) == last_change(written) == 2


def test_a_key_of_another_change_is_refused(writer: FlaskClient, written: Graph) -> None:
    shown = post(writer, ASSIGN, {"do": "preview", "person": "ann", "target": "h4", "on": DAY})
    send(writer, shown)
    answer = send(writer, shown, target="h7")
    assert answer.status_code == 422 and "this key belongs to another request" in answer.text
    assert last_change(written) == 2


def test_back_to_the_form_keeps_what_was_typed(client: FlaskClient) -> None:
    shown = post(client, ASSIGN, {"do": "preview", "person": "ann", "target": "h4", "on": "2021-03-04", "why": "so"})
    form = send(client, shown, "edit")
    assert form.status_code == 200 and 'value="2021-03-04"' in form.text and 'value="so"' in form.text
    assert 'value="ann"' in form.text and 'value="Household/h4"' in form.text


def test_what_changed_since_it_was_looked_at_is_said_and_nothing_is_made(writer: FlaskClient, written: Graph) -> None:
    form = writer.get("/change/rename-household?household=h4&lang=en")
    assert held(form.text)["seen"] == ["Household/h4@1"]
    typed = {"household": "h4", "name": "Hộ bốn", "on": DAY}
    shown = send(writer, form, "preview", **typed)
    change(written, [act("rename-household", household="h4", name="Hộ 4a", on="2021-01-01")], head=Head("another"))
    for answer in (send(writer, form, "preview", **typed), send(writer, shown)):
        assert answer.status_code == 412 and "It has changed since you opened this form" in answer.text
        assert 'href="/change/done/2' in answer.text and 'value="Hộ bốn"' in answer.text
        assert held(answer.text)["seen"] == ["Household/h4@2"]
    assert last_change(written) == 2
    again = send(writer, answer, "preview", **typed)
    assert number_of(send(writer, again)) == 3


def test_what_rests_on_an_end_is_listed_with_what_may_become_of_it(writer: FlaskClient, written: Graph) -> None:
    answer = post(writer, "/change/end-membership?lang=en", {"do": "preview", "person": "ann", "on": DAY})
    assert answer.status_code == 422
    block = answer.text[answer.text.index('id="resting"'):answer.text.index("</section>")]
    assert "2 links rest on what ends" in block
    assert "<li><bdi>Trần Thị An is responsible for Hộ 1</bdi></li>" in block
    assert 'id="field-successor"' in block and 'id="field-rests"' in block
    assert answer.text.count('id="field-rests"') == 1
    shown = send(writer, answer, "preview", person="ann", on=DAY, successor="binh")
    assert shown.status_code == 200 and "Lê Văn Bình (binh) is responsible for Hộ 1 (h1)" in shown.text


def test_a_hint_is_told_and_does_not_refuse(client: FlaskClient) -> None:
    shown = post(client, "/change/register-person?lang=en", {"do": "preview", "name": "Trần Thị An"})
    assert shown.status_code == 200 and '<div class="notice">' in shown.text
    told = shown.text[shown.text.index('<div class="notice">'):]
    assert re.search(r'same name.*? · <a href="/people/[^"]+"><bdi>Trần Thị An</bdi></a>', told)


@pytest.mark.parametrize("name", [
    HOSTILE, '"><script>alert(1)</script>', "{{ 7 * 7 }}", "' OR 1=1 //", "％00 \u202eabc"])
def test_hostile_names_are_text(writer: FlaskClient, written: Graph, name: str) -> None:
    shown = post(writer, "/change/register-person?lang=en", {"do": "preview", "name": name})
    pages = [shown.text]
    if shown.status_code == 200:
        made = number_of(send(writer, shown))
        pages += [writer.get(f"/change/done/{made}").text, writer.get(f"/log/{made}/undo").text]
        pages.append(post(writer, "/change/admit?lang=en", {"do": "preview", "person": name, "organization": "x"}).text)
    for page in pages:
        assert "<img src=x" not in page and "<script>alert" not in page and ">49<" not in page
        assert name in unescape(page)


@pytest.mark.parametrize("headers", [
    {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}, {"X-Nothing": "said"}])
@pytest.mark.parametrize("path", ["/change/register-person", "/log/1/undo", "/villages/V1/assignments"])
def test_a_form_from_elsewhere_or_from_nowhere_is_refused(
        client: FlaskClient, graph: Graph, path: str, headers: dict[str, str]) -> None:
    number = last_change(graph)
    answer = client.post(path, data={"do": "make", "name": "Mai", "key": "1"}, headers=headers)
    assert answer.status_code == 403 and last_change(graph) == number


def test_what_is_no_form_or_no_text_or_too_long_is_refused(client: FlaskClient, graph: Graph) -> None:
    number = last_change(graph)

    def status(data: bytes, media_type: str = "application/x-www-form-urlencoded") -> int:
        return client.post("/change/register-person", data=data, content_type=media_type, headers=OWN).status_code

    assert status(b'{"name": "Mai"}', "application/json") == 400
    assert status(b"--x\r\n", "multipart/form-data; boundary=x") == 400
    assert status(b"do=make&name=%FF") == 422 and status(b"do=make&name=a%00") == 422
    assert status(b"do=make&name=" + b"x" * 600_000) == 422
    assert status(b"do=make&name=" + b"x" * 11_000_000) == 413
    assert status(b"do=make&name=Mai&nothing=1") == 422
    assert last_change(graph) == number


def test_suggestions_are_of_the_kind_that_is_asked_for(client: FlaskClient) -> None:
    def asked(type_name: str, words: str, **about: str) -> list[dict[str, Any]]:
        answer = client.get("/change/suggestions", query_string={
            "type": type_name, "words": words, "as_of": DAY, "lang": "en", **about})
        assert answer.status_code == 200
        return answer.get_json()

    assert asked("Member", "tran") == [
        {"value": "ann", "name": "Trần Thị An", "id": "ann", "about": ["Chi bộ thôn 1"]}]
    assert {each["about"][0] for each in asked("Household|Village", "thon 1")} == {"village"}
    assert [each["value"] for each in asked("Household", "ho 1")] == ["h1"]
    assert {each["value"][0] for each in asked("Household", "1")} == {"h"}
    assert [each["value"] for each in asked("Household|HouseholdGroup", "nhom")] == ["HouseholdGroup/g1"]
    assert [each["value"] for each in asked("Household", "h7")] == ["h7"]
    assert [each["value"] for each in asked("Organization|Kind", "chi bo")][-1] == "Kind/cell"
    assert asked("Household", "img", within="C1")[0]["name"] == HOSTILE and not asked("Household", "img", within="B1")
    assert asked("Household", "…") == [] and asked("Household", "") == []
    assert client.get("/change/suggestions?type=Nothing&words=a").status_code == 422


def _typed(graph: Graph, name: str) -> Iterator[tuple[list[dict[str, object]], dict[str, object]]]:
    *before, last = examples.change(graph.catalogue, graph.catalogue.actions[name])
    yield before, last["parameters"]


def test_every_action_can_be_previewed_by_its_form(writer: FlaskClient, written: Graph) -> None:
    for name in written.catalogue.actions:
        for before, values in _typed(written, name):
            outcome = change(written, before, head=Head("a test"), key=name) if before else None
            typed = {each: "true" if value is True else value for each, value in values.items()}
            answer = post(writer, f"/change/{name}?lang=en", {"do": "preview", **typed})
            assert answer.status_code == 200 and "This is what it would do" in answer.text, (name, answer.text)
            if outcome:
                _undone(written, outcome.number)


def _undone(graph: Graph, number: int | None) -> None:
    from graphsvc.changes.undoing import undo

    undo(graph, number or 0, head=Head("a test"))


def test_the_log_keeps_who_and_why(writer: FlaskClient, written: Graph) -> None:
    shown = post(writer, "/change/register-person?lang=en", {
        "do": "preview", "name": "Mai", "why": "new", "decided_on": "2022-06-01", "issuer": "Đảng ủy"})
    entry = log.entry(written, number_of(send(writer, shown)))
    assert entry and (entry.head.why, str(entry.head.decided_on), entry.head.issuer) == ("new", "2022-06-01", "Đảng ủy")
    assert not entry.head.verified


def test_an_empty_graph_begins_with_a_form(writer: FlaskClient, written: Graph) -> None:
    emptied(written.store)
    written.prepare()
    begin = writer.get("/").text
    assert 'href="/change/register-organization"' in begin
    shown = send(writer, writer.get("/change/register-organization"), "preview", name="Đảng bộ Thử")
    assert number_of(send(writer, shown)) == 1
