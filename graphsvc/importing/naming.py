"""Which thing a row is about, and which one a cell names: of the file's own rows, or of the graph."""

import hashlib
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from graphsvc.days import ONE_DAY
from graphsvc.days import UNKNOWN as UNKNOWN_START
from graphsvc.errors import Problem, Refused
from graphsvc.importing.entries import Entry
from graphsvc.importing.finding import Image, Known, Link
from graphsvc.importing.sheets import Placing, ThingSheet
from graphsvc.language import Text, joined
from graphsvc.model.things import code_on, key, name_on, split_key
from graphsvc.statements import types

UNKNOWN = Text("không có {kind} nào như vậy, cả trong tệp lẫn trong dữ liệu",
               "there is no such {kind}, in the file or in the data")
SEVERAL = Text("có nhiều: {which}. Hãy ghi mã hoặc mã định danh", "there are several: {which}. Give the code or id")
NAMED = Text("{name} ({id})", "{name} ({id})")
OF_ROW = Text("dòng {row} của “{sheet}”", "row {row} of “{sheet}”")
ELSEWHERE = Text(
    "đã có người hoặc tổ chức cùng tên ({which}): nếu là một, ghi mã hoặc mã định danh; nếu là khác, cho mã riêng",
    "there is one of that name already ({which}): if it is the same, give its code or id; if another, its own code")
NOT_THERE = Text("{which} không ở thôn mà dòng này nêu", "{which} is not in the village that the row names")
FORMER = Text("mã này nay là {code}: dùng mã mới", "this code is {code} now: use that")
# Told apart by where they lie: of one name there may be one in each place.
IN_PLACES = frozenset(("Village", "HouseholdGroup", "Household"))
IN_VILLAGE = "IN"
MOST_NAMED = 5


@dataclass(eq=False, slots=True)
class Thing:
    """A thing that a row is about or names; `image` is how it is there, None where the row `entry` brings it."""

    key: str
    image: Image | None = None
    entry: Entry | None = None

    @property
    def id(self) -> str:
        """Its id."""
        return split_key(self.key)[1]

    @property
    def took_others(self) -> bool:
        """Whether other records were merged into it, so that days of theirs may be within its own."""
        return bool(self.image and self.image.get("merged_ids"))

    def since(self) -> date:
        """Its first day, as known in the graph or as its row says."""
        known = self.image["since"] if self.image else self.entry and self.entry.cells.get("since")
        return cast(date, known or UNKNOWN_START)


