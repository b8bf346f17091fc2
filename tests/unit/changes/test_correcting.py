"""What was recorded wrongly is corrected, on every day: values, days, deaths, traits."""

from typing import Any

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.undoing import undo
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from tests.engines.choosing import on_embedded
from tests.making import ACTOR, act, district, made


def after(graph: Graph, *actions: dict[str, Any]) -> dict[str, Any]:
    """The image after a change of one fact."""
    (fact,) = made(graph, *actions).facts
    return dict(fact.after or {})


def test_a_death_of_somebody_who_lives_is_taken_back_and_undone(graph: Graph) -> None:
    district(graph)
    before = digest(graph)
    made(graph, act("record-death", person="an", on="2020-01-01", rests="keep"))
    dead = digest(graph)
    assert after(graph, act("correct-death", person="an", right_died="2020-02-01"))["died"] == "2020-02-01"
    assert after(graph, act("correct-death", person="an", right_died="2020-01-01"))["died"] == "2020-01-01"
    assert digest(graph) == dead
    alive = made(graph, act("correct-death", person="an", alive=True))
    assert "died" not in (alive.facts[0].after or {})
    assert digest(graph) == before
    undo(graph, alive.number or 0, head=ACTOR)
    assert digest(graph) == dead


@on_embedded
def test_the_dead_who_bore_nothing_later_can_be_corrected_only_within_what_holds(graph: Graph) -> None:
    district(graph)
    made(graph, act("record-death", person="an", on="2020-01-01", rests="keep"))
    for wrong in ({"right_died": "2016-06-01"}, {"right_died": "2020-01-01"}, {}):
        with pytest.raises(Refused):  # before a duty began, no other day, and nothing at all
            made(graph, act("correct-death", person="an", **wrong))


def bearing(graph: Graph) -> None:
    """The small district, in which an also heads v1, holds a position and keeps a contact."""
    district(graph)
    made(graph,
         act("start-village-head", person="an", village="v1", on="2018-01-01"),
         act("appoint", person="an", organization="k1", position="secretary", on="2018-01-01"),
         act("start-contact", person="an", organization="c1", on="2018-01-01"))


def test_what_ended_with_a_death_goes_by_its_right_day_and_is_open_again(graph: Graph) -> None:
    bearing(graph)
    before = digest(graph)
    made(graph, act("record-death", person="an", on="2020-01-01", rests="end"))
    dead = digest(graph)
    for day in ("2019-06-01", "2020-06-01", "2020-01-01"):
        moved = made(graph, act("correct-death", person="an", right_died=day))
        assert {(fact.after or {}).get("until") or (fact.after or {})["died"] for fact in moved.facts} == {day}
        assert len(moved.facts) == 5
    assert digest(graph) == dead
    alive = made(graph, act("correct-death", person="an", alive=True))
    assert digest(graph) == before
    undo(graph, alive.number or 0, head=ACTOR)
    assert digest(graph) == dead


def test_what_can_not_go_by_the_right_day_of_a_death_is_asked_about(graph: Graph) -> None:
    district(graph)
    made(graph, act("release-duty", person="an", target="h1", on="2019-09-01"),
         act("assign-duty", person="an", target="h2", on="2019-08-01"),
         act("record-death", person="an", on="2020-01-01", rests="end"))
    earlier = act("correct-death", person="an", right_died="2019-06-01")
    with pytest.raises(Refused) as refused:
        made(graph, earlier)
    assert {problem.about[1]["id"] for problem in refused.value.problems} == {"h1", "h2"}
    assert {(problem.code, problem.field) for problem in refused.value.problems} == {("rests-on-it", "rests")}
    earlier["parameters"]["rests"] = "end"
    duties = {(fact.before or {})["end"]: fact.after for fact in made(graph, earlier).facts
              if "link" in (fact.before or {})}
    assert {end: after and after["until"] for end, after in duties.items()} == {
        "Household/h1": "2019-06-01", "Household/h2": None}


