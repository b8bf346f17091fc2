"""A row of a sheet of things compared with what is there."""

from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from graphsvc import days
from graphsvc.errors import Problem, Refused
from graphsvc.importing.entries import Entry
from graphsvc.importing.finding import Image
from graphsvc.importing.meaning import Meaning, check_placeless, ended, otherwise
from graphsvc.importing.naming import Thing, on_or_within
from graphsvc.importing.placing import Places, columns_of
from graphsvc.importing.sheets import Placing
from graphsvc.importing.steps import Step
from graphsvc.language import Text
from graphsvc.model.things import code_on, name_on

NAMELESS = Text("thiếu tên của đối tượng mới", "something new needs a name")
_REGISTERS = {"on": "since"} | {
    name: name for name in ("id", "name", "code", "kind", "sector", "area", "village", "group")}


def compared(meaning: Meaning, entry: Entry, thing: Thing) -> Iterator[Step]:
    """The steps of a row about a thing.

    Raises
    ------
    Refused
        What the row says can't be understood, or was recorded otherwise.
    """
    if thing.image is None:
        yield from _registered(meaning, entry, thing)
    else:
        yield from _renamed(meaning, entry, thing, thing.image)
        yield from Places(meaning, entry, thing, on_or_within(meaning.day, thing.image)).steps()
    yield from _life(entry, thing, thing.image)


def _registered(meaning: Meaning, entry: Entry, thing: Thing) -> Iterator[Step]:
    """A new thing; what can be told of its places is told with it, the rest by steps of their own."""
    sheet, cells = entry.of_things, entry.cells
    if "name" not in cells:
        raise Refused([Problem("missing", NAMELESS, "name")])
    since = cast(date | None, cells.get("since"))
    told: dict[str, Any] = {"id": thing.id, "name": cells["name"], "code": cells.get("code"), "on": days.shown(since)}
    more: list[Step] = []
    for placing in sheet.placings:
        if placing.column in cells:
            more += _placed(meaning, entry, thing, placing, told)
        else:
            check_placeless(entry, placing.column)
    told = {name: value for name, value in told.items() if value is not None}
    yield Step(f"register-{sheet.slug}", told, entry, _REGISTERS)
    yield from more


def _placed(
    meaning: Meaning, entry: Entry, thing: Thing, placing: Placing, told: dict[str, Any]
) -> Iterator[Step]:
    place = meaning.named(entry, placing.column, thing)
    begun = meaning.begins(entry, f"{placing.column}_since", thing, place)
    subject = {entry.of_things.subject: thing.id}
    if placing.told and begun == told["on"]:
        told[placing.at] = place.id
    else:
        yield Step(placing.begin, {**subject, placing.at: place.id, "on": begun}, entry, columns_of(placing))
    yield from ended(entry, placing.end, subject, f"{placing.column}_until")


def _renamed(meaning: Meaning, entry: Entry, thing: Thing, image: Image) -> Iterator[Step]:
    """Another name or code from the day on."""
    sheet, cells = entry.of_things, entry.cells
    since = cells.get("since")
    if since not in (None, image["since"]) and not (thing.took_others and cast(date, since) > image["since"]):
        raise otherwise(entry, "since", image["since"], "correct-thing")
    also = image.get("also_called", ())  # what a record that was merged was called is no other name
    day = on_or_within(meaning.day, image)
    for what, action, now in (("name", "rename", name_on(image, day)), ("code", "recode", code_on(image, day))):
        if what in cells and cells[what] not in (now, image.get(what), *also):
            told = {sheet.subject: thing.id, what: cells[what], "on": meaning.day}
            yield Step(f"{action}-{sheet.slug}", told, entry, {"": what})


def _life(entry: Entry, thing: Thing, image: Image | None) -> Iterator[Step]:
    """The end of a thing, or the death of a person."""
    sheet, cells = entry.of_things, entry.cells
    column, action, mend = ("died", "record-death", "correct-death") if sheet.kind == "Person" else (
        "until", f"close-{sheet.slug}", "correct-thing")
    if entry.merged and column == "until":
        return
    recorded = days.shown(image.get(column)) if image else None
    if column in cells and recorded is None:
        yield Step(action, {sheet.subject: thing.id, "on": cells[column]}, entry, {"": column})
    elif recorded is not None and cells.get(column) not in (None, recorded):
        raise otherwise(entry, column, recorded, mend)
