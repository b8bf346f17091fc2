"""What a change wrote, in words: which thing or link, and what of it was so before and is so now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import click

from graphsvc import days
from graphsvc.changes.door import Outcome, Written
from graphsvc.changes.undoing import UNDO
from graphsvc.cli.printing import print_rows
from graphsvc.cli.saying import LANGUAGE, say
from graphsvc.cli.table import cell
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import CALLED, key, split_key
from graphsvc.statements.types import Column

Image = Mapping[str, Any]
COLUMNS = (
    Column("row", "integer", Text("Dòng", "Row")),
    Column("action", "text", Text("Thao tác", "Action")),
    Column("fact", "text", Text("Dữ kiện", "Fact")),
    Column("before", "text", Text("Trước", "Before")),
    Column("after", "text", Text("Sau", "After")),
)
AS_WRITTEN = tuple(column for column in COLUMNS if column.name != "fact")
# What stands between the two ends of a link.
LINKS: Mapping[str, Text] = {
    "BELONGS_TO": Text("thuộc", "belongs to"),
    "COVERS": Text("phụ trách", "covers"),
    "HAS_SEATS": Text("có chức vụ", "has the position"),
    "HEADS": Text("là trưởng của", "heads"),
    "HOLDS": Text("giữ chức vụ ở", "holds a position in"),
    "IN": Text("ở", "is in"),
    "IN_SECTOR": Text("thuộc khối", "is in the sector"),
    "KEEPS_CONTACT_WITH": Text("giữ mối liên hệ với", "keeps contact with"),
    "LIES_IN": Text("nằm trong", "lies in"),
    "LIVES_IN": Text("cư trú ở", "lives in"),
    "MEMBER_OF": Text("sinh hoạt ở", "is a member of"),
    "OF_KIND": Text("có loại hình", "is of the kind"),
    "PART_OF": Text("trực thuộc", "is part of"),
    "RESPONSIBLE_FOR": Text("phụ trách", "is responsible for"),
    "SUCCEEDS": Text("kế tục", "succeeds"),
}
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
}
_WHAT = ("thing", "link", "start", "end", "id")
_DAYS = ("since", "until", "died", "former_names_until", "former_codes_until")
_THINGS = {"position": "Position", "reason": "Reason"}  # properties that hold the id of a thing


def print_outcome(graph: Graph, outcome: Outcome, format: str) -> None:
    """Print what a change did; that it is made is said first, whatever becomes of printing the rest."""
    if outcome.number is None:
        click.echo(say("Xem trước: chưa có gì thay đổi.", "Preview: nothing has changed."), err=True)
    else:
        click.echo(say(f"Đã ghi thay đổi số {outcome.number}.", f"Change {outcome.number} is made."), err=True)
    if format == "table":
        print_rows(COLUMNS, in_words(graph, outcome.facts), format)
    else:
        print_rows(AS_WRITTEN, ([f.row + 1, f.action, f.before, f.after] for f in outcome.facts), format)


def in_words(graph: Graph, facts: Sequence[Written]) -> Iterator[list[Any]]:
    """A row for each fact, of what differs; things by their newest names."""
    names = _names(graph, facts)
    for fact in facts:
        before, after = fact.before or {}, fact.after or {}
        differs = [name for name in dict.fromkeys((*PROPERTIES, *before, *after))
                   if name not in _WHAT and before.get(name) != after.get(name)]
        yield [
            fact.row + 1,
            _action(graph, fact.action),
            _what(after or before, names),
            *("; ".join(_said(image, differs, names)) for image in (before, after)),
        ]


def _action(graph: Graph, name: str) -> str:
    """What was done: an action's title, or that a change was undone."""
    word, _, number = name.partition(" ")
    if word == UNDO:
        return say(f"Hoàn tác thay đổi {number}", f"Undo change {number}")
    return graph.catalogue.actions[name].title.says(LANGUAGE)


def _names(graph: Graph, facts: Iterable[Written]) -> dict[str, str]:
    """Names by key: of what the change itself wrote, and for the rest as the graph has them."""
    images = [image for fact in facts for image in (fact.before, fact.after) if image]
    own = {key(image["thing"], image["id"]): _name(image) for image in images if "thing" in image}
    others = {other for image in images for other in _named(image)} - set(own)
    found = graph.store.rows(
        graph.catalogue.plumbing["facts/things-before"], {"keys": sorted(others)}, seconds=graph.settings.seconds)
    return own | {row["key"]: _name(row["image"]) for row in found}


def _name(image: Image) -> str:
    return str((LANGUAGE == "en" and image.get("name_en")) or image["name"])


def _named(image: Image) -> Iterator[str]:
    if "link" in image:
        yield from (image["start"], image["end"])
    yield from (key(kind, image[name]) for name, kind in _THINGS.items() if image.get(name))


def _what(image: Image, names: Mapping[str, str]) -> str:
    if "thing" in image:
        return f"{CALLED[image['thing']].says(LANGUAGE)} {_called(key(image['thing'], image['id']), names)}"
    ends = (_called(image[end], names) for end in ("start", "end"))
    return f" {_word(LINKS, image['link'])} ".join(ends)


def _word(known: Mapping[str, Text], name: str) -> str:
    """A name as readers say it; as it is where an action of one's own brought it in."""
    return known[name].says(LANGUAGE) if name in known else name


def _called(thing: str, names: Mapping[str, str]) -> str:
    identity = split_key(thing)[1]
    return f"{names[thing]} ({identity})" if thing in names else identity


def _said(image: Image, differs: Iterable[str], names: Mapping[str, str]) -> Iterator[str]:
    for name in differs:
        if (value := image.get(name)) is not None:
            yield f"{_word(PROPERTIES, name)}: {_value(name, value, names)}"
        elif name == "until" and image:
            yield f"{_word(PROPERTIES, name)}: {days.said(days.OPEN, LANGUAGE)}"


def _value(name: str, value: Any, names: Mapping[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join(_value(name, item, names) for item in value)
    if name in _THINGS:
        return _called(key(_THINGS[name], value), names)
    if name in _DAYS:
        return days.said(date.fromisoformat(value), LANGUAGE)
    return cell("integer" if name == "seats" else "text", value)
