"""Undo puts back what was before, is a change itself, and names what stands in its way."""

from typing import Any

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.undoing import undo
from graphsvc.changes.verifying import verify
from graphsvc.errors import NotFound, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.store import door
from graphsvc.store.door import Transaction
from tests.making import ACTOR, act, district, made

CHANGES = {
    "a new link": [act("assign-duty", person="an", target="h2", on="2018-01-01")],
    "a new thing with links": [act("register-household", id="h7", name="Hộ 7", village="v2", on="2018-01-01")],
    "an end": [act("close-organization", organization="k1", on="2020-01-01", rests="end")],
    "a name": [act("rename-village", village="v1", name="Thôn Một", on="2020-01-01")],
    "a death": [act("record-death", person="an", on="2020-01-01", rests="keep")],
    "one thing touched twice": [
        act("rename-area", area="a1", name="Xã Một", on="2020-01-01"),
        act("rename-area", area="a1", name="Xã Hai", on="2021-01-01")],
    "begun and ended at once": [
        act("assign-duty", person="an", target="h2", on="2018-01-01"),
        act("release-duty", person="an", target="h2", on="2019-01-01")],
    "a link withdrawn": [
        act("withdraw-link", link="RESPONSIBLE_FOR", start="Person/an", end="Household/h1", since="2017-01-01")],
    "a thing withdrawn with its links": [
        act("withdraw-link", link="IN", start="Household/h6", end="Village/v3", since="2015-01-01"),
        act("withdraw-thing", thing="Household/h6"), act("withdraw-thing", thing="Village/v3")],
    "days corrected": [act("correct-link", link="MEMBER_OF", start="Person/an", end="Organization/k1",
                           since="2016-01-01", right_since="2016-07-01", right_until="2021-01-01",
                           rests="keep")],
    "a value corrected": [act("correct-thing", thing="Person/an", name="Nguyễn Văn Ân", code="A-1")],
}


DUTY = act("assign-duty", person="chi", target="h4", on="2019-01-01")
JOINED = act("admit", person="chi", organization="k1", on="2018-01-01")
HELD = {"person": "chi", "organization": "k1", "position": "secretary"}
POST = act("appoint", **HELD, on="2019-01-01")
# From change 4 on, after chi was registered: steps, each an action or the number of a change to undo; which of them is
# undone at last, which of them stands on it or in its way, with which code, and what is told of it.
IN_THE_WAY: dict[str, tuple[list[dict[str, Any] | int], int, int, str, str]] = {
    "a duty under a membership": ([JOINED, DUTY], 4, 5, "rests-on-it", "H Chi is responsible for Hộ 4"),
    "a position under a membership": (
        [JOINED, POST], 4, 5, "rests-on-it", "H Chi holds the position of Secretary in Chi bộ thôn 1"),
    "a position that ended, but for an undo": (
        [JOINED, POST, act("release", **HELD, on="2020-01-01"), 6], 4, 5,
        "rests-on-it", "H Chi holds the position of Secretary in Chi bộ thôn 1"),
    "a position of the days before a correction": (
        [act("admit", person="chi", organization="k1", on="2020-01-01"), act(
            "correct-link", link="MEMBER_OF", start="Person/chi", end="Organization/k1", since="2020-01-01",
            right_since="2018-01-01"), POST], 5, 6,
        "rests-on-it", "H Chi holds the position of Secretary in Chi bộ thôn 1"),
    "a later membership": (
        [JOINED, act("end-membership", person="chi", on="2019-01-01"),
         act("admit", person="chi", organization="c2", on="2020-01-01")], 5, 6,
        "one-a-day", "H Chi is a member of Đảng bộ xã 2"),
    "a position where somebody went, and no duty": (
        [JOINED, act("transfer", person="chi", organization="c2", on="2019-01-01"), DUTY,
         act("appoint", person="chi", organization="c2", position="secretary", on="2020-01-01")], 5, 7,
        "rests-on-it", "H Chi holds the position of Secretary in Đảng bộ xã 2"),
    "a contact where somebody lives, and no duty elsewhere": (
        [JOINED, act("start-residence", person="chi", village="v1", on="2018-01-01"),
         act("assign-duty", person="chi", target="h6", on="2019-01-01"),
         act("start-contact", person="chi", organization="c1", on="2019-01-01")], 5, 7,
        "rests-on-it", "H Chi keeps contact with Đảng bộ xã 1"),
    "a position of who was dead before": (
        [JOINED, act("record-death", person="chi", on="2021-01-01"), 5, POST], 6, 7,
        "rests-on-it", "H Chi holds the position of Secretary in Chi bộ thôn 1"),
    "a membership that was withdrawn": (
        [JOINED, DUTY, act(
            "withdraw-link", link="RESPONSIBLE_FOR", start="Person/chi", end="Household/h4", since="2019-01-01"), act(
            "withdraw-link", link="MEMBER_OF", start="Person/chi", end="Organization/k1", since="2018-01-01")], 6, 7,
        "duty-of-a-living-member", "H Chi is a member of Chi bộ thôn 1"),
    "an end that was closed": (
        [act("detach-household", household="h6", on="2020-01-01"), act("close-village", village="v3", on="2021-01-01")],
        4, 5, "ends-within-life", "Thôn 10"),
    "the rest of a ring": (
        [act("detach-organization", organization="k1", on="2020-01-01"),
         act("move-organization", organization="c1", parent="k1", on="2020-01-01")], 4, 5,
        "no-ring", "Đảng bộ xã 1 is part of Chi bộ thôn 1"),
    "a group in another village": (
        [act("leave-group", household="h3", on="2020-01-01"),
         act("move-household-group", group="g1", village="v2", on="2021-01-01")], 4, 5,
        "group-in-the-same-village", "Nhóm 1 is in Thôn 2"),
    "a code": (
        [act("correct-thing", thing="Household/h4", code="A-1"), act("correct-thing", thing="Household/h4", code="A-2"),
         act("correct-thing", thing="Household/h5", code="A-1")], 5, 6, "code-of-one", "Hộ 5"),
}


