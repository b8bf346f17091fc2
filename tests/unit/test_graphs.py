"""Rows of things as a graph, and its forms as other programs read them."""

import io
from datetime import date

import networkx
import orjson
import pytest

from graphsvc import graphs
from graphsvc.errors import Refused
from graphsvc.formats import Table
from graphsvc.language import Text
from graphsvc.model.things import Thing
from graphsvc.statements.types import Column

ROOT, C1, C2 = (Thing("Organization", name, f"Đảng bộ {name}") for name in ("root", "c1", "c2"))
AN = Thing("Person", "an", "Nguyễn Văn An")
SECRETARY = Thing("Position", "secretary", "Bí thư")
HOSTILE = Thing("Person", "x", "</data><script>\x00")


def columns(**types: str) -> list[Column]:
    return [Column(name, type, Text(name, name)) for name, type in types.items()]


LIST = Table({}, columns(organization="Organization", code="code", part_of="Organization", since="date"), [
    [ROOT, "R", None, None], [C1, None, ROOT, date(2015, 1, 1)], [C2, None, ROOT, date(2015, 1, 1)]])
LINKS = Table({}, columns(person="Person", link="link", target="Organization", position="Position", since="date"), [
    [AN, "MEMBER_OF", C1, None, date(2016, 1, 1)], [AN, "HOLDS", C1, SECRETARY, None],
    [HOSTILE, "HOLDS", C1, None, None]])


def test_a_row_tells_of_its_thing_and_further_things_are_links_from_there() -> None:
    graph = graphs.of_rows([LIST, LINKS])
    assert graph.nodes["Organization/root"] == {
        "kind": "Organization", "id": "root", "name": "Đảng bộ root", "label": "Đảng bộ root", "code": "R"}
    assert graph.nodes["Organization/c1"]["since"] == "2015-01-01"
    assert set(graph.edges(keys=True)) == {
        ("Organization/c1", "Organization/root", "part_of"), ("Organization/c2", "Organization/root", "part_of"),
        ("Person/an", "Organization/c1", "MEMBER_OF"), ("Person/an", "Organization/c1", "HOLDS"),
        ("Person/x", "Organization/c1", "HOLDS")}
    assert graph.edges["Person/an", "Organization/c1", "HOLDS"]["position"] == "secretary"
    assert graph.edges["Person/an", "Organization/c1", "MEMBER_OF"]["since"] == "2016-01-01"
    assert "Position/secretary" not in graph


@pytest.mark.parametrize("form", graphs.FORMS)
def test_other_programs_read_what_was_written(form: str) -> None:
    read = {
        "graphml": lambda written: networkx.read_graphml(io.BytesIO(written), force_multigraph=True),
        "gexf": lambda written: networkx.read_gexf(io.BytesIO(written)),
        "json": lambda written: networkx.node_link_graph(orjson.loads(written), edges="edges"),
    }[form]
    graph = graphs.of_rows([LIST, LINKS])
    again = read(graphs.FORMS[form](graph))
    assert set(again) == set(graph)
    assert sorted(again.edges()) == sorted(graph.edges())
    assert {told["name"] for _, told in again.nodes(data=True)} == {told["name"] for _, told in graph.nodes(data=True)}
    assert again.nodes["Person/x"]["name"] == "</data><script>\ufffd"


def test_rows_without_things_make_no_graph() -> None:
    with pytest.raises(Refused):
        graphs.of_rows([Table({}, columns(year="year", members="integer"), [[2022, 3]])])
