"""What a file still calls by the id, code or name of a record that was merged into another."""

from collections.abc import Iterator, Sequence

from graphsvc.errors import Problem
from graphsvc.importing.entries import Entry, Fault
from graphsvc.importing.naming import Naming, Thing, on_or_within
from graphsvc.language import Text
from graphsvc.model.things import name_on

INTO = Text("{word} đã được gộp vào {kept} ({id}): dòng này được hiểu là về đối tượng đó",
            "{word} was merged into {kept} ({id}): the row is taken to be about that one")


def notes(naming: Naming, things: Sequence[tuple[Entry, Thing]], entries: Sequence[Entry]) -> list[Fault]:
    """Each cell that names such a record, with what it was merged into."""
    if not naming.found.formerly:
        return []
    return [_note(naming, entry, column, thing) for entry, column, thing in (*_own(things), *_named(naming, entries))]


def _own(things: Sequence[tuple[Entry, Thing]]) -> Iterator[tuple[Entry, str, Thing]]:
    for entry, thing in things:
        if entry.merged:
            column = next(name for name in ("id", "code", "name") if name in entry.cells)
            yield entry, column, thing


def _named(naming: Naming, entries: Sequence[Entry]) -> Iterator[tuple[Entry, str, Thing]]:
    for entry in entries:
        for name, value in entry.cells.items():
            for thing in naming.formerly(entry.sheet.by_name[name].kinds, str(value)):
                yield entry, name, thing


def _note(naming: Naming, entry: Entry, column: str, kept: Thing) -> Fault:
    image = kept.image or {}
    said = {"word": entry.cells[column], "kept": name_on(image, on_or_within(naming.day, image)), "id": kept.id}
    return Fault(entry.place(column), Problem("merged-into", INTO.filled(said), column))
