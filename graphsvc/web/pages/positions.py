"""The seats of an organization with who holds them; releases and appointments of a table are made as one change."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from flask import Blueprint, Response, request

from graphsvc.changes.door import Outcome, change
from graphsvc.errors import Outdated, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import key
from graphsvc.statements.types import Parameter
from graphsvc.web.pages import onward, writing
from graphsvc.web.pages.fields import Field, Filled, fields, filled
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.seats import Table, seats_of
from graphsvc.web.pages.writing import Chosen, Sent

NOTHING_CHOSEN = Text("đánh dấu người thôi giữ, hoặc điền người được bổ nhiệm",
                      "tick who is released, or name who is appointed")
APPOINTED = Text("Bổ nhiệm: {position}", "Appoint: {position}")
RELEASED = Text("Thôi giữ: {person}, {position}", "Release: {person}, {position}")
COMMON = ("on",)  # what every row of the change is given alike


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.route("/organizations/<identity>/positions", methods=["GET", "POST"])
    def positions(identity: str) -> Response:
        view = View.of_request(graph)
        view.check()
        table = seats_of(view, identity)
        if request.method == "POST":
            return _taken(view, table, Sent.of_request(), list(dict.fromkeys(request.form.getlist("release"))))
        on = {"on": view.day.isoformat()}
        return _form(view, table, Sent.nothing(on), filled(view, _parameters(view, table), on), ())


def _parameters(view: View, table: Table) -> dict[str, Parameter]:
    """The fields of the table, as the header of the action that appoints has them, and the day of all."""
    own = view.graph.catalogue.actions["appoint"].parameters
    named = {name: replace(own["person"], name=name, optional=True, help=Text("", ""),
                           title=APPOINTED.filled({"position": seat.position.name}))
             for seat in table.seats for name in seat.names}
    return {"on": replace(own["on"], optional=False, title=Text("Từ ngày", "From")), **named}


def _chosen(table: Table, held: Filled, released: Sequence[str]) -> Chosen:
    """What was ticked and filled in, releases first: a seat is free for who comes after."""
    about = {"organization": table.thing.id, "on": held.values.get("on", "")}
    rows = [*_releases(released), *_appointments(table, held)]
    return Chosen([{"action": action, "parameters": {**about, "person": person, "position": position}}
                   for action, person, position, _ in rows], [origin for *_, origin in rows])


def _releases(released: Sequence[str]) -> Iterator[tuple[str, str, str, str]]:
    for value in released:
        person, _, position = value.partition("/")
        yield "release", person, position, f"release-{value}"


def _appointments(table: Table, held: Filled) -> Iterator[tuple[str, str, str, str]]:
    for seat in table.seats:
        for name in seat.names:
            if person := held.values.get(name):
                yield "appoint", person, seat.position.id, name


def _taken(view: View, table: Table, sent: Sent, released: Sequence[str]) -> Response:
    values = {name: value for name, value in sent.values.items() if name != "release"}
    held = filled(view, _parameters(view, table), values)
    sent = replace(sent, values=held.values)
    if sent.do == "edit":
        return _form(view, table, sent, held, released)
    chosen = _chosen(table, held, released)
    if not chosen.actions:
        return _form(view, table, sent, held, released, [Problem("missing", NOTHING_CHOSEN, "seats")])
    try:
        work = partial(change, view.graph, chosen.actions, seen=sent.seen)
        outcome = writing.tried(view.graph, sent, work, held.problems)
    except Outdated as outdated:
        return _form(view, table, replace(sent, seen={}), held, released, stale=outdated.problems)
    except Refused as refused:
        return _form(view, table, sent, held, released, writing.placed(refused.problems, chosen, COMMON))
    if outcome.number is not None:
        return writing.answered(outcome, view)
    return _preview(view, table, sent, released, outcome)


def _form(view: View, table: Table, sent: Sent, held: Filled, released: Sequence[str],
          problems: Sequence[Problem] = (), stale: Sequence[Problem] = ()) -> Response:
    own = {field.name: field for field in fields(view, _parameters(view, table), held, problems)}
    paper = writing.paper_fields(view, sent.paper, problems)
    return render(
        view, "positions.html", 412 if stale else 422 if problems else 200, table=table, on=own["on"], own=own,
        paper=paper, released=frozenset(released), problems=problems, told=writing.by_field(problems), stale=stale,
        offered={seat.position: seat.offered(held.values) for seat in table.seats},
        titles=_titles(view, table, [*own.values(), *paper]),
        seen=writing.as_seen(writing.seen_now(view.graph, [_key(table)], sent.seen)),
        another=onward.change(view, "appoint", "organization", table.thing),
        setting=[onward.change(view, "set-seats", "kind", kind) for kind in table.kinds])


def _key(table: Table) -> str:
    return key(table.thing.kind, table.thing.id)


def _titles(view: View, table: Table, own: Sequence[Field]) -> dict[str, str]:
    """What a reader knows the fields by."""
    language = view.reader.language
    ticks = {holder.field: RELEASED.filled({"person": holder.person.name, "position": holder.position.name})
             for holder in table.holders}
    return {"seats": view.reader.words.gettext("Positions"), **{field.name: field.title for field in own},
            **{name: said.says(language) for name, said in ticks.items()}}


def _preview(view: View, table: Table, sent: Sent, released: Sequence[str], outcome: Outcome) -> Response:
    seen = writing.seen_now(view.graph, [_key(table)], sent.seen)
    return render(
        view, "appointing.html", table=table, effects=writing.effects(view, outcome.facts),
        hints=writing.hinted(outcome),
        ticks={"release": released}, hidden={**writing.hidden(sent), "seen": writing.as_seen(seen)})
