"""GET /changes: the log, oldest first."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc.changes.log import entries
from graphsvc.formats import Table, described
from graphsvc.graph import Graph
from graphsvc.language import Language, Text
from graphsvc.statements.types import Column
from graphsvc.web import reading
from graphsvc.web.api.answers import form, streamed

LAST = 10**15 - 1  # more changes than any log will hold
COLUMNS = (
    Column("number", "integer", Text("Số", "Number")),
    Column("time", "time", Text("Lúc", "Time")),
    Column("actor", "text", Text("Người thực hiện", "Actor")),
    Column("action", "text", Text("Thay đổi", "Action")),
    Column("rows", "integer", Text("Số dòng", "Rows")),
)


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the address."""
    @blueprint.get("/changes")
    def log() -> Response:
        query, language = reading.Query(request.args), reading.language(graph.settings)
        wanted, after, limit = form(query), query.whole("after", most=LAST) or 0, query.whole("limit", least=1)
        query.check()
        return streamed(_table(graph, after, limit, language), wanted, "changes")


@contextmanager
def _table(graph: Graph, after: int, limit: int | None, language: Language) -> Iterator[Table]:
    with closing(entries(graph, after=after, limit=limit)) as found:
        rows = ([e.number, e.time, e.actor, e.action, e.rows] for e in found)
        yield Table({"columns": described(COLUMNS, language)}, COLUMNS, rows)
