"""Entries of the log as pages tell them: when, by whom, and what, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from graphsvc.changes import history, log
from graphsvc.changes.door import Written
from graphsvc.changes.log import PAPER, Entry, Head
from graphsvc.changes.wording import Said, in_words, title
from graphsvc.model.things import Thing
from graphsvc.web.pages.reader import View

TITLES = 3  # of a change of many actions, in a list
FEW = 3  # facts that a list tells of a change
CHANGES, FACTS = 8, 5  # of a timeline, and of each change in it


@dataclass(frozen=True)
class Told:
    """One change; `titles` are its first actions, `further` how many others there are, and `said` what it wrote."""

    number: int
    at: str
    head: Head
    titles: Sequence[str]
    further: int
    rows: int
    href: str
    said: Sequence[Said] = ()


def told(view: View, entry: Entry, said: Sequence[Said] = ()) -> Told:
    """An entry as a page tells it."""
    actions = entry.action.split(", ")
    titles = [title(view.graph.catalogue, action, view.reader.language) for action in actions[:TITLES]]
    return Told(entry.number, moment(view, entry.time), entry.head, titles, len(actions) - len(titles), entry.rows,
                view.address("pages.entry", number=entry.number), said)


def listed(view: View, found: Sequence[Entry]) -> list[Told]:
    """Entries as a list tells them; what a small one wrote is said too."""
    contents = log.contents_of_several(view.graph, [entry.number for entry in found if entry.rows <= FEW])
    rows = [(number, Written(**row)) for number, inside in contents.items() for row in inside]
    said: dict[int, list[Said]] = {}
    words = in_words(view.graph, [written for _, written in rows], view.reader.language)
    for (number, _), each in zip(rows, words, strict=True):
        said.setdefault(number, []).append(each)
    return [told(view, entry, said.get(entry.number, ())) for entry in found]


def timeline(view: View, thing: Thing) -> list[tuple[Told, int]]:
    """The last changes of a thing, newest first, each with how many facts about it are left out."""
    found = history.newest(view.graph, thing.kind, thing.id, limit=CHANGES)
    return [(told(view, entry, list(in_words(view.graph, written[:FACTS], view.reader.language))),
             max(0, len(written) - FACTS)) for entry, written in found]


def paper(view: View, entry: Entry) -> list[tuple[str, str]]:
    """What was said of a change: why, and the decision behind it."""
    said = ((paper.title.says(view.reader.language), getattr(entry.head, name)) for name, paper in PAPER.items())
    day = view.reader.words.day
    return [(title, day(value) if isinstance(value, date) else value) for title, value in said if value]


def moment(view: View, time: datetime) -> str:
    """A time by the clock where the readers are."""
    there = time.astimezone(ZoneInfo(view.graph.settings.time_zone))
    return f"{view.reader.words.day(there)} {there:%H:%M}"
