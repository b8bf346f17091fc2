"""The log as a page, newest first, and one change of it with all that it wrote."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, Response

from graphsvc.changes.history import written_by
from graphsvc.changes.log import LAST, UNDO, Entry, Wanted, newest
from graphsvc.changes.wording import in_words
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import PLACES_AND_PEOPLE
from graphsvc.questions.reach import last_change
from graphsvc.statements.types import Parameter
from graphsvc.web.groups import called, in_groups
from graphsvc.web.pages.entries import listed, paper, told
from graphsvc.web.pages.fields import Field, fields, filled
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View

PAGE = 50
FACTS = 200  # of one change, on a page
FILTERS = ("thing", "actor", "action", "since", "until")
UNDOING = Text("Hoàn tác", "Undo")
THING = {"thing": Parameter("thing", "|".join(PLACES_AND_PEOPLE), Text("Đối tượng", "Thing"), Text("", ""),
                            optional=True, default=None)}


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add both pages."""
    @blueprint.get("/log")
    def log() -> Response:
        view = View.of_request(graph)
        given = {name: view.query.text(name) for name in FILTERS}
        wanted = Wanted(limit=PAGE + 1, thing=given["thing"], actor=given["actor"], action=given["action"],
                        since=_beginning(view, "since"), until=_beginning(view, "until"))
        before = view.query.whole("before", least=1, most=LAST)
        view.check()
        about = _about(view, given["thing"] or "")
        wanted = replace(wanted, thing=about.value or None)
        found = [] if about.problems else newest(graph, wanted, before=before or LAST)
        given["thing"] = wanted.thing
        return render(view, "log.html", about=about, **_list(view, found, given, before))

    @blueprint.get("/log/<int:number>")
    def entry(number: int) -> Response:
        view = View.of_request(graph)
        offset = view.query.whole("offset") or 0
        view.check()
        return render(view, "entry.html", **_entry(view, number, offset))


def _about(view: View, typed: str) -> Field:
    """The field of the thing, looked up where it is not a key: one that is no longer there still has its changes."""
    held = filled(view, THING, {"thing": typed})
    (field,) = fields(view, THING, held, () if "/" in typed else held.problems)
    return field


def _beginning(view: View, name: str) -> datetime | None:
    """The first moment of a day where the readers are."""
    day = view.query.day(name)
    return None if day is None else datetime.combine(day, time(), ZoneInfo(view.graph.settings.time_zone))


def _list(view: View, found: Sequence[Entry], given: dict[str, str | None], before: int | None) -> dict[str, Any]:
    shown = found[:PAGE]
    return {
        "entries": listed(view, shown), "given": given, "filtered": any(given.values()),
        "actions": list(_actions(view)), "kept": [(name, value) for name, value in given.items() if value],
        "newest": view.address("pages.log", **given) if before else None,
        "older": view.address("pages.log", before=shown[-1].number, **given) if len(found) > PAGE else None,
    }


def _actions(view: View) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """What can be asked for, in groups: each action's name and title."""
    language = view.reader.language
    for group, found in in_groups(view.graph.catalogue.actions.values()):
        yield called(group).says(language), [(action.name, action.title.says(language)) for action in found]
    yield called("changes").says(language), [(UNDO, UNDOING.says(language))]


def _entry(view: View, number: int, offset: int) -> dict[str, Any]:
    entry, written = written_by(view.graph, number)
    # In the words of the whole change: it says what its things are called.
    facts = list(islice(in_words(view.graph, written, view.reader.language), offset, offset + FACTS))

    def page(start: int) -> str:
        return view.address("pages.entry", number=number, offset=start or None)

    last = offset + len(facts)
    return {
        "entry": told(view, entry), "facts": facts, "paper": paper(view, entry), "erased": entry.rows - len(written),
        "offset": offset, "last": last, "total": len(written),
        "previous": page(max(0, offset - FACTS)) if offset else None,
        "next": page(last) if last < len(written) else None,
        "earlier": view.address("pages.entry", number=number - 1) if number > 1 else None,
        "later": view.address("pages.entry", number=number + 1) if number < last_change(view.graph) else None,
        "undo": view.address("pages.undo", number=number),
    }
