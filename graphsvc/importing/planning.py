"""A file's entries compared with the graph as of a day: the actions of one change, and what is wrong in its place."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graphsvc.changes.log import canonical
from graphsvc.errors import Problem, Refused
from graphsvc.importing import finding, merged, rings
from graphsvc.importing.comparing import compared
from graphsvc.importing.entries import Entry, Fault
from graphsvc.importing.finding import Known, Read
from graphsvc.importing.identifying import AGAIN, identified, told
from graphsvc.importing.linking import Linking
from graphsvc.importing.meaning import Meaning
from graphsvc.importing.naming import IN_VILLAGE, Naming, Thing, current
from graphsvc.importing.sheets import LinkSheet
from graphsvc.importing.steps import Step, in_order

Rows = set[tuple[str, int]]
About = Sequence[tuple[Entry, Thing]]
DEEPEST = 50


@dataclass
class Plan:
    """The steps of a file in the order of their actions, what is wrong with its rows, and what is to be noted."""

    steps: list[Step] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)

    def actions(self) -> list[dict[str, Any]]:
        """The list of actions, as a change takes it."""
        return [{"action": step.action, "parameters": step.parameters} for step in self.steps]

    def fingerprint(self) -> str:
        """What tells its actions from any other list of them, in less room than they need."""
        whole = hashlib.sha256()
        for step in self.steps:
            whole.update(canonical([step.action, step.parameters]).encode())
        return whole.hexdigest()


def planned(read: Read, entries: Sequence[Entry], known: Sequence[Fault], day: date) -> Plan:
    """What a file changes.

    Parameters
    ----------
    read
        Asks the graph.
    known
        What is wrong with the file already: rows with a fault are left out, and those that rest on them.
    day
        From which day differences are changes.
    """
    found = finding.known(read, entries)
    naming = Naming(found, day)
    things, unclear = identified(read, found, naming, entries)
    _find_links(read, found, naming, things, entries)
    faults = [*known, *unclear]
    refused = rows_of(faults)
    faults += _misnamed(Meaning(found, naming, refused, day), things, entries, faults)
    while True:
        steps, wrong = _compared(Meaning(found, naming, refused, day), things, entries)
        faults += wrong
        if not wrong:
            return Plan(in_order(steps, lambda thing: _depth(found, thing, day)), faults,
                        merged.notes(naming, things, entries))
        refused |= rows_of(wrong)


def rows_of(faults: Iterable[Fault]) -> Rows:
    """The rows that faults are of."""
    return {(fault.place.sheet, fault.place.row) for fault in faults if fault.place.sheet and fault.place.row}


def _misnamed(
    meaning: Meaning, things: About, entries: Sequence[Entry], faults: Sequence[Fault]
) -> list[Fault]:
    """What rows that have a fault in a cell name wrongly in others, so that all of it can be mended at once."""
    faulty = rows_of(fault for fault in faults if fault.place.column)
    said = {fault.place for fault in faults}
    about = {entry.row_of_sheet: thing for entry, thing in things}
    return [fault for entry in entries if entry.row_of_sheet in faulty
            for fault in told(entry, meaning.misnamed(entry, about.get(entry.row_of_sheet, Thing("", None, entry))))
            if fault.place not in said]


def _told(meaning: Meaning, entry: Entry, about: Thing | None, refused: Refused) -> list[Fault]:
    """What a row is refused for, and what it names wrongly besides."""
    first = told(entry, refused.problems)
    said = {fault.place for fault in first}
    return [*first, *(fault for fault in told(entry, meaning.misnamed(entry, about)) if fault.place not in said)]


def _compared(meaning: Meaning, things: About, entries: Sequence[Entry]) -> tuple[list[Step], list[Fault]]:
    """The steps of all rows that are not refused, and what is wrong with them."""
    steps: list[Step] = []
    faults: list[Fault] = []
    for entry, thing in things:
        if entry.row_of_sheet not in meaning.refused:
            try:
                steps += list(compared(meaning, entry, thing))
            except Refused as refused:
                faults += _told(meaning, entry, thing, refused)
    first: dict[Any, Entry] = {}
    for entry in entries:
        if isinstance(entry.sheet, LinkSheet) and entry.row_of_sheet not in meaning.refused:
            try:
                steps += _linked(meaning, entry, first)
            except Refused as refused:
                faults += _told(meaning, entry, None, refused)
    return steps, [*faults, *rings.faults(steps)]


def _linked(meaning: Meaning, entry: Entry, first: dict[Any, Entry]) -> list[Step]:
    linking = Linking(meaning, entry)
    if (other := first.setdefault(linking.apart, entry)) is not entry:
        raise Refused([Problem("equal-rows", AGAIN.filled({"row": other.row}))])
    return list(linking.steps())


def _find_links(read: Read, found: Known, naming: Naming, things: About, entries: Sequence[Entry]) -> None:
    """Take up the links of everything that rows are about."""
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for entry, thing in things:
        for placing in entry.of_things.placings:
            wanted[placing.link].add(thing.key)
        # Of several groups of one name the one in the household's village is meant.
        wanted[IN_VILLAGE].update(found.named("HouseholdGroup", str(entry.cells.get("group"))))
    for entry in entries:
        if isinstance(entry.sheet, LinkSheet) and (start := _start(naming, entry, entry.sheet)):
            wanted[entry.sheet.link].add(start.key)
        if isinstance(entry.sheet, LinkSheet) and entry.sheet.beside in entry.cells:
            for kind in entry.sheet.by_name[entry.sheet.end].kinds:
                wanted[IN_VILLAGE].update(found.called(kind, str(entry.cells.get(entry.sheet.end))))
    finding.find_links(read, found, wanted)


def _start(naming: Naming, entry: Entry, sheet: LinkSheet) -> Thing | None:
    try:
        return naming.named(sheet.by_name[sheet.start].kinds, str(entry.cells.get(sheet.start)))
    except Refused:
        return None  # said of the cell itself


def _depth(found: Known, thing: str, day: date) -> int:
    """How many of a thing's own kind it lies in, as far as the file is about them."""
    depth = 0
    while depth < DEEPEST:
        above = [current(found.links.get((thing, link), ()), day) for link in ("PART_OF", "LIES_IN")]
        if not any(above):
            break
        thing, depth = next(link.end for link in above if link), depth + 1
    return depth
