"""GET /questions, /pictures: what can be asked and drawn. GET /questions/{name}, /pictures/{name}: the rows of one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc.formats import Row, Table, described
from graphsvc.graph import Graph
from graphsvc.questions.asking import Answer, ask, look
from graphsvc.questions.reach import version
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Column
from graphsvc.web import reading
from graphsvc.web.api import paging, versions
from graphsvc.web.api.answers import Form, form, streamed, whole
from graphsvc.web.api.headers import about_question
from graphsvc.web.fields import places as wanted_places

Asking = Callable[..., AbstractContextManager[Answer]]


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the addresses."""
    _serve(blueprint, graph, "question", lambda: graph.catalogue.questions, ask)
    _serve(blueprint, graph, "picture", lambda: graph.catalogue.pictures, look)


def _serve(blueprint: APIBlueprint, graph: Graph, called: str, known: Callable[[], Mapping[str, Question]],
           asking: Asking) -> None:
    @blueprint.get(f"/{called}s", endpoint=f"{called}s")
    def all_of_them() -> Response:
        return _listed(graph, f"{called}s", known())

    @blueprint.get(f"/{called}s/<name>", endpoint=called)
    def one(name: str) -> Response:
        return answered(graph, asking, name, known().get(name))


def _listed(graph: Graph, called: str, catalogue: Mapping[str, Question]) -> Response:
    """The questions or pictures that there are, in the reader's language."""
    reading.Query(request.args).check()
    language = reading.language(graph.settings)
    return whole({called: [about_question(question, language) for question in catalogue.values()]}, language)


def answered(graph: Graph, asking: Asking, name: str, question: Question | None) -> Response:
    """The rows of a question or picture, in the form the reader asked for: all of them, or a page."""
    query, language = reading.Query(request.args), reading.language(graph.settings)
    wanted, fields = form(query), query.listed("fields")
    limit, page = query.whole("limit", least=1, most=paging.LARGEST_PAGE), query.text("page")
    about: dict[str, Any] = {"within": query.many("within"), "sort": query.text("sort"), "language": language}
    day = query.day("as_of")
    parameters = query.check(question.parameters if question else request.args)
    newest = version(graph)
    place = paging.place(page) if page else paging.Place(0, day or graph.today(), newest)
    paging.check_current(place, newest)
    # A question of the user's own may change while the graph does not.
    asked = question and (question.statement, question.columns)
    tag = versions.tag(newest, place.day, language, wanted.media_type, asked)
    if versions.is_known(tag):
        return versions.not_modified(tag)
    answer = asking(graph, name, parameters=parameters, as_of=place.day, offset=place.offset,
                    limit=limit and limit + 1, **about)
    if limit is None:
        response = streamed(_table(answer, fields), wanted, name)
    else:
        with _table(answer, fields) as table:
            response = _page(table, place, limit, wanted, name)
    response.set_etag(tag, weak=True)
    return response


def _page(table: Table, place: paging.Place, limit: int, wanted: Form, name: str) -> Response:
    """A page, which the next one follows by a token."""
    rows = list(table.rows)
    further = paging.token(place._replace(offset=place.offset + limit)) if len(rows) > limit else None
    return paging.page(table, rows[:limit], "page", further, wanted, name)


@contextmanager
def _table(opening: AbstractContextManager[Answer], fields: Sequence[str]) -> Iterator[Table]:
    with opening as answer:
        columns, rows = _chosen(answer, fields)
        head = {"question": answer.question.name, "as_of": answer.as_of, "within": answer.within,
                "columns": described(columns, answer.language)}
        yield Table(head, columns, rows, answer.language, answer.question.title.says(answer.language))


def _chosen(answer: Answer, fields: Sequence[str]) -> tuple[Sequence[Column], Iterable[Row]]:
    """The columns and the cells of those fields, in their order; all of them where none is named.

    Raises
    ------
    Refused
        A field is no column.
    """
    if not fields:
        return answer.columns, answer
    places = wanted_places(answer.question, fields)
    return [answer.columns[place] for place in places], ([row[place] for place in places] for row in answer)
