"""Two records of one thing become one: what it had goes to the one that is kept, and nothing of it is lost."""

from datetime import date

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.replaying import replay
from graphsvc.changes.undoing import undo
from graphsvc.errors import NotFound, Refused
from graphsvc.graph import Graph, open_graph
from graphsvc.questions.naming import meant
from graphsvc.questions.things import described
from tests.conftest import SettingsFor
from tests.engines.choosing import on_embedded
from tests.exported import assert_same_facts, facts_in, rows_of
from tests.making import ACTOR, act, district, made
from tests.oracle.applying import applied
from tests.oracle.facts import Facts

DAY = date(2022, 6, 17)
TWICE = (
    act("register-person", id="an2", name="Nguyễn Văn Án", code="ĐV 7", on="2014-01-01"),
    act("start-residence", person="an2", village="v1", on="2015-01-01"),
    act("rename-person", person="an2", name="Nguyen An", on="2015-06-01"),
    act("admit", person="an2", organization="k1", on="2016-06-01"),
    act("assign-duty", person="an2", target="h1", on="2018-01-01"),
    act("assign-duty", person="an2", target="h2", on="2018-01-01"),
    act("register-household", id="h7", name="Hộ Một", village="v1", on="2015-01-01"),
    act("assign-duty", person="binh", target="h7", on="2019-01-01"),
    act("register-organization", id="k2", name="Chi bộ 1", kind="cell", parent="c1", on="2015-01-01"),
    act("cover", organization="k2", territory="v3", on="2015-01-01"),
    act("succeed", organization="k2", predecessor="k1", on="2015-01-01"),
)
MERGES = (act("merge-person", person="an", duplicate="an2"), act("merge-household", household="h1", duplicate="h7"),
          act("merge-organization", organization="k1", duplicate="k2"))


PLACES_TWICE = (
    act("register-village", id="v9", name="Thôn Một", code="T1", area="a1", on="2016-01-01"),
    act("register-household-group", id="g9", name="Nhóm Chín", village="v9", on="2016-01-01"),
    act("register-household", id="h9", name="Hộ 9", village="v9", group="g9", on="2016-01-01"),
    act("cover", organization="k1", territory="v9", on="2016-01-01"),
    act("start-residence", person="an", village="v9", on="2016-01-01"),
    act("start-village-head", person="an", village="v9", on="2016-01-01"),
    act("assign-duty", person="binh", target="g9", on="2018-01-01"),
    act("assign-duty", person="an", target="g9", on="2018-01-01"),
)
PLACES = (act("merge-village", village="v1", duplicate="v9"), act("merge-household-group", group="g1", duplicate="g9"))


def links(facts: Facts, key: str) -> set[tuple[str, str, str]]:
    """The links of a thing: type, other end, first day."""
    return {(link.type, link.end.key if link.start.key == key else link.start.key, str(link.since))
            for link in facts.touching(facts.things[key])}


def test_the_kept_one_has_what_both_had_and_undone_all_is_as_before(graph: Graph) -> None:
    made(district(graph), *TWICE)
    before, told = digest(graph), facts_in(graph)
    preview = made(graph, *MERGES, preview=True)
    assert digest(graph) == before
    outcome = made(graph, *MERGES)
    assert [(fact.before, fact.after) for fact in preview.facts] == [
        (fact.before, fact.after) for fact in outcome.facts]
    facts = facts_in(graph)
    assert_same_facts(facts, applied(told, MERGES))
    assert links(facts, "Person/an") == {
        ("MEMBER_OF", "Organization/k1", "2016-01-01"), ("LIVES_IN", "Village/v1", "2015-01-01"),
        ("RESPONSIBLE_FOR", "Household/h1", "2017-01-01"), ("RESPONSIBLE_FOR", "Household/h2", "2018-01-01")}
    person = facts.things["Person/an"].properties
    assert (person["name"], person["code"], person["also_called"], person["merged_ids"]) == (
        "Nguyễn Văn An", "ĐV 7", ["Nguyen An", "Nguyễn Văn Án"], ["an2"])
    assert ("RESPONSIBLE_FOR", "Person/binh", "2019-01-01") in links(facts, "Household/h1")
    assert {("COVERS", "Village/v3", "2015-01-01")} < links(facts, "Organization/k1")
    assert not [link for link in facts.links if link.type == "SUCCEEDS"]
    assert not {"Person/an2", "Household/h7", "Organization/k2"} & set(facts.things)
    undo(graph, outcome.number or 0, head=ACTOR)
    assert digest(graph) == before


