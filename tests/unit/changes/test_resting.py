"""What rests on what ends: each link is asked about, and becomes what was said.

That both engines agree on it is held by the random histories; here two tests run on both.
"""

from datetime import date
from typing import Any

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.undoing import undo
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from tests.engines.choosing import on_embedded
from tests.exported import assert_same_facts, facts_in, rows_of
from tests.making import ACTOR, act, district, made

ON = "2020-01-01"


def borne(graph: Graph) -> Graph:
    """The small district, in which an bears a duty, a position, a contact and a village, and lives in it."""
    district(graph)
    made(graph,
         act("start-residence", person="an", village="v1", on="2016-01-01"),
         act("appoint", person="an", organization="k1", position="secretary", on="2018-01-01"),
         act("start-contact", person="an", organization="c1", on="2018-01-01"),
         act("start-village-head", person="an", village="v1", on="2018-01-01"))
    return graph


def becomes(graph: Graph, *actions: dict[str, Any]) -> set[tuple[str, str, str, str]]:
    """What a change makes of links: type, start, end, and whether it ends, begins or is kept."""
    facts = [(dict(fact.before or {}), dict(fact.after or {})) for fact in made(graph, *actions).facts]
    return {(after["link"], after["start"].partition("/")[2], after["end"].partition("/")[2],
             "kept" if before == after else "begins" if not before else "ends") for before, after in facts
            if "link" in after}


def refused(graph: Graph, *actions: dict[str, Any]) -> list[Problem]:
    with pytest.raises(Refused) as found:
        made(graph, *actions)
    return list(found.value.problems)


LEAVING = [("end-membership", {}, {"RESPONSIBLE_FOR", "HOLDS", "KEEPS_CONTACT_WITH", "HEADS"}),
           ("record-death", {}, {"RESPONSIBLE_FOR", "HOLDS", "KEEPS_CONTACT_WITH", "HEADS"}),
           ("transfer", {"organization": "c2"}, {"HOLDS"}),
           ("end-residence", {}, {"RESPONSIBLE_FOR", "KEEPS_CONTACT_WITH", "HEADS"}),
           ("change-residence", {"village": "v2"}, {"RESPONSIBLE_FOR", "KEEPS_CONTACT_WITH", "HEADS"})]


@pytest.mark.parametrize(("action", "more", "rests"), LEAVING)
@on_embedded
def test_what_rests_on_a_person_is_asked_about(
    graph: Graph, action: str, more: dict[str, str], rests: set[str]
) -> None:
    borne(graph)
    before = digest(graph)
    problems = refused(graph, act(action, person="an", on=ON, **more))
    assert {problem.code for problem in problems} == {"rests-on-it"}
    assert len(problems) == len(rests)
    for problem in problems:
        mends = "(rests=end, rests=keep)" if "keeps contact" in problem.message.en else (
            "(successor, rests=end, rests=keep)")
        assert (problem.field, mends in problem.message.en) == ("rests", True)
    assert digest(graph) == before


@pytest.mark.parametrize(("action", "more", "rests"), LEAVING)
@pytest.mark.parametrize(("word", "what"), [("end", "ends"), ("keep", "kept")])
@on_embedded
def test_it_becomes_what_was_said_and_comes_back_by_undo(
    graph: Graph, action: str, more: dict[str, str], rests: set[str], word: str, what: str
) -> None:
    borne(graph)
    before = digest(graph)
    done = made(graph, act(action, person="an", on=ON, rests=word, **more))
    resting = [fact for fact in done.facts if (fact.after or {}).get("link") in rests]
    assert {(fact.after or {})["link"] for fact in resting} == rests
    assert {"kept" if fact.before == fact.after else "ends" for fact in resting} == {what}
    undone = undo(graph, done.number or 0, head=ACTOR)
    assert all(fact.before != fact.after for fact in undone.facts)
    assert digest(graph) == before


