"""POST /changes: make or preview a change."""

from typing import Any

from apiflask import APIBlueprint
from flask import Response, request

from graphsvc import json_text
from graphsvc.changes.door import Outcome, change
from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.web import reading
from graphsvc.web.api.answers import whole
from graphsvc.web.errors import TITLES, Unfit


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the address."""
    @blueprint.post("/changes")
    def make() -> tuple[Response, int]:
        query = reading.Query(request.args)
        preview = query.yes("preview")
        query.check()
        key = None if preview else request.headers.get("Idempotency-Key")
        outcome = change(graph, _actions(), head=Head(graph.settings.who), preview=preview, key=key)
        return whole(told(outcome), reading.language(graph.settings)), 200 if preview else 201


def told(outcome: Outcome) -> dict[str, Any]:
    """What became of a change: its number and time, both null in a preview, and the facts written."""
    facts = [{"row": f.row, "action": f.action, "before": f.before, "after": f.after} for f in outcome.facts]
    return {"number": outcome.number, "time": outcome.time, "facts": facts}


def _actions() -> list[Any]:
    """The body as a list of actions; whether they are any is the write door's to say."""
    if request.mimetype != "application/json":
        raise Unfit(415, TITLES[415][1])
    try:
        body = json_text.read(request.get_data(cache=False))
    except json_text.NotJson as fault:
        raise Unfit(400, Text(f"nội dung {fault.message.vi}", f"the body is {fault.message.en}")) from None
    return body if isinstance(body, list) else [body]
