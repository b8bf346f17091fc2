"""POST /changes: make or preview a change. POST /changes/{number}/undo: undo one, or preview that."""

import re
from typing import Any, TypedDict

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc import json_text
from graphsvc.changes.door import Outcome, Seen, change
from graphsvc.changes.log import head_of
from graphsvc.changes.undoing import undo
from graphsvc.graph import Graph
from graphsvc.language import Language, Text
from graphsvc.model.things import KINDS
from graphsvc.web import reading
from graphsvc.web.api.answers import whole
from graphsvc.web.errors import TITLES, Unfit, told

# An entity tag that names a thing and its last change.
TAG = re.compile(rf"((?:{'|'.join(KINDS)})/[^@/]+)@([0-9]{{1,15}})")
NO_TAG = Text(
    'If-Match ghi tag trong nội dung câu trả lời về một đối tượng, ví dụ "Household/h-0001@17" của '
    '/api/v1/households/h-0001; phần đầu ETag và * không nêu đối tượng nào',
    'If-Match takes the tag in the body of the answer about a thing, such as "Household/h-0001@17" of '
    '/api/v1/households/h-0001; the ETag header and * name no thing')


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the address."""
    @blueprint.post("/changes")
    def make() -> tuple[Response, int]:
        given, paper = _actions(_body())
        return _answer(change(graph, given, head=head_of(graph.settings.who, paper), **_how()))

    @blueprint.post("/changes/<int:number>/undo")
    def undone(number: int) -> tuple[Response, int]:
        paper = _body() if request.get_data() else {}
        head = head_of(graph.settings.who, paper if isinstance(paper, dict) else {"": paper})
        return _answer(undo(graph, number, head=head, **_how()))

    def _answer(outcome: Outcome) -> tuple[Response, int]:
        language = reading.language(graph.settings)
        return whole(became(outcome, language), language), 200 if outcome.number is None else 201


class How(TypedDict):
    """How a change is to be made, as its request's address and headers say."""

    preview: bool
    key: str | None
    seen: Seen


def _how() -> How:
    query = reading.Query(request.args)
    preview = query.yes("preview")
    query.check()
    return {"preview": preview, "key": None if preview else request.headers.get("Idempotency-Key"), "seen": _seen()}


def _seen() -> dict[str, int]:
    """The things that were looked at, each with its last change: `If-Match: "Household/h-0001@17"`."""
    if "If-Match" not in request.headers:
        return {}
    found = [TAG.fullmatch(tag or "") for tag in request.if_match.as_set(include_weak=True)]
    if not found or not all(found):
        raise Unfit(400, NO_TAG)
    return {match[1]: int(match[2]) for match in found if match}


def became(outcome: Outcome, language: Language) -> dict[str, Any]:
    """What became of a change: its number and time, both null in a preview, the facts written, and hints."""
    facts = [{"row": f.row, "action": f.action, "before": f.before, "after": f.after} for f in outcome.facts]
    hints = [told(hint, language) for hint in outcome.hints]
    return {"number": outcome.number, "time": outcome.time, "facts": facts, "hints": hints}


def _body() -> Any:
    if request.mimetype != "application/json":
        raise Unfit(415, TITLES[415][1])
    try:
        return json_text.read(request.get_data())
    except json_text.NotJson as fault:
        raise Unfit(400, Text(f"nội dung {fault.message.vi}", f"the body is {fault.message.en}")) from None


def _actions(body: Any) -> tuple[list[Any], dict[str, Any]]:
    """The actions, and what is said of the change beside them; whether they are any is the write door's to say."""
    if isinstance(body, dict) and isinstance(body.get("actions"), list):
        return body["actions"], {name: value for name, value in body.items() if name != "actions"}
    return body if isinstance(body, list) else [body], {}