def test_a_named_successor_takes_what_can_be_taken(graph: Graph) -> None:
    borne(graph)
    made(graph, act("assign-duty", person="binh", target="h1", on="2019-01-01"))
    (contact,) = refused(graph, act("end-membership", person="an", on=ON, successor="binh"))
    assert contact.message.en.startswith("Nguyễn Văn An keeps contact with Đảng bộ xã 1")
    assert becomes(graph, act("end-membership", person="an", on=ON, successor="binh", rests="end")) == {
        ("MEMBER_OF", "an", "k1", "ends"), ("KEEPS_CONTACT_WITH", "an", "c1", "ends"),
        ("HOLDS", "an", "k1", "ends"), ("HOLDS", "binh", "k1", "begins"),
        ("HEADS", "an", "v1", "ends"), ("HEADS", "binh", "v1", "begins"),
        ("RESPONSIBLE_FOR", "an", "h1", "ends")}  # binh has this duty already


@on_embedded
def test_a_position_goes_to_the_successor_as_it_was(graph: Graph) -> None:
    borne(graph)
    facts = made(graph, act("transfer", person="an", organization="c2", on=ON, successor="binh")).facts
    (begun,) = [dict(fact.after or {}) for fact in facts if not fact.before and (fact.after or {})["link"] == "HOLDS"]
    assert (begun["position"], begun["since"], begun["until"]) == ("secretary", ON, None)


def test_each_link_may_have_its_own_end_in_the_same_change(graph: Graph) -> None:
    borne(graph)
    assert ("RESPONSIBLE_FOR", "binh", "h1", "begins") in becomes(
        graph,
        act("release-duty", person="an", target="h1", on=ON), act("assign-duty", person="binh", target="h1", on=ON),
        act("end-contact", person="an", organization="c1", on=ON),
        act("release", person="an", organization="k1", position="secretary", on=ON),
        act("end-village-head", person="an", village="v1", on=ON),
        act("end-membership", person="an", on=ON))


@pytest.mark.parametrize(("action", "given", "successor", "resting", "handed"), [
    ("close-organization", {"organization": "c1"}, "c2", 2, {("PART_OF", "k1", "c2", "begins")}),
    ("close-organization", {"organization": "k1"}, "c1", 3,
     {("MEMBER_OF", "an", "c1", "begins"), ("COVERS", "c1", "v1", "begins"), ("HOLDS", "an", "c1", "begins")}),
    ("close-village", {"village": "v1"}, "v2", 8,
     {("IN", "h1", "v2", "begins"), ("IN", "g1", "v2", "begins"), ("LIVES_IN", "an", "v2", "begins"),
      ("COVERS", "k1", "v2", "begins"), ("HEADS", "an", "v1", "ends")}),
    ("close-area", {"area": "a1"}, "a2", 3,
     {("LIES_IN", "v1", "a2", "begins"), ("LIES_IN", "v2", "a2", "begins"), ("COVERS", "c2", "a2", "begins")}),
    ("close-household-group", {"group": "g1"}, "g2", 2,
     {("BELONGS_TO", "h3", "g2", "begins"), ("RESPONSIBLE_FOR", "binh", "g2", "begins")}),
])
@on_embedded
def test_what_rests_on_a_thing_goes_to_its_successor(
    graph: Graph, action: str, given: dict[str, str], successor: str, resting: int,
    handed: set[tuple[str, str, str, str]],
) -> None:
    borne(graph)
    made(graph, act("register-area", id="a2", name="Xã 2", on="2015-01-01"),
         act("register-household-group", id="g2", name="Nhóm 2", village="v1", on="2015-01-01"),
         act("detach-household-group", group="g2", on="2020-06-01"))
    assert len(refused(graph, act(action, **given, on=ON))) >= resting
    assert becomes(graph, act(action, **given, on=ON, successor=successor, rests="end")) >= handed


