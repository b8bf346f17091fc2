"""What the graph holds of the things that a file names: asked in a few statements for all of its rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from graphsvc.importing.entries import Entry
from graphsvc.importing.sheets import VOCABULARY, ThingSheet
from graphsvc.model.things import key, split_key
from graphsvc.sheets.book import Value
from graphsvc.statements.values import ID
from graphsvc.text import folded

Image = Mapping[str, Any]
AT_ONCE = 20_000  # rows of one statement


class Read(Protocol):
    """Asks one of the service's own statements; in a transaction, or outside."""

    def __call__(self, statement: str, /, **values: Any) -> Sequence[Mapping[str, Any]]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Link:
    """A link that is there."""

    end: str
    since: date
    until: date
    position: str | None
    reason: str | None


@dataclass
class Known:
    """Things that are there, by key and by what a cell may say of them; and the links that lead from them.

    `formerly` has those into which others were merged, by the ids, codes and names of these.
    """

    images: dict[str, Image] = field(default_factory=dict)
    by_code: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    by_name: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    links: defaultdict[tuple[str, str], list[Link]] = field(default_factory=lambda: defaultdict(list))
    formerly: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    looked_up: set[tuple[str, str]] = field(default_factory=set)

    def add(self, images: Iterable[Image]) -> None:
        """Take up things."""
        for image in images:
            if image["key"] not in self.images:
                self.images[image["key"]] = image
                self._index(image)

    def _index(self, image: Image) -> None:
        kind = split_key(image["key"])[0]
        for code in {image.get("code"), *image.get("former_codes", ())} - {None, ""}:
            self.by_code[kind, str(code)].append(image["key"])
        names = {image["name"], image.get("name_en")} - {None, ""}
        # Words of the vocabulary are typed by hand, and few.
        for name in {folded(str(name)) for name in names} if kind in VOCABULARY else names:
            self.by_name[kind, str(name)].append(image["key"])

    def add_kept(self, image: Image) -> None:
        """Take up a thing into which others were merged."""
        self.add([image])
        kind = split_key(image["key"])[0]
        for word in dict.fromkeys(formerly_called(image)):
            self.formerly[kind, word].append(image["key"])

    def called(self, kind: str, word: str) -> list[str]:
        """The keys of things of a kind that a word may name, by reference, id, code or name."""
        return [word, key(kind, word), *self.by_code.get((kind, word), ()), *self.named(kind, word),
                *self.formerly.get((kind, word), ())]

    def named(self, kind: str, words: str) -> list[str]:
        """The things of a kind that have a name."""
        return self.by_name.get((kind, folded(words) if kind in VOCABULARY else words), [])


def known(read: Read, entries: Sequence[Entry]) -> Known:
    """All that is there of what entries name, with the links of what they are about."""
    found = Known()
    found.add(row["image"] for row in read("importing/vocabulary"))
    said = _said(entries)
    words = sorted({word for words in said.values() for word in words})
    keys = {key(kind, word) for kind, words in said.items() for word in words if ID.fullmatch(word)}
    keys |= {word for word in words if "/" in word}
    found.add(_asked(read, "importing/by-key", keys))
    found.add(_asked(read, "importing/by-code", words))
    coded = set(words)
    found.add(row["image"] for row in read("importing/recoded") if coded.intersection(row["image"]["former_codes"]))
    coded |= {split_key(word)[1] for word in words if "/" in word}
    for row in read("importing/merged"):
        if coded.intersection(formerly_called(row["image"])):
            found.add_kept(row["image"])
    found.add(_asked(read, "importing/by-name", {
        word for kind, told in said.items() for word in told
        if key(kind, word) not in found.images and (kind, word) not in found.by_code}))
    return found


def formerly_called(image: Image) -> list[str]:
    """The ids, codes and names of the records that were merged into a thing."""
    return [*image.get("merged_ids", ()), *image.get("also_called", ())]


def find_more(read: Read, found: Known, keys: Iterable[str]) -> None:
    """Take up things by their keys."""
    found.add(_asked(read, "importing/by-key", set(keys)))


def find_links(read: Read, found: Known, wanted: Mapping[str, set[str]]) -> None:
    """Take up the links of some types that lead from things; `wanted` has their keys by type."""
    for type_name, asked in wanted.items():
        keys = {one for one in asked if one in found.images and (type_name, one) not in found.looked_up}
        found.looked_up |= {(type_name, one) for one in keys}
        for row in _rows(read, "importing/links", keys, types=[type_name]):
            for start, *told in row["links"]:
                found.links[start, type_name].append(Link(*told))


def names(read: Read, kinds: Sequence[str]) -> list[str]:
    """What things of some kinds are called, names and codes, to find one that is meant."""
    rows = read("importing/names", kinds=list(kinds))
    return [word for row in rows for word in (row["name"], row["code"]) if word]


def _said(entries: Sequence[Entry]) -> Mapping[str, set[str]]:
    """What cells say of things of each kind: their own id, code or name, or a reference."""
    said: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for name, value in entry.cells.items():
            column = entry.sheet.by_name[name]
            for kind in column.kinds:
                if kind not in VOCABULARY:
                    said[kind].add(str(value))
        if isinstance(entry.sheet, ThingSheet):
            said[entry.sheet.kind].update(map(str, own_words(entry)))
    return said


def own_words(entry: Entry) -> list[Value]:
    """What a thing's own row knows it by: its id and code, or where it has neither its name."""
    told = [entry.cells[name] for name in ("id", "code") if name in entry.cells]
    return told or [entry.cells[name] for name in ("name",) if name in entry.cells]


def _asked(read: Read, statement: str, words: Iterable[str]) -> Iterator[Image]:
    return (image for row in _rows(read, statement, words) for image in row["images"])


def _rows(read: Read, statement: str, words: Iterable[str], **more: Any) -> Iterator[Mapping[str, Any]]:
    ordered = sorted(words)
    for start in range(0, len(ordered), AT_ONCE):
        yield from read(statement, words=ordered[start:start + AT_ONCE], **more)
