"""Questions about the quality of the data, over faults that the write door refuses and so are put in beside the log.

What each must find stands here; that it finds no more is held against the oracle, on both engines.
"""

from datetime import date, timedelta
from typing import Any

from graphsvc.graph import Graph
from graphsvc.questions.checking import GROUP, checked
from tests.engines.choosing import on_embedded
from tests.exported import assert_agrees, facts_in, rows_of
from tests.making import act, district, made

DAY, FIRST, OPEN = date(2022, 6, 17), date(2015, 1, 1), date(9999, 12, 31)
MIDDLE = date(2018, 1, 1)


def planted(graph: Graph, kind: str, start: str, end: str, since: date = FIRST, until: date = OPEN, **own: Any) -> None:
    """Put a link straight into the graph, past every guard."""
    row = {"start": start, "end": end, "properties": {
        "id": f"{kind} {start} {end} {since}", "since": since, "until": until, "changes": [1], **own}}
    graph.store.write(lambda transaction: transaction.run(graph.catalogue.plumbing[f"facts/new/{kind}"], rows=[row]),
                      seconds=graph.settings.seconds)


def found(graph: Graph, question: str, as_of: date = DAY) -> set[tuple[Any, ...]]:
    """The rows of a question, which are those of the oracle; and who asks from below the top sees none."""
    facts = facts_in(graph)
    for within in ([], ["c1"]):
        assert_agrees(graph, facts, question, within, as_of)
    return set(rows_of(graph, question, (), as_of))


def test_a_ring_of_parents(graph: Graph) -> None:
    planted(district(graph), "PART_OF", "Organization/c1", "Organization/k1", MIDDLE)
    ring = {("Organization/c1", "PART_OF", "Organization/k1"), ("Organization/k1", "PART_OF", "Organization/c1")}
    assert found(graph, "links-in-a-ring") == ring
    assert found(graph, "links-in-a-ring", MIDDLE - timedelta(days=1)) == set()
    planted(graph, "LIES_IN", "Area/a1", "Area/a1")
    planted(graph, "SUCCEEDS", "Organization/c1", "Organization/c1")
    assert found(graph, "links-in-a-ring") - ring == {
        ("Area/a1", "LIES_IN", "Area/a1"), ("Organization/c1", "SUCCEEDS", "Organization/c1")}


def test_a_ring_that_leaves_nobody_at_the_top(graph: Graph) -> None:
    planted(district(graph), "PART_OF", "Organization/root", "Organization/k1")
    planted(graph, "PART_OF", "Organization/c2", "Organization/c1")
    assert ("Organization/root", "PART_OF", "Organization/k1") in set(rows_of(graph, "links-in-a-ring", (), DAY))


def test_two_where_one_may_be(graph: Graph) -> None:
    planted(district(graph), "PART_OF", "Organization/k1", "Organization/c2", MIDDLE)
    planted(graph, "MEMBER_OF", "Person/an", "Organization/c2", MIDDLE, date(2019, 1, 1))
    planted(graph, "HEADS", "Person/an", "Village/v1")
    planted(graph, "HEADS", "Person/binh", "Village/v1", MIDDLE)
    planted(graph, "RESPONSIBLE_FOR", "Person/an", "Household/h1", MIDDLE, date(2019, 1, 1))
    planted(graph, "IN", "Household/h1", "Village/v2", date(2030, 1, 1))
    pairs = {(row[0], row[1], frozenset(row[2:4]), *row[4:]) for row in found(graph, "links-that-overlap")}
    assert pairs == {
        ("Organization/k1", "PART_OF", frozenset({"Organization/c1", "Organization/c2"}), MIDDLE, None),
        ("Person/an", "MEMBER_OF", frozenset({"Organization/k1", "Organization/c2"}), MIDDLE, date(2019, 1, 1)),
        ("Village/v1", "HEADS", frozenset({"Person/an", "Person/binh"}), MIDDLE, None),
        ("Person/an", "RESPONSIBLE_FOR", frozenset({"Household/h1"}), MIDDLE, date(2019, 1, 1)),
    }


def test_links_past_an_end(graph: Graph) -> None:
    made(district(graph), act("close-household", household="h2", on="2018-01-01"),
         act("register-village", id="v4", name="Thôn 4", on="2018-01-01"))
    planted(graph, "IN", "Household/h2", "Village/v3", MIDDLE, date(2019, 1, 1))
    planted(graph, "LIES_IN", "Village/v4", "Area/a1", FIRST)
    planted(graph, "IN", "Household/h2", "Village/v4", date(2030, 1, 1))
    assert found(graph, "links-past-an-end") == {
        ("Household/h2", "IN", "Village/v3", MIDDLE, date(2019, 1, 1), "Household/h2"),
        ("Village/v4", "LIES_IN", "Area/a1", FIRST, None, "Village/v4"),
    }


