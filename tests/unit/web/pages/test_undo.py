"""Undoing a change in the browser: what would be, what stands in the way, and that it is undone once."""

from flask.testing import FlaskClient

from graphsvc.changes.digest import digest
from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.questions.reach import last_change
from tests.unit.web.pages.district import DAY, act
from tests.unit.web.pages.writing import number_of, send

MAKER = Head("a test", why="a trial")


def test_what_undoing_would_do_is_shown_and_nothing_is_written(writer: FlaskClient, written: Graph) -> None:
    change(written, [act("assign-duty", person="ann", target="h4", on=DAY)], head=MAKER)
    before = digest(written)
    page = writer.get("/log/2/undo")
    assert page.status_code == 200 and "Undo change 2: Assign a household or group to a member" in page.text
    assert "<bdi>Trần Thị An (ann) is responsible for Hộ 4 (h4) in Thôn 1 (V1)</bdi>" in page.text
    assert "<bdi>a trial</bdi>" in page.text
    assert digest(written) == before and last_change(written) == 2


def test_it_is_undone_once_and_the_undoing_is_undone(writer: FlaskClient, written: Graph) -> None:
    before = digest(written)
    change(written, [act("assign-duty", person="ann", target="h4", on=DAY)], head=MAKER)
    made = digest(written)
    page = writer.get("/log/2/undo")
    first, second = send(writer, page, why="by mistake"), send(writer, page, why="by mistake")
    assert number_of(first) == number_of(second) == last_change(written) == 3
    assert digest(written) == before
    done = writer.get("/change/done/3").text
    assert "Done: Undo change 2" in done and "<bdi>by mistake</bdi>" in done and "Another one like this" not in done
    assert number_of(send(writer, writer.get("/log/3/undo"))) == 4
    assert digest(written) == made


def test_what_stands_on_it_is_named_and_no_button_offered(writer: FlaskClient, written: Graph) -> None:
    change(written, [act("assign-duty", person="ann", target="h4", on=DAY)], head=MAKER)
    page = writer.get("/log/2/undo")
    change(written, [act("release-duty", person="ann", target="h4", on="2022-08-01")], head=MAKER)
    for refused in (writer.get("/log/2/undo"), send(writer, page)):
        assert refused.status_code == 422 and 'name="do"' not in refused.text
        assert "Trần Thị An is responsible for Hộ 4 was changed later (change 3): undo that first" in refused.text
        assert '<a href="/log/3">Change 3</a>' in refused.text
    assert last_change(written) == 3


def test_what_keeps_a_thing_from_being_taken_away_leads_to_its_change(writer: FlaskClient, written: Graph) -> None:
    change(written, [act("register-village", id="V9", name="Thôn 9")], head=MAKER)
    change(written, [act("register-household", id="h9", name="Hộ 9", village="V9")], head=MAKER)
    assert '<a href="/log/3">Change 3</a>' in writer.get("/log/2/undo").text


def test_a_wrong_day_of_the_decision_is_named_at_its_field(writer: FlaskClient, written: Graph) -> None:
    change(written, [act("assign-duty", person="ann", target="h4", on=DAY)], head=MAKER)
    answer = send(writer, writer.get("/log/2/undo"), decided_on="soon")
    assert answer.status_code == 422 and 'id="field-decided_on-problem"' in answer.text
    assert last_change(written) == 2
    assert number_of(send(writer, answer, decided_on="2022-06-18")) == 3
