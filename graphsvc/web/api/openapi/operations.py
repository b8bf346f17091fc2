"""The operations of the OpenAPI document: what each address takes and gives."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphsvc.changes.log import COLUMNS, LAST, PAPER
from graphsvc.language import LANGUAGES, Language, Text
from graphsvc.statements.catalogue import Catalogue
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Column, Parameter
from graphsvc.web.api.answers import FORMS, MEDIA_TYPES
from graphsvc.web.api.log import ENTRY, HISTORY
from graphsvc.web.api.openapi import examples, schemas
from graphsvc.web.api.openapi.said import SAID
from graphsvc.web.api.paging import LARGEST_PAGE
from graphsvc.web.errors import MEDIA_TYPE

Part = dict[str, Any]
ALWAYS = (421, 422, 500)
READING = (*ALWAYS, 406, 503, 504)
WRITING = (*ALWAYS, 400, 403, 404, 412, 413, 415, 503, 504)

COMMON: Mapping[str, schemas.Schema] = {
    "within": {"type": "array", "items": schemas.SCALARS["id"]},
    "as_of": {"type": "string", "format": "date"},
    "limit": {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE},
    "page": {"type": "string", "minLength": 1},
    "after": {"type": "integer", "minimum": 0, "maximum": LAST},
    "format": {"enum": list(FORMS)},
    "lang": {"enum": list(LANGUAGES)},
    "preview": {"type": "boolean", "default": False},
}
DAY_OR_TIME: schemas.Schema = {"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]}
LOG: Mapping[str, schemas.Schema] = {
    "thing": {"type": "string"},
    "actor": {"type": "string"},
    "action": {"type": "string"},
    "since": DAY_OR_TIME,
    "until": DAY_OR_TIME,
}
HEADERS: Mapping[str, schemas.Schema] = {
    "Idempotency-Key": {"type": "string", "minLength": 1, "maxLength": 200},
    "If-Match": {"type": "string"},
}
IN_QUESTIONS = ("within", "as_of", "limit", "page", "format", "lang")
IN_THINGS = ("within", "as_of", "lang")


def listing(called: str, language: Language) -> Part:
    """An address that lists what there is."""
    return small(called, schemas.objects(called, {"type": "object"}), language)


def small(called: str, schema: schemas.Schema, language: Language, media_type: str = "application/json") -> Part:
    """An address that answers something small, in the reader's language."""
    return {
        "operationId": called,
        "tags": ["catalogue"],
        "summary": SAID[called].says(language),
        "parameters": _refs(("lang",)),
        "responses": {"200": _one(media_type, schema, "ok", language), **_problems(ALWAYS)},
    }


def watching(called: str, media_type: str, schema: schemas.Schema, language: Language, *statuses: int) -> Part:
    """An address for who watches the service."""
    return {
        "operationId": called,
        "tags": ["service"],
        "summary": SAID[called].says(language),
        "responses": {"200": _one(media_type, schema, "ok", language), **_problems((*ALWAYS, *statuses))},
    }


def asking(called: str, question: Question, language: Language) -> Part:
    """A question's or picture's own address."""
    own = [*_arranging(question, language), *(_own(p, language) for p in question.parameters.values())]
    return {
        "operationId": f"{called}_{question.name}".replace("-", "_"),
        "tags": ["pictures" if called == "pictures" else question.group],
        "summary": question.title.says(language),
        "description": question.help.says(language),
        "parameters": [*_refs(IN_QUESTIONS), *own],
        "responses": {"200": _rows(schemas.answer(question, language), language), "304": _unchanged(language),
                      **_problems((*READING, 404, 410))},
    }


def _arranging(question: Question, language: Language) -> list[Part]:
    """Which columns a question's rows may have, and which orders."""
    columns = {"type": "array", "minItems": 1, "items": {"enum": list(question.columns)}}
    fields = {**_said("fields", "query", columns, language), "style": "form", "explode": False}
    return [fields, *([_said("sort", "query", {"enum": list(question.sorted)}, language)] if question.sorted else [])]


def thing(listed: str, own: Sequence[Part], language: Language) -> Part:
    """One thing on a day."""
    return {
        "operationId": f"{listed}_one",
        "tags": ["things"],
        "summary": SAID["one"].says(language),
        "parameters": [*own, *_refs(IN_THINGS)],
        "responses": {"200": _json(schemas.ref("Description"), "ok", language), "304": _unchanged(language),
                      **_problems((*READING, 404))},
    }


def in_path(name: str, schema: schemas.Schema, example: Any, language: Language) -> Part:
    """A parameter that is part of the address."""
    return {"name": name, "in": "path", "required": True, "description": SAID[name].says(language), "example": example,
            "schema": schema}


def _unchanged(language: Language) -> Part:
    return {"description": SAID["unchanged"].says(language)}


def log(language: Language) -> Part:
    """Reading the log."""
    own = [_said(name, "query", schema, language) for name, schema in LOG.items()]
    return {**_entries("log", COLUMNS, own, READING, language), "tags": ["changes"]}


