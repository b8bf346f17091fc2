"""Which thing is meant by what was typed."""

from datetime import date
from typing import Any

import pytest

from graphsvc.errors import NotFound
from graphsvc.graph import Graph
from graphsvc.questions.naming import Match, meant, named
from tests.making import act, district, made

DAY = date(2022, 6, 17)


@pytest.fixture
def there(graph: Graph) -> Graph:
    """The small district of tests/making, where names and ids are not of one thing only."""
    made(district(graph), act("register-person", id="h1", name="Hộ 4"),
         act("register-person", id="an2", name="Nguyễn Văn An Hai"))
    return graph


def asked(graph: Graph, type_name: str, typed: str, **about: Any) -> list[str]:
    """The keys of what may be meant."""
    found = meant(graph, type_name, typed, **{"within": (), "as_of": DAY, "language": "vi", "most": 8, **about})
    return [f"{match.thing.kind}/{match.thing.id}" for match in found]


def test_what_was_typed_means_an_id_a_whole_name_or_all_that_hold_the_words(there: Graph) -> None:
    assert asked(there, "Household", "h2") == ["Household/h2"]
    assert asked(there, "Household|Person", "h1") == ["Household/h1", "Person/h1"]
    assert asked(there, "Household|Person", "Person/h1") == ["Person/h1"]
    assert asked(there, "Household", "hộ 4") == asked(there, "Household", "HO 4") == ["Household/h4"]
    assert asked(there, "Household|Person", "ho 4") == ["Household/h4", "Person/h1"]
    assert asked(there, "Person", "nguyen van an") == ["Person/an"]
    assert asked(there, "Person", "nguyen van") == ["Person/an", "Person/an2"]
    assert asked(there, "Household", "ho") == [f"Household/h{n}" for n in range(1, 7)]
    assert asked(there, "Household", "ho", most=2) == ["Household/h1", "Household/h2"]
    assert asked(there, "Organization|Kind", "chi bo") == ["Organization/k1", "Kind/cell"]
    for type_name, typed in (("Household", "Person/an"), ("Household", "…"), ("Kind", "nothing")):
        assert asked(there, type_name, typed) == []


def test_words_are_looked_for_within_reach_and_on_the_day_an_id_is_not(there: Graph) -> None:
    assert asked(there, "Household", "ho 6", within=("c1",)) == []
    assert asked(there, "Household", "h6", within=("c1",)) == ["Household/h6"]
    assert asked(there, "Household", "ho 6", as_of=date(2014, 1, 1)) == []
    with pytest.raises(NotFound):
        asked(there, "Household", "ho 6", within=("nobody",))


def test_a_thing_is_told_with_where_it_is_on_the_day(there: Graph) -> None:
    keys = ["Household/h1", "Person/an", "Organization/k1", "Village/v1", "Kind/cell", "Person/none"]
    assert {match.thing.name: list(match.places) for match in named(there, keys, DAY, "en")} == {
        "Hộ 1": ["Thôn 1"], "Nguyễn Văn An": ["Chi bộ thôn 1"], "Chi bộ thôn 1": ["Đảng bộ xã 1"], "Thôn 1": ["Xã 1"],
        "Cell": []}
    (before,) = named(there, ["Person/an"], date(2015, 6, 1), "vi")
    assert isinstance(before, Match) and before.places == []
