"""The seats of an organization: releases and appointments of a table, in one change."""

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
C11 = f"/organizations/C1-1/positions?as_of={DAY}"


@pytest.fixture
def seated(written: Graph) -> Graph:
    """The cell C1-1 has one seat for a secretary, which Ann holds, and two for deputies, which nobody does."""
    change(written, [
        act("register-position", id="secretary", name="Bí thư", name_en="Secretary", field="party", leads=True),
        act("register-position", id="deputy", name=HOSTILE, name_en=HOSTILE, field="party", leads=False),
        act("register-position", id="clerk", name="Văn thư", name_en="Clerk", field="party", leads=False),
        act("set-seats", kind="cell", position="secretary", seats=1),
        act("set-seats", kind="cell", position="deputy", seats=2),
        act("appoint", person="ann", organization="C1-1", position="secretary"),
        act("appoint", person="ann", organization="C1-1", position="clerk"),
    ], head=Head("test"))
    return written


def rows(page: str) -> list[list[str]]:
    """The name and the fields of each row of the table."""
    body = page[page.index('<table class="rows seats"'):]
    return [[re.findall(r"<bdi>(.*?)</bdi>", row)[0], *re.findall(r'name="([^"]+)" type="search"', row)]
            for row in body[body.index("<tbody>"):body.index("</table>")].split("</tr>")[:-1]]


def test_each_position_has_a_field_for_each_vacant_seat_and_one_more_who_holds_it(
        seated: Graph, writer: FlaskClient) -> None:
    page = writer.get(C11).text
    assert [row[1:] for row in rows(page)] == [
        ["appoint-secretary-1"], ["appoint-deputy-1", "appoint-deputy-2"], ["appoint-clerk-1"]]
    assert re.findall(r'name="release" value="([^"]+)"', page) == ["ann/secretary", "ann/clerk"]
    assert "2 vacant" in page and HOSTILE not in page
    assert f'name="on" type="date" value="{DAY}"' in page


def test_an_organization_of_a_kind_without_seats_says_so_and_how_to_set_them(read: Read) -> None:
    page = read("/organizations/D/positions", lang="en")
    assert "No seats are set" in page and '<form class="writing' not in page
    assert f'href="/change/set-seats?as_of={DAY}&amp;kind=committee"' in page


def test_the_page_of_an_organization_leads_there_and_one_out_of_reach_is_not_there(
        read: Read, client: FlaskClient) -> None:
    assert f'href="/organizations/C1/positions?as_of={DAY}"' in read("/organizations/C1")
    assert client.get(f"{C11}&within=C1-2").status_code == 404


def test_all_is_made_in_one_change_and_undone_in_one(seated: Graph, writer: FlaskClient) -> None:
    before = digest(seated)
    typed = {"release": "ann/secretary", "appoint-secretary-1": "le van binh", "appoint-deputy-2": "ann", "on": DAY}
    shown = send(writer, writer.get(C11), "preview", **typed)
    assert shown.status_code == 200 and shown.text.count('<th scope="row">') == 3
    assert held(shown.text)["release"] == ["ann/secretary"] and digest(seated) == before
    back = send(writer, shown, "edit").text
    assert 'value="ann/secretary" checked' in back and 'value="ann/clerk" checked' not in back
    assert 'data-called="Lê Văn Bình"' in back and 'data-called="Trần Thị An"' in back
    assert number_of(send(writer, shown)) == number_of(send(writer, shown)) == last_change(seated) == 3
    page = writer.get(C11).text
    assert re.findall(r'name="release" value="([^"]+)"', page) == ["binh/secretary", "ann/deputy", "ann/clerk"]
    assert number_of(send(writer, writer.get("/log/3/undo"))) == 4
    assert digest(seated) == before


def test_nothing_chosen_is_said(seated: Graph, writer: FlaskClient) -> None:
    answer = send(writer, writer.get(C11), "preview", on=DAY)
    assert answer.status_code == 422 and "tick who is released, or name who is appointed" in answer.text


def test_all_that_is_wrong_is_said_at_its_field(seated: Graph, writer: FlaskClient) -> None:
    answer = send(writer, writer.get(C11), "make", **{
        "release": ["ann/secretary", "binh/clerk"], "appoint-deputy-1": "nobody at all", "on": "2019-01-01"})
    assert answer.status_code == 422 and last_change(seated) == 2
    assert 'id="field-appoint-deputy-1-problem"' in answer.text
    assert re.search(r'id="field-release-ann/secretary"[^>]* checked', answer.text)
    assert 'value="nobody at all"' in answer.text


def test_what_is_wrong_with_one_row_is_said_there_and_a_wrong_day_once(seated: Graph, writer: FlaskClient) -> None:
    typed = {"release": ["ann/secretary", "ann/clerk"], "appoint-deputy-1": "binh"}
    answer = send(writer, writer.get(C11), "preview", **typed, on=DAY)
    assert answer.status_code == 200
    answer = send(writer, writer.get(C11), "preview", **typed, on="never")
    assert answer.text.count("write a date as") == 2 and 'id="field-on-problem"' in answer.text
    answer = send(writer, writer.get(C11), "preview", **typed, on="2020-01-01")
    assert 'id="field-release-ann/secretary-problem"' in answer.text
    assert 'id="field-release-ann/clerk-problem"' in answer.text
    assert 'id="field-appoint-deputy-1-problem"' not in answer.text


def test_an_organization_that_changed_meanwhile_stops_it(seated: Graph, writer: FlaskClient) -> None:
    form = writer.get(C11)
    change(seated, [act("appoint", person="binh", organization="C1-1", position="deputy")], head=Head("another"))
    typed = {"release": "ann/secretary", "on": DAY}
    answer = send(writer, form, "preview", **typed)
    assert answer.status_code == 412 and "It has changed since you opened this form" in answer.text
    assert number_of(send(writer, send(writer, answer, "preview", **typed))) == 4
