"""What a change did, as its maker is told; from here it is undone, or another like it is made."""

from collections.abc import Iterator, Sequence

from flask import Blueprint, Response

from graphsvc.changes.door import Written
from graphsvc.changes.history import written_by
from graphsvc.changes.log import Entry
from graphsvc.graph import Graph
from graphsvc.model.things import VOCABULARY, Thing, key, split_key
from graphsvc.questions.naming import named
from graphsvc.web.pages import writing
from graphsvc.web.pages.entries import paper, told
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View

MOST_THINGS = 6


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/change/done/<int:number>")
    def done(number: int) -> Response:
        view = View.of_request(graph)
        view.check()
        entry, facts = written_by(graph, number)
        return render(
            view, "done.html", entry=entry, said=said_of(view, entry), effects=writing.effects(view, facts),
            action=graph.catalogue.actions.get(entry.action), things=_things(view, facts))


def said_of(view: View, entry: Entry) -> dict[str, object]:
    """What a page says of an entry: what was done, when, by whom, and the paper behind it."""
    here = told(view, entry)
    return {"titles": here.titles, "further": here.further, "actor": here.head.actor, "time": here.at,
            "paper": paper(view, entry)}


def _things(view: View, facts: Sequence[Written]) -> list[Thing]:
    """The first things that a change was about."""
    keys = [name for name in dict.fromkeys(_keys(facts)) if split_key(name)[0] not in VOCABULARY][:MOST_THINGS]
    order = {name: place for place, name in enumerate(keys)}
    found = [match.thing for match in named(view.graph, keys, view.day, view.reader.language)]
    return sorted(found, key=lambda thing: order[key(thing.kind, thing.id)])


def _keys(facts: Sequence[Written]) -> Iterator[str]:
    for fact in facts:
        image = fact.after or fact.before or {}
        yield from (image["start"], image["end"]) if "link" in image else (key(image["thing"], image["id"]),)
