"""Equal names are allowed, and shown as a hint, on both engines."""

from typing import Any

from graphsvc.graph import Graph
from tests.engines.choosing import on_embedded
from tests.making import act, district, made


def hints(graph: Graph, *actions: dict[str, Any], **how: Any) -> list[tuple[int | None, str]]:
    return [(hint.row, hint.message.en) for hint in made(graph, *actions, **how).hints]


def test_equal_names_are_shown_where_they_may_be_one(graph: Graph) -> None:
    district(graph)
    twice = [act("register-person", id="an2", name="Nguyễn Văn An"),
             act("register-village", id="v4", name="Thôn 1", area="a1", on="2016-01-01"),
             act("register-household", id="h9", name="Hộ 1", village="v1", on="2016-01-01"),
             act("rename-area", area="a1", name="Xã Một", on="2016-01-01")]
    seen = hints(graph, *twice, preview=True)
    assert [row for row, _ in seen] == [0, 1, 2]
    assert seen[0][1] == "Nguyễn Văn An: 1 of that name already (an); if it is the same, do not record it twice"
    assert hints(graph, *twice) == seen


def test_a_name_that_many_have_is_looked_for_in_the_place(graph: Graph) -> None:
    district(graph)
    made(graph, *(act("register-household", name="Hộ chung", village="v2", on="2016-01-01") for _ in range(25)),
         act("register-household", id="h8", name="Hộ chung", village="v1", on="2016-01-01"))
    (hint,) = hints(graph, act("register-household", name="Hộ chung", village="v1", on="2016-01-01"))
    assert hint[1].startswith("Hộ chung: 1 of that name already (h8)")


@on_embedded
def test_what_is_told_apart_by_its_place_or_time_is_no_hint(graph: Graph) -> None:
    district(graph)
    assert hints(graph, act("close-village", village="v2", on="2018-01-01", rests="end"),
                 act("register-household", name="Hộ 1", village="v3", on="2016-01-01"),
                 act("register-village", name="Thôn 1", on="2016-01-01"),
                 act("register-village", name="Thôn 2", area="a1", on="2018-01-01")) == []


@on_embedded
def test_a_name_that_stays_is_not_looked_at(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-person", id="an2", name="Nguyễn Văn An"))
    assert hints(graph, act("recode-person", person="an2", code="X-1", on="2016-01-01")) == []