@pytest.mark.parametrize(("action", "given", "successor", "links"), [
    ("close-organization", {"organization": "k1"}, "c1", {("MEMBER_OF", "an", "k1"), ("HOLDS", "an", "k1")}),
    ("close-organization", {"organization": "c1"}, "c2", {("KEEPS_CONTACT_WITH", "an", "c1")}),
    ("close-village", {"village": "v1"}, "v2", {("LIVES_IN", "an", "v1"), ("HEADS", "an", "v1")}),
    ("close-household-group", {"group": "g1"}, "g2", {("RESPONSIBLE_FOR", "an", "g1")}),
])
def test_what_leads_from_the_dead_ends_with_a_thing_that_has_a_successor(
    graph: Graph, action: str, given: dict[str, str], successor: str, links: set[tuple[str, str, str]]
) -> None:
    borne(graph)
    made(graph, act("register-household-group", id="g2", name="Nhóm 2", village="v1", on="2015-01-01"),
         act("assign-duty", person="an", target="g1", on="2018-01-01"),
         act("record-death", person="an", on=ON, rests="keep"))
    done = becomes(graph, act(action, **given, on=ON, successor=successor))
    assert {link for link in done if link[1] == "an"} == {(*link, "ends") for link in links}
    assert any(successor in link[1:3] and link[3] == "begins" for link in done)


@on_embedded
def test_a_duty_goes_on_in_the_next_group_unless_it_is_there_already_or_who_bears_it_left(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-household-group", id="g2", name="Nhóm 2", village="v1", on="2015-01-01"),
         act("assign-duty", person="binh", target="g2", on="2018-01-01"),
         act("assign-duty", person="an", target="g1", on="2018-01-01"),
         act("end-membership", person="an", on="2019-01-01", rests="keep"))
    closing = act("close-household-group", group="g1", on=ON, successor="g2")
    (asked,) = refused(graph, closing)
    assert asked.message.en.startswith("Nguyễn Văn An is responsible for Nhóm 1")
    assert "(rests=end)" in asked.message.en
    closing["parameters"]["rests"] = "end"
    assert {link for link in becomes(graph, closing) if link[0] == "RESPONSIBLE_FOR"} == {
        ("RESPONSIBLE_FOR", "an", "g1", "ends"), ("RESPONSIBLE_FOR", "binh", "g1", "ends")}


@on_embedded
def test_what_shall_not_go_along_ends_before_in_the_same_change(graph: Graph) -> None:
    borne(graph)
    done = becomes(graph, act("release", person="an", organization="k1", position="secretary", on=ON),
                   act("close-organization", organization="k1", on=ON, successor="c1"))
    assert ("MEMBER_OF", "an", "c1", "begins") in done
    assert {link for link in done if link[0] == "HOLDS"} == {("HOLDS", "an", "k1", "ends")}


@on_embedded
def test_what_is_below_its_own_successor_would_lie_within_itself(graph: Graph) -> None:
    borne(graph)
    problems = refused(graph, act("close-organization", organization="c1", on=ON, successor="k1", rests="end"))
    assert "no-ring" in {problem.code for problem in problems}


@on_embedded
def test_a_household_that_nobody_cares_for_closes_without_a_question(graph: Graph) -> None:
    district(graph)
    assert becomes(graph, act("close-household", household="h2", on=ON)) == {("IN", "h2", "v1", "ends")}
    (problem,) = refused(graph, act("close-household", household="h1", on=ON))
    assert "(rests=end)" in problem.message.en


@on_embedded
def test_a_word_that_is_no_choice_is_refused_with_the_choices(graph: Graph) -> None:
    district(graph)
    (problem,) = refused(graph, act("close-household", household="h1", on=ON, rests="keep"))
    assert (problem.code, problem.field) == ("wrong-value", "rests")
    assert "end (ends that day)" in problem.message.en


@on_embedded
def test_what_was_left_open_may_end_later_and_the_leaving_be_undone(graph: Graph) -> None:
    borne(graph)
    left = made(graph, act("end-membership", person="an", on=ON, rests="keep"))
    made(graph, act("release-duty", person="an", target="h1", on="2020-06-01"))
    assert [(fact.after or {})["link"] for fact in undo(graph, left.number or 0, head=ACTOR).facts] == ["MEMBER_OF"]


