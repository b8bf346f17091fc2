"""Graphs for other programs: GraphML, GEXF, and the node-link JSON of networkx; and rows of things as a graph.

A row says something of the thing in its first column. Each other thing in it is at the far end of a link from there,
named after its column. Other values tell of the thing where it has one row, else of the links.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any

import networkx
import orjson

from graphsvc.errors import Problem, Refused
from graphsvc.formats import Row, Table
from graphsvc.language import Text
from graphsvc.model.things import Thing, key
from graphsvc.statements.types import Column, is_thing
from graphsvc.text import legible

NO_THINGS = Text(
    "câu trả lời không có cột nào nêu đối tượng, nên không thành đồ thị: chọn csv hoặc json",
    "no column of the answer names a thing, so it makes no graph: choose csv or json")
LINK = "link"


def graphml(graph: networkx.Graph) -> bytes:
    """GraphML, for yEd, Gephi, igraph and others."""
    written = BytesIO()
    networkx.write_graphml_xml(graph, written)
    return written.getvalue()


def gexf(graph: networkx.Graph) -> bytes:
    """GEXF, for Gephi."""
    written = BytesIO()
    networkx.write_gexf(_with_ids(graph), written)
    return written.getvalue()


def _with_ids(graph: networkx.Graph) -> networkx.Graph:
    """A copy in which `id` is what GEXF takes it for: unique among all nodes, and among all edges."""
    whole = graph.copy()
    for node, told in whole.nodes(data=True):
        if "id" in told:
            told["own_id"] = told["id"]
            told["id"] = node
    for number, (_, _, told) in enumerate(whole.edges(data=True)):
        told["id"] = str(number)
    return whole


def node_link(graph: networkx.Graph) -> bytes:
    """JSON that `networkx.node_link_graph(…, edges="edges")` reads, and d3 with it."""
    return orjson.dumps(networkx.node_link_data(graph, edges="edges"))


FORMS: Mapping[str, Callable[[networkx.Graph], bytes]] = {"graphml": graphml, "gexf": gexf, "json": node_link}


def of_rows(tables: Iterable[Table], **about: str) -> networkx.MultiDiGraph:
    """One graph of all that the rows of several answers name.

    Parameters
    ----------
    tables
        Each is read to its end.
    about
        What the graph says of itself.

    Raises
    ------
    Refused
        An answer has no column of things.
    """
    graph = networkx.MultiDiGraph(**{name: legible(said) for name, said in about.items()})
    for table in tables:
        first = next((place for place, column in enumerate(table.columns) if is_thing(column.type)), None)
        if first is None:
            raise Refused([Problem("wrong-value", NO_THINGS, "format")])
        _add(graph, table.columns, [row for row in table.rows if row[first]], first)
    return graph


def _add(graph: networkx.MultiDiGraph, columns: Sequence[Column], rows: Sequence[Row], first: int) -> None:
    rows_of = Counter(row[first] for row in rows)
    for row in rows:
        start, told = _node(graph, row[first]), dict(_values(columns, row))
        alone = rows_of[row[first]] == 1
        if alone:
            graph.nodes[start].update(told)
        for column, value in zip(columns[first + 1:], row[first + 1:], strict=True):
            if isinstance(value, Thing) and not _is_of_link(column, columns):
                _link(graph, start, _node(graph, value), told.get(LINK) or column.name, {} if alone else told)


def _is_of_link(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a word of the vocabulary tells of the link, since the row names its type in a column of its own."""
    return column.type in ("Position", "Reason") and any(other.type == LINK for other in columns)


def _node(graph: networkx.MultiDiGraph, thing: Thing) -> str:
    place = legible(key(thing.kind, thing.id))
    graph.add_node(place, kind=thing.kind, id=legible(thing.id), name=legible(thing.name), label=legible(thing.name))
    return place


def _link(graph: networkx.MultiDiGraph, start: str, end: str, name: str, told: Mapping[str, Any]) -> None:
    """One link of a name between two things, however many answers tell of it."""
    graph.add_edge(start, end, key=name, **{LINK: name, "label": name, **told})


def _values(columns: Sequence[Column], row: Row) -> Iterator[tuple[str, Any]]:
    """What a row tells beside things, as graph formats take it; what is not known is left out."""
    for column, value in zip(columns, row, strict=True):
        match value:
            case Thing() if _is_of_link(column, columns):
                yield column.name, legible(value.id)
            case str():
                yield column.name, legible(value)
            case bool() | int() | float():
                yield column.name, value
            case date():
                yield column.name, value.isoformat()