def undone(graph: Graph, number: int) -> int:
    outcome = undo(graph, number, head=ACTOR)
    assert outcome.number is not None
    return outcome.number


def refusal(graph: Graph, number: int) -> Problem:
    """The one thing that keeps a change from being undone; nothing of it is."""
    before = digest(graph)
    with pytest.raises(Refused) as refused:
        undo(graph, number, head=ACTOR)
    assert digest(graph) == before
    (problem,) = refused.value.problems
    return problem


@pytest.mark.parametrize("what", CHANGES)
def test_undone_and_undone_again(graph: Graph, what: str) -> None:
    district(graph)
    before = digest(graph)
    number = made(graph, *CHANGES[what]).number
    assert number is not None
    after = digest(graph)
    assert after != before
    for expected in (before, after, before):
        number = undone(graph, number)
        assert digest(graph) == expected
    assert list(verify(graph)) == []


def test_of_a_long_list_the_engine_is_given_a_part_at_a_time(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    district(graph)
    before, given = digest(graph), list[int]()
    houses = [act("register-household", id=f"new{n}", name=f"Hộ {n}", village="v2", on="2018-01-01") for n in range(10)]
    number = made(graph, *houses).number
    run = Transaction.run

    def counted(transaction: Transaction, statement: str, **values: Any) -> list[dict[str, Any]]:
        given.extend(len(values[name]) for name in ("rows", "links") if isinstance(values.get(name), list))
        return run(transaction, statement, **values)

    monkeypatch.setattr(Transaction, "run", counted)
    monkeypatch.setattr(door, "AT_ONCE", 3)
    for expected in (before, after := digest(graph), before, after):
        assert number is not None
        number = undone(graph, number)
        assert digest(graph) == expected
    assert max(given) == 3


def test_what_was_done_and_undone_later_stands_in_no_ones_way(graph: Graph) -> None:
    district(graph)
    before = digest(graph)
    first = made(graph, act("rename-area", area="a1", name="Xã Một", on="2020-01-01")).number
    second = made(graph, act("rename-area", area="a1", name="Xã Hai", on="2021-01-01")).number
    assert first and second
    undone(graph, second)
    undone(graph, first)
    assert digest(graph) == before


def test_a_later_change_of_the_same_is_named(graph: Graph) -> None:
    district(graph)
    first = made(graph, act("rename-area", area="a1", name="Xã Một", on="2020-01-01")).number
    later = made(graph, act("rename-area", area="a1", name="Xã Hai", on="2021-01-01")).number
    before = digest(graph)
    assert first and later
    problem = refusal(graph, first)
    assert problem.code == "changed-later" and "Xã Một" in problem.message.vi and str(later) in problem.message.vi
    assert digest(graph) == before


@pytest.mark.parametrize("what", IN_THE_WAY)
def test_what_stands_on_it_or_in_its_way_is_named(graph: Graph, what: str) -> None:
    steps, number, later, code, told = IN_THE_WAY[what]
    made(district(graph), act("register-person", id="chi", name="H Chi"))
    for step in steps:
        _ = undo(graph, step, head=ACTOR) if isinstance(step, int) else made(graph, step)
    problem = refusal(graph, number)
    assert (problem.code, problem.field, problem.about[-1]) == (code, "number", {"kind": "change", "number": later})
    assert problem.message.en.startswith(told) and f"(change {later}): undo that first" in problem.message.en


def test_all_that_stands_on_it_is_named_together(graph: Graph) -> None:
    district(graph)
    made(graph, act("rename-area", area="a1", name="Xã Một", on="2020-01-01"),
         act("register-household", id="h7", name="Hộ 7", village="v2", on="2018-01-01"),
         act("register-person", id="chi", name="H Chi"), JOINED)
    made(graph, act("rename-area", area="a1", name="Xã Hai", on="2021-01-01"))
    made(graph, act("assign-duty", person="an", target="h7", on="2018-02-01"))
    made(graph, act("register-person", id="dung", name="Dung"))
    made(graph, DUTY)
    with pytest.raises(Refused) as refused:
        undo(graph, 3, head=ACTOR)
    assert [(problem.code, problem.about[-1]["number"]) for problem in refused.value.problems] == [
        ("changed-later", 4), ("still-linked", 5), ("still-linked", 7)]


def test_what_left_nothing_is_not_named(graph: Graph) -> None:
    """Where an undo was undone, what it undid is named, not one of them."""
    district(graph)
    for year, name in enumerate(("Xã Một", "Xã Hai"), 2020):
        made(graph, act("rename-area", area="a1", name=name, on=f"{year}-01-01"))
    undo(graph, undone(graph, 4), head=ACTOR)
    assert refusal(graph, 3).about[-1] == {"kind": "change", "number": 4}
    undone(graph, 4)
    undone(graph, 3)


def test_what_was_borne_before_stands_on_nothing_later(graph: Graph) -> None:
    made(district(graph), act("register-person", id="chi", name="H Chi"), POST)
    before = digest(graph)
    made(graph, JOINED)
    made(graph, act("end-membership", person="chi", on="2020-01-01", rests="keep"))
    undone(graph, 5)  # the position was left open on purpose, and that leaves nothing
    undone(graph, 4)
    assert digest(graph) == before


def test_what_was_withdrawn_later_is_named(graph: Graph) -> None:
    district(graph)
    first = made(graph, act("assign-duty", person="an", target="h2", on="2018-01-01")).number
    later = made(graph, act(
        "withdraw-link", link="RESPONSIBLE_FOR", start="Person/an", end="Household/h2", since="2018-01-01")).number
    assert first and later
    problem = refusal(graph, first)
    assert problem.code == "changed-later" and str(later) in problem.message.en


def test_a_later_link_to_a_new_thing_is_named(graph: Graph) -> None:
    district(graph)
    first = made(graph, act("register-household", id="h7", name="Hộ 7", village="v2", on="2018-01-01")).number
    later = made(graph, act("assign-duty", person="an", target="h7", on="2018-02-01")).number
    before = digest(graph)
    assert first and later
    problem = refusal(graph, first)
    assert problem.code == "still-linked" and "Nguyễn Văn An" in problem.message.vi
    assert problem.about[-1] == {"kind": "change", "number": later}
    assert digest(graph) == before


def test_a_link_does_not_come_back_without_its_end(graph: Graph) -> None:
    district(graph)
    link = made(graph, act("withdraw-link", link="IN", start="Household/h6", end="Village/v3", since="2015-01-01"))
    made(graph, act("withdraw-thing", thing="Household/h6"))
    assert link.number
    with pytest.raises(Refused) as refused:
        undone(graph, link.number)
    (problem,) = refused.value.problems
    assert (problem.code, problem.about[-1]) == ("end-missing", {"kind": "change", "number": 4})
    assert "Household/h6 is no more (change 4)" in problem.message.en


def test_what_the_guards_forbid_does_not_come_back(graph: Graph) -> None:
    """A duty rests on the membership that it began in."""
    district(graph)
    joined = made(graph, act("register-person", id="chi", name="H Chi"),
                  act("admit", person="chi", organization="k1", on="2018-01-01")).number
    member = made(graph, act("end-membership", person="chi", on="2019-01-01"),
                  act("admit", person="chi", organization="c2", on="2019-01-01")).number
    made(graph, act("assign-duty", person="chi", target="h4", on="2020-01-01"))
    assert joined and member
    before = digest(graph)
    undone(graph, member)  # a member of k1 still, without an end: the duty stands
    assert digest(graph) != before
    with pytest.raises(Refused):
        undone(graph, joined)


def test_a_preview_changes_nothing_and_an_unknown_number_is_said(graph: Graph) -> None:
    district(graph)
    before = digest(graph)
    preview = undo(graph, 2, head=ACTOR, preview=True)
    assert preview.number is None and len(preview.facts) == 39
    assert digest(graph) == before
    with pytest.raises(NotFound):
        undone(graph, 99)


def test_a_withdrawn_thing_with_links_is_refused_naming_them(graph: Graph) -> None:
    district(graph)
    with pytest.raises(Refused) as refused:
        made(graph, act("withdraw-thing", thing="Village/v3"))
    (problem,) = refused.value.problems
    assert problem.code == "still-linked" and "Hộ 6" in problem.message.vi and problem.row == 0
