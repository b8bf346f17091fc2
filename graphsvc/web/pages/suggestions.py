"""What may be meant by the words in a field, while they are typed."""

from typing import Any

from flask import Blueprint, Response, jsonify

from graphsvc.errors import Problem
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import CALLED
from graphsvc.questions.naming import Match, meant
from graphsvc.statements import types
from graphsvc.web.pages.fields import MOST, value_of
from graphsvc.web.pages.reader import View

NO_TYPE = Text("phải là loại đối tượng, ví dụ Household", "must be a kind of thing, such as Household")


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the address, for the script of forms; without it a form is sent, and comes back with the same."""
    @blueprint.get("/change/suggestions")
    def suggestions() -> Response:
        view = View.of_request(graph)
        wanted, typed = view.query.text("type") or "", view.query.text("words") or ""
        if not types.is_thing(wanted):
            view.query.problems.append(Problem("wrong-value", NO_TYPE, "type"))
        view.check()
        found = meant(graph, wanted, typed, most=MOST, **view.asking())
        return jsonify([_told(view, wanted, match) for match in found])


def _told(view: View, wanted: str, match: Match) -> dict[str, Any]:
    thing = match.thing
    kinds = [CALLED[thing.kind].says(view.reader.language)] if len(types.kinds_of(wanted)) > 1 else []
    return {"value": value_of(wanted, match), "name": thing.name, "id": thing.id, "about": [*kinds, *match.places]}
