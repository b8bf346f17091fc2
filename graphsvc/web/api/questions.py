"""GET /questions, /pictures: what can be asked and drawn. GET /questions/{name}, /pictures/{name}: the rows of one."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc.formats import Table, described
from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.questions.asking import Answer, ask, look
from graphsvc.statements.questions import Question
from graphsvc.web import reading
from graphsvc.web.api.answers import form, streamed, whole
from graphsvc.web.api.headers import about_question

Asking = Callable[..., AbstractContextManager[Answer]]


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the addresses."""
    _serve(blueprint, graph, "question", graph.catalogue.questions, ask)
    _serve(blueprint, graph, "picture", graph.catalogue.pictures, look)


def _serve(blueprint: APIBlueprint, graph: Graph, called: str, catalogue: Mapping[str, Question],
           asking: Asking) -> None:
    @blueprint.get(f"/{called}s", endpoint=f"{called}s")
    def all_of_them() -> Response:
        return _listed(graph, f"{called}s", catalogue)

    @blueprint.get(f"/{called}s/<name>", endpoint=called)
    def one(name: str) -> Response:
        return _answered(graph, asking, name, catalogue.get(name))


def _listed(graph: Graph, called: str, catalogue: Mapping[str, Question]) -> Response:
    """The questions or pictures that there are, in the reader's language."""
    reading.Query(request.args).check()
    language = reading.language(graph.settings)
    return whole({called: [about_question(question, language) for question in catalogue.values()]}, language)


def _answered(graph: Graph, asking: Asking, name: str, question: Question | None) -> Response:
    """The rows of a question or picture, in the form the reader asked for."""
    query, language = reading.Query(request.args), reading.language(graph.settings)
    wanted = form(query)
    given: dict[str, Any] = {
        "within": query.many("within"), "as_of": query.text("as_of"),
        "limit": query.whole("limit", least=1), "offset": query.whole("offset") or 0}
    parameters = query.check(question.parameters if question else request.args)
    answer = asking(graph, name, parameters=parameters, language=language, **given)
    return streamed(_table(answer, language), wanted, name)


@contextmanager
def _table(opening: AbstractContextManager[Answer], language: Language) -> Iterator[Table]:
    with opening as answer:
        head = {"question": answer.question.name, "as_of": answer.as_of, "within": answer.within,
                "columns": described(answer.columns, language)}
        yield Table(head, answer.columns, answer)
