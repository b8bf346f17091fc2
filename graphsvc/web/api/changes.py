"""POST /changes: make or preview a change. POST /changes/{number}/undo: undo one, or preview that."""

from typing import Any

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc import json_text
from graphsvc.changes.door import Outcome, change
from graphsvc.changes.log import head_of
from graphsvc.changes.undoing import undo
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.web import reading
from graphsvc.web.api.answers import whole
from graphsvc.web.errors import TITLES, Unfit


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the address."""
    @blueprint.post("/changes")
    def make() -> tuple[Response, int]:
        preview, key = _how()
        given, paper = _actions(_body())
        return _answer(change(graph, given, head=head_of(graph.settings.who, paper), preview=preview, key=key))

    @blueprint.post("/changes/<int:number>/undo")
    def undone(number: int) -> tuple[Response, int]:
        preview, key = _how()
        paper = _body() if request.get_data() else {}
        head = head_of(graph.settings.who, paper if isinstance(paper, dict) else {"": paper})
        return _answer(undo(graph, number, head=head, preview=preview, key=key))

    def _answer(outcome: Outcome) -> tuple[Response, int]:
        return whole(told(outcome), reading.language(graph.settings)), 200 if outcome.number is None else 201


def _how() -> tuple[bool, str | None]:
    """Whether it is a preview, and the request's own key."""
    query = reading.Query(request.args)
    preview = query.yes("preview")
    query.check()
    return preview, None if preview else request.headers.get("Idempotency-Key")


def told(outcome: Outcome) -> dict[str, Any]:
    """What became of a change: its number and time, both null in a preview, and the facts written."""
    facts = [{"row": f.row, "action": f.action, "before": f.before, "after": f.after} for f in outcome.facts]
    return {"number": outcome.number, "time": outcome.time, "facts": facts}


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
