"""A question asked on several days."""

from datetime import date

import pytest

from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.questions.asking import ask
from graphsvc.questions.series import asked_on
from tests.engines.choosing import on_embedded
from tests.making import act, district, made

DAY = date(2022, 6, 30)


def test_days_go_back_from_the_day_asked_about() -> None:
    every_month = {"from": date(2022, 2, 1), "each": "month"}
    assert asked_on("through", every_month, date(2022, 5, 31)) == [
        date(2022, 2, 28), date(2022, 3, 31), date(2022, 4, 30), date(2022, 5, 31)]
    years = asked_on("through", {"from": None, "each": "year"}, DAY)
    assert (years[0], len(years)) == (date(2017, 6, 30), 6)
    assert asked_on("two", {"other": None}, DAY) == [date(2021, 6, 30), DAY]
    assert asked_on("two", {"other": date(2023, 1, 1)}, DAY) == [DAY, date(2023, 1, 1)]


@pytest.mark.parametrize("given", [
    {"from": date(2022, 7, 1), "each": "year"}, {"from": date(1900, 1, 1), "each": "month"}])
def test_no_day_and_too_many_days_are_refused(given: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        asked_on("through", given, DAY)
    assert [problem.field for problem in refused.value.problems] == ["from"]


@on_embedded
def test_rows_come_day_by_day_and_in_pages_where_the_organization_is_there(graph: Graph) -> None:
    district(graph)
    made(graph, act("release-duty", person="an", target="h1", on="2019-01-01"))
    about = {"as_of": "2020-06-30", "within": ["c1"], "parameters": {"from": "2010-01-01"}}
    with ask(graph, "coverage-over-time", **about) as answer:
        found = [(row[0].year, row[3]) for row in answer]
    assert found == [(2015, 0), (2016, 0), (2017, 2), (2018, 2), (2019, 1), (2020, 1)]
    with ask(graph, "coverage-over-time", **about, limit=2, offset=3) as answer:
        assert [row[0].year for row in answer] == [2018, 2019]
    with ask(graph, "coverage-over-time", **about, limit=0) as answer:
        assert list(answer) == []
