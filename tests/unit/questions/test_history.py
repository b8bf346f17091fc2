"""The days on which something changed."""

from datetime import date

import pytest

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.errors import NotFound
from graphsvc.graph import Graph
from graphsvc.questions.history import days_of_change
from tests.unit.web.pages import district

FIRST, LATER, DAY = date(2020, 1, 1), date(2023, 1, 1), date(2022, 6, 17)


def test_each_day_counts_what_begins_and_ends_there(graph: Graph) -> None:
    district.build(graph)
    everything = days_of_change(graph, (), DAY, "vi")
    assert [day for day, _ in everything] == [FIRST, LATER]  # also a root that is not there yet
    # C1-1: itself, its parent, its kind, V1, Ann, and two duties of hers.
    assert days_of_change(graph, ("C1-1",), DAY, "vi") == [(FIRST, 7)]
    change(graph, [district.act("release-duty", person="ann", target="h1", on="2022-07-01"),
                   district.act("move-organization", organization="C1-1", parent="B1", on="2022-08-01")],
           head=Head("test"))
    assert days_of_change(graph, ("C1-1",), DAY, "vi") == [(FIRST, 7), (date(2022, 7, 1), 1), (date(2022, 8, 1), 2)]


def test_what_is_named_must_be_there(graph: Graph) -> None:
    district.build(graph)
    with pytest.raises(NotFound):
        days_of_change(graph, ("nobody",), DAY, "vi")
