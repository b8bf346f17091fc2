"""The households of a village with who looks after them; those that are ticked get a member, all in one change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from flask import Blueprint, Response, request

from graphsvc.changes.door import Outcome, change
from graphsvc.errors import Outdated, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import Thing, key
from graphsvc.statements.types import Parameter
from graphsvc.statements.values import LONGEST
from graphsvc.text import sort_key
from graphsvc.web.pages import writing
from graphsvc.web.pages.fields import Filled, fields, filled
from graphsvc.web.pages.households import Listed, in_village
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.writing import Sent

ACTION, SUBJECT = "assign-duty", "target"
NONE_TICKED = Text("chọn ít nhất một hộ", "tick one household at least")
NOT_HERE = Text("hộ {id} không ở thôn này vào ngày đó", "household {id} is not in this village on that day")
Ticked = Sequence[str]


@dataclass(frozen=True)
class Village:
    """A village on a day, with its households in the order of their names."""

    thing: Thing
    households: Sequence[Listed]

    @property
    def keys(self) -> list[str]:
        """The keys of its households."""
        return [key("Household", each.household.id) for each in self.households]


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.route("/villages/<identity>/assignments", methods=["GET", "POST"])
    def assignments(identity: str) -> Response:
        view, village = _asked(graph, identity)
        if request.method == "POST":
            return _taken(view, village, Sent.of_request(), list(dict.fromkeys(request.form.getlist("household"))))
        on = {"on": view.day.isoformat()}
        return _form(view, village, Sent.nothing(on), filled(view, _parameters(view), on), ())


def _asked(graph: Graph, identity: str) -> tuple[View, Village]:
    view = View.of_request(graph)
    view.query.choice("only", ("without",))
    view.check()
    return view, _village(view, identity)


def _village(view: View, identity: str) -> Village:
    village, listed = in_village(view, identity)
    return Village(village, sorted(listed, key=lambda each: sort_key(each.household.name)))


def _parameters(view: View) -> dict[str, Parameter]:
    """What all of the households are given."""
    return {name: parameter for name, parameter in view.graph.catalogue.actions[ACTION].parameters.items()
            if name != SUBJECT}


def _taken(view: View, village: Village, sent: Sent, ticked: Ticked) -> Response:
    values = {name: value for name, value in sent.values.items() if name != "household"}
    held = filled(view, _parameters(view), values)
    sent = replace(sent, values=held.values)
    if sent.do == "edit":
        return _form(view, village, sent, held, ticked)
    if wrong := _wrongly_ticked(village, ticked):
        return _form(view, village, sent, held, ticked, [*wrong, *held.problems])
    given = [{"action": ACTION, "parameters": {**held.values, SUBJECT: key("Household", each)}} for each in ticked]
    seen = {name: number for name, number in sent.seen.items() if name in {key("Household", each) for each in ticked}}
    try:
        outcome = writing.tried(view.graph, sent, partial(change, view.graph, given, seen=seen), held.problems)
    except Outdated as outdated:
        return _form(view, village, replace(sent, seen={}), held, ticked, stale=outdated.problems)
    except Refused as refused:
        return _form(view, village, sent, held, ticked, writing.said_once(refused.problems, len(ticked)))
    if outcome.number is not None:
        return writing.answered(outcome, view)
    return _preview(view, village, sent, ticked, outcome)


def _wrongly_ticked(village: Village, ticked: Ticked) -> list[Problem]:
    if not ticked:
        return [Problem("missing", NONE_TICKED, "household")]
    here = {each.household.id for each in village.households}
    return [Problem("unknown-thing", NOT_HERE.filled({"id": each[:LONGEST]}), "household")
            for each in ticked if each not in here]


def _form(view: View, village: Village, sent: Sent, held: Filled, ticked: Ticked, problems: Sequence[Problem] = (),
          stale: Sequence[Problem] = ()) -> Response:
    seen = writing.seen_now(view.graph, village.keys, sent.seen)
    own = fields(view, _parameters(view), held, [problem for problem in problems if problem.row is None])
    paper = writing.paper_fields(view, sent.paper, problems)
    of_rows: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.row is not None:
            of_rows.setdefault(ticked[problem.row], []).append(problem)
    return render(
        view, "assignments.html", 412 if stale else 422 if problems else 200, village=village, fields=own, paper=paper,
        households=_shown(view, village, ticked), ticked=frozenset(ticked), of_rows=of_rows, stale=stale,
        problems=[problem for problem in problems if problem.row is None], seen=writing.as_seen(seen),
        titles={"household": view.reader.words.gettext("Households"),
                **{field.name: field.title for field in (*own, *paper)}})


def _shown(view: View, village: Village, ticked: Ticked) -> list[Listed]:
    """The households that are asked for; what is ticked stays in sight."""
    only = view.query.text("only") == "without"
    return [each for each in village.households if not (only and each.beside) or each.household.id in ticked]


def _preview(view: View, village: Village, sent: Sent, ticked: Ticked, outcome: Outcome) -> Response:
    seen = writing.seen_now(view.graph, village.keys, sent.seen)
    return render(
        view, "assigning.html", village=village, effects=writing.effects(view, outcome.facts),
        hints=writing.hinted(outcome),
        ticks={"household": ticked}, hidden={**writing.hidden(sent), "seen": writing.as_seen(seen)})
