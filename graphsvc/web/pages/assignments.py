"""The households of a village with who looks after them; who is released and who comes is made in one change.

Those that are ticked get one member together; each may also be given one in its own row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

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
from graphsvc.web.pages.fields import Field, Filled, fields, filled
from graphsvc.web.pages.households import Listed, in_village
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.writing import Chosen, Sent

ASSIGN, RELEASE, SUBJECT = "assign-duty", "release-duty", "target"
NOTHING_CHOSEN = Text("đánh dấu hộ, điền người phụ trách ở dòng của hộ, hoặc đánh dấu người thôi phụ trách",
                      "tick a household, name a member in its row, or tick who is released")
NOT_HERE = Text("hộ {id} không ở thôn này vào ngày đó", "household {id} is not in this village on that day")
OF_TICKED = Text("Giao các hộ đã đánh dấu cho", "Assign what is ticked to")
OF_ROW = Text("Giao cho: {household}", "Assign to: {household}")
RELEASED = Text("Thôi phụ trách: {person}, {household}", "Release: {person}, {household}")


class Ticks(NamedTuple):
    """What is ticked: households by their ids, and who is released as `person/household`."""

    households: Sequence[str]
    released: Sequence[str]

    @classmethod
    def of_request(cls) -> "Ticks":
        """The ticks of the request that is being answered, each once."""
        return cls(*(list(dict.fromkeys(request.form.getlist(name))) for name in ("household", "release")))


@dataclass(frozen=True)
class Village:
    """A village on a day, with its households in the order of their names."""

    thing: Thing
    households: Sequence[Listed]

    @property
    def keys(self) -> list[str]:
        """The keys of its households."""
        return [key("Household", each.household.id) for each in self.households]


def row_field(household: str) -> str:
    """The name of the field in a household's own row."""
    return f"assign-{household}"


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.route("/villages/<identity>/assignments", methods=["GET", "POST"])
    def assignments(identity: str) -> Response:
        view, village = _asked(graph, identity)
        if request.method == "POST":
            return _taken(view, village, Sent.of_request(), Ticks.of_request())
        on = {"on": view.day.isoformat()}
        return _form(view, village, Sent.nothing(on), filled(view, _parameters(view, village), on), Ticks((), ()))


def _asked(graph: Graph, identity: str) -> tuple[View, Village]:
    view = View.of_request(graph)
    view.query.choice("only", ("without",))
    view.check()
    return view, _village(view, identity)


def _village(view: View, identity: str) -> Village:
    village, listed = in_village(view, identity)
    return Village(village, sorted(listed, key=lambda each: sort_key(each.household.name)))


def _parameters(view: View, village: Village) -> dict[str, Parameter]:
    """What all rows are given, who gets what is ticked, and who gets the household of each row."""
    own = view.graph.catalogue.actions[ASSIGN].parameters
    rows = (replace(own["person"], name=row_field(each.household.id), optional=True, help=Text("", ""),
                    title=OF_ROW.filled({"household": each.household.name})) for each in village.households)
    return {"person": replace(own["person"], optional=True, title=OF_TICKED), "reason": own["reason"],
            "on": replace(own["on"], optional=False), **{row.name: row for row in rows}}


def _chosen(village: Village, held: Filled, ticks: Ticks) -> Chosen:
    """The actions of the change, releases first."""
    on, reason = ({name: held.values.get(name, "")} for name in ("on", "reason"))
    rows = [*((RELEASE, *value.partition("/")[::2], f"release-{value}") for value in ticks.released),
            *((ASSIGN, held.values.get("person", ""), each, f"household-{each}") for each in ticks.households),
            *_of_rows(village, held)]
    return Chosen([{"action": action, "parameters": {
        **on, **(reason if action == ASSIGN else {}), "person": person, SUBJECT: key("Household", household)}}
        for action, person, household, _ in rows], [origin for *_, origin in rows])


def _of_rows(village: Village, held: Filled) -> Iterator[tuple[str, str, str, str]]:
    for each in village.households:
        name = row_field(each.household.id)
        if person := held.values.get(name):
            yield ASSIGN, person, each.household.id, name


