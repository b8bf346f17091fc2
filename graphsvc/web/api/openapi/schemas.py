"""JSON Schemas of what the API takes and gives, from the types of the headers."""

from collections.abc import Mapping
from typing import Any

from graphsvc.language import LANGUAGES, Language, Text
from graphsvc.model.links import CALLED as LINKS
from graphsvc.model.things import KINDS
from graphsvc.statements.catalogue import Action
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Column, Parameter, called, is_thing
from graphsvc.statements.values import ID, LARGEST, LONGEST

Schema = dict[str, Any]

SCALARS: Mapping[str, Schema] = {
    "date": {"type": "string", "format": "date"},
    "year": {"type": "integer", "minimum": 1900, "maximum": 2199},
    "integer": {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST},
    "share": {"type": "number", "minimum": 0, "maximum": 1},
    "text": {"type": "string", "maxLength": LONGEST, "pattern": r"\S"},
    "choice": {"type": "string"},
    "boolean": {"type": "boolean"},
    "id": {"type": "string", "pattern": f"^{ID.pattern}$"},
    "name": {"type": "string"},
    "code": {"type": "string"},
    "search": {"type": "string", "minLength": 1, "maxLength": LONGEST},
    "link": {"type": "string", "enum": sorted(LINKS)},
    "time": {"type": "string", "format": "date-time"},
    "fact": {"type": "object"},
}
# The id of a thing, with its kind in front where one of several is meant.
_OF_A_THING: Schema = {"type": "string", "pattern": f"^(({'|'.join(KINDS)})/)?{ID.pattern}$"}
ID_OF = Text("Mã định danh của {kind}", "The id of a thing: {kind}")

THING: Schema = {
    "type": "object",
    "required": ["kind", "id", "name"],
    "properties": {"kind": {"enum": list(KINDS)}, "id": {"type": "string"}, "name": {"type": "string"}},
    "additionalProperties": False,
}
COLUMN: Schema = {
    "type": "object",
    "required": ["name", "type", "title"],
    "properties": {"name": {"type": "string"}, "type": {"type": "string"}, "title": {"type": "string"}},
    "additionalProperties": False,
}
ERROR: Schema = {
    "type": "object",
    "required": ["code", "detail", "field", "row", "about"],
    "properties": {
        "code": {"$ref": "#/components/schemas/ErrorCode"},
        "detail": {"type": "string"},
        "field": {"type": ["string", "null"]},
        "row": {"type": ["integer", "null"], "minimum": 0},
        "about": {"type": "array", "items": {"type": "object"}},
    },
}
PROBLEM: Schema = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "code", "request_id", "errors"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"$ref": "#/components/schemas/AnswerCode"},
        "request_id": {"type": "string"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/Error"}},
    },
}
FACT: Schema = {
    "type": "object",
    "required": ["row", "action", "before", "after"],
    "properties": {
        "row": {"type": "integer", "minimum": 0},
        "action": {"type": "string"},
        "before": {"type": ["object", "null"]},
        "after": {"type": ["object", "null"]},
    },
}
OUTCOME: Schema = {
    "type": "object",
    "required": ["number", "time", "facts", "hints"],
    "properties": {
        "number": {"type": ["integer", "null"]},
        "time": {"type": ["string", "null"], "format": "date-time"},
        "facts": {"type": "array", "items": {"$ref": "#/components/schemas/Fact"}},
        "hints": {"type": "array", "items": {"$ref": "#/components/schemas/Error"}},
    },
}
_DAY: Schema = {"type": ["string", "null"], "format": "date"}
_TEXT: Schema = {"type": ["string", "null"]}
_THING: Schema = {"$ref": "#/components/schemas/Thing"}
_THING_OR_NONE: Schema = {"anyOf": [_THING, {"type": "null"}]}


def _exactly(**properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties, "additionalProperties": False}


def _several(items: Schema) -> Schema:
    return {"type": "array", "items": items}


