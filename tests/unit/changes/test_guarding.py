"""Where a fault that a guard finds is said: once, in the row that it comes from, by a parameter that its action has."""

from typing import Any

import pytest

from graphsvc.errors import Refused
from graphsvc.graph import Graph
from tests.engines.choosing import on_embedded
from tests.making import act, district, made

DUTY = {"link": "RESPONSIBLE_FOR", "start": "Person/an", "end": "Household/h1", "since": "2017-01-01"}
MEMBER = {"link": "MEMBER_OF", "start": "Person/an", "end": "Organization/k1", "since": "2016-01-01"}


def said(graph: Graph, *actions: dict[str, Any]) -> list[tuple[str, str | None, int | None]]:
    """The code, the parameter and the row of each problem."""
    with pytest.raises(Refused) as refused:
        made(graph, *actions)
    return [(problem.code, problem.field, problem.row) for problem in refused.value.problems]


@on_embedded
@pytest.mark.parametrize(("action", "code", "field"), [
    (act("correct-link", **DUTY, right_since="2014-01-01"), "begins-within-life", "right_since"),
    (act("correct-link", **DUTY, right_since="2014-01-01"), "duty-of-a-living-member", "start"),
    (act("correct-link", **DUTY, right_until="2022-01-01"), "ends-within-life", "right_until"),
    (act("correct-link", **DUTY, reopen=True), "ends-within-life", "reopen"),
    (act("correct-link", **MEMBER, right_until="2021-06-01"), "one-a-day", "right_until"),
    (act("correct-thing", thing="Village/v2", right_since="2016-01-01"), "begins-within-life", "right_since"),
    (act("correct-thing", thing="Village/v2", right_until="2020-01-01"), "ends-within-life", "right_until"),
    (act("correct-thing", thing="Organization/k1", code="K-2"), "code-of-one", "code"),
    (act("correct-death", person="binh", right_died="2014-01-01", rests="keep"), "begins-while-the-person-lives",
     "right_died"),
    (act("place-organization", organization="root", parent="k1", on="2020-01-01"), "no-ring", "parent"),
    (act("place-area", area="a1", parent="a1", on="2020-01-01"), "no-ring", "parent"),
    (act("admit", person="an", organization="c1", on="2020-01-01"), "one-a-day", "on"),
    (act("merge-organization", organization="k1", duplicate="c2"), "one-a-day", "duplicate"),
])
def test_a_fault_is_said_by_a_parameter_that_the_action_has(
    graph: Graph, action: dict[str, Any], code: str, field: str
) -> None:
    district(graph)
    made(graph, act("release-duty", person="an", target="h1", on="2020-01-01"),
         act("close-household", household="h1", on="2021-01-01"),
         act("transfer", person="an", organization="c2", on="2021-01-01"),
         act("correct-thing", thing="Organization/c1", code="K-2"),
         act("record-death", person="binh", on="2020-01-01", rests="keep"))
    assert (code, field) in [(problem, at) for problem, at, _ in said(graph, action)]


@on_embedded
def test_a_fault_is_charged_to_the_row_that_it_comes_from(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-person", id="cuc", name="Lê Thị Cúc"))
    assert said(graph,
                act("admit", person="cuc", organization="k1", on="2020-01-01"),
                act("assign-duty", person="cuc", target="h4", on="2019-01-01"),
                act("transfer", person="cuc", organization="c1", on="2021-01-01"),
                ) == [("duty-of-a-living-member", "person", 1)]
    assert said(graph,
                act("register-organization", id="k9", name="Chi bộ 9", on="2020-01-01"),
                act("admit", person="cuc", organization="k9", on="2019-01-01"),
                ) == [("begins-within-life", "on", 1)]


@on_embedded
def test_what_no_row_of_the_change_is_of_is_charged_to_the_last_that_touched_it(graph: Graph) -> None:
    district(graph)
    assert said(graph, act("transfer", person="an", organization="c1", on="2020-01-01"),
                act("correct-link", **MEMBER, right_since="2018-01-01", rests="keep")
                ) == [("duty-of-a-living-member", "start", 1)]
