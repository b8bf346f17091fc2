"""Actions that say more than one link: what becomes of each, on both engines."""

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.door import change
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.web.api.openapi import examples
from tests.engines.choosing import on_embedded
from tests.making import ACTOR, act, district, made


def said(graph: Graph, *actions: dict[str, object]) -> list[tuple[str, ...]]:
    """What a change wrote: each link with its end and its days."""
    after = [dict(fact.after or {}) for fact in made(graph, *actions).facts]
    return sorted((image["link"], image["end"], image["since"] or "", image["until"] or "")
                  if "link" in image else (image["thing"], image["id"]) for image in after)


@pytest.mark.parametrize(("kind", "parameter", "identity"), [
    ("organization", "organization", "k1"), ("area", "area", "a1"), ("village", "village", "v1"),
    ("household", "household", "h3"), ("household-group", "group", "g1")])
def test_what_was_closed_by_mistake_is_open_again_with_all_that_ended_then(
    graph: Graph, kind: str, parameter: str, identity: str
) -> None:
    district(graph)
    made(graph, act("release-duty", person="an", target="h1", on="2020-01-01"))
    before = digest(graph)
    made(graph, act(f"close-{kind}", **{parameter: identity}, on="2020-01-01", rests="end"))
    assert digest(graph) != before
    made(graph, act(f"reopen-{kind}", **{parameter: identity}))
    assert digest(graph) == before
    with pytest.raises(Refused):
        made(graph, act(f"reopen-{kind}", **{parameter: identity}))


def test_a_transfer_ends_one_membership_and_begins_the_other(graph: Graph) -> None:
    district(graph)
    assert said(graph, act("transfer", person="an", organization="c2", on="2020-01-01")) == [
        ("MEMBER_OF", "Organization/c2", "2020-01-01", ""),
        ("MEMBER_OF", "Organization/k1", "2016-01-01", "2020-01-01")]
    with pytest.raises(Refused):
        made(graph, act("transfer", person="an", organization="c2", on="2021-01-01"))


def test_duties_are_handed_over_once_each(graph: Graph) -> None:
    district(graph)
    made(graph, act("assign-duty", person="an", target="h2", on="2018-01-01"),
         act("assign-duty", person="binh", target="h2", on="2019-01-01"))
    assert said(graph, act("hand-over-duties", person="an", successor="binh", on="2020-01-01")) == [
        ("RESPONSIBLE_FOR", "Household/h1", "2017-01-01", "2020-01-01"),
        ("RESPONSIBLE_FOR", "Household/h1", "2020-01-01", ""),
        ("RESPONSIBLE_FOR", "Household/h2", "2018-01-01", "2020-01-01")]


def test_a_household_moves_with_what_goes_along(graph: Graph) -> None:
    district(graph)
    assert said(graph, act("move-household", household="h3", village="v2", on="2020-01-01")) == [
        ("BELONGS_TO", "HouseholdGroup/g1", "2015-01-01", "2020-01-01"),
        ("IN", "Village/v1", "2015-01-01", "2020-01-01"), ("IN", "Village/v2", "2020-01-01", "")]
    assert said(graph, act("move-household", household="h4", village="v1", group="g1", on="2020-01-01")) == [
        ("BELONGS_TO", "HouseholdGroup/g1", "2020-01-01", "")]


def test_a_former_code_is_kept_and_free_for_another_from_then_on(graph: Graph) -> None:
    district(graph)
    made(graph, act("recode-village", village="v1", code="T-1", on="2016-01-01"))
    made(graph, act("recode-village", village="v1", code="T-9", on="2020-01-01"))
    (fact,) = made(graph, act("recode-village", village="v2", code="T-1", on="2020-01-01")).facts
    assert fact.after and fact.after["former_codes"] == [""]
    with pytest.raises(Refused) as refused:
        made(graph, act("recode-village", village="v3", code="T-9", on="2021-01-01"))
    assert [problem.code for problem in refused.value.problems] == ["code-of-one"]


def test_vocabulary_is_relabelled_and_retired_when_nothing_uses_it(graph: Graph) -> None:
    district(graph)
    (fact,) = made(graph, act("relabel-kind", kind="cell", name="Chi bộ thôn")).facts
    assert fact.after and (fact.after["name"], fact.after["name_en"]) == ("Chi bộ thôn", "Cell")
    made(graph, act("appoint", person="an", organization="k1", position="secretary", on="2018-01-01"))
    for action in (act("retire-kind", kind="cell", on="2020-01-01"),
                   act("retire-position", position="secretary", on="2020-01-01")):
        with pytest.raises(Refused) as refused:
            made(graph, action)
        assert {problem.code for problem in refused.value.problems} <= {"ends-within-life", "word-in-force"}
    made(graph, act("release", person="an", organization="k1", position="secretary", on="2020-01-01"),
         act("retire-position", position="secretary", on="2020-01-01"))
    with pytest.raises(Refused) as refused:
        made(graph, act("appoint", person="an", organization="k1", position="secretary", on="2021-01-01"))
    assert {problem.code for problem in refused.value.problems} == {"word-in-force"}


def test_a_code_that_was_anothers_on_those_days_is_refused(graph: Graph) -> None:
    district(graph)
    made(graph, act("recode-village", village="v1", code="T-1", on="2016-01-01"))
    made(graph, act("recode-village", village="v1", code="T-9", on="2020-01-01"))
    with pytest.raises(Refused) as refused:
        made(graph, act("register-village", id="v9", name="Thôn 9", code="T-1", on="2018-01-01"))
    (problem,) = refused.value.problems
    assert (problem.code, problem.field) == ("code-of-one", "code")
    assert "T-1 is that of Thôn 1 on 1 Jan 2018" in problem.message.en
    made(graph, act("register-village", id="v9", name="Thôn 9", code="T-1", on="2020-01-01"))


@on_embedded
def test_an_example_of_every_action_can_be_previewed_in_an_empty_graph(graph: Graph) -> None:
    for action in graph.catalogue.actions.values():
        outcome = change(graph, examples.change(graph.catalogue, action), head=ACTOR, preview=True)
        assert action.name in {fact.action for fact in outcome.facts}
