"""Many households of a village assigned in one change."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from graphsvc.changes.digest import digest
from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.questions.reach import last_change
from tests.unit.web.pages.district import DAY, HOSTILE, act
from tests.unit.web.pages.writing import held, number_of, send

Read = Callable[..., str]
V1 = f"/villages/V1/assignments?as_of={DAY}"


def households(page: str) -> list[str]:
    return re.findall(r'name="household" value="([^"]+)"', page)


def test_each_household_is_shown_with_who_looks_after_it(read: Read) -> None:
    page = read("/villages/V1/assignments", lang="en")
    assert households(page) == ["h1", "h2", "h3", "h4"]
    assert page.count("<bdi>Trần Thị An</bdi>") == 2
    assert "<bdi>Lê Văn Bình</bdi> <small>(through <bdi>Nhóm hộ 1</bdi>)</small>" in page
    assert page.count("nobody") == 1
    assert f'name="on" type="date" value="{DAY}"' in page


def test_only_those_without_a_member_can_be_shown(read: Read) -> None:
    assert f'href="/villages/V1/assignments?as_of={DAY}&amp;only=without"' in read("/villages/V1")
    assert households(read("/villages/V1/assignments", only="without")) == ["h4"]


def test_a_village_out_of_reach_is_not_there(client: FlaskClient) -> None:
    assert client.get(f"{V1}&within=C1-2").status_code == 404


def test_names_are_text(read: Read) -> None:
    page = read("/villages/V2/assignments")
    assert "<img src=x" not in page and HOSTILE.replace("<", "&lt;").replace(">", "&gt;") in page


def test_all_are_assigned_in_one_change_and_undone_in_one(writer: FlaskClient, written: Graph) -> None:
    before = digest(written)
    form = writer.get(V1)
    shown = send(writer, form, "preview", household=["h3", "h4"], person="le van binh", on=DAY)
    assert shown.status_code == 200 and "Nothing is written yet." in shown.text
    assert "<bdi>Lê Văn Bình (binh) is responsible for Hộ 4 (h4) in Thôn 1 (V1)</bdi>" in shown.text
    assert held(shown.text)["household"] == ["h3", "h4"] and digest(written) == before
    first, second = send(writer, shown), send(writer, shown)
    assert number_of(first) == number_of(second) == last_change(written) == 2
    page = writer.get(V1).text
    assert page.count("Lê Văn Bình") == 3 and "nobody" not in page
    assert number_of(send(writer, writer.get("/log/2/undo"))) == 3
    assert digest(written) == before


def test_what_is_missing_is_said_at_its_place(writer: FlaskClient, written: Graph) -> None:
    answer = send(writer, writer.get(V1), "preview", person="nobody at all", on=DAY)
    assert answer.status_code == 422 and "tick a household, name a member in its row" in answer.text
    assert 'id="field-person-problem"' in answer.text


def test_what_is_wrong_with_every_household_is_said_once(writer: FlaskClient, written: Graph) -> None:
    answer = send(writer, writer.get(V1), "preview", household=["h3", "h4"], person="ann", on="never")
    assert answer.status_code == 422 and answer.text.count("write a date as") == 2
    assert 'id="field-on-problem"' in answer.text and "field-household-h3-problem" not in answer.text


def test_what_is_wrong_with_one_household_is_said_of_it_and_nothing_is_made(
        writer: FlaskClient, written: Graph) -> None:
    answer = send(writer, writer.get(V1), "make", household=["h1", "h4"], person="ann", on=DAY)
    assert answer.status_code == 422 and last_change(written) == 1
    assert re.search(r'<a href="#field-household-h1">Hộ 1</a>: <bdi>[^<]+</bdi>', answer.text)
    assert 'id="field-household-h1-problem"' in answer.text and "field-household-h4-problem" not in answer.text
    assert re.findall(r'value="(h\d)" checked', answer.text) == ["h1", "h4"]


def test_each_row_may_have_a_member_of_its_own_and_who_is_there_may_be_released(
        writer: FlaskClient, written: Graph) -> None:
    before = digest(written)
    typed = {"assign-h1": "le van binh", "assign-h4": "ann", "release": ["ann/h1", "ann/h2"], "on": DAY}
    shown = send(writer, writer.get(V1), "preview", **typed)
    assert shown.status_code == 200 and digest(written) == before
    assert shown.text.count("is responsible for") == 4 and held(shown.text)["release"] == ["ann/h1", "ann/h2"]
    again = send(writer, shown, "edit")
    assert re.findall(r'name="release" value="([^"]+)" checked', again.text) == ["ann/h1", "ann/h2"]
    assert 'name="assign-h4" type="search" value="ann"' in again.text
    assert number_of(send(writer, shown)) == last_change(written) == 2
    page = writer.get(f"{V1.split('?', maxsplit=1)[0]}?as_of=2022-06-18").text
    cells = re.findall(r'name="release" value="([^"]+)"', page)
    assert cells == ["binh/h1", "ann/h4"]  # h2 has nobody now, h3 is Binh's through its group
    assert number_of(send(writer, writer.get("/log/2/undo"))) == 3 and digest(written) == before


@pytest.mark.parametrize(("typed", "wrong"), [
    ({"assign-h4": "nobody at all", "assign-h3": "binh"}, "assign-h4"),
    ({"assign-h1": "ann", "assign-h4": "ann"}, "assign-h1"),
])
def test_what_is_wrong_in_a_row_is_said_in_that_row(
        writer: FlaskClient, written: Graph, typed: dict[str, object], wrong: str) -> None:
    answer = send(writer, writer.get(V1), "make", **typed, on=DAY)
    assert answer.status_code == 422 and last_change(written) == 1
    assert re.findall(r'id="field-([^"]+)-problem"', answer.text) == [wrong]


def test_who_is_released_from_a_household_elsewhere_is_refused(writer: FlaskClient, written: Graph) -> None:
    answer = send(writer, writer.get(V1), "make", release="ann/h7", on=DAY)
    assert answer.status_code == 422 and "household h7 is not in this village" in answer.text


def test_a_household_that_is_not_here_is_refused(writer: FlaskClient, written: Graph) -> None:
    answer = send(writer, writer.get(V1), "make", household=["h4", "h7"], person="ann", on=DAY)
    assert answer.status_code == 422 and "household h7 is not in this village" in answer.text
    assert last_change(written) == 1


def test_a_household_that_changed_meanwhile_stops_it(writer: FlaskClient, written: Graph) -> None:
    form = writer.get(V1)
    assert "Household/h4@1" in held(form.text)["seen"][0]
    change(written, [act("assign-duty", person="binh", target="h4", on="2021-01-01")], head=Head("another"))
    typed = {"household": "h4", "person": "ann", "on": DAY}
    answer = send(writer, form, "preview", **typed)
    assert answer.status_code == 412 and "It has changed since you opened this form" in answer.text
    assert number_of(send(writer, send(writer, answer, "preview", **typed))) == 3