@on_embedded
@pytest.mark.parametrize(("action", "given"), [
    ("end-membership", {"person": "an"}), ("close-organization", {"organization": "k1"}),
    ("close-household-group", {"group": "g1"}), ("hand-over-duties", {"person": "an"})])
def test_nobody_succeeds_to_what_they_leave_themselves(graph: Graph, action: str, given: dict[str, str]) -> None:
    borne(graph)
    (problem,) = refused(graph, act(action, **given, on=ON, successor=next(iter(given.values()))))
    assert (problem.code, problem.field) == ("wrong-value", "successor")


@on_embedded
def test_what_begins_that_day_or_later_is_asked_about_and_never_comes_true(graph: Graph) -> None:
    borne(graph)
    made(graph, act("assign-duty", person="an", target="h2", on=ON),
         act("assign-duty", person="an", target="h4", on="2021-01-01"))
    assert {"h2", "h4"} <= {str(thing["id"]) for problem in refused(graph, act("end-membership", person="an", on=ON))
                            for thing in problem.about}
    gone = made(graph, act("end-membership", person="an", on=ON, rests="end"))
    withdrawn = {dict(fact.before or {})["end"] for fact in gone.facts if fact.after is None}
    assert withdrawn == {"Household/h2", "Household/h4"}


@on_embedded
def test_a_successor_has_it_as_long_as_it_would_have_gone_on(graph: Graph) -> None:
    district(graph)
    made(graph, act("release-duty", person="an", target="h1", on="2022-01-01"),
         act("assign-duty", person="an", target="h2", on="2021-01-01"))
    facts = made(graph, act("end-membership", person="an", on=ON, successor="binh")).facts
    begun = {(f.after["end"], f.after["since"], f.after["until"]) for f in facts if f.after and not f.before}
    assert begun == {("Household/h1", ON, "2022-01-01"), ("Household/h2", "2021-01-01", None)}


@on_embedded
def test_a_successor_who_can_not_bear_it_is_named_by_the_field(graph: Graph) -> None:
    district(graph)
    made(graph, act("end-membership", person="binh", on="2018-01-01", rests="keep"))
    with pytest.raises(Refused) as refused:
        made(graph, act("end-membership", person="an", on="2019-01-01", successor="binh"))
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [
        ("duty-of-a-living-member", "successor")]


def test_a_successor_who_has_it_on_other_days_is_refused_with_those(graph: Graph) -> None:
    district(graph)
    made(graph, act("assign-duty", person="binh", target="h1", on="2022-01-01"))
    (problem,) = refused(graph, act("end-membership", person="an", on=ON, successor="binh"))
    assert problem.code == "not-twice"
    assert "1 Jan 2022" in problem.message.en


@on_embedded
def test_with_a_closed_organization_ends_what_its_members_bear(graph: Graph) -> None:
    borne(graph)
    asked = {str(thing["id"]) for problem in refused(graph, act("close-organization", organization="k1", on=ON))
             for thing in problem.about}
    assert {"h1", "c1", "v1"} <= asked
    ended = becomes(graph, act("close-organization", organization="k1", on=ON, rests="end"))
    assert {("MEMBER_OF", "an", "k1", "ends"), ("RESPONSIBLE_FOR", "an", "h1", "ends"),
            ("HEADS", "an", "v1", "ends")} <= ended


@on_embedded
@pytest.mark.parametrize(("action", "more", "question", "links"), [
    ("end-membership", {}, "links-left-open", {"RESPONSIBLE_FOR", "HOLDS", "KEEPS_CONTACT_WITH", "HEADS"}),
    ("record-death", {}, "links-left-open", {"RESPONSIBLE_FOR", "HOLDS", "KEEPS_CONTACT_WITH", "HEADS"}),
    ("transfer", {"organization": "c2"}, "links-left-open", {"HOLDS"}),
    ("end-residence", {}, "links-away-from-home", {"RESPONSIBLE_FOR", "KEEPS_CONTACT_WITH", "HEADS"})])
