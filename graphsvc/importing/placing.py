"""Where a thing that is there comes to lie, as its row says: places taken, changed and left."""

from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from graphsvc.importing.entries import Entry
from graphsvc.importing.finding import Link
from graphsvc.importing.meaning import Meaning, check_placeless, check_since, ended, ended_now, holds, meant
from graphsvc.importing.naming import Thing, current
from graphsvc.importing.sheets import Placing
from graphsvc.importing.steps import Step


class Places:
    """The places of one thing; `day` is the one on which it is compared.

    A household moves to a village and a group in one action, so moves are gathered before they become steps.
    """

    def __init__(self, meaning: Meaning, entry: Entry, thing: Thing, day: date) -> None:
        self._meaning, self._entry, self._thing, self._day = meaning, entry, thing, day
        self._subject = {entry.of_things.subject: thing.id}
        self._moves: dict[tuple[str, date], tuple[dict[str, Any], dict[str, str]]] = {}

    def steps(self) -> Iterator[Step]:
        """The steps that make it so.

        Raises
        ------
        Refused
            A place can't be understood, or was recorded otherwise.
        """
        later: list[Step] = []
        for placing in self._entry.of_things.placings:
            links = self._meaning.links(self._thing, placing.link)
            does = self._stays if placing.column not in self._entry.cells else self._lies
            later += does(placing, links)
        yield from (Step(action, told, self._entry, columns)
                    for (action, _), (told, columns) in self._moves.items())
        yield from later

    def _stays(self, placing: Placing, links: list[Link]) -> Iterator[Step]:
        """The row names no place; it may say when that of the day ends."""
        now = current(links, self._day)
        if now is None:
            check_placeless(self._entry, placing.column)
        else:
            check_since(self._entry, f"{placing.column}_since", now)
            yield from self._ends(placing, now)

    def _lies(self, placing: Placing, links: list[Link]) -> Iterator[Step]:
        """The row names a place: it is there already, or it is moved to, or it is the first."""
        place = self._meaning.named(self._entry, placing.column, self._thing)
        since, until = (self._entry.cells.get(f"{placing.column}_{word}") for word in ("since", "until"))
        there = meant(links, place, since, until, self._day)
        if there is not None and self._thing.took_others and holds(there, since, until):
            return
        if there is not None:
            check_since(self._entry, f"{placing.column}_since", there)
            for told, _ in self._moves.values():  # a household that moves with its group stays in it
                told.setdefault(placing.at, place.id)
            yield from self._ends(placing, there)
            return
        on = cast(date, since or self._meaning.day)
        now = current(links, on)
        if now is not None and now.since < on:
            self._move(placing, place, on)
        else:
            begun = self._meaning.begins(self._entry, f"{placing.column}_since", self._thing, place)
            told = {**self._subject, placing.at: place.id, "on": begun}
            yield Step(placing.begin, told, self._entry, columns_of(placing))
        yield from ended(self._entry, placing.end, self._subject, f"{placing.column}_until")

    def _move(self, placing: Placing, place: Thing, on: date) -> None:
        told, columns = self._moves.setdefault((placing.move, on), ({**self._subject, "on": on}, {}))
        told[placing.at] = place.id
        columns.update(columns_of(placing))
        if placing.move == "move-household" and "village" not in told:
            village = current(self._meaning.links(self._thing, "IN"), on)
            told.update({"village": village.end.partition("/")[2]} if village else {})

    def _ends(self, placing: Placing, there: Link) -> Iterator[Step]:
        return ended_now(self._entry, placing.end, self._subject, f"{placing.column}_until", there.until)


def columns_of(placing: Placing) -> dict[str, str]:
    """The columns that the parameters of taking a place come from."""
    return {"": placing.column, placing.at: placing.column, "on": f"{placing.column}_since"}