@on_embedded
def test_what_a_successor_took_from_who_lives_is_theirs_until_it_is_said(graph: Graph) -> None:
    bearing(graph)
    made(graph, act("record-death", person="an", on="2020-01-01", successor="binh", rests="end"))
    alive = act("correct-death", person="an", alive=True)
    with pytest.raises(Refused) as refused:
        made(graph, alive)
    assert {(problem.code, problem.field) for problem in refused.value.problems} == {("one-head-a-day", "alive")}
    made(graph, alive, act("end-village-head", person="an", village="v1", on="2020-01-01"))


@on_embedded
def test_a_thing_ends_no_earlier_than_its_links_begin(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-household", id="h7", name="Hộ 7", village="v3", on="2018-01-01"),
         act("close-village", village="v3", on="2020-01-01", rests="end"))
    with pytest.raises(Refused) as refused:
        made(graph, act("correct-thing", thing="Village/v3", right_until="2017-01-01"))
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [
        ("ends-within-life", "right_until")]


@on_embedded
def test_what_a_link_says_is_corrected(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-reason", id="directive", name="Chỉ thị", name_en="Directive"),
         act("register-position", id="deputy", name="Phó", name_en="Deputy", leads=False, field="party"),
         act("set-seats", kind="cell", position="secretary", seats=1, on="2015-01-01"),
         act("appoint", person="an", organization="k1", position="secretary", on="2018-01-01"))
    duty = {"link": "RESPONSIBLE_FOR", "start": "Person/an", "end": "Household/h1", "since": "2017-01-01"}
    assert after(graph, act("correct-link", **duty, right_reason="directive"))["reason"] == "directive"
    post = {"link": "HOLDS", "start": "Person/an", "end": "Organization/k1", "since": "2018-01-01"}
    post |= {"position": "secretary", "right_position": "deputy"}
    assert after(graph, act("correct-link", **post))["position"] == "deputy"
    seats = {"link": "HAS_SEATS", "start": "Kind/cell", "end": "Position/secretary", "since": "2015-01-01"}
    assert after(graph, act("correct-link", **seats, right_seats=2))["seats"] == 2
    with pytest.raises(Refused):
        made(graph, act("correct-link", **duty, right_seats=2))


