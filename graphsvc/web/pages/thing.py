"""A thing: what it is on the day, what it is linked with, who covers it, and where to go on from it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Blueprint, Response

from graphsvc.changes.history import withdrawn
from graphsvc.changes.log import Entry
from graphsvc.changes.wording import PROPERTIES
from graphsvc.errors import NotFound
from graphsvc.graph import Graph
from graphsvc.model.things import CALLED, LISTS, Thing, key
from graphsvc.pictures import around
from graphsvc.pictures.marks import Mark, walk
from graphsvc.pictures.small import Small, small
from graphsvc.questions.asking import ask
from graphsvc.questions.things import Covering, Described, described
from graphsvc.web.pages import households, onward
from graphsvc.web.pages.entries import timeline, told
from graphsvc.web.pages.home import Coverage, led
from graphsvc.web.pages.households import Listed
from graphsvc.web.pages.links import Leads, grouped, leading, span
from graphsvc.web.pages.page import Bar, render
from graphsvc.web.pages.reader import View
from graphsvc.words import Words

LOOKS = {"Organization": "committee", "Village": "village", "Person": "person", "HouseholdGroup": "group",
         "Household": "household"}
# The change that gives a thing who covers it.
ASSIGNING = {"Household": ("assign-duty", "target"), "HouseholdGroup": ("assign-duty", "target"),
             "Village": ("cover", "territory"), "Area": ("cover", "territory")}
# Links that say what stands elsewhere on the page: in the heading, and under who covers it.
SAID_APART = {("OF_KIND", True), ("IN_SECTOR", True), ("COVERS", False), ("RESPONSIBLE_FOR", False)}
HEADED = ("since", "until")


@dataclass(frozen=True)
class Cover:
    """Who covers a thing, through what, since when; `counts` is false of who is no living member."""

    by: Thing
    href: str | None
    through: Thing | None
    through_href: str | None
    since: str
    counts: bool


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page of each kind of thing."""
    @blueprint.get(f"/<any({','.join(LISTS)}):plural>/<identity>")
    def thing(plural: str, identity: str) -> Response:
        view = View.of_request(graph)
        view.check()
        try:
            found = described(graph, LISTS[plural], identity, within=view.within, as_of=view.day,
                              language=view.reader.language)
        except NotFound:
            # What was withdrawn is nowhere, so that only who asks about the whole is told of it.
            gone = None if view.within else withdrawn(graph, LISTS[plural], identity)
            if gone is None:
                raise
            return _withdrawn(view, *gone)
        bar = Bar.of(view)
        return render(view, "thing.html", bar=bar, **_contents(view, bar, found))


def _withdrawn(view: View, thing: Thing, entry: Entry) -> Response:
    return render(view, "withdrawn.html", 404, thing=thing,
                  about=CALLED[thing.kind].says(view.reader.language).capitalize(),
                  entry=told(view, entry), timeline=timeline(view, thing),
                  whole_log=view.address("pages.log", thing=key(thing.kind, thing.id)))


def _contents(view: View, bar: Bar, found: Described) -> dict[str, Any]:
    thing, leads, words = found.thing, leading(view, bar), view.reader.words
    own, taking_part = onward.changes(view, thing)
    listed, lacking = _listed(view, found), _lacking(found, words)
    asked_within, within = onward.questions_within(view, found)
    return {
        "found": found, "thing": thing, "look": LOOKS.get(thing.kind), "about": _about(view, found),
        "life": span(words, found.properties.get("since"), found.properties.get("until")),
        "facts": _facts(found, words),
        "coverage": _coverage(view, found, listed), "listed": listed, "leads": leads,
        "covers": [_cover(covering, words, leads) for covering in found.covered_by],
        "assign": onward.change(view, *ASSIGNING[thing.kind], thing) if thing.kind in ASSIGNING else None,
        "groups": grouped((link for link in found.links if (link.type, link.outward) not in SAID_APART), view, leads),
        "questions": onward.questions(view, found), "own_changes": own, "taking_part": taking_part,
        "asked_within": asked_within, "questions_within": within,
        "lacking": lacking, "picture": _small(found, lacking, words), "diagram": view.drawn_alone(thing),
        "timeline": timeline(view, thing),
        "whole_log": view.address("pages.log", thing=key(thing.kind, thing.id)),
    }


