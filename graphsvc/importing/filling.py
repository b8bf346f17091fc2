"""What is known, as the rows of a workbook: to be corrected in a spreadsheet and read back."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from graphsvc import days
from graphsvc.graph import Graph
from graphsvc.importing import finding
from graphsvc.importing.finding import Image, Known, Link, Read
from graphsvc.importing.naming import current, on_or_within
from graphsvc.importing.sheets import (
    LINK_SHEETS,
    SHEETS,
    THING_SHEETS,
    UNKNOWN_DAY,
    VOCABULARY,
    LinkSheet,
    Sheet,
    ThingSheet,
)
from graphsvc.language import Language
from graphsvc.model.things import code_on, key, name_on, split_key
from graphsvc.questions.asking import ask
from graphsvc.sheets.book import Value
from graphsvc.text import folded, sort_key

Cells = Mapping[str, Value]


def filled(graph: Graph, within: Sequence[str], as_of: date, language: Language) -> dict[str, list[Cells]]:
    """The rows of each sheet, by its name: what holds within organizations on a day.

    Raises
    ------
    NotFound, Refused
        There is no such organization, or not on that day.
    GraphAway, TookTooLong, GraphError
    """
    keys = [key for sheet in THING_SHEETS for key in _within(graph, sheet, within, as_of)]
    return rows_of(partial(_asked, graph), keys, as_of, language)


def _within(graph: Graph, sheet: ThingSheet, within: Sequence[str], as_of: date) -> list[str]:
    with ask(graph, sheet.name, within=within, as_of=as_of) as answer:
        return [key(row[0].kind, row[0].id) for row in answer if row[0] is not None]


def _asked(graph: Graph, statement: str, /, **values: Any) -> list[dict[str, Any]]:
    return graph.store.rows(graph.catalogue.plumbing[statement], values, seconds=graph.settings.change_seconds)


def rows_of(read: Read, keys: Iterable[str], day: date | None, language: Language) -> dict[str, list[Cells]]:
    """The rows of each sheet, by its name, of things by their keys; on a day, or all links there ever were."""
    found = Known()
    found.add(row["image"] for row in read("importing/vocabulary"))
    keys = list(dict.fromkeys(keys))
    finding.find_more(read, found, keys)
    finding.find_links(read, found, _wanted(keys))
    finding.find_more(read, found, {link.end for links in found.links.values() for link in links})
    filling = _Filling(found, day, language)
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for one in keys:
        by_kind[split_key(one)[0]].append(one)
    return {sheet.name: list(filling.rows(sheet, by_kind)) for sheet in SHEETS}


def _wanted(keys: Iterable[str]) -> Mapping[str, set[str]]:
    of_kind: defaultdict[str, set[str]] = defaultdict(set)
    for sheet in THING_SHEETS:
        of_kind[sheet.kind] |= {placing.link for placing in sheet.placings}
    for links in LINK_SHEETS:
        of_kind[links.by_name[links.start].kinds[0]].add(links.link)
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for one in keys:
        for link in of_kind[split_key(one)[0]]:
            wanted[link].add(one)
    return wanted


class _Filling:
    """How things and links become cells."""

    def __init__(self, found: Known, day: date | None, language: Language) -> None:
        self._found, self._day, self._language = found, day, language
        words = [image for image in found.images.values() if split_key(image["key"])[0] in VOCABULARY]
        self._named = Counter((split_key(word["key"])[0], folded(self._word(word))) for word in words)

    def rows(self, sheet: Sheet, by_kind: Mapping[str, Sequence[str]]) -> Iterator[Cells]:
        """The rows of a sheet."""
        if isinstance(sheet, ThingSheet):
            for one in by_kind.get(sheet.kind, ()):
                yield _said(self._thing(sheet, self._found.images[one]))
        else:
            for one in by_kind.get(sheet.by_name[sheet.start].kinds[0], ()):
                links = self._found.links.get((one, sheet.link), ())
                yield from (_said(self._link(sheet, one, link)) for link in links if self._holds(link))

    def _thing(self, sheet: ThingSheet, image: Image) -> Iterator[tuple[str, Value]]:
        day = on_or_within(self._day or days.LATEST, image)
        yield from (("id", split_key(image["key"])[1]), ("code", code_on(image, day)), ("name", name_on(image, day)))
        for placing in sheet.placings:
            links = self._found.links.get((image["key"], placing.link), [])
            link = current(links, day) if self._day else next(iter(links), None)
            if link is not None:
                yield placing.column, self._reference(link.end)
                yield f"{placing.column}_since", self._first(link)
                # What ends with the thing is said by the thing's own end.
                yield f"{placing.column}_until", None if link.until == image["until"] else link.until
        yield from (("since", image["since"]), ("until", image["until"]), ("died", image.get("died")))

    def _link(self, sheet: LinkSheet, start: str, link: Link) -> Iterator[tuple[str, Value]]:
        yield from ((sheet.start, self._reference(start)), (sheet.end, self._reference(link.end)))
        if sheet.says and (said := getattr(link, sheet.says)):
            yield sheet.says, self._reference(key(sheet.by_name[sheet.says].kinds[0], said))
        yield from (("since", self._first(link)), ("until", link.until))

    def _first(self, link: Link) -> Value:
        return UNKNOWN_DAY.says(self._language) if link.since == days.UNKNOWN else link.since

    def _reference(self, one: str) -> str:
        """What names a thing: a word of the vocabulary by its name, all else by code or id."""
        image, (kind, identity) = self._found.images[one], split_key(one)
        if kind in VOCABULARY:
            word = self._word(image)
            return word if self._named[kind, folded(word)] == 1 else identity
        return code_on(image, on_or_within(self._day or days.LATEST, image)) or identity

    def _word(self, image: Image) -> str:
        return name_on(image, self._day or days.LATEST, self._language)

    def _holds(self, link: Link) -> bool:
        return self._day is None or link.since <= self._day < link.until


def _said(cells: Iterable[tuple[str, Value]]) -> Cells:
    """The cells that say something; an open end and an unknown start say nothing."""
    return {name: value for name, value in cells if value not in (None, "", days.OPEN, days.UNKNOWN)}


def words(graph: Graph, as_of: date, language: Language) -> dict[str, list[str]]:
    """The names of the vocabulary that is in force on a day, by kind."""
    there: defaultdict[str, list[str]] = defaultdict(list)
    for row in _asked(graph, "importing/vocabulary"):
        image = row["image"]
        if image["since"] <= as_of < image["until"]:
            there[split_key(image["key"])[0]].append(name_on(image, as_of, language))
    return {kind: sorted(names, key=sort_key) for kind, names in there.items()}