DESCRIPTION = _exactly(
    thing=_THING, as_of=SCALARS["date"], within=_several(_THING), ended={"type": "boolean"}, code=_TEXT,
    properties={"type": "object"},
    former_names=_several(_exactly(name={"type": "string"}, until=_DAY)),
    former_codes=_several(_exactly(code={"type": "string"}, until=_DAY)),
    links=_several(_exactly(
        type=SCALARS["link"], outward={"type": "boolean"}, other=_THING, since=_DAY, until=_DAY,
        position=_THING_OR_NONE, reason=_THING_OR_NONE, seats={"type": ["integer", "null"]}, leads={"type": "boolean"},
        title={"type": "string"})),
    more_links={"type": "boolean"},
    covered_by=_several(_exactly(by=_THING, through=_THING_OR_NONE, since=_DAY, counts={"type": "boolean"})),
    questions=_several(_exactly(name={"type": "string"}, title={"type": "string"}, address={"type": "string"})),
    history={"type": "string"}, tag={"type": "string"})
INDEX = _exactly(version={"type": "string"}, addresses={"type": "object", "additionalProperties": {"type": "string"}})
FIXED: Mapping[str, Schema] = {
    "Thing": THING, "Column": COLUMN, "Error": ERROR, "Problem": PROBLEM, "Fact": FACT, "Outcome": OUTCOME,
    "Description": DESCRIPTION,
    "Language": {"enum": list(LANGUAGES)},
}


def ref(name: str) -> Schema:
    """A reference to a schema of the document."""
    return {"$ref": f"#/components/schemas/{name}"}


def objects(name: str, items: Schema) -> Schema:
    """An object with one list."""
    return {"type": "object", "required": [name], "properties": {name: {"type": "array", "items": items}}}


def status(word: str) -> Schema:
    """How the service is, in one word."""
    return _exactly(status={"const": word})


def value(parameter: Parameter, language: Language) -> Schema:
    """What a parameter takes."""
    schema = dict(_OF_A_THING if is_thing(parameter.type) else SCALARS[parameter.type])
    schema["title"] = parameter.title.says(language)
    named = [ID_OF.filled({"kind": called(parameter.type)})] if is_thing(parameter.type) else []
    if said := " ".join(text.says(language) for text in (parameter.help, *named) if text.vi):
        schema["description"] = said
    if parameter.choices:
        schema["oneOf"] = [{"const": word, "title": said.says(language)} for word, said in parameter.choices.items()]
    if parameter.least is not None:
        schema["minimum"] = parameter.least
    if parameter.default is not None:
        schema["default"] = parameter.default
    return schema


def cell(column: Column, language: Language) -> Schema:
    """What a column gives; any may be null."""
    title = column.title.says(language)
    if is_thing(column.type):
        return {"title": title, "anyOf": [ref("Thing"), {"type": "null"}]}
    schema = {word: said for word, said in SCALARS[column.type].items() if word not in ("pattern", "maxLength")}
    return {**schema, "type": [schema["type"], "null"], "title": title}


def answer(question: Question, language: Language) -> Schema:
    """The whole JSON answer to a question or picture; of a row those columns that were asked for."""
    asked_for = {**row(question.columns, language), "required": []}
    return {
        "type": "object",
        "required": ["question", "as_of", "within", "columns", "rows"],
        "properties": {
            "question": {"const": question.name},
            "as_of": SCALARS["date"],
            "within": {"type": "array", "items": ref("Thing")},
            "columns": {"type": "array", "items": ref("Column")},
            "rows": {"type": "array", "items": asked_for},
        },
    }


def row(columns: Mapping[str, Column], language: Language) -> Schema:
    """One row."""
    return {
        "type": "object",
        "required": list(columns),
        "properties": {name: cell(column, language) for name, column in columns.items()},
        "additionalProperties": False,
    }


def codes(known: Mapping[str, Text], language: Language) -> Schema:
    """The words that a code may be, each with what it means."""
    return {"type": "string",
            "oneOf": [{"const": code, "description": said.says(language)} for code, said in known.items()]}


def action(described: Action, example: Mapping[str, Any], language: Language) -> Schema:
    """One action of a change."""
    parameters = described.parameters.values()
    return {
        "x-group": described.group,
        "title": described.title.says(language),
        "description": described.help.says(language),
        "type": "object",
        "examples": [example],
        "required": ["action", "parameters"],
        "properties": {
            "action": {"const": described.name},
            "parameters": {
                "type": "object",
                "required": [p.name for p in parameters if not p.optional],
                "properties": {p.name: value(p, language) for p in parameters},
                "additionalProperties": False,
            },
        },
        "additionalProperties": False,
    }