def _about(view: View, found: Described) -> list[str]:
    """What sort of thing it is: an organization's own kind where it has one, and its sector."""
    kinds, sectors = ([link.other.name for link in found.links if link.type == type_name and link.outward]
                      for type_name in ("OF_KIND", "IN_SECTOR"))
    return [*(kinds or [CALLED[found.thing.kind].says(view.reader.language).capitalize()]), *sectors]


def _facts(found: Described, words: Words) -> list[tuple[str, str]]:
    """What is true of the thing beside what its heading says."""
    return [(PROPERTIES[name].says(words.language) if name in PROPERTIES else name, _said(value, words))
            for name, value in found.properties.items() if name not in HEADED and value is not None]


def _said(value: Any, words: Words) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if isinstance(value, bool):
        return words.gettext("yes") if value else words.gettext("no")
    return words.day(value) if isinstance(value, date) else str(value)


def _listed(view: View, found: Described) -> list[Listed]:
    match found.thing.kind:
        case "Village" if not found.ended:
            return households.of_village(view, found.thing.id)
        case "HouseholdGroup" if not found.ended:
            return households.of_group(view, found)
        case "Person":
            return households.of_person(view, found.thing.id)
    return []


def _coverage(view: View, found: Described, listed: list[Listed]) -> Coverage | None:
    thing = found.thing
    match thing.kind:
        case _ if found.ended:
            return None
        case "Village" | "HouseholdGroup":
            covered = sum(1 for each in listed if each.beside)
            return Coverage(thing, thing.name, len(listed), covered, "", "#households", "#households", "#households")
        case "Area":
            return _coverage_of_area(view, thing)
        case "Organization":
            return _coverage_of_organization(view, thing)
    return None


def _coverage_of_area(view: View, thing: Thing) -> Coverage:
    """What of an area is within the view's organizations; no question lists the households of an area alone."""
    with ask(view.graph, "coverage-by-area", **view.asking()) as answer:
        _, _, count, covered, _ = next((row for row in answer if row[0] == thing), (thing, 0, 0, 0, None))
    return Coverage(thing, thing.name, count, covered, "", "", good=None, gaps=None)


def _coverage_of_organization(view: View, thing: Thing) -> Coverage:
    with ask(view.graph, "coverage", **{**view.asking(), "within": (thing.id,)}) as answer:
        (_, count, covered, *_), = answer
    return led(view, thing, thing.name, count, covered, view.address("pages.home", within=thing.id), within=thing.id)


def _small(found: Described, lacking: str, words: Words) -> Small:
    """The small diagram; what nobody covers says so first."""
    top = around.thing(found.thing, found.links, words)
    own = next(mark for mark in walk([top]) if mark.thing == found.thing)
    if lacking:
        own.children.insert(0, Mark(f"gap@{own.key}", lacking, "gap", parent=own))
    return small(top, words)


def _lacking(found: Described, words: Words) -> str:
    """What is said of a thing that nobody covers; nothing of one that is covered, or need not be."""
    kind = found.thing.kind
    if found.ended or kind not in ASSIGNING or any(covering.counts for covering in found.covered_by):
        return ""
    if kind in ("Village", "Area"):
        return words.gettext("Nobody covers it.")
    return words.gettext("No member looks after it.")


def _cover(covering: Covering, words: Words, leads: Leads) -> Cover:
    through = covering.through
    return Cover(covering.by, leads(covering.by), through, leads(through) if through else None,
                 span(words, covering.since, None), covering.counts)
