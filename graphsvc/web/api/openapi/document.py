"""The OpenAPI document: a path of its own for every question and picture, a schema of its own for every action."""

from collections.abc import Iterator

from graphsvc import __version__
from graphsvc.language import Language
from graphsvc.model.things import LISTS, VOCABULARY, WORDS
from graphsvc.statements.catalogue import Catalogue
from graphsvc.web.api.openapi import operations, schemas
from graphsvc.web.api.openapi.said import ABOUT
from graphsvc.web.errors import TITLES

PREFIX = "/api/v1"


def document(catalogue: Catalogue, language: Language) -> operations.Part:
    """The document in one language."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "graphsvc", "version": __version__, "description": ABOUT.says(language),
                 "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "servers": [{"url": "/"}],
        "paths": dict(_paths(catalogue, language)),
        "components": {
            "schemas": dict(_schemas(catalogue, language)),
            "parameters": {name: operations.common(name, language) for name in operations.COMMON},
            "responses": {str(status): operations.problem(title, language) for status, (_, title) in TITLES.items()},
        },
    }


def _paths(catalogue: Catalogue, language: Language) -> Iterator[tuple[str, operations.Part]]:
    for called, asked in (("questions", catalogue.questions), ("pictures", catalogue.pictures)):
        yield f"{PREFIX}/{called}", {"get": operations.listing(called, language)}
        for question in asked.values():
            yield f"{PREFIX}/{called}/{question.name}", {"get": operations.asking(called, question, language)}
    yield f"{PREFIX}/actions", {"get": operations.listing("actions", language)}
    yield f"{PREFIX}/changes", {"get": operations.log(language), "post": operations.change(language)}
    yield f"{PREFIX}/changes/{{number}}", {"get": operations.entry(language)}
    yield f"{PREFIX}/changes/{{number}}/undo", {"post": operations.undo(language)}
    yield from _things(catalogue, language)
    yield f"{PREFIX}/openapi.json", {"get": operations.small("openapi", {"type": "object"}, language)}
    yield "/healthz", {"get": operations.small("healthz", {"type": "object"}, language)}
    yield "/readyz", {"get": operations.small("readyz", {"type": "object"}, language, 503)}


def _things(catalogue: Catalogue, language: Language) -> Iterator[tuple[str, operations.Part]]:
    identity = operations.in_path("id", schemas.SCALARS["id"], language)
    kind = operations.in_path("kind", {"enum": list(VOCABULARY)}, language)
    for listed in (*LISTS, WORDS):
        own, path = ([kind, identity], "{kind}/{id}") if listed == WORDS else ([identity], "{id}")
        yield f"{PREFIX}/{listed}", {"get": operations.asking("list", catalogue.questions[listed], language)}
        yield f"{PREFIX}/{listed}/{path}", {"get": operations.thing(listed, own, language)}
        yield f"{PREFIX}/{listed}/{path}/history", {"get": operations.history(listed, own, language)}


def _schemas(catalogue: Catalogue, language: Language) -> Iterator[tuple[str, schemas.Schema]]:
    yield from schemas.FIXED.items()
    for action in catalogue.actions.values():
        yield action.name, schemas.action(action, language)
    names = list(catalogue.actions)
    yield "Action", {
        "oneOf": [schemas.ref(name) for name in names],
        "discriminator": {"propertyName": "action",
                          "mapping": {name: schemas.ref(name)["$ref"] for name in names}}}
