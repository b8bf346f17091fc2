"""What cells mean: the things that they name, the days on which links begin, and which link that is there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from graphsvc import days
from graphsvc.errors import Problem, Refused
from graphsvc.importing.entries import Entry
from graphsvc.importing.finding import Known, Link
from graphsvc.importing.naming import Naming, Thing, current
from graphsvc.importing.sheets import LinkSheet
from graphsvc.importing.steps import Step
from graphsvc.language import Text
from graphsvc.sheets.book import Value

OTHERWISE = Text("đã ghi là {recorded}; nếu ghi sai, sửa bằng graphsvc change {mend}",
                 "recorded as {recorded}; if that is wrong, mend it by graphsvc change {mend}")
RESTS = Text("dựa vào dòng {row} của “{sheet}”, dòng đó bị từ chối",
             "it rests on row {row} of “{sheet}”, which is refused")
EMPTY = Text("ô trống: cần một giá trị", "the cell is empty: a value is needed")
PLACELESS = Text("hãy ghi nơi mà ngày này nói về", "name the place that this day is of")


@dataclass(frozen=True)
class Meaning:
    """What cells mean; `refused` are the rows on which nothing may rest, `day` that from which differences count."""

    found: Known
    naming: Naming
    refused: set[tuple[str, int]]
    day: date

    def named(self, entry: Entry, column: str, about: Thing | None = None) -> Thing:
        """The thing that a cell names; `about` is what its row is about, if it is about one thing.

        Raises
        ------
        Refused
            There is none, there are several, or the row that brings it is refused.
        """
        thing = self._named(entry, column, about)
        bringing = thing.entry
        if thing.image is None and bringing and bringing.row_of_sheet in self.refused:
            said = RESTS.filled({"row": bringing.row, "sheet": bringing.title})
            raise Refused([Problem("rests-on-refused", said, column)])
        return thing

    def misnamed(self, entry: Entry, about: Thing | None) -> list[Problem]:
        """What is wrong with each cell of a row that names another thing, whatever else is wrong with the row."""
        problems: list[Problem] = []
        for column in entry.sheet.columns:
            if column.kinds and (column.needed or column.name in entry.cells):
                try:
                    self._named(entry, column.name, about)
                except Refused as refused:
                    problems += refused.problems
        return problems

    def _named(self, entry: Entry, column: str, about: Thing | None) -> Thing:
        word = entry.cells.get(column)
        if word is None:
            raise Refused([Problem("missing", EMPTY, column)])
        try:
            return self.naming.named(
                entry.sheet.by_name[column].kinds, str(word), about, self._village(entry, column))
        except Refused as refused:
            raise Refused([replace(problem, field=column) for problem in refused.problems]) from None

    def _village(self, entry: Entry, column: str) -> Thing | None:
        """The village in which the row says that the end of its link lies."""
        sheet = entry.sheet
        if not isinstance(sheet, LinkSheet) or column != sheet.end or sheet.beside not in entry.cells:
            return None
        try:
            return self._named(entry, sheet.beside, None)
        except Refused:
            return None  # said of the cell itself

    def begins(self, entry: Entry, column: str, start: Thing, end: Thing) -> date | None:
        """The first day of a place: as said, or with what is new, or the day of the import; None where unknown."""
        said = entry.cells.get(column)
        if isinstance(said, date):
            return started(said)
        first, other = start.since(), end.since()
        if start.image is not None and end.image is not None:
            return self.day
        if first == other == days.UNKNOWN:
            return None
        fresh = first if start.image is None else other
        return fresh if fresh == max(first, other) else self.day

    def links(self, thing: Thing, type_name: str) -> list[Link]:
        """The links of a type that lead from a thing."""
        return self.found.links.get((thing.key, type_name), [])


def meant(links: Iterable[Link], end: Thing, since: Value, until: Value, day: date) -> Link | None:
    """The link that a row means, among those that are there: by its first day, or the one of the day, or by its end."""
    to = [link for link in links if link.end == end.key]
    if isinstance(since, date):
        return next((link for link in to if link.since == since), None) or current(to, since)
    return (current(to, day) or next((link for link in to if link.until == until), None)
            or next((link for link in to if link.since > day), None))


def holds(there: Link, since: Value, until: Value) -> bool:
    """Whether a link that is there holds for all the days that a row says."""
    return (not isinstance(since, date) or there.since <= since) and (
        not isinstance(until, date) or until <= there.until)


def started(day: date) -> date | None:
    """A first day as an action takes it: None where it is unknown."""
    return None if day == days.UNKNOWN else day


def check_since(entry: Entry, column: str, there: Link) -> None:
    """See that a link that is there began when its row says."""
    if entry.cells.get(column) not in (None, there.since):
        raise otherwise(entry, column, there.since, "correct-link")


def check_placeless(entry: Entry, column: str) -> None:
    """See that no day is said of a place that is not named."""
    if any(f"{column}_{word}" in entry.cells for word in ("since", "until")):
        raise Refused([Problem("missing", PLACELESS, column)])


def ended(entry: Entry, action: str, told: Mapping[str, Any], column: str = "until") -> Iterator[Step]:
    """The end of what begins in the same row, where it says one."""
    if column in entry.cells:
        yield Step(action, {**told, "on": entry.cells[column]}, entry, {"": column})


def ended_now(entry: Entry, action: str, told: Mapping[str, Any], column: str, recorded: date) -> Iterator[Step]:
    """The end of a link that is there, where the row says one and none is recorded."""
    if recorded == days.OPEN:
        yield from ended(entry, action, told, column)
    elif entry.cells.get(column) not in (None, recorded):
        raise otherwise(entry, column, recorded, "correct-link")


def otherwise(entry: Entry, column: str, recorded: date, mend: str) -> Refused:
    """A refusal: something else was recorded, and it is not for an import to say that it was wrong."""
    said = days.told(entry.written(column, recorded))
    return Refused([Problem("recorded-otherwise", OTHERWISE.filled({"recorded": said, "mend": mend}), column)])
