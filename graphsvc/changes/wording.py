"""A change in words: which thing or link it wrote, and what of it was so before and is so now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from graphsvc import days
from graphsvc.changes.door import Written
from graphsvc.changes.facts import DAYS, WHAT
from graphsvc.changes.log import PAPER, UNDO, Entry
from graphsvc.graph import Graph
from graphsvc.language import Language, Text
from graphsvc.model import links
from graphsvc.model.things import CALLED, Thing, key, split_key
from graphsvc.statements.catalogue import Catalogue
from graphsvc.words import words

Image = Mapping[str, Any]
# What is true of a thing or link, in the order in which it is said.
PROPERTIES: Mapping[str, Text] = {
    "name": Text("tên", "name"),
    "name_en": Text("tên tiếng Anh", "English name"),
    "code": Text("mã", "code"),
    "position": Text("chức vụ", "position"),
    "reason": Text("lý do", "reason"),
    "seats": Text("số người", "seats"),
    "field": Text("lĩnh vực", "field"),
    "leads": Text("đứng đầu tổ chức", "leads the organization"),
    "base": Text("là tổ chức cơ sở", "is a base organization"),
    "cell": Text("là chi bộ", "is a cell"),
    "works_elsewhere": Text("làm việc ngoài nơi cư trú", "works away from home"),
    "since": Text("từ", "from"),
    "until": Text("đến", "until"),
    "died": Text("mất", "died"),
    "former_names": Text("tên cũ", "former names"),
    "former_names_until": Text("tên cũ đến", "former names until"),
    "former_codes": Text("mã cũ", "former codes"),
    "former_codes_until": Text("mã cũ đến", "former codes until"),
    "also_called": Text("còn được ghi là", "also recorded as"),
    "merged_ids": Text("đã gộp vào đây", "merged into it"),
}
_THINGS = {"position": "Position", "reason": "Reason"}  # properties that hold the id of a thing
_IDENTITY = WHAT | {"id"}
UNDONE = Text("Hoàn tác thay đổi {number}", "Undo change {number}")
LEFT_OPEN = Text("giữ nguyên, không kết thúc", "kept as it is, not ended")
TAKEN_AWAY = Text("đã rút", "taken away")
BROUGHT_BACK = Text("đưa trở lại", "brought back")
_WHERE = Text("ở", "in")
_YES, _NO = Text("có", "yes"), Text("không", "no")


class Said(NamedTuple):
    """What a change wrote of one thing or link, as a reader reads it. `what` it wrote of: words and things in turn."""

    row: int
    action: str
    what: tuple[str | Thing, ...]
    before: str
    after: str

    @property
    def fact(self) -> str:
        """What it wrote of, as text."""
        return " ".join(part if isinstance(part, str) else called(part) for part in self.what)

    @property
    def texts(self) -> tuple[int, str, str, str, str]:
        """Everything as text."""
        return (self.row, self.action, self.fact, self.before, self.after)

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        return f"{self.action}: {self.fact} – {' → '.join(filter(None, (self.before, self.after)))}".removesuffix(" – ")


def called(thing: Thing) -> str:
    """A thing as a sentence names it; by its id alone where it is gone, and its name with it."""
    return f"{thing.name} ({thing.id})" if thing.name else thing.id


def in_words(graph: Graph, facts: Sequence[Written], language: Language) -> Iterator[Said]:
    """What differs of each fact, in words; things by their newest names."""
    teller = _teller(graph, facts, language)
    for fact in facts:
        before, after = fact.before or {}, fact.after or {}
        # A link is called by its position, so that is said again only where it was another.
        named_by = _IDENTITY if before and after else _IDENTITY | {"position"}
        differs = [name for name in dict.fromkeys((*PROPERTIES, *before, *after))
                   if name not in named_by and before.get(name) != after.get(name)]
        was, is_now = ("; ".join(teller.says(image, differs)) for image in (before, after))
        is_now = "; ".join(filter(None, (*(text.says(language) for text in _way(fact)), is_now)))
        yield Said(fact.row + 1, title(graph.catalogue, fact.action, language),
                   teller.what(after or before), was, is_now)


def _way(fact: Written) -> Iterator[Text]:
    """Which way a fact went, where what differs of it does not say so."""
    if not fact.after:
        yield TAKEN_AWAY
    elif fact.before == fact.after:
        yield LEFT_OPEN
    elif not fact.before and fact.action.startswith(f"{UNDO} "):
        yield BROUGHT_BACK


def entry_in_words(graph: Graph, entry: Entry, language: Language) -> list[Any]:
    """An entry in the order of the log's COLUMNS."""
    head = entry.head
    return [entry.number, entry.time, head.actor, head.verified, entry.action,
            title(graph.catalogue, entry.action, language), entry.rows, *(getattr(head, name) for name in PAPER)]