def test_villages_and_groups_take_all_that_lies_in_their_duplicate(graph: Graph) -> None:
    made(district(graph), *PLACES_TWICE)
    before, told = digest(graph), facts_in(graph)
    outcome = made(graph, *PLACES)
    facts = facts_in(graph)
    assert_same_facts(facts, applied(told, PLACES))
    assert {("IN", "Household/h9", "2016-01-01"), ("HEADS", "Person/an", "2016-01-01"), (
        "LIVES_IN", "Person/an", "2016-01-01")} < links(facts, "Village/v1")
    assert {link for link in links(facts, "Village/v1") if link[0] in ("COVERS", "LIES_IN")} == {
        ("COVERS", "Organization/k1", "2015-01-01"), ("LIES_IN", "Area/a1", "2015-01-01")}
    assert links(facts, "HouseholdGroup/g1") == {
        ("IN", "Village/v1", "2015-01-01"), ("BELONGS_TO", "Household/h3", "2015-01-01"),
        ("BELONGS_TO", "Household/h9", "2016-01-01"), ("RESPONSIBLE_FOR", "Person/binh", "2017-01-01"),
        ("RESPONSIBLE_FOR", "Person/an", "2018-01-01")}
    assert described(graph, "Village", "v9").thing.id == "v1"
    assert described(graph, "HouseholdGroup", "g9").thing.id == "g1"
    undo(graph, outcome.number or 0, head=ACTOR)
    assert digest(graph) == before


@on_embedded
@pytest.mark.parametrize(("also", "merge", "code"), [
    (act("start-village-head", person="binh", village="v1", on="2017-01-01"), PLACES[0], "one-head-a-day"),
    (act("move-village", village="v9", area="a2", on="2017-01-01"), PLACES[0], "one-a-day"),
    (act("rename-household", household="h1", name="Hộ Một", on="2017-01-01"), PLACES[1], "one-a-day"),
])
def test_places_that_can_not_be_one_are_refused(
    graph: Graph, also: dict[str, object], merge: dict[str, object], code: str
) -> None:
    made(district(graph), act("register-area", id="a2", name="Xã 2", on="2015-01-01"), *PLACES_TWICE, also)
    with pytest.raises(Refused) as refused:
        made(graph, merge)
    assert code in {problem.code for problem in refused.value.problems}


def test_what_was_merged_is_found_by_its_name_code_and_id(graph: Graph) -> None:
    made(district(graph), *TWICE)
    made(graph, *MERGES)
    for words in ("an2", "nguyen van an", "NGUYỄN AN", "đv 7"):
        assert "Person/an" in {row[0] for row in rows_of(graph, "things-by-name", (), DAY, words=words)}
    (match,) = meant(graph, "Person", "an2", within=(), as_of=DAY, language="vi", most=5)
    assert match.thing.id == "an"
    assert described(graph, "Person", "an2").thing.id == "an"
    assert described(graph, "Organization", "k2", within=["k1"]).thing.id == "k1"
    with pytest.raises(NotFound) as unknown:  # out of reach it is told of the one that was named
        described(graph, "Person", "an2", within=["c2"])
    assert "an2" in unknown.value.problems[0].message.en


@on_embedded
def test_an_id_that_was_given_anew_means_the_new_thing(graph: Graph) -> None:
    made(district(graph), *TWICE)
    made(graph, *MERGES)
    made(graph, act("register-person", id="an2", name="Ai khác"))
    assert described(graph, "Person", "an2").thing.name == "Ai khác"


@on_embedded
def test_merged_one_after_another_all_are_found(graph: Graph) -> None:
    made(district(graph), *TWICE, act("register-person", id="an3", name="Ân"))
    made(graph, act("merge-person", person="an2", duplicate="an3"), act("merge-person", person="an", duplicate="an2"))
    assert facts_in(graph).things["Person/an"].properties["merged_ids"] == ["an2", "an3"]
    assert described(graph, "Person", "an3").thing.id == "an"


@on_embedded
@pytest.mark.parametrize(("also", "code"), [
    ([act("transfer", person="an2", organization="c2", on="2019-01-01")], "one-a-day"),
    ([act("record-death", person="an2", on="2020-01-01", rests="end")], "nothing-to-change"),
])
def test_two_that_can_not_be_one_are_refused(graph: Graph, also: list[dict[str, object]], code: str) -> None:
    made(district(graph), *TWICE, *also)
    with pytest.raises(Refused) as refused:
        made(graph, MERGES[0])
    assert {problem.code for problem in refused.value.problems} == {code}


@on_embedded
def test_nothing_is_merged_with_itself(graph: Graph) -> None:
    with pytest.raises(Refused) as refused:
        made(district(graph), act("merge-household", household="h1", duplicate="h1"))
    assert [problem.code for problem in refused.value.problems] == ["nothing-to-change"]


@on_embedded
def test_a_replay_merges_alike(graph: Graph, own_settings: SettingsFor) -> None:
    made(district(graph), *TWICE)
    made(graph, *MERGES)
    with open_graph(own_settings()) as other:
        assert replay(graph, other) == 4
        assert digest(other) == digest(graph)
        assert described(other, "Person", "an2").thing.id == "an"
