"""What a picture shows as rows and as a graph, to go on with in a spreadsheet or another program."""

from collections.abc import Iterator
from typing import Any

import networkx

from graphsvc.formats import Table, as_csv
from graphsvc.language import Text
from graphsvc.pictures.drawing import Drawing
from graphsvc.pictures.facts import called, share
from graphsvc.pictures.marks import Mark
from graphsvc.statements.types import Column
from graphsvc.text import legible

COLUMNS = (
    Column("level", "integer", Text("Cấp", "Level")),
    Column("kind", "text", Text("Loại", "Kind")),
    Column("name", "text", Text("Tên", "Name")),
    Column("id", "text", Text("Mã", "Id")),
    Column("above", "text", Text("Thuộc", "Above")),
    Column("above_id", "text", Text("Mã cấp trên", "Id of the one above")),
    Column("since", "date", Text("Từ ngày", "Since")),
    Column("households", "integer", Text("Số hộ", "Households")),
    Column("covered", "integer", Text("Có người phụ trách", "Covered")),
    Column("share", "share", Text("Tỷ lệ", "Share")),
    Column("change", "text", Text("Thay đổi", "Change")),
)


def csv(drawing: Drawing) -> bytes:
    """A line of column names, then a line for each mark in sight, parents before children."""
    return b"".join(as_csv(Table({}, COLUMNS, (_row(mark, drawing) for mark in drawing.marks))))


def graph(drawing: Drawing) -> networkx.DiGraph:
    """The marks in sight as nodes and the lines between them as edges, from above down, each with its first day."""
    compared = {"compared": drawing.earlier.isoformat()} if drawing.earlier else {}
    whole = networkx.DiGraph(name=legible(drawing.title), day=drawing.day.isoformat(), **compared)
    for mark in drawing.marks:
        whole.add_node(legible(mark.key), **dict(_told(mark, drawing)))
    for mark in drawing.marks:
        if mark.parent is not None:
            whole.add_edge(legible(mark.parent.key), legible(mark.key),
                           **({"since": mark.since.isoformat()} if mark.since else {}))
    return whole


def _row(mark: Mark, drawing: Drawing) -> list[Any]:
    above = mark.parent
    return [drawing.level(mark), called(mark, drawing.words), mark.name, mark.thing.id if mark.thing else "",
            above.name if above else "", above.thing.id if above and above.thing else "", mark.since,
            mark.households, mark.covered, share(mark), mark.change]


def _told(mark: Mark, drawing: Drawing) -> Iterator[tuple[str, Any]]:
    """What a node says of its mark; what is not known is left out, since GraphML has no word for it."""
    yield "name", legible(mark.name)
    yield "look", mark.look
    yield "kind", legible(called(mark, drawing.words))
    for name, value in (("id", mark.thing and legible(mark.thing.id)), ("households", mark.households),
                        ("covered", mark.covered), ("change", mark.change)):
        if value is not None:
            yield name, value