def test_what_is_left_open_is_listed(
    graph: Graph, action: str, more: dict[str, str], question: str, links: set[str]
) -> None:
    borne(graph)
    made(graph, act(action, person="an", on=ON, rests="keep", **more))
    rows = [row for row in rows_of(graph, question, (), date(2020, 6, 1)) if row[0] == "Person/an"]
    assert {word for row in rows for word in row if word in links} == links


@on_embedded
def test_words_in_use_are_neither_retired_nor_withdrawn(graph: Graph) -> None:
    borne(graph)
    made(graph, act("register-reason", id="directive", name="Chỉ thị", name_en="Directive"),
         act("assign-duty", person="an", target="h2", reason="directive", on="2018-01-01"))
    for word in ("position", "reason"):
        thing = {"position": "Position/secretary", "reason": "Reason/directive"}[word]
        (retired,) = refused(graph, act(f"retire-{word}", **{word: thing.split("/")[1]}, on=ON))
        assert retired.code == "word-in-force"
        (withdrawn,) = refused(graph, act("withdraw-thing", thing=thing))
        assert withdrawn.code == "still-linked"
        assert "Nguyễn Văn An" in withdrawn.message.en


@on_embedded
def test_an_organization_succeeds_from_when_both_are_there(graph: Graph) -> None:
    district(graph)
    (problem,) = refused(graph, act("succeed", organization="c1", predecessor="c2", on="1950-01-01"))
    assert "from 1 Jan 2015 at the earliest" in problem.message.en


@pytest.mark.parametrize("actions", [
    [act("hand-over-duties", person="an", successor="binh", on=ON),
     act("hand-over-duties", person="binh", successor="an", on="2020-06-01")],
    [act("end-membership", person="an", successor="binh", rests="end", on="2020-06-01"),
     act("end-membership", person="binh", rests="end", on=ON)],
    [act("close-organization", organization="k1", successor="c1", rests="end", on=ON),
     act("close-organization", organization="c1", successor="c2", rests="end", on="2020-06-01")],
])
@on_embedded
def test_rows_of_one_list_see_what_rows_before_them_hand_on(graph: Graph, actions: list[dict[str, Any]]) -> None:
    borne(graph)
    whole = made(graph, *actions)
    at_once = facts_in(graph)
    undo(graph, whole.number or 0, head=ACTOR)
    for action in actions:
        made(graph, action)
    assert_same_facts(at_once, facts_in(graph))


@on_embedded
def test_what_was_to_begin_by_a_membership_to_come_ends_with_it(graph: Graph) -> None:
    borne(graph)
    made(graph, act("register-person", id="cuc", name="Lê Thị Cúc"),
         act("admit", person="cuc", organization="k1", on="2021-01-01"),
         act("assign-duty", person="cuc", target="h2", on="2021-06-01"))
    closing = act("close-organization", organization="k1", on=ON)
    assert "Lê Thị Cúc" in {problem.about[0]["name"] for problem in refused(graph, closing)
                            if problem.about[1]["id"] == "h2"}
    closing["parameters"]["rests"] = "end"
    gone = {(fact.before or {})["link"] for fact in made(graph, closing).facts if fact.after is None}
    assert gone == {"MEMBER_OF", "RESPONSIBLE_FOR"}


@on_embedded
def test_what_is_borne_under_a_later_membership_elsewhere_stays_when_an_organization_closes(graph: Graph) -> None:
    borne(graph)
    made(graph, act("transfer", person="an", organization="c2", rests="end", on="2021-01-01"),
         act("assign-duty", person="an", target="h2", on="2021-06-01"))
    assert ("RESPONSIBLE_FOR", "an", "h2", "ends") not in becomes(
        graph, act("close-organization", organization="k1", rests="end", on=ON))
