"""GET /{kind}: things of one kind. GET /{kind}/{id}: one of them. GET /{kind}/{id}/history: all that happened to it.

The words of the vocabulary are at /vocabulary, and each at /vocabulary/{Kind}/{id}.
"""

from typing import Any

from apiflask import APIBlueprint
from flask import Response, request, url_for

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.model import links
from graphsvc.model.things import LISTS, VOCABULARY, WORDS
from graphsvc.questions.asking import ask
from graphsvc.questions.reach import version
from graphsvc.questions.things import Described, check_within, described
from graphsvc.web import reading
from graphsvc.web.api import log, versions
from graphsvc.web.api.answers import form, whole
from graphsvc.web.api.questions import answered


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the addresses."""
    for listed, kind in LISTS.items():
        _add_list(blueprint, graph, listed)
        _add_one(blueprint, graph, listed, f"/{listed}/<id>", {"kind": kind})
    _add_list(blueprint, graph, WORDS)
    _add_one(blueprint, graph, WORDS, f"/{WORDS}/<any({','.join(VOCABULARY)}):kind>/<id>", {})


def _add_list(blueprint: APIBlueprint, graph: Graph, listed: str) -> None:
    @blueprint.get(f"/{listed}", endpoint=listed)
    def things() -> Response:
        return answered(graph, ask, listed, graph.catalogue.questions[listed])


def _add_one(blueprint: APIBlueprint, graph: Graph, listed: str, rule: str, defaults: dict[str, str]) -> None:
    @blueprint.get(rule, endpoint=f"{listed}_one", defaults=defaults)
    def thing(kind: str, id: str) -> Response:
        return _described(graph, kind, id)

    @blueprint.get(f"{rule}/history", endpoint=f"{listed}_one_history", defaults=defaults)
    def thing_history(kind: str, id: str) -> Response:
        return _history(graph, kind, id)


def _described(graph: Graph, kind: str, identity: str) -> Response:
    query, language = reading.Query(request.args), reading.language(graph.settings)
    within, as_of = query.many("within"), query.day("as_of")
    query.check()
    tag = versions.tag(version(graph), as_of or graph.today(), language)
    if versions.is_known(tag):
        return versions.not_modified(tag)
    found = described(graph, kind, identity, within=within, as_of=as_of, language=language)
    response = whole(_told(found, query, language), language)
    response.set_etag(tag, weak=True)
    return response


def _history(graph: Graph, kind: str, identity: str) -> Response:
    """What was withdrawn is nowhere, so that only who asks about the whole is told of it."""
    query, language = reading.Query(request.args), reading.language(graph.settings)
    wanted, within, as_of = form(query), query.many("within"), query.day("as_of")
    after, limit = log.place(query)
    query.check()
    if within:
        check_within(graph, kind, identity, within, as_of)
    found = log.history_of(graph, kind, identity, after, limit and limit + 1, language)
    return log.feed(found, limit, wanted, "history")


def _told(found: Described, query: reading.Query, language: Language) -> dict[str, Any]:
    asked = {"within": query.many("within"), "as_of": query.text("as_of")}
    given: dict[str, Any] = {name: value for name, value in asked.items() if value}
    return {
        "thing": found.thing, "as_of": found.as_of, "within": found.within, "ended": found.ended, "code": found.code,
        "properties": found.properties,
        "former_names": [{"name": name, "until": until} for name, until in found.former_names],
        "former_codes": [{"code": code, "until": until} for code, until in found.former_codes],
        "links": [{**vars(link), "title": links.CALLED[link.type].says(language)} for link in found.links],
        "more_links": found.more,
        "covered_by": [vars(covering) for covering in found.covered_by],
        "questions": [
            {"name": question.name, "title": question.title.says(language),
             "address": url_for("api.question", name=question.name, **{**given, str(question.at): found.thing.id})}
            for question in found.questions],
        "history": url_for(f"{request.endpoint}_history", **(request.view_args or {}), **given),
        "tag": f'"{found.thing.kind}/{found.thing.id}@{found.change}"',  # what If-Match takes
    }
