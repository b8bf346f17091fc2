"""One action as a form: fill it in, see what it would do, make it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from flask import Blueprint, Response, request

from graphsvc.changes import actions, resting
from graphsvc.changes.door import Outcome, change
from graphsvc.changes.log import PAPER
from graphsvc.errors import NotFound, Outdated, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.model.things import VOCABULARY, key
from graphsvc.statements.catalogue import Action
from graphsvc.web.pages import writing
from graphsvc.web.pages.fields import Filled, fields, filled, with_titles
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.writing import Sent

MENDS = ("successor", "rests")  # the parameters that say what becomes of what rests on an end


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.route("/change/<action>", methods=["GET", "POST"])
    def change(action: str) -> Response:
        view = View.of_request(graph)
        known, given = _asked(view, action)
        if request.method == "POST":
            return _taken(view, known, Sent.of_request())
        paper = {name: given.pop(name, "") for name in PAPER}
        sent = replace(Sent.nothing({**_usual(view, known), **given}), paper=paper)
        held = filled(view, known.parameters, sent.values)
        return _form(view, known, replace(sent, values=held.values), held)


def _asked(view: View, name: str) -> tuple[Action, dict[str, str]]:
    action = view.graph.catalogue.actions.get(name)
    given = view.check((*action.parameters, *PAPER) if action else ())
    if action is None:
        _, problems = actions.checked(view.graph.catalogue, [{"action": name}])
        raise NotFound([replace(problem, field=None, row=None) for problem in problems])
    return action, given


def _usual(view: View, action: Action) -> dict[str, str]:
    """What a form begins with: what is changed begins on the day of the page; when a new thing began, who knows?"""
    return {"on": view.day.isoformat()} if "on" in action.parameters and not action.registers else {}


def _taken(view: View, action: Action, sent: Sent) -> Response:
    held = filled(view, action.parameters, sent.values)
    sent = replace(sent, values=held.values)
    if sent.do == "edit":
        return _form(view, action, sent, held)
    seen = _seen(view, action, sent, held)
    given = [{"action": action.name, "parameters": held.values}]
    try:
        outcome = writing.tried(view.graph, sent, partial(change, view.graph, given, seen=seen), held.problems)
    except Outdated:
        return _form(view, action, replace(sent, seen={}), held, stale=True)
    except Refused as refused:
        return _form(view, action, sent, held, problems=refused.problems)
    if outcome.number is not None:
        return writing.answered(outcome, view)
    return _preview(view, action, sent, held, outcome)


def _form(view: View, action: Action, sent: Sent, held: Filled, *, problems: Sequence[Problem] = (),
          stale: bool = False) -> Response:
    told = with_titles(problems, action.parameters, action.either)
    resting_links = [resting.link_of(problem) for problem in told if resting.is_one(problem)]
    told = [problem for problem in told if not resting.is_one(problem)]
    own = fields(view, action.parameters, held, told)
    paper = writing.paper_fields(view, sent.paper, told)
    mends = [field for field in own if field.name in MENDS] if resting_links else []
    status = 412 if stale else 422 if problems else 200
    return render(
        view, "change.html", status, action=action, fields=[field for field in own if field not in mends], paper=paper,
        problems=told, titles={field.name: field.title for field in (*own, *paper)}, resting=resting_links, mends=mends,
        stale=_seen(view, action, sent, held) if stale else {},
        seen=writing.as_seen(_seen(view, action, sent, held)))


def _seen(view: View, action: Action, sent: Sent, held: Filled) -> dict[str, int]:
    """The last change of what the action is about, as the reader saw it: on the form, or else now."""
    parameter = action.parameters[action.subject]
    keys = [key(match.thing.kind, match.thing.id) for match in held.matches.get(action.subject, ())]
    if parameter.type in VOCABULARY and held.values.get(action.subject):
        keys = [key(parameter.type, held.values[action.subject])]
    return writing.seen_now(view.graph, keys, sent.seen) if len(keys) == 1 else {}


def _preview(view: View, action: Action, sent: Sent, held: Filled, outcome: Outcome) -> Response:
    shown = [*fields(view, action.parameters, held, ()), *writing.paper_fields(view, sent.paper, ())]
    return render(
        view, "preview.html", action=action, shown=[field for field in shown if field.value],
        effects=writing.effects(view, outcome.facts), hints=writing.hinted(outcome),
        hidden={**writing.hidden(sent), "seen": writing.as_seen(_seen(view, action, sent, held))})
