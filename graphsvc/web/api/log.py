"""GET /changes: the log, oldest first. GET /things/{kind}/{id}/history: all that happened to a thing."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, time
from zoneinfo import ZoneInfo

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc.changes.history import history
from graphsvc.changes.log import COLUMNS, PAPER, Wanted, entries
from graphsvc.formats import Table, described
from graphsvc.graph import Graph
from graphsvc.language import Language, Text
from graphsvc.model.things import KINDS
from graphsvc.statements.types import Column
from graphsvc.web import reading
from graphsvc.web.api.answers import form, streamed

LAST = 10**15 - 1  # more changes than any log will hold
HISTORY = (
    *COLUMNS[:4],
    Column("before", "fact", Text("Trước", "Before")),
    Column("after", "fact", Text("Sau", "After")),
)


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the addresses."""
    @blueprint.get("/changes")
    def log() -> Response:
        query, language = reading.Query(request.args), reading.language(graph.settings)
        wanted, zone = form(query), ZoneInfo(graph.settings.time_zone)
        after, limit = query.whole("after", most=LAST) or 0, query.whole("limit", least=1)
        asked = Wanted(after, limit, query.text("thing"), query.text("actor"), query.text("action"),
                       _beginning(query, "since", zone), _beginning(query, "until", zone))
        query.check()
        return streamed(_log(graph, asked, language), wanted, "changes")

    @blueprint.get(f"/things/<any({','.join(KINDS)}):kind>/<id>/history")
    def of_thing(kind: str, id: str) -> Response:
        query, language = reading.Query(request.args), reading.language(graph.settings)
        wanted = form(query)
        after, limit = query.whole("after", most=LAST) or 0, query.whole("limit", least=1)
        query.check()
        return streamed(_history(graph, kind, id, after, limit, language), wanted, "history")


def _beginning(query: reading.Query, name: str, zone: ZoneInfo) -> datetime | None:
    """The first moment of a day where the readers are."""
    day = query.day(name)
    return None if day is None else datetime.combine(day, time(), zone)


@contextmanager
def _log(graph: Graph, wanted: Wanted, language: Language) -> Iterator[Table]:
    with closing(entries(graph, wanted)) as found:
        rows = ([e.number, e.time, e.head.actor, e.action, e.rows, *(getattr(e.head, name) for name in PAPER)]
                for e in found)
        yield Table({"columns": described(COLUMNS, language)}, COLUMNS, rows)


@contextmanager
def _history(
    graph: Graph, kind: str, identity: str, after: int, limit: int | None, language: Language
) -> Iterator[Table]:
    found = history(graph, kind, identity, after=after, limit=limit)
    rows = ([h.entry.number, h.entry.time, h.entry.head.actor, h.written.action, h.written.before, h.written.after]
            for h in found)
    yield Table({"columns": described(HISTORY, language)}, HISTORY, rows)
