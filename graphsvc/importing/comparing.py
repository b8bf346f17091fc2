"""One row of a file compared with what is there: the steps that make it so."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

from graphsvc import days
from graphsvc.errors import Problem, Refused
from graphsvc.importing.entries import Entry
from graphsvc.importing.finding import Image, Known, Link
from graphsvc.importing.naming import Naming, Thing, current, on_or_within
from graphsvc.importing.sheets import Placing, ThingSheet
from graphsvc.importing.steps import Step
from graphsvc.language import Text
from graphsvc.model.things import code_on, name_on
from graphsvc.sheets.book import Value

OTHERWISE = Text("đã ghi là {recorded}; nếu ghi sai, sửa bằng graphsvc change {mend}",
                 "recorded as {recorded}; if that is wrong, mend it by graphsvc change {mend}")
RESTS = Text("dựa vào dòng {row} của “{sheet}”, dòng đó bị từ chối", "it rests on row {row} of “{sheet}”, which is refused")
NAMELESS = Text("thiếu tên của đối tượng mới", "something new needs a name")
PLACELESS = Text("hãy ghi nơi mà ngày này nói về", "name the place that this day is of")
EMPTY: Mapping[str, str] = {}


class Comparing:
    """How rows compare; `refused` are the rows, by sheet and number, on which nothing may rest."""

    def __init__(self, found: Known, naming: Naming, refused: set[tuple[str, int]], day: date) -> None:
        self._found, self._naming, self._refused, self._day = found, naming, refused, day

    def thing(self, entry: Entry, thing: Thing) -> Iterator[Step]:
        """The steps of a row about a thing.

        Raises
        ------
        Refused
            What the row says can't be understood, or was recorded otherwise.
        """
        if thing.image is None:
            yield from self._registered(entry, thing)
        else:
            yield from self._amended(entry, thing, thing.image)

    def link(self, entry: Entry) -> tuple[tuple[Any, ...], list[Step]]:
        """What tells a link apart, and the steps of its row.

        Raises
        ------
        Refused
        """
        sheet, cells = entry.of_links, entry.cells
        start, end = self._named(entry, sheet.start), self._named(entry, sheet.end)
        says = self._named(entry, sheet.says) if sheet.says and sheet.says in cells else None
        position = says.id if says and sheet.says == "position" else None
        told = {sheet.start: start.id, sheet.end: end.key if len(sheet.by_name[sheet.end].kinds) > 1 else end.id}
        if position:
            told["position"] = position
        links = [link for link in self._found.links.get((start.key, sheet.link), ()) if link.position == position]
        there = self._match(links, end, cells, self._day)
        steps = []
        if there is None:
            extra = {sheet.says: says.id} if sheet.says and says else {}
            begun = self._begins(entry, "since", start, end)
            steps.append(Step(sheet.begin, {**told, **extra, "on": begun}, entry, _LINK_BEGINS))
            steps += _ended(entry, sheet.finish, told)
        else:
            self._check_since(entry, "since", there)
            if sheet.says == "reason" and says and says.id != there.reason:
                steps.append(_reasoned(entry, start, end, there, says))
            steps += _until(entry, sheet.finish, told, "until", there.until)
        return (sheet.name, start.key, end.key, position, cells.get("since")), steps

    def _registered(self, entry: Entry, thing: Thing) -> Iterator[Step]:
        sheet, cells = entry.of_things, entry.cells
        if "name" not in cells:
            raise Refused([Problem("missing", NAMELESS, "name")])
        told: dict[str, Any] = {"id": thing.id, "name": cells["name"], "code": cells.get("code"), "on": cells.get("since")}
        more = []
        for placing in sheet.placings:
            if placing.column not in cells:
                self._check_placeless(entry, placing)
                continue
            place = self._named(entry, placing.column)
            begun = self._begins(entry, f"{placing.column}_since", thing, place)
            subject = {sheet.subject: thing.id}
            if placing.told and begun == told["on"]:
                told[placing.at] = place.id
            else:
                more.append(Step(placing.begin, {**subject, placing.at: place.id, "on": begun}, entry, _begins(placing)))
            more += _ended(entry, placing.end, subject, f"{placing.column}_until")
        yield Step(f"register-{sheet.slug}", {name: value for name, value in told.items() if value is not None}, entry,
                   _REGISTERS[sheet.name])
        yield from more
        yield from self._life(entry, thing, None)

    def _amended(self, entry: Entry, thing: Thing, image: Image) -> Iterator[Step]:
        sheet, cells = entry.of_things, entry.cells
        day = on_or_within(self._day, image)
        if cells.get("since") not in (None, days.shown(image["since"])):
            raise _otherwise("since", image["since"], "correct-thing")
        for what, action, now in (("name", "rename", name_on(image, day)), ("code", "recode", code_on(image, day))):
            if what in cells and cells[what] not in (now, image.get(what)):
                yield Step(f"{action}-{sheet.slug}", {sheet.subject: thing.id, what: cells[what], "on": self._day}, entry,
                           {"": what})
        yield from self._moved(entry, thing, day)
        yield from self._life(entry, thing, image)

    def _life(self, entry: Entry, thing: Thing, image: Image | None) -> Iterator[Step]:
        """The end of a thing, or the death of a person."""
        sheet, cells = entry.of_things, entry.cells
        column, action, mend = (("died", "record-death", "correct-death") if sheet.kind == "Person"
                                else ("until", f"close-{sheet.slug}", "correct-thing"))
        recorded = days.shown(image.get(column)) if image else None
        if recorded is not None and cells.get(column) not in (None, recorded):
            raise _otherwise(column, recorded, mend)
        if column in cells and recorded is None:
            yield Step(action, {sheet.subject: thing.id, "on": cells[column]}, entry, {"": column})

    def _moved(self, entry: Entry, thing: Thing, day: date) -> Iterator[Step]:
        """The steps by which a thing that is there comes to lie where its row says."""
        sheet = entry.of_things
        moves: dict[tuple[str, date], tuple[dict[str, Any], dict[str, str]]] = {}
        ends: list[Step] = []
        for placing in sheet.placings:
            links = self._found.links.get((thing.key, placing.link), [])
            subject = {sheet.subject: thing.id}
            until = f"{placing.column}_until"
            if placing.column not in entry.cells:
                now = current(links, day)
                if now is None:
                    self._check_placeless(entry, placing)
                else:
                    self._check_since(entry, f"{placing.column}_since", now)
                    ends += _until(entry, placing.end, subject, until, now.until)
                continue
            place = self._named(entry, placing.column)
            there = self._match(links, place, entry.cells, day, placing.column)
            if there is not None:
                self._check_since(entry, f"{placing.column}_since", there)
                ends += _until(entry, placing.end, subject, until, there.until)
                for told, _ in moves.values():  # a household that moves within its group takes it along
                    told.setdefault(placing.at, place.id)
                continue
            on = cast(date, entry.cells.get(f"{placing.column}_since") or self._day)
            now = current(links, on)
            if now is None or now.since == on:
                yield Step(placing.begin, {**subject, placing.at: place.id, "on": self._begins(
                    entry, f"{placing.column}_since", thing, place)}, entry, _begins(placing))
            else:
                told, columns = moves.setdefault((placing.move, on), (
                    {**self._stays(sheet, thing, on), **subject, "on": on}, {}))
                told[placing.at] = place.id
                columns |= _begins(placing)
            ends += _ended(entry, placing.end, subject, until)
        yield from (Step(action, told, entry, columns) for (action, _), (told, columns) in moves.items())
        yield from ends

    def _stays(self, sheet: ThingSheet, thing: Thing, on: date) -> dict[str, Any]:
        """What a household that only changes its group must say: the village that it stays in."""
        if sheet.kind != "Household":
            return {}
        village = current(self._found.links.get((thing.key, "IN"), ()), on)
        return {"village": village.end.partition("/")[2]} if village else {}

    def _named(self, entry: Entry, column: str) -> Thing:
        """The thing that a cell names.

        Raises
        ------
        Refused
            There is none, there are several, or the row that brings it is refused.
        """
        word = entry.cells.get(column)
        try:
            if word is None:
                raise Refused([Problem("missing", Text("ô trống", "the cell is empty"))])
            thing = self._naming.named(entry.sheet.by_name[column].kinds, str(word))
        except Refused as refused:
            raise Refused([Problem(p.code, p.message, column) for p in refused.problems]) from None
        bringing = thing.entry
        if thing.image is None and bringing and (bringing.title, bringing.row) in self._refused:
            raise Refused([Problem("rests-on-refused", RESTS.filled({"row": bringing.row, "sheet": bringing.title}),
                                   column)])
        return thing

    def _begins(self, entry: Entry, column: str, start: Thing, end: Thing) -> Value:
        """The first day of a link: as said, or with what is new, or from the day of the import; None: unknown."""
        said = entry.cells.get(column)
        if said is not None or (start.image is not None and end.image is not None):
            return said or self._day
        first, other = start.since(), end.since()
        if first == other == days.UNKNOWN:
            return None
        fresh = first if start.image is None else other
        return fresh if fresh == max(first, other) else self._day

    def _match(self, links: list[Link], end: Thing, cells: Mapping[str, Value], day: date, column: str = "") -> Link | None:
        """The link that a row means, among those that are there."""
        since, until = (cells.get(f"{column}_{word}" if column else word) for word in ("since", "until"))
        to = [link for link in links if link.end == end.key]
        if isinstance(since, date):
            return next((link for link in to if link.since == since), None) or current(to, since)
        return (current(to, day) or next((link for link in to if link.until == until), None)
                or next((link for link in to if link.since > day), None))

    def _check_since(self, entry: Entry, column: str, there: Link) -> None:
        if entry.cells.get(column) not in (None, days.shown(there.since)):
            raise _otherwise(column, there.since, "correct-link")

    def _check_placeless(self, entry: Entry, placing: Placing) -> None:
        for word in ("since", "until"):
            if f"{placing.column}_{word}" in entry.cells:
                raise Refused([Problem("missing", PLACELESS, placing.column)])


_LINK_BEGINS = {"on": "since"}
_REGISTERS = {
    "organizations": {"id": "id", "name": "name", "code": "code", "kind": "kind", "sector": "sector", "on": "since"},
    **{sheet: {"id": "id", "name": "name", "code": "code", "area": "area", "village": "village", "group": "group",
               "on": "since"} for sheet in ("areas", "villages", "groups", "households", "people")}}


def _begins(placing: Placing) -> dict[str, str]:
    return {"": placing.column, placing.at: placing.column, "on": f"{placing.column}_since"}


def _ended(entry: Entry, action: str, told: Mapping[str, Any], column: str = "until") -> Iterator[Step]:
    if column in entry.cells:
        yield Step(action, {**told, "on": entry.cells[column]}, entry, {"": column})


def _until(entry: Entry, action: str, told: Mapping[str, Any], column: str, recorded: date) -> Iterator[Step]:
    """The end of a link that is there, where the row says one and none is recorded."""
    if recorded == days.OPEN:
        yield from _ended(entry, action, told, column)
    elif entry.cells.get(column) not in (None, recorded):
        raise _otherwise(column, recorded, "correct-link")


def _reasoned(entry: Entry, start: Thing, end: Thing, there: Link, reason: Thing) -> Step:
    told = {"link": "RESPONSIBLE_FOR", "start": start.key, "end": end.key, "since": days.shown(there.since),
            "right_reason": reason.id}
    return Step("correct-link", {name: value for name, value in told.items() if value is not None}, entry, {"": "reason"})


def _otherwise(column: str, recorded: date, mend: str) -> Refused:
    said = Text(days.said(recorded, "vi"), days.said(recorded, "en"))
    return Refused([Problem("recorded-otherwise", OTHERWISE.filled({"recorded": said, "mend": mend}), column)])
