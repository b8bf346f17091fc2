"""A row of a sheet of links compared with what is there."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from graphsvc import days
from graphsvc.importing.entries import Entry
from graphsvc.importing.finding import Link
from graphsvc.importing.meaning import Meaning, check_since, ended, ended_now, holds, meant, started
from graphsvc.importing.steps import Step

_BEGINS = {"on": "since", "": "since"}


class Linking:
    """A row about a link: what tells it apart, and what it becomes.

    Raises
    ------
    Refused
        What the row names can't be understood.
    """

    def __init__(self, meaning: Meaning, entry: Entry) -> None:
        sheet, cells = entry.of_links, entry.cells
        self._meaning, self._entry, self._sheet = meaning, entry, sheet
        if sheet.beside in cells:
            meaning.named(entry, sheet.beside)
        self._start, self._end = meaning.named(entry, sheet.start), meaning.named(entry, sheet.end)
        self._says = meaning.named(entry, sheet.says) if sheet.says and (
            sheet.says in cells or sheet.by_name[sheet.says].needed) else None
        self._took_others = self._start.took_others or self._end.took_others
        self._position = self._says.id if self._says and sheet.says == "position" else None

    @property
    def apart(self) -> tuple[Any, ...]:
        """What tells the link apart from all others of the file; where records were merged, by what the row says."""
        sheet, cells = self._sheet, self._entry.cells
        said = (cells[sheet.start], cells[sheet.end], cells.get(sheet.beside))
        ends = said if self._took_others else (self._start.key, self._end.key)
        return (sheet.name, *ends, self._position, cells.get("since"))

    def steps(self) -> Iterator[Step]:
        """The steps that make it so.

        Raises
        ------
        Refused
            It was recorded otherwise.
        """
        entry, sheet, meaning = self._entry, self._sheet, self._meaning
        links = [link for link in meaning.links(self._start, sheet.link) if link.position == self._position]
        since, until = entry.cells.get("since"), entry.cells.get("until")
        there = meant(links, self._end, since, until, meaning.day)
        if there is not None and self._took_others and holds(there, since, until):
            return
        if there is None:
            extra = {sheet.says: self._says.id} if sheet.says and self._says else {}
            begun = started(since) if isinstance(since, date) else meaning.day
            columns = _BEGINS if "since" in entry.headers else {"": sheet.start}
            yield Step(sheet.begin, {**self._ends(), **extra, "on": begun}, entry, columns)
            yield from ended(entry, sheet.finish, self._ends())
        else:
            check_since(entry, "since", there)
            yield from self._reasoned(there)
            yield from ended_now(entry, sheet.finish, self._ends(), "until", there.until)

    def _ends(self) -> dict[str, Any]:
        """What its actions say of both ends, and of the position."""
        sheet, end = self._sheet, self._end
        several = len(sheet.by_name[sheet.end].kinds) > 1
        told = {sheet.start: self._start.id, sheet.end: end.key if several else end.id}
        return {**told, "position": self._position} if self._position else told

    def _reasoned(self, there: Link) -> Iterator[Step]:
        if self._sheet.says == "reason" and self._says and self._says.id != there.reason:
            since = {"since": days.shown(there.since)} if there.since != days.UNKNOWN else {}
            told = {"link": self._sheet.link, "start": self._start.key, "end": self._end.key, **since}
            yield Step("correct-link", {**told, "right_reason": self._says.id}, self._entry, {"": "reason"})