def title(catalogue: Catalogue, action: str, language: Language) -> str:
    """What was done: an action's title, or that a change was undone; of several actions all titles."""
    return ", ".join(_title(catalogue, name, language) for name in action.split(", "))


def _title(catalogue: Catalogue, name: str, language: Language) -> str:
    word, _, number = name.partition(" ")
    if word == UNDO:
        return UNDONE.filled({"number": number}).says(language)
    return catalogue.actions[name].title.says(language) if name in catalogue.actions else name


def _teller(graph: Graph, facts: Iterable[Written], language: Language) -> "_Teller":
    """Names and villages: of what the change itself wrote, and for the rest as the graph has them."""
    images = [image for fact in facts for image in (fact.before, fact.after) if image]
    names = {key(image["thing"], image["id"]): _name(image, language) for image in images if "thing" in image}
    villages = {image["start"]: image["end"] for image in images if image.get("link") == "IN"}
    named = {other for image in images for other in _named(image)}
    found = graph.store.rows(
        graph.catalogue.plumbing["log/called"], {"keys": sorted(named)}, seconds=graph.settings.seconds)
    for row in found:
        names.setdefault(row["key"], _name(row["image"], language))
        if row["village"]:
            names.setdefault(row["village"]["key"], _name(row["village"], language))
            villages.setdefault(row["key"], row["village"]["key"])
    return _Teller(language, names, villages)


def _name(image: Image, language: Language) -> str:
    return str((language == "en" and image.get("name_en")) or image["name"])


def _named(image: Image) -> Iterator[str]:
    if "link" in image:
        yield from (image["start"], image["end"])
    yield from (key(kind, image[name]) for name, kind in _THINGS.items() if image.get(name))


class _Teller:
    """Says facts in one language, things by the names it was given, households and groups with their villages."""

    def __init__(self, language: Language, names: Mapping[str, str], villages: Mapping[str, str]) -> None:
        self._language = language
        self._names = names
        self._villages = villages

    def what(self, image: Image) -> tuple[str | Thing, ...]:
        """Which thing or link an image is of."""
        if "thing" in image:
            return CALLED[image["thing"]].says(self._language), self._thing(key(image["thing"], image["id"]))
        start, end, village = image["start"], image["end"], self._villages.get(image["end"])
        where = (_WHERE.says(self._language), self._thing(village)) if village else ()
        return self._thing(start), *self._between(image), self._thing(end), *where

    def _between(self, image: Image) -> tuple[str | Thing, ...]:
        if not image.get("position"):
            return (self._word(links.CALLED, image["link"]),)
        before, after = links.HOLDING.says(self._language).split(" {position} ")
        return before, self._thing(key("Position", image["position"])), after

    def says(self, image: Image, differs: Iterable[str]) -> Iterator[str]:
        """What an image says of what differs."""
        for name in differs:
            if (value := image.get(name)) is not None:
                yield f"{self._word(PROPERTIES, name)}: {self._value(name, value)}"
            elif name == "until" and image:
                yield f"{self._word(PROPERTIES, name)}: {days.said(days.OPEN, self._language)}"

    def _word(self, known: Mapping[str, Text], name: str) -> str:
        """A name as readers say it; as it is where an action of one's own brought it in."""
        return known[name].says(self._language) if name in known else name

    def _thing(self, thing: str) -> Thing:
        return Thing(*split_key(thing), self._names.get(thing, ""))

    def _value(self, name: str, value: Any) -> str:
        if isinstance(value, list):
            return ", ".join(self._value(name, item) for item in value)
        if isinstance(value, bool):
            return (_YES if value else _NO).says(self._language)
        if name in _THINGS:
            return self._thing(key(_THINGS[name], value)).name or str(value)  # a word is told apart by no id
        if name in DAYS:
            return days.said(date.fromisoformat(value), self._language)
        return words(self._language).number(value) if name == "seats" else str(value)
