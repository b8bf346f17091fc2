"""Which thing each row of a sheet of things is about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graphsvc.errors import Problem, Refused
from graphsvc.importing import finding
from graphsvc.importing.entries import Entry, Fault
from graphsvc.importing.finding import Known, Read
from graphsvc.importing.naming import IN_PLACES, Naming, Thing, place_of
from graphsvc.importing.sheets import THING_SHEETS, ThingSheet
from graphsvc.language import Text

AGAIN = Text("dòng {row} đã nói về đúng điều này: gộp hai dòng, hoặc cho mỗi dòng một mã",
             "row {row} is about the same: make them one, or give each a code")
NAMELESS = Text("cần mã định danh, mã hoặc tên", "an id, a code or a name is needed")


def identified(
    read: Read, found: Known, naming: Naming, entries: Sequence[Entry]
) -> tuple[list[tuple[Entry, Thing]], list[Fault]]:
    """Each row of things with the thing that it is about, and the rows of which it can't be told.

    Kinds come in an order in which the places of things are known before them.
    """
    of_kind: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        of_kind[entry.sheet.name].append(entry)
    things, faults = [], []
    for sheet in THING_SHEETS:
        there, wrong = _of_sheet(read, found, naming, sheet, of_kind[sheet.name])
        things += there
        faults += wrong
    return things, faults


def _of_sheet(
    read: Read, found: Known, naming: Naming, sheet: ThingSheet, entries: Sequence[Entry]
) -> tuple[list[tuple[Entry, Thing]], list[Fault]]:
    _find_places(read, found, sheet, entries)
    things, faults = [], []
    for entry in entries:
        place = _place(naming, sheet, entry)
        try:
            thing = _about(naming, entry, place)
            things.append((thing.entry or entry, thing, place))
        except Refused as refused:
            faults += told(entry, refused.problems)
    finding.find_more(read, found, [thing.key for _, thing, _ in things if thing.image is None])
    first: dict[tuple[str, str], Entry] = {}
    kept = []
    for entry, thing, place in things:
        if thing.image is None and thing.key in found.images and "id" not in entry.cells:
            thing.key = naming.fresh(entry, place)
        # The row of a record that was merged stands beside that of the one that was kept.
        record = str(finding.own_words(entry)[0]) if entry.merged else thing.id
        if (other := first.setdefault((thing.key, record), entry)) is not entry:
            faults.append(Fault(entry.place(), Problem("equal-rows", AGAIN.filled({"row": other.row}))))
        else:
            naming.add(thing)
            kept.append((entry, thing))
    return kept, faults


def _about(naming: Naming, entry: Entry, place: Thing | None) -> Thing:
    if not finding.own_words(entry):
        raise Refused([Problem("missing", NAMELESS)])
    return naming.about(entry, place)


def _place(naming: Naming, sheet: ThingSheet, entry: Entry) -> Thing | None:
    """Where a thing that is known by its name only lies, where that tells it apart."""
    column = place_of(sheet).column
    if column not in entry.cells or "id" in entry.cells or "code" in entry.cells or not _tells(sheet):
        return None
    try:
        return naming.named(sheet.by_name[column].kinds, str(entry.cells[column]))
    except Refused:
        return None  # said of the cell itself


def _tells(sheet: ThingSheet) -> bool:
    return sheet.kind in IN_PLACES or sheet.kind == "Person"


def _find_places(read: Read, found: Known, sheet: ThingSheet, entries: Iterable[Entry]) -> None:
    """Where those things lie that may be meant by a name."""
    names = {str(entry.cells["name"]) for entry in entries
             if "name" in entry.cells and "id" not in entry.cells and "code" not in entry.cells}
    finding.find_links(read, found, {
        place_of(sheet).link: {
            one for name in names
            for one in (*found.named(sheet.kind, name), *found.formerly.get((sheet.kind, name), ()))}})


def told(entry: Entry, problems: Sequence[Problem]) -> list[Fault]:
    """What is wrong with a row, in the columns that its problems name."""
    return [Fault(entry.place(problem.field), problem, entry.stands(problem.field)) for problem in problems]
