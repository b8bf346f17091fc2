"""The HTTP interface to read: every address with what it takes and gives, from the OpenAPI document."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, groupby
from shlex import quote
from typing import Any
from urllib.parse import urlencode

import orjson
from flask import Blueprint, Response, request

from graphsvc.graph import Graph
from graphsvc.web import reading
from graphsvc.web.api.openapi.document import PREFIX, document
from graphsvc.web.errors import MEDIA_TYPE
from graphsvc.web.groups import called
from graphsvc.web.pages.page import written
from graphsvc.web.pages.reader import Reader

Part = Mapping[str, Any]
CHANGES = f"{PREFIX}/changes"
# What an example gives beside what its address needs.
SHOWN = frozenset({"within", "as_of", "limit", "preview"})


@dataclass(frozen=True)
class Field:
    """A parameter, or a part of an answer: what kind of value it is, and what it may be."""

    name: str
    type: str
    said: str
    place: str
    required: bool
    default: str
    choices: Mapping[str, str]


@dataclass(frozen=True)
class Operation:
    """One address and method. `common` names the parameters that many addresses take, `own` holds the others."""

    id: str
    method: str
    path: str
    title: str
    help: str
    own: list[Field]
    common: list[str]
    gives: list[Field]
    forms: list[str]
    statuses: list[str]
    curl: str


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get(f"{PREFIX}/docs")
    def reference() -> Response:
        reading.Query(request.args).check()
        reader = Reader.of_request(graph.settings)
        described = document(graph.catalogue, reader.language)
        known = described["components"]
        return written(
            reader, "reference.html", about=described["info"], openapi=f"{PREFIX}/openapi.json",
            groups=[(tag, list(_operations(described, tag["name"]))) for tag in described["tags"]],
            actions=[(called(group).says(reader.language), list(found)) for group, found in _actions(described)],
            common=[_field(parameter) for parameter in known["parameters"].values()],
            answers=[_answer(status, answer, known) for status, answer in known["responses"].items()],
            codes=known["schemas"]["ErrorCode"]["oneOf"])


def _operations(described: Part, tag: str) -> Iterator[Operation]:
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            if tag in operation["tags"]:
                yield _operation(described, path, method, operation)


def _operation(described: Part, path: str, method: str, operation: Part) -> Operation:
    given = operation.get("parameters", [])
    content = operation["responses"]["200"]["content"]
    return Operation(
        operation["operationId"], method.upper(), path, operation["summary"], operation.get("description", ""),
        [_field(parameter) for parameter in given if "$ref" not in parameter],
        [parameter["$ref"].rpartition("/")[2] for parameter in given if "$ref" in parameter],
        list(_gives(described, next(iter(content.values())).get("schema", {}))), list(content),
        [status for status in operation["responses"] if status >= "4"],
        _asking(described, path, method, operation))


def _actions(described: Part) -> Iterator[tuple[str, Iterator[Operation]]]:
    """What a change is made of, in groups."""
    schemas = described["components"]["schemas"]
    shown = described["paths"][CHANGES]["post"]["requestBody"]["content"]["application/json"]["examples"]
    by_group = sorted(shown, key=lambda name: (schemas[name]["x-group"], name))
    for group, names in groupby(by_group, lambda name: str(schemas[name]["x-group"])):
        yield group, (_action(name, schemas[name], shown[name]["value"]) for name in names)


def _action(name: str, schema: Part, example: Any) -> Operation:
    taken = schema["properties"]["parameters"]
    return Operation(f"action_{name}", "POST", name, schema["title"], schema["description"],
                     list(_properties(taken)), [], [], [], [], _sending(f"{CHANGES}?preview=true", example))


def _field(parameter: Part) -> Field:
    schema = parameter["schema"]
    return _described(parameter["name"], schema, parameter["description"], parameter["in"],
                      required=parameter.get("required", False))


def _properties(schema: Part) -> Iterator[Field]:
    needed = schema.get("required", [])
    for name, inner in schema.get("properties", {}).items():
        said = ". ".join(inner[word] for word in ("title", "description") if word in inner)
        yield _described(name, inner, said, "", required=name in needed)


def _described(name: str, schema: Part, said: str, place: str, *, required: bool) -> Field:
    default = schema.get("default")
    return Field(name, _type(schema), said, place, required,
                 "" if default is None else orjson.dumps(default).decode().strip('"'), _choices(schema))


def _choices(schema: Part) -> dict[str, str]:
    """The words that a value, or each of several, may be, with what each means where that is said."""
    schema = schema.get("items", schema)
    if "enum" in schema:
        return dict.fromkeys(schema["enum"], "")
    return {one["const"]: one.get("title", "") for one in schema.get("oneOf", []) if "const" in one}


def _type(schema: Part) -> str:
    """The kind of a value, in JSON Schema's words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(map(_type, schema["anyOf"]))
    kinds = schema.get("type", "string" if "enum" in schema or "const" in schema else "any")
    said = " | ".join(kinds) if isinstance(kinds, list) else str(kinds)
    if "items" in schema:
        said += f" [{_type(schema['items'])}]"
    bounds = [f"{sign} {schema[word]}" for word, sign in (("minimum", "≥"), ("maximum", "≤")) if word in schema]
    more = ", ".join([*([schema["format"]] if "format" in schema else []), *bounds])
    return f"{said} ({more})" if more else said


def _gives(described: Part, schema: Part) -> Iterator[Field]:
    """The columns of an answer's rows, else the parts of the answer."""
    if "$ref" in schema:
        schema = described["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    rows = schema.get("properties", {}).get("rows")
    yield from (replace(field, required=False) for field in _properties(rows["items"] if rows else schema))


def _asking(described: Part, path: str, method: str, operation: Part) -> str:
    """A line for a terminal that asks it."""
    if path == CHANGES and method == "post":
        return ""  # each action has one of its own
    known = described["components"]["parameters"]
    given = [known[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in operation.get("parameters", [])]
    address = path.format_map({one["name"]: one["example"] for one in given if one["in"] == "path"})
    query = urlencode(list(chain.from_iterable(_asked(one) for one in given)))
    address = f"{address}?{query}" if query else address
    if "requestBody" in operation:
        return _sending(address, operation["requestBody"]["content"]["application/json"]["example"])
    return f"curl {quote(_whole(address))}"


def _asked(parameter: Part) -> Iterable[tuple[str, Any]]:
    if parameter["in"] == "query" and (parameter.get("required") or parameter["name"] in SHOWN):
        for value in parameter["example"] if isinstance(parameter["example"], list) else [parameter["example"]]:
            yield parameter["name"], "true" if value is True else value


def _sending(address: str, body: Any) -> str:
    # One action a line, so that it can be read.
    lines = [orjson.dumps(each).decode() for each in (body if isinstance(body, list) else [body])]
    text = "[" + ",\n ".join(lines) + "]" if isinstance(body, list) else lines[0]
    return f"curl {quote(_whole(address))} -H 'Content-Type: application/json' -d {quote(text)}"


def _whole(address: str) -> str:
    return request.host_url.rstrip("/") + address


def _answer(status: str, answer: Part, known: Part) -> tuple[str, str, str, str]:
    """An answer that is a problem: its status, code and title, and what it means."""
    _, own = answer["content"][MEDIA_TYPE]["schema"]["allOf"]
    code = own["properties"]["code"]["const"]
    means = {one["const"]: one["description"] for one in known["schemas"]["AnswerCode"]["oneOf"]}
    return status, code, answer["description"], means[code]
