"""To ask: what `within`, a day, a page and a language do, and what is said of a wrong one."""

from datetime import date
from typing import Any

import pytest

from graphsvc.errors import NotFound, Refused
from graphsvc.graph import Graph
from graphsvc.model.things import Thing
from graphsvc.questions.asking import ask, look
from tests.making import act, district, made

DAY = "2020-01-01"


def rows(graph: Graph, name: str, **about: Any) -> list[list[Any]]:
    with ask(graph, name, **{"as_of": DAY, **about}) as answer:
        return list(answer)


def problem(graph: Graph, name: str, **about: Any) -> Any:
    with pytest.raises(Refused) as refused, ask(graph, name, **about) as answer:
        list(answer)
    return refused.value.problems[0]


def test_who_has_nobody_is_listed_by_village_and_household(graph: Graph) -> None:
    district(graph)
    made(graph, act("release-duty", person="an", target="h1", on="2019-06-01"))
    assert [(row[0].name, row[1].id, row[1].name, row[3]) for row in rows(graph, "households-without-member")] == [
        ("Thôn 1", "h1", "Hộ 1", date(2019, 6, 1)),
        ("Thôn 1", "h2", "Hộ 2", date(2015, 1, 1)),
        ("Thôn 1", "h4", "Hộ 4", date(2015, 1, 1)),
        ("Thôn 2", "h5", "Hộ 5", date(2015, 1, 1)),
        ("Thôn 10", "h6", "Hộ 6", date(2015, 1, 1)),
    ]


def test_a_root_holds_what_nobody_covers_and_a_village_counts_once_in_the_parent(graph: Graph) -> None:
    district(graph)
    assert rows(graph, "coverage-by-organization") == [
        [Thing("Organization", "c1", "Đảng bộ xã 1"), 4, 2, 0.5],
        [Thing("Organization", "c2", "Đảng bộ xã 2"), 5, 2, 0.4],
        [None, 1, 0, 0.0],
    ]
    assert [row[0].id for row in rows(graph, "coverage-by-village")] == ["v1", "v2", "v3"]
    assert [row[0].id for row in rows(graph, "coverage-by-village", within=["c1", "c2"])] == ["v1", "v2"]


def test_a_page_is_a_piece_of_the_whole(graph: Graph) -> None:
    district(graph)
    whole = rows(graph, "households-without-member")
    assert (
        rows(graph, "households-without-member", limit=2) + rows(graph, "households-without-member", limit=9, offset=2)
        == whole
    )
    assert rows(graph, "households-without-member", limit=0) == []
    assert rows(graph, "households-without-member", offset=3) == whole[3:]


def test_the_name_shown_is_the_one_of_that_day(graph: Graph) -> None:
    district(graph)
    made(graph, act("rename-household", household="h2", name="Hộ ông Hai", on="2021-01-01"))
    assert "Hộ 2" in [row[1].name for row in rows(graph, "households-without-member")]
    assert "Hộ ông Hai" in [row[1].name for row in rows(graph, "households-without-member", as_of="01/01/2021")]


def test_an_organization_that_is_no_more_is_refused_naming_its_successors(graph: Graph) -> None:
    district(graph)
    made(
        graph,
        act("close-organization", organization="k1", on="2019-01-01", rests="end"),
        act("succeed", organization="c2", predecessor="k1", on="2019-01-01"),
    )
    found = problem(graph, "coverage-by-village", within=["k1"], as_of=DAY)
    assert (found.code, found.field) == ("not-that-day", "within")
    assert "Đảng bộ xã 2 (c2)" in found.message.vi and "01/01/2020" in found.message.vi
    assert found.about == [{"kind": "Organization", "id": "c2", "name": "Đảng bộ xã 2"}]
    with ask(graph, "coverage-by-village", within=["k1"], as_of="2018-12-31") as answer:
        assert len(list(answer)) == 1


@pytest.mark.parametrize(
    ("about", "code", "field"),
    [
        ({"within": ["nobody"]}, "unknown-thing", "within"),
        ({"within": ["a b"]}, "wrong-value", "within"),
        ({"within": [f"o{n}" for n in range(101)]}, "too-many", "within"),
        ({"as_of": "soon"}, "wrong-value", "as_of"),
        ({"limit": -1}, "wrong-value", "limit"),
        ({"offset": 10**9}, "wrong-value", "offset"),
        ({"parameters": {"colour": "red"}}, "unknown-parameter", "colour"),
    ],
)
def test_what_is_wrong_names_its_field(graph: Graph, about: dict[str, Any], code: str, field: str) -> None:
    found = problem(graph, "coverage-by-village", **about)
    assert (found.code, found.field) == (code, field)


def test_a_name_that_leads_nowhere_is_answered_with_the_nearest(graph: Graph) -> None:
    with pytest.raises(NotFound) as missing, ask(graph, "coverage-by-vilage"):
        pass
    assert "coverage-by-village" in missing.value.problems[0].message.en


def test_a_thing_out_of_reach_answers_like_one_that_never_was(graph: Graph) -> None:
    district(graph)
    with look(graph, "village", parameters={"village": "v2"}, within=["c2"], as_of=DAY) as answer:
        assert list(answer)
    said = []
    for village in ("v2", "v9"):
        with (
            pytest.raises(NotFound) as missing,
            look(graph, "village", parameters={"village": village}, within=["c1"], as_of=DAY),
        ):
            pass
        said.append(missing.value.problems[0].message.en.replace(village, "…"))
    assert said[0] == said[1]


def test_an_empty_graph_answers_with_nothing(graph: Graph) -> None:
    for name, question in graph.catalogue.questions.items():
        if question.at is None:
            needed = {name: "a" for name, parameter in question.parameters.items() if not parameter.optional}
            found = rows(graph, name, parameters=needed)
            assert not [cell for row in found for cell in row if cell not in (None, 0)], name


def test_roots_are_found_anew_after_a_change(graph: Graph) -> None:
    district(graph)
    assert [thing.id for thing in _within(graph)] == ["root"]
    made(graph, act("register-organization", id="other", name="Đảng bộ khác", on="2015-01-01"))
    assert [thing.id for thing in _within(graph)] == ["root", "other"]


def _within(graph: Graph) -> list[Thing]:
    with ask(graph, "structure-in-numbers", as_of=DAY) as answer:
        return list(answer.within)