def test_groups_in_no_village(graph: Graph) -> None:
    made(district(graph), act("register-household-group", id="g2", name="Nhóm 2", on="2016-01-01"),
         act("register-household-group", id="g3", name="Nhóm 3", village="v2", on="2016-01-01"),
         act("join-group", household="h2", group="g2", on="2016-01-01"),
         act("detach-household-group", group="g3", on="2018-01-01"))
    assert found(graph, "groups-in-no-village") == {("HouseholdGroup/g2", 1), ("HouseholdGroup/g3", 0)}
    assert found(graph, "groups-in-no-village", MIDDLE - timedelta(days=1)) == {("HouseholdGroup/g2", 1)}


def test_posts_of_who_is_a_member_nowhere(graph: Graph) -> None:
    held = {"organization": "k1", "position": "secretary"}
    made(district(graph), *(act("register-person", id=who, name=who) for who in ("cam", "dao")),
         act("appoint", person="cam", on="2017-01-01", **held), act("appoint", person="dao", on="2017-01-01", **held),
         act("start-residence", person="cam", village="v1", on="2015-01-01"),
         act("start-contact", person="cam", organization="k1", on="2018-01-01"),
         act("record-death", person="dao", on="2019-01-01", rests="keep"),
         act("end-membership", person="an", on="2020-01-01", rests="keep"))
    assert found(graph, "posts-without-membership") == {
        ("Person/cam", "HOLDS", "Organization/k1", date(2017, 1, 1)),
        ("Person/cam", "KEEPS_CONTACT_WITH", "Organization/k1", MIDDLE),
        ("Person/an", "RESPONSIBLE_FOR", "Household/h1", date(2017, 1, 1))}
    made(graph, act("admit", person="cam", organization="c1", on="2021-01-01"))
    assert {row[0] for row in found(graph, "posts-without-membership")} == {"Person/an"}


def test_gaps_and_what_is_cut_off(graph: Graph) -> None:
    made(district(graph), act("detach-household", household="h1", on="2018-01-01"),
         act("place-household", household="h1", village="v2", on="2018-02-01"),
         act("detach-household", household="h4", on="2018-01-01"),
         act("place-household", household="h4", village="v2", on="2018-01-01"),
         act("detach-organization", organization="k1", on="2019-01-01"))
    assert found(graph, "gaps-in-time") == {
        ("Household/h1", "IN", "Village/v1", MIDDLE, "Village/v2", date(2018, 2, 1))}
    assert found(graph, "gaps-in-time", date(2018, 1, 31)) == set()
    assert found(graph, "organizations-cut-off") == {("Organization/k1", "Organization/c1", date(2019, 1, 1))}


def test_codes_that_differ_only_in_spelling(graph: Graph) -> None:
    made(district(graph), act("recode-organization", organization="c1", code="ĐB 01", on="2016-01-01"),
         act("recode-organization", organization="c2", code="đb01", on="2016-01-01"),
         act("recode-village", village="v1", code="db01", on="2016-01-01"))
    assert found(graph, "codes-alike") == {("Organization/c1", "ĐB 01", "Organization/c2", "đb01")}
    assert found(graph, "organizations-alike") == {("Organization/c1", "Organization/c2", False, True)}


def test_what_may_be_recorded_twice(graph: Graph) -> None:
    made(district(graph),
         act("register-person", id="an2", name="ÁN NGUYEN VAN"), act("register-person", id="an3", name="Nguyễn Văn An"),
         act("admit", person="an2", organization="k1", on="2016-01-01"),
         *(act("start-residence", person=person, village="v1", on="2016-01-01") for person in ("an", "an2")),
         act("register-household", id="h7", name="1 ho", village="v1", on="2015-01-01"),
         act("register-household", id="h8", name="Hộ 1", village="v2", on="2015-01-01"),
         act("register-organization", id="k2", name="Thôn 1 chi bộ", parent="c1", on="2015-01-01"))
    assert found(graph, "people-alike") == {("Person/an", "Person/an2", True, True, False)}
    assert found(graph, "households-alike") == {("Household/h1", "Household/h7", True, False)}
    assert found(graph, "organizations-alike") == {("Organization/k1", "Organization/k2", True, False)}


@on_embedded
def test_every_question_of_the_group_is_counted(graph: Graph) -> None:
    planted(district(graph), "PART_OF", "Organization/c1", "Organization/k1")
    counts = {one.question.name: one.rows for one in checked(graph, as_of=DAY)}
    assert set(counts) == {name for name, asked in graph.catalogue.questions.items() if asked.group == GROUP}
    assert counts == {name: len(rows_of(graph, name, (), DAY)) for name in counts}
    assert (counts["links-in-a-ring"], counts["links-that-overlap"], counts["codes-alike"]) == (2, 1, 0)
    assert {one.question.name: one.rows for one in checked(graph, within=["c2"], as_of=DAY)}["links-in-a-ring"] == 0
