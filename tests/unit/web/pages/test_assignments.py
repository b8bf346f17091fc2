"""Many households of a village assigned in one change."""

import re
from collections.abc import Callable

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
    assert shown.status_code == 200 and "Assign 2 households" in shown.text
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
    assert answer.status_code == 422 and "tick one household at least" in answer.text
    assert 'id="field-person-problem"' in answer.text


def test_what_is_wrong_with_every_household_is_said_once(writer: FlaskClient, written: Graph) -> None:
    answer = send(writer, writer.get(V1), "preview", household=["h3", "h4"], person="ann", on="never")
    assert answer.status_code == 422 and answer.text.count("write a date as") == 2
    assert 'id="field-on-problem"' in answer.text and "can’t be assigned" not in answer.text


def test_what_is_wrong_with_one_household_is_said_of_it_and_nothing_is_made(
        writer: FlaskClient, written: Graph) -> None:
    answer = send(writer, writer.get(V1), "make", household=["h1", "h4"], person="ann", on=DAY)
    assert answer.status_code == 422 and last_change(written) == 1
    assert "1 household can’t be assigned like that" in answer.text
    assert re.search(r'<a href="#household-h1"><bdi>Hộ 1</bdi></a>: <bdi>[^<]+</bdi>', answer.text)
    assert re.findall(r'value="(h\d)" checked', answer.text) == ["h1", "h4"]


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