def _taken(view: View, village: Village, sent: Sent, ticks: Ticks) -> Response:
    values = {name: value for name, value in sent.values.items() if value and name not in ("household", "release")}
    held = filled(view, _parameters(view, village), values)
    sent = replace(sent, values=held.values)
    if sent.do == "edit":
        return _form(view, village, sent, held, ticks)
    chosen = _chosen(village, held, ticks)
    if wrong := _wrongly_chosen(village, ticks, chosen):
        return _form(view, village, sent, held, ticks, [*wrong, *held.problems])
    touched = {row["parameters"][SUBJECT] for row in chosen.actions}
    seen = {name: number for name, number in sent.seen.items() if name in touched}
    try:
        work = partial(change, view.graph, chosen.actions, seen=seen)
        outcome = writing.tried(view.graph, sent, work, held.problems)
    except Outdated as outdated:
        return _form(view, village, replace(sent, seen={}), held, ticks, stale=outdated.problems)
    except Refused as refused:
        common = ("on", "reason", *(["person"] if ticks.households else []))
        return _form(view, village, sent, held, ticks, writing.placed(refused.problems, chosen, common))
    if outcome.number is not None:
        return writing.answered(outcome, view)
    return _preview(view, village, sent, ticks, outcome)


def _wrongly_chosen(village: Village, ticks: Ticks, chosen: Chosen) -> list[Problem]:
    if not chosen.actions:
        return [Problem("missing", NOTHING_CHOSEN, "household")]
    here = {each.household.id for each in village.households}
    ticked = [*ticks.households, *(value.partition("/")[2] for value in ticks.released)]
    return [Problem("unknown-thing", NOT_HERE.filled({"id": each[:LONGEST]}), "household")
            for each in ticked if each not in here]


def _form(view: View, village: Village, sent: Sent, held: Filled, ticks: Ticks, problems: Sequence[Problem] = (),
          stale: Sequence[Problem] = ()) -> Response:
    seen = writing.seen_now(view.graph, village.keys, sent.seen)
    own = {field.name: field for field in fields(view, _parameters(view, village), held, problems)}
    paper = writing.paper_fields(view, sent.paper, problems)
    return render(
        view, "assignments.html", 412 if stale else 422 if problems else 200, village=village, own=own, paper=paper,
        households=_shown(view, village, held, ticks), ticked=frozenset(ticks.households),
        released=frozenset(ticks.released),
        told=writing.by_field(problems), stale=stale, problems=problems, seen=writing.as_seen(seen),
        titles=_titles(view, village, [*own.values(), *paper]))


def _shown(view: View, village: Village, held: Filled, ticks: Ticks) -> list[Listed]:
    """The households that are asked for; what is ticked or filled in stays in sight."""
    only = view.query.text("only") == "without"
    kept = {*ticks.households, *(value.partition("/")[2] for value in ticks.released)}
    return [each for each in village.households
            if not (only and each.beside) or each.household.id in kept or held.values.get(row_field(each.household.id))]


def _titles(view: View, village: Village, own: Sequence[Field]) -> dict[str, str]:
    """What a reader knows the fields and ticks by."""
    language = view.reader.language
    ticks = {f"household-{each.household.id}": each.household.name for each in village.households}
    released = {
        f"release-{member.id}/{each.household.id}":
            RELEASED.filled({"person": member.name, "household": each.household.name}).says(language)
        for each in village.households for member, group in each.beside if group is None}
    return {"household": view.reader.words.gettext("Households"), **ticks, **released,
            **{field.name: field.title for field in own}}


def _preview(view: View, village: Village, sent: Sent, ticks: Ticks, outcome: Outcome) -> Response:
    seen = writing.seen_now(view.graph, village.keys, sent.seen)
    return render(
        view, "assigning.html", village=village, effects=writing.effects(view, outcome.facts),
        hints=writing.hinted(outcome), ticks={"household": ticks.households, "release": ticks.released},
        hidden={**writing.hidden(sent), "seen": writing.as_seen(seen)})
