"""The OpenAPI document: a path of its own for every question and picture, a schema of its own for every action."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from graphsvc import __version__
from graphsvc.errors import CODES
from graphsvc.language import Language
from graphsvc.model.things import LISTS, VOCABULARY, WORDS
from graphsvc.statements.catalogue import Catalogue
from graphsvc.web.api.openapi import examples, operations, schemas
from graphsvc.web.api.openapi.said import ABOUT
from graphsvc.web.errors import TITLES
from graphsvc.web.groups import called as group_called

PREFIX = "/api/v1"
JSON = "application/json"


@lru_cache(maxsize=4)
def document(catalogue: Catalogue, language: Language) -> operations.Part:
    """The document in one language, made once for each state of the questions; not to be changed."""
    paths = dict(_paths(catalogue, language))
    return {
        "openapi": "3.1.0",
        "info": {"title": "graphsvc", "version": __version__, "description": ABOUT.says(language),
                 "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "servers": [{"url": "/"}],
        "tags": [{"name": group, "description": group_called(group).says(language)} for group in _groups(paths)],
        "paths": paths,
        "components": {
            "schemas": dict(_schemas(catalogue, language)),
            "parameters": {name: operations.common(name, language) for name in operations.COMMON},
            "responses": {
                str(status): operations.problem(status, code, title, language)
                for status, (code, title) in TITLES.items()},
        },
    }


def _paths(catalogue: Catalogue, language: Language) -> Iterator[tuple[str, operations.Part]]:
    for called, asked in (("questions", catalogue.questions), ("pictures", catalogue.pictures)):
        yield f"{PREFIX}/{called}", {"get": operations.listing(called, language)}
        for question in asked.values():
            yield f"{PREFIX}/{called}/{question.name}", {"get": operations.asking(called, question, language)}
    yield f"{PREFIX}/actions", {"get": operations.listing("actions", language)}
    yield f"{PREFIX}/changes", {"get": operations.log(language), "post": operations.change(catalogue, language)}
    yield f"{PREFIX}/changes/{{number}}", {"get": operations.entry(language)}
    yield f"{PREFIX}/changes/{{number}}/undo", {"post": operations.undo(language)}
    yield from _things(catalogue, language)
    yield PREFIX, {"get": operations.small("index", schemas.INDEX, language)}
    yield f"{PREFIX}/openapi.json", {"get": operations.small("openapi", {"type": "object"}, language)}
    yield f"{PREFIX}/docs", {"get": operations.small("docs", {"type": "string"}, language, "text/html")}
    yield "/healthz", {"get": operations.watching("healthz", JSON, schemas.status("alive"), language)}
    yield "/readyz", {"get": operations.watching("readyz", JSON, schemas.status("ready"), language, 503, 504)}
    yield "/metrics", {"get": operations.watching("metrics", "text/plain", {"type": "string"}, language)}


def _groups(paths: Mapping[str, operations.Part]) -> list[str]:
    """The groups of operations, in their order."""
    found = chain.from_iterable(path.values() for path in paths.values())
    return list(dict.fromkeys(tag for operation in found for tag in operation["tags"]))


def _things(catalogue: Catalogue, language: Language) -> Iterator[tuple[str, operations.Part]]:
    of_kind = operations.in_path("kind", {"enum": list(VOCABULARY)}, "Kind", language)
    for listed, kind in {**LISTS, WORDS: "Kind"}.items():
        identity = operations.in_path("id", schemas.SCALARS["id"], examples.IN_SAMPLE[kind], language)
        own, path = ([of_kind, identity], "{kind}/{id}") if listed == WORDS else ([identity], "{id}")
        yield f"{PREFIX}/{listed}", {"get": operations.asking("list", catalogue.questions[listed], language)}
        yield f"{PREFIX}/{listed}/{path}", {"get": operations.thing(listed, own, language)}
        yield f"{PREFIX}/{listed}/{path}/history", {"get": operations.history(listed, own, language)}


def _schemas(catalogue: Catalogue, language: Language) -> Iterator[tuple[str, schemas.Schema]]:
    yield from schemas.FIXED.items()
    of_answers = {code: CODES[code] for code, _ in TITLES.values()}
    others = {code: said for code, said in sorted(catalogue.codes.items()) if code not in of_answers}
    yield "AnswerCode", schemas.codes(of_answers, language)
    yield "ErrorCode", schemas.codes(others, language)
    for action in catalogue.actions.values():
        yield action.name, schemas.action(action, examples.change(catalogue, action)[-1], language)
    names = list(catalogue.actions)
    yield "Action", {
        "oneOf": [schemas.ref(name) for name in names],
        "discriminator": {"propertyName": "action",
                          "mapping": {name: schemas.ref(name)["$ref"] for name in names}}}
