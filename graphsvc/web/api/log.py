"""GET /changes: the log, oldest first. GET /changes/{number}: one change, and all that it wrote."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from itertools import groupby
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc.changes.door import Written
from graphsvc.changes.history import Happening, history, written_by
from graphsvc.changes.log import COLUMNS, LAST, Wanted, entries
from graphsvc.changes.wording import entry_in_words, in_words
from graphsvc.formats import Table, described
from graphsvc.graph import Graph
from graphsvc.language import Language, Text
from graphsvc.statements.types import Column
from graphsvc.web import reading
from graphsvc.web.api import paging
from graphsvc.web.api.answers import Form, form, streamed

FACT = (
    Column("action", "text", Text("Thao tác", "Action")),
    Column("text", "text", Text("Nội dung", "In words")),
    Column("before", "fact", Text("Trước", "Before")),
    Column("after", "fact", Text("Sau", "After")),
)
ENTRY = (Column("row", "integer", Text("Dòng", "Row")), *FACT)
HISTORY = (*COLUMNS[:4], *FACT)


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the addresses."""
    @blueprint.get("/changes")
    def log() -> Response:
        query, language = reading.Query(request.args), reading.language(graph.settings)
        wanted, zone = form(query), ZoneInfo(graph.settings.time_zone)
        after, limit = place(query)
        asked = Wanted(after, limit and limit + 1, query.text("thing"), query.text("actor"), query.text("action"),
                       query.moment("since", zone), query.moment("until", zone))
        query.check()
        return feed(_log(graph, asked, language), limit, wanted, "changes")

    @blueprint.get("/changes/<int:number>")
    def one(number: int) -> Response:
        query, language = reading.Query(request.args), reading.language(graph.settings)
        wanted = form(query)
        query.check()
        return streamed(_entry(graph, number, language), wanted, "change")


def place(query: reading.Query) -> tuple[int, int | None]:
    """After which change the answer begins, and of how many it tells."""
    return query.whole("after", most=LAST) or 0, query.whole("limit", least=1, most=paging.LARGEST_PAGE)


def feed(opening: AbstractContextManager[Table], limit: int | None, wanted: Form, name: str) -> Response:
    """Rows that begin with the number of a change: all of them, or those of so many changes and where to go on.

    Parameters
    ----------
    opening
        Where there is a limit, with the rows of one change more.
    """
    if limit is None:
        return streamed(opening, wanted, name)
    with opening as table:
        rows = list(table.rows)
    numbers = list(dict.fromkeys(row[0] for row in rows))
    shown = set(numbers[:limit])
    further = str(numbers[limit - 1]) if len(numbers) > limit else None
    return paging.page(table, [row for row in rows if row[0] in shown], "after", further, wanted, name)


@contextmanager
def _log(graph: Graph, wanted: Wanted, language: Language) -> Iterator[Table]:
    with closing(entries(graph, wanted)) as found:
        rows = (entry_in_words(graph, entry, language) for entry in found)
        yield Table({"columns": described(COLUMNS, language)}, COLUMNS, rows, language)


@contextmanager
def history_of(
    graph: Graph, kind: str, identity: str, after: int, limit: int | None, language: Language
) -> Iterator[Table]:
    """All that happened to a thing, as a table."""
    found = history(graph, kind, identity, after=after, limit=limit)
    yield Table({"columns": described(HISTORY, language)}, HISTORY, _happenings(graph, found, language), language)


def _happenings(graph: Graph, found: Iterator[Happening], language: Language) -> Iterator[list[Any]]:
    # The names that a change's facts need are asked for once.
    for entry, happened in groupby(found, attrgetter("entry")):
        written = [each.written for each in happened]
        for fact in _facts(graph, written, language):
            yield [*entry_in_words(graph, entry, language)[:4], *fact[1:]]


@contextmanager
def _entry(graph: Graph, number: int, language: Language) -> Iterator[Table]:
    entry, written = written_by(graph, number)
    said = dict(zip((column.name for column in COLUMNS), entry_in_words(graph, entry, language), strict=True))
    head = {"change": said, "columns": described(ENTRY, language)}
    yield Table(head, ENTRY, _facts(graph, written, language), language)


def _facts(graph: Graph, written: Sequence[Written], language: Language) -> Iterator[list[Any]]:
    """Row, action, words, before and after of each fact."""
    for fact, said in zip(written, in_words(graph, written, language), strict=True):
        yield [fact.row, fact.action, said.sentence, fact.before, fact.after]