@on_embedded
def test_traits_of_the_vocabulary_are_corrected(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-sector", id="army", name="LLVT", name_en="Army", works_elsewhere=False))
    assert after(graph, act("correct-kind", kind="cell", base=True))["base"] is True
    assert after(graph, act("correct-sector", sector="army", works_elsewhere=True))["works_elsewhere"] is True
    assert after(graph, act("correct-position", position="secretary", field="front"))["field"] == "front"
    with pytest.raises(Refused):
        made(graph, act("correct-kind", kind="cell", base=True))


MOVES = [("move-organization", {"organization": "k1", "parent": "c2"}, [("PART_OF", "k1", "c2")]),
         ("change-kind", {"organization": "k1", "kind": "committee"}, [("OF_KIND", "k1", "committee")]),
         ("move-village", {"village": "v1", "area": "a2"}, [("LIES_IN", "v1", "a2")]),
         ("move-household-group", {"group": "g1", "village": "v2"}, [("IN", "g1", "v2"), ("IN", "h3", "v2")])]


@on_embedded
@pytest.mark.parametrize(("action", "given", "begun"), MOVES)
def test_a_move_ends_the_one_and_begins_the_other(
    graph: Graph, action: str, given: dict[str, str], begun: list[tuple[str, str, str]]
) -> None:
    district(graph)
    made(graph, act("register-area", id="a2", name="Xã 2", on="2015-01-01"))
    facts = made(graph, act(action, **given, on="2020-01-01")).facts
    new = sorted((f.after["link"], f.after["start"].split("/")[1], f.after["end"].split("/")[1])
                 for f in facts if f.after and not f.before)
    assert new == begun
    assert len(facts) == 2 * len(begun)
    with pytest.raises(Refused):
        made(graph, act(action, **given, on="2021-01-01"))


def test_a_wrong_code_and_a_wrong_reason_are_cleared(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-reason", id="directive", name="Chỉ thị", name_en="Directive"))
    assert after(graph, act("correct-thing", thing="Person/an", code="A-1"))["code"] == "A-1"
    assert "code" not in after(graph, act("correct-thing", thing="Person/an", clear="code"))
    duty = {"link": "RESPONSIBLE_FOR", "start": "Person/an", "end": "Household/h1", "since": "2017-01-01"}
    assert after(graph, act("correct-link", **duty, right_reason="directive"))["reason"] == "directive"
    assert "reason" not in after(graph, act("correct-link", **duty, clear="reason"))


@pytest.mark.parametrize("what", ["name", "code"])
def test_a_former_name_or_code_and_its_day_are_corrected_and_taken_back(graph: Graph, what: str) -> None:
    district(graph)
    made(graph, act("correct-thing", thing="Village/v1", code="T1"))
    kept = f"former_{what}s"
    for day, called in (("2018-01-01", "Thôn A"), ("2020-01-01", "Thôn B")):
        made(graph, act(f"re{what}-village", village="v1", on=day, **{what: called}))
    renamed = digest(graph)
    correct = f"correct-former-{what}"
    image = after(graph, act(correct, thing="Village/v1", until="2020-01-01", right_until="2019-06-01",
                             **{f"right_{what}": "Thôn Á"}))
    assert image[kept][1:] == ["Thôn Á"]
    assert image[f"{kept}_until"] == ["2018-01-01", "2019-06-01"]
    never = made(graph, act(correct, thing="Village/v1", until="2018-01-01", never=True))
    assert (never.facts[0].after or {})[kept] == ["Thôn Á"]
    none = after(graph, act(correct, thing="Village/v1", until="2019-06-01", never=True))
    assert kept not in none
    assert f"{kept}_until" not in none
    for number in range(never.number + 1 if never.number else 0, (never.number or 0) - 2, -1):
        undo(graph, number, head=ACTOR)
    assert digest(graph) == renamed


def test_a_corrected_former_name_stays_in_order(graph: Graph) -> None:
    district(graph)
    made(graph, act("rename-village", village="v1", name="Thôn A", on="2018-01-01"))
    with pytest.raises(Refused) as refused:
        made(graph, act("correct-former-name", thing="Village/v1", until="2018-01-01", right_until="2014-01-01"))
    assert [problem.code for problem in refused.value.problems] == ["names-in-order"]


@pytest.mark.parametrize("mend", ["correct-link", "withdraw-link"])
def test_what_rests_on_a_membership_that_was_shorter_or_never_was_is_asked_about(graph: Graph, mend: str) -> None:
    district(graph)
    right = {"right_until": "2019-01-01"} if mend == "correct-link" else {}
    membership = act(mend, link="MEMBER_OF", start="Person/an", end="Organization/k1", since="2016-01-01", **right)
    with pytest.raises(Refused) as refused:
        made(graph, membership)
    assert "rests-on-it" in [problem.code for problem in refused.value.problems]
    before = digest(graph)
    membership["parameters"]["rests"] = "end"
    mended = made(graph, membership)
    ended = {fact.before["link"]: fact.after for fact in mended.facts if fact.before}
    assert (ended["RESPONSIBLE_FOR"] or {}).get("until") == right.get("right_until")
    undo(graph, mended.number or 0, head=ACTOR)
    assert digest(graph) == before


@pytest.mark.parametrize(("link", "place", "resting"), [
    ("MEMBER_OF", "Organization/k1", act("appoint", person="an", organization="k1", position="secretary")),
    ("LIVES_IN", "Village/v1", act("start-contact", person="an", organization="c1"))])
def test_what_began_before_a_membership_or_residence_that_begins_later_is_asked_about(
    graph: Graph, link: str, place: str, resting: dict[str, Any]
) -> None:
    district(graph)
    made(graph, act("start-residence", person="an", village="v1", on="2016-01-01"))
    resting["parameters"]["on"] = "2016-03-01"
    made(graph, resting)
    later = act("correct-link", link=link, start="Person/an", end=place, since="2016-01-01", right_since="2016-07-01")
    before = digest(graph)
    with pytest.raises(Refused) as refused:
        made(graph, later)
    (problem,) = refused.value.problems
    assert (problem.code, problem.about[0]["id"], problem.about[1]["id"]) == (
        "rests-on-it", "an", resting["parameters"]["organization"])
    for rests, since, until in (("keep", "2016-03-01", None), ("end", "2016-07-01", "2019-01-01")):
        later["parameters"] |= {"rests": rests, "right_until": until} if until else {"rests": rests}
        mended = made(graph, later)
        (found,) = [dict(fact.after or {}) for fact in mended.facts
                    if (fact.after or {})["link"] not in (link, "RESPONSIBLE_FOR")]
        assert (found["since"], found["until"]) == (since, until)
        undo(graph, mended.number or 0, head=ACTOR)
        assert digest(graph) == before


@on_embedded
def test_a_post_that_was_over_before_a_membership_began_goes_and_a_duty_is_named(graph: Graph) -> None:
    district(graph)
    post = {"person": "an", "organization": "k1", "position": "secretary"}
    made(graph, act("appoint", **post, on="2016-03-01"), act("release", **post, on="2016-05-01"))
    member = {"link": "MEMBER_OF", "start": "Person/an", "end": "Organization/k1", "since": "2016-01-01"}
    with pytest.raises(Refused) as refused:
        made(graph, act("correct-link", **member, right_since="2018-01-01", rests="keep"))
    assert "when the duty for Hộ 1 begins" in refused.value.problems[0].message.en
    mended = made(graph, act("correct-link", **member, right_since="2018-01-01", rests="end"))
    became = {(fact.before or {})["link"]: (fact.after or {}).get("since") for fact in mended.facts}
    assert became == {"MEMBER_OF": "2018-01-01", "HOLDS": None, "RESPONSIBLE_FOR": "2018-01-01"}


def test_with_the_end_of_a_thing_its_links_are_corrected_and_opened_again(graph: Graph) -> None:
    district(graph)
    made(graph, act("close-village", village="v3", on="2020-01-01", rests="end"))
    corrected = made(graph, act("correct-thing", thing="Village/v3", right_until="2021-01-01"))
    assert {(fact.after or {})["until"] for fact in corrected.facts} == {"2021-01-01"}
    assert len(corrected.facts) == 2
    reopened = made(graph, act("reopen-village", village="v3"))
    assert [(fact.after or {})["until"] for fact in reopened.facts] == [None, None]


@on_embedded
@pytest.mark.parametrize(("field", "action"), [
    ("alive", act("correct-death", person="an", right_died="2020-02-01", alive=True)),
    ("reopen", act("correct-thing", thing="Village/v1", right_until="2020-02-01", reopen=True)),
    ("clear", act("correct-thing", thing="Village/v1", code="T1", clear="code")),
])
def test_what_contradicts_itself_is_refused(graph: Graph, field: str, action: dict[str, Any]) -> None:
    district(graph)
    with pytest.raises(Refused) as refused:
        made(graph, action)
    assert ("either", field) in [(problem.code, problem.field) for problem in refused.value.problems]


@on_embedded
def test_a_life_has_no_end_but_the_death(graph: Graph) -> None:
    district(graph)
    with pytest.raises(Refused) as refused:
        made(graph, act("correct-thing", thing="Person/binh", right_until="2020-01-01"))
    assert ("lives-until-death", "right_until") in [(p.code, p.field) for p in refused.value.problems]