def history(listed: str, own: Sequence[Part], language: Language) -> Part:
    """Reading what happened to a thing."""
    parameters = [*own, *_refs(("within", "as_of"))]
    return {**_entries("history", HISTORY, parameters, (*READING, 404), language), "operationId": f"{listed}_history",
            "tags": ["things"]}


def entry(language: Language) -> Part:
    """Reading one change."""
    row = schemas.row({column.name: column for column in ENTRY}, language)
    return {
        "operationId": "entry",
        "tags": ["changes"],
        "summary": SAID["entry"].says(language),
        "parameters": [_number(1, language), *_refs(("format", "lang"))],
        "responses": {"200": _rows(schemas.objects("rows", row), language), **_problems((*READING, 404))},
    }


def _entries(called: str, columns: Sequence[Column], own: Sequence[Part], statuses: Iterable[int],
             language: Language) -> Part:
    row = schemas.row({column.name: column for column in columns}, language)
    return {
        "operationId": called,
        "summary": SAID[called].says(language),
        "parameters": [*own, *_refs(("after", "limit", "format", "lang"))],
        "responses": {"200": _rows(schemas.objects("rows", row), language), **_problems(statuses)},
    }


def change(catalogue: Catalogue, language: Language) -> Part:
    """Making a change."""
    one = schemas.ref("Action")
    several = {"type": "array", "minItems": 1, "items": one}
    whole = {"type": "object", "required": ["actions"], "additionalProperties": False,
             "properties": {"actions": several, **_paper(language)}}
    body = {"oneOf": [one, several, whole]}
    shown = {name: {"summary": action.title.says(language), "value": examples.change(catalogue, action)}
             for name, action in catalogue.actions.items()}
    return {**_writing("change", language, ()),
            "requestBody": {"required": True, "content": {"application/json": {"schema": body, "examples": shown}}}}


def undo(language: Language) -> Part:
    """Undoing a change."""
    body = {"type": "object", "additionalProperties": False, "properties": _paper(language)}
    return {**_writing("undo", language, (_number(examples.NEWEST, language),)),
            "requestBody": {"content": {"application/json": {"schema": body, "example": examples.PAPER}}}}


def _number(example: int, language: Language) -> Part:
    return in_path("number", {"type": "integer", "minimum": 1, "maximum": LAST}, example, language)


def _paper(language: Language) -> dict[str, schemas.Schema]:
    return {name: schemas.value(parameter, language) for name, parameter in PAPER.items()}


def _writing(called: str, language: Language, own: Iterable[Part]) -> Part:
    headers = [_said(name, "header", schema, language) for name, schema in HEADERS.items()]
    outcome = schemas.ref("Outcome")
    return {
        "operationId": called,
        "tags": ["changes"],
        "summary": SAID[called].says(language),
        "parameters": [*own, *_refs(("preview", "lang")), *headers],
        "responses": {"200": _json(outcome, "previewed", language), "201": _json(outcome, "made", language),
                      **_problems(WRITING)},
    }


def _own(parameter: Parameter, language: Language) -> Part:
    return {"name": parameter.name, "in": "query", "required": not parameter.optional,
            "description": parameter.help.says(language) or parameter.title.says(language),
            "schema": schemas.value(parameter, language), **_shown(examples.asked(parameter))}


def common(name: str, language: Language) -> Part:
    """A parameter that several addresses take."""
    return _said(name, "query", COMMON[name], language)


def _said(name: str, place: str, schema: schemas.Schema, language: Language) -> Part:
    return {"name": name, "in": place, "description": SAID[name].says(language), "schema": schema,
            **_shown(examples.COMMON.get(name))}


def _shown(example: Any) -> Part:
    return {} if example is None else {"example": example}


def _refs(names: Iterable[str]) -> list[Part]:
    return [{"$ref": f"#/components/parameters/{name}"} for name in names]


def _rows(schema: schemas.Schema, language: Language) -> Part:
    content: Part = {MEDIA_TYPES["json"]: {"schema": schema}}
    content |= {MEDIA_TYPES[name]: {"schema": {"type": "string"}} for name in ("ndjson", "csv")}
    content[MEDIA_TYPES["xlsx"]] = {}
    return {"description": SAID["ok"].says(language), "content": content}


def _json(schema: schemas.Schema, said: str, language: Language) -> Part:
    return _one("application/json", schema, said, language)


def _one(media_type: str, schema: schemas.Schema, said: str, language: Language) -> Part:
    return {"description": SAID[said].says(language), "content": {media_type: {"schema": schema}}}


def problem(status: int, code: str, title: Text, language: Language) -> Part:
    """An answer that is a problem."""
    own = {"properties": {"status": {"const": status}, "code": {"const": code}}}
    return {"description": title.says(language),
            "content": {MEDIA_TYPE: {"schema": {"allOf": [schemas.ref("Problem"), own]}}}}


def _problems(statuses: Iterable[int]) -> Part:
    return {str(status): {"$ref": f"#/components/responses/{status}"} for status in sorted(set(statuses))}