class Naming:
    """All things that a file may name."""

    def __init__(self, found: Known, day: date) -> None:
        self.found, self.day = found, day
        self._things: dict[str, Thing] = {}
        self._own: defaultdict[tuple[str, str, str], list[Thing]] = defaultdict(list)

    def add(self, thing: Thing) -> None:
        """Take up a thing that a row is about, so that other rows can name it."""
        self._things[thing.key] = thing
        kind = split_key(thing.key)[0]
        cells = thing.entry.cells if thing.entry else {}
        for name in ("code", "name"):
            if (word := cells.get(name)) is not None:
                self._own[kind, name, str(word)].append(thing)

    def thing(self, thing_key: str) -> Thing | None:
        """A thing by its key, of the file or of the graph."""
        if thing_key not in self._things and thing_key in self.found.images:
            self._things[thing_key] = Thing(thing_key, self.found.images[thing_key])
        return self._things.get(thing_key)

    def named(
        self, kinds: Sequence[str], word: str, beside: Thing | None = None, village: Thing | None = None
    ) -> Thing:
        """The thing that a cell names, by code, id, or a name that only one has.

        Parameters
        ----------
        beside
            What the cell's row is about: of several of one name, the one in the same village is meant.
        village
            That which the row names beside the cell: only what lies there, or did, is meant.

        Raises
        ------
        Refused
            There is none, or there are several.
        """
        for way in (self._by_code, self._by_id, self._by_name, self.formerly):
            candidates = way(kinds, word)
            if len(candidates) > 1 and beside:
                candidates = self._in_village_of(beside, candidates) or candidates
            if candidates and village:
                candidates = self._in_village(village, candidates)
            if len(candidates) == 1:
                return candidates[0]
            if candidates:
                raise Refused([Problem("ambiguous", SEVERAL.filled({"which": which(candidates)}))])
        raise Refused([Problem("unknown-thing", UNKNOWN.filled({"kind": types.called("|".join(kinds))}))])

    def formerly(self, kinds: Sequence[str], word: str) -> list[Thing]:
        """What a record was merged into, by its id, code or name, where nothing that is there goes by that."""
        if not self.found.formerly:
            return []
        identity = split_key(word)[1] if split_key(word)[0] in kinds else word
        kept = self._graph([one for kind in kinds for one in self.found.formerly.get((kind, identity), ())])
        return [] if kept and any(way(kinds, word) for way in (self._by_code, self._by_id, self._by_name)) else kept

    def about(self, entry: Entry, place: Thing | None) -> Thing:
        """The thing that a row of its own is about: one that is there, or a new one.

        Raises
        ------
        Refused
            It can't be told which.
        """
        sheet, cells = entry.of_things, entry.cells
        if "id" in cells:
            thing_key = key(sheet.kind, str(cells["id"]))
            image = self.found.images.get(thing_key)
            return (None if image else self._kept(entry, place)) or Thing(thing_key, image, entry)
        found = self._coded(sheet.kind, entry) if "code" in cells else self._called(
            sheet, self.found.named(sheet.kind, str(cells.get("name"))), place)
        if len(found) > 1:
            raise Refused([Problem("ambiguous", SEVERAL.filled({"which": which(found)}), "code" if "code" in cells else
                                   "name")])
        if found:
            return Thing(found[0].key, found[0].image, entry)
        return self._kept(entry, place) or Thing(self.fresh(entry, place), None, entry)

    def _kept(self, entry: Entry, place: Thing | None) -> Thing | None:
        """What the record that a row is about was merged into; None where it was not."""
        sheet = entry.of_things
        told = next(name for name in ("id", "code", "name") if name in entry.cells)
        keys = self.found.formerly.get((sheet.kind, str(entry.cells[told])), [])
        found = self._called(sheet, keys, place if told == "name" else None)
        if len(found) > 1:
            raise Refused([Problem("ambiguous", SEVERAL.filled({"which": which(found)}), told)])
        return Thing(found[0].key, found[0].image, replace(entry, merged=True)) if found else None

    def _coded(self, kind: str, entry: Entry) -> list[Thing]:
        """Things of the row's code; one that has ended only where the row does not say that it began on another day."""
        code, since = str(entry.cells["code"]), entry.cells.get("since")
        candidates = self._graph(self.found.by_code.get((kind, code), ()))
        now = [thing for thing in candidates if thing.image and code_on(thing.image, self._within(thing.image)) == code]
        if candidates and not now and (image := candidates[0].image):
            raise Refused([Problem("recorded-otherwise", FORMER.filled({"code": image.get("code")}), "code")])
        if since is not None:
            same = [thing for thing in now if thing.image and thing.image["since"] == since]
            return same or [thing for thing in now if thing.image and self.day < thing.image["until"]]
        return self._living(now)

    def _called(self, sheet: ThingSheet, keys: Sequence[str], place: Thing | None) -> list[Thing]:
        """Things of the row's name; of a person or organization elsewhere it is asked whether it is the same."""
        named = self._living(self._graph(keys))
        if place is None or not named:
            return named
        here = [thing for thing in named if place.key in self._places(sheet, thing)]
        if not here and sheet.kind not in IN_PLACES and any(self._places(sheet, thing) for thing in named):
            raise Refused([Problem("ambiguous", ELSEWHERE.filled({"which": which(named)}), "name")])
        return here if here or sheet.kind in IN_PLACES else named

    def _places(self, sheet: ThingSheet, thing: Thing) -> set[str]:
        links = self.found.links.get((thing.key, place_of(sheet).link), [])
        return {link.end for link in links if link.since <= self.day < link.until} or {link.end for link in links}

    def _in_village_of(self, beside: Thing, things: Sequence[Thing]) -> list[Thing]:
        here = self._villages(beside)
        return [thing for thing in things if here & self._villages(thing)]

    def _in_village(self, village: Thing, things: Sequence[Thing]) -> list[Thing]:
        """Of some things those that lie in a village, else those that ever did."""
        here = [thing for thing in things if village.key in self._villages(thing)] or [
            thing for thing in things
            if any(link.end == village.key for link in self.found.links.get((thing.key, IN_VILLAGE), ()))]
        if not here:
            raise Refused([Problem("ambiguous", NOT_THERE.filled({"which": which(things)}))])
        return here

    def _villages(self, thing: Thing) -> set[str]:
        """The village in which a household or group lies: the one that its row says, else the one of the day."""
        said = thing.entry and thing.entry.cells.get("village")
        if said is None:
            there = current(self.found.links.get((thing.key, IN_VILLAGE), ()), self.day)
            return {there.end} if there else set()
        try:
            return {self.named(("Village",), str(said)).key}
        except Refused:
            return set()  # said of the cell itself

    def fresh(self, entry: Entry, place: Thing | None) -> str:
        """A key for a new thing that none has that is known to be there: the same each time the file is read."""
        sheet, cells = entry.of_things, entry.cells
        told = cells.get("code") or (cells.get("name"), place.key if place else None)
        count = 0
        while True:
            digest = hashlib.sha256(repr((sheet.kind, told, count)).encode()).digest()
            fresh = key(sheet.kind, b32encode(digest[:10]).decode().lower())
            if fresh not in self.found.images:
                return fresh
            count += 1

    def _by_code(self, kinds: Sequence[str], word: str) -> list[Thing]:
        own = [thing for kind in kinds for thing in self._own.get((kind, "code", word), ())]
        keys = [one for kind in kinds for one in self.found.by_code.get((kind, word), ())]
        there = self._graph(keys)
        now = [thing for thing in there if thing.image and code_on(thing.image, self._within(thing.image)) == word]
        return _distinct([*own, *self._living(now or there)])

    def _by_id(self, kinds: Sequence[str], word: str) -> list[Thing]:
        keys = [word] if split_key(word)[0] in kinds else [key(kind, word) for kind in kinds]
        return _distinct(thing for one in keys if (thing := self.thing(one)))

    def _by_name(self, kinds: Sequence[str], word: str) -> list[Thing]:
        own = [thing for kind in kinds for thing in self._own.get((kind, "name", word), ())]
        keys = [one for kind in kinds for one in self.found.named(kind, word)]
        return _distinct([*own, *self._living(self._graph(keys))])

    def _graph(self, keys: Iterable[str]) -> list[Thing]:
        return [thing for one in keys if (thing := self.thing(one))]

    def _living(self, things: Sequence[Thing]) -> list[Thing]:
        """Of several, those that are there on the day."""
        if len(things) < 2:
            return list(things)
        living = [thing for thing in things if thing.image and thing.image["since"] <= self.day < thing.image["until"]]
        return living or list(things)

    def _within(self, image: Image) -> date:
        return on_or_within(self.day, image)


def place_of(sheet: ThingSheet) -> Placing:
    """The place that tells things of one name apart."""
    return next(p for p in sheet.placings if p.column in ("parent", "organization", "village", "area"))


def on_or_within(day: date, image: Image) -> date:
    """A day, or the nearest one on which a thing is there."""
    last: date = image["until"] - ONE_DAY
    first: date = image["since"]
    return max(first, min(day, last))


def current(links: Iterable[Link], day: date) -> Link | None:
    """The one link that holds on a day."""
    return next((link for link in links if link.since <= day < link.until), None)


def which(things: Sequence[Thing]) -> Text:
    """Things, for who must choose: each with its name and id, or where it is new with the row that brings it."""
    return joined(map(_which, things[:MOST_NAMED]))


def _which(thing: Thing) -> Text:
    if thing.image:
        return NAMED.filled({"name": name_on(thing.image, thing.image["since"]), "id": thing.id})
    entry = cast(Entry, thing.entry)
    return OF_ROW.filled({"row": entry.row, "sheet": entry.title})


def _distinct(things: Iterable[Thing]) -> list[Thing]:
    return list({thing.key: thing for thing in things}.values())
