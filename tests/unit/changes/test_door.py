"""Changes: whole or not at all, previewed by the same code, logged, and made once for each key."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from graphsvc.changes import log
from graphsvc.changes.digest import digest
from graphsvc.changes.verifying import verify
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.questions.asking import ask
from tests.making import ACTOR, act, district, made


def problems_of(graph: Graph, *actions: dict[str, object]) -> list[Problem]:
    before = digest(graph)
    with pytest.raises(Refused) as refused:
        made(graph, *actions)
    assert digest(graph) == before
    return list(refused.value.problems)


def codes(problems: list[Problem]) -> set[tuple[str, int | None]]:
    return {(problem.code, problem.row) for problem in problems}


def test_a_change_is_numbered_logged_and_read_back(graph: Graph) -> None:
    district(graph)
    outcome = made(graph, act("assign-duty", person="an", target="h2", on="2018-01-01"))
    assert outcome.number == 3
    (written,) = outcome.facts
    assert written.before is None
    assert written.after is not None
    assert (
        written.after["start"] == "Person/an"
        and written.after["since"] == "2018-01-01"
        and written.after["until"] is None
    )
    entries = list(log.entries(graph))
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert (entries[2].action, entries[2].head, entries[2].time) == ("assign-duty", ACTOR, outcome.time)
    assert [entry.number for entry in log.entries(graph, log.Wanted(after=1, limit=1))] == [2]
    (row,) = log.contents(graph, 3)
    assert row == {"row": 0, "action": "assign-duty", "before": None, "after": dict(written.after)}
    assert list(verify(graph)) == []


def test_a_preview_says_what_the_change_then_does_and_leaves_nothing(graph: Graph) -> None:
    district(graph)
    before = digest(graph)
    actions = [
        act("close-village", village="v3", on="2020-01-01", rests="end"),
        act("rename-area", area="a1", name="Xã Một", on="2020-01-01"),
    ]
    preview = made(graph, *actions, preview=True)
    assert preview.number is None
    assert digest(graph) == before
    assert len(list(log.entries(graph))) == 2
    assert made(graph, *actions).facts == preview.facts


def test_all_that_is_wrong_is_said_at_once_with_its_row(graph: Graph) -> None:
    district(graph)
    problems = problems_of(
        graph,
        act("register-household", name="Hộ 7", village="v9", on="2020-01-01"),
        act("assign-duty", person="an", target="h4", on="2015-06-01"),
        act("register-village", id="v1", name="Thôn 1"),
        act("place-organization", organization="root", parent="k1", on="2016-01-01"),
        act("end-membership", person="an", on="2016-01-01"),
        act("admit", person="binh", organization="c9", on="1600-01-01"),
        act("register-village", id="v8", name="x" * 300),
        act("place-village", village="v8", area="a1", on="2016-01-01"),
    )
    assert codes(problems) >= {
        ("unknown-thing", 0),
        ("duty-of-a-living-member", 1),
        ("id-taken", 2),
        ("no-ring", 3),
        ("nothing-to-change", 4),
        ("wrong-value", 5),
        ("unknown-thing", 5),
        ("wrong-value", 6),
    }
    # What another row's fault leaves unmade is no fault of its own.
    assert 7 not in {problem.row for problem in problems}


@pytest.mark.parametrize(
    ("code", "actions"),
    [
        ("one-a-day", [act("place-organization", organization="k1", parent="c2", on="2020-01-01")]),
        ("one-a-day", [act("admit", person="an", organization="c2", on="2020-01-01")]),
        (
            "one-head-a-day",
            [
                act("start-village-head", person="an", village="v1", on="2020-01-01"),
                act("start-village-head", person="binh", village="v1", on="2021-01-01"),
            ],
        ),
        ("not-twice", [act("assign-duty", person="an", target="h1", on="2019-01-01")]),
        (
            "no-ring",
            [
                act("detach-organization", organization="c1", on="2020-01-01"),
                act("place-organization", organization="c1", parent="k1", on="2020-01-01"),
            ],
        ),
        ("no-ring", [act("place-area", area="a1", parent="a1", on="2020-01-01")]),
        ("begins-within-life", [act("assign-duty", person="binh", target="h5", on="2014-12-31")]),
        ("begins-within-life", [act("place-village", village="v3", area="a1")]),
        (
            "ends-within-life",
            [
                act("assign-duty", person="an", target="h6", on="2020-01-01"),
                act("correct-thing", thing="Household/h6", right_until="2019-01-01"),
            ],
        ),
        (
            "duty-of-a-living-member",
            [
                act("record-death", person="an", on="2018-01-01", rests="keep"),
                act("assign-duty", person="an", target="h2", on="2018-01-01"),
            ],
        ),
        ("duty-of-a-living-member", [act("end-membership", person="an", on="2016-06-01", rests="keep")]),
        (
            "begins-while-the-person-lives",
            [
                act("record-death", person="an", on="2018-01-01", rests="keep"),
                act("start-residence", person="an", village="v1", on="2018-01-01"),
            ],
        ),
        (
            "dies-after-the-first-day",
            [
                act("register-person", id="x", name="X", on="2020-01-01"),
                act("record-death", person="x", on="2020-01-01"),
            ],
        ),
        ("group-in-the-same-village", [act("join-group", household="h5", group="g1", on="2020-01-01")]),
        (
            "group-in-the-same-village",
            [
                act("detach-household-group", group="g1", on="2020-01-01"),
                act("place-household-group", group="g1", village="v2", on="2020-01-01"),
            ],
        ),
        (
            "names-in-order",
            [
                act("rename-village", village="v1", name="A", on="2020-01-01"),
                act("rename-village", village="v1", name="B", on="2019-01-01"),
            ],
        ),
        (
            "code-of-one",
            [
                act("register-village", name="A", code="01", on="2020-01-01"),
                act("register-village", name="B", code="01", on="2021-01-01"),
            ],
        ),
        ("wrong-value", [act("register-position", id="p", name="P", name_en="P", leads=False, field="church")]),
        (
            "not-a-member",
            [act("register-person", id="x", name="X"), act("assign-duty", person="x", target="h2", on="2020-01-01")],
        ),
        ("unknown-name", [act("assign-dutty", person="an")]),
    ],
)
def test_what_may_not_be_is_refused_and_changes_nothing(
    graph: Graph, code: str, actions: list[dict[str, object]]
) -> None:
    district(graph)
    problems = problems_of(graph, *actions)
    assert code in {problem.code for problem in problems}, problems
    assert all(problem.message.vi != problem.message.en for problem in problems)


def test_intervals_that_share_no_day_do_not_collide(graph: Graph) -> None:
    district(graph)
    made(
        graph,
        act("detach-organization", organization="k1", on="2020-01-01"),
        act("place-organization", organization="k1", parent="c2", on="2020-01-01"),
        act("detach-organization", organization="c1", on="2021-01-01"),
        act("place-organization", organization="c1", parent="k1", on="2021-01-01"),
        act("end-membership", person="an", on="2020-01-01", rests="keep"),
        act("admit", person="an", organization="c2", on="2020-01-01"),
    )
    assert list(verify(graph)) == []


def test_rows_that_touch_one_thing_follow_each_other(graph: Graph) -> None:
    district(graph)
    made(
        graph,
        act("rename-village", village="v1", name="A", on="2016-01-01"),
        act("rename-village", village="v1", name="B", on="2017-01-01"),
        act("rename-village", village="v1", name="C", on="2018-01-01"),
    )
    for day, name in (("2015-06-01", "Thôn 1"), ("2016-06-01", "A"), ("2017-06-01", "B"), ("2018-06-01", "C")):
        with ask(graph, "coverage-by-village", within=["c1"], as_of=day) as answer:
            assert [row[0].name for row in answer] == [name]


def test_a_household_and_a_group_of_one_id_must_be_told_apart(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-household", id="g1", name="Hộ g1", village="v1", on="2015-01-01"))
    assert codes(problems_of(graph, act("assign-duty", person="an", target="g1", on="2020-01-01"))) == {
        ("ambiguous", 0)
    }
    outcome = made(graph, act("assign-duty", person="an", target="Household/g1", on="2020-01-01"))
    assert outcome.facts[0].after is not None and outcome.facts[0].after["end"] == "Household/g1"


def test_a_request_sent_again_is_made_once_and_gets_the_first_answer(graph: Graph) -> None:
    district(graph)
    action = act("assign-duty", person="an", target="h2", on="2018-01-01")
    first = made(graph, action, key="k-1")
    assert made(graph, action, key="k-1") == first
    with pytest.raises(Refused) as refused:
        made(graph, act("assign-duty", person="an", target="h4", on="2018-01-01"), key="k-1")
    assert refused.value.problems[0].code == "key-reused"
    assert len(list(log.entries(graph))) == 3


def test_ids_left_out_are_made_each_once_and_the_same_on_every_engine(graph: Graph) -> None:
    district(graph)
    with graph.store.read(graph.catalogue.plumbing["facts/all-links"], {}, seconds=10) as rows:
        ids = [image["id"] for _, _, _, image in rows]
    assert len(ids) == len(set(ids)) == 22
    assert digest(graph) == "9027e315323ad752c0898174633bb4194ca3ad8c808719a4232ec8f8d669e4ec"
    # What goes to a successor each engine finds in an order of its own.
    made(graph, *(act("register-person", id=f"p{n}", name=f"Người {n}") for n in range(4)),
         *(act(action, person=f"p{n}", organization="k1", on="2016-01-01")
           for action in ("admit", "start-contact") for n in range(4)))
    made(graph, act("close-organization", organization="k1", successor="c2", rests="end", on="2018-01-01"))
    assert digest(graph) == "50acd1a9082f99f5bf6dcb3a6c58d4cffae258a5e9630afe8c33badddd22dc9a"


def test_eight_writers_at_once_make_a_whole_log_and_no_ring(graph: Graph) -> None:
    """Each pair would close a ring if both got through: exactly one of each pair may."""
    made(graph, *(act("register-organization", id=f"o{n}", name=f"O{n}", on="2015-01-01") for n in range(8)))

    def place(n: int) -> bool:
        try:
            made(graph, act("place-organization", organization=f"o{n}", parent=f"o{n ^ 1}", on="2016-01-01"))
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(place, range(8)))
    assert [done[n] + done[n + 1] for n in range(0, 8, 2)] == [1, 1, 1, 1]
    assert [entry.number for entry in log.entries(graph)] == [1, 2, 3, 4, 5]
    assert list(verify(graph)) == []


def test_eight_writers_at_once_on_one_node_all_get_through(graph: Graph) -> None:
    district(graph)
    made(
        graph, *(act("register-household", id=f"x{n}", name=f"X{n}", village="v1", on="2015-01-01") for n in range(24))
    )

    def assign(n: int) -> None:
        made(graph, act("assign-duty", person="an", target=f"x{n}", on="2018-01-01"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(assign, range(24)))
    with ask(graph, "members-by-load", within=["k1"], as_of="2020-01-01") as answer:
        assert [row[2] for row in answer] == [25]
    assert [entry.number for entry in log.entries(graph)] == list(range(1, 28))
    assert list(verify(graph)) == []


def test_a_death_to_come_is_refused(graph: Graph) -> None:
    district(graph)
    tomorrow, later = (graph.today() + timedelta(days=days) for days in (1, 2))
    assert codes(problems_of(graph, act("record-death", person="an", on=later, rests="keep"))) == {("dies-by-today", 0)}
    made(graph, act("record-death", person="an", on=tomorrow, rests="keep"))


def test_a_long_list_that_is_wrong_in_every_row_is_refused_within_the_memory_of_a_small_engine(graph: Graph) -> None:
    district(graph)
    with pytest.raises(Refused) as refused:
        made(graph, *(act("register-household", name=f"Hộ {n}", village="v1") for n in range(1500)))
    assert {problem.code for problem in refused.value.problems} == {"begins-within-life"}
