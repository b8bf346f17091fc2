"""The types of parameters and columns: one word decides how a value is checked, asked for and shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graphsvc.language import Text
from graphsvc.model.things import CALLED, KINDS, key

THINGS = (*KINDS, "Member")
SCALARS: Mapping[str, Text] = {
    "date": Text("ngày", "date"),
    "year": Text("năm", "year"),
    "integer": Text("số nguyên", "whole number"),
    "share": Text("tỷ lệ", "share"),
    "text": Text("chữ", "text"),
    "search": Text("chữ để tìm", "words to search for"),
    "boolean": Text("có hay không", "yes or no"),
    "id": Text("mã định danh", "id"),
    "choice": Text("một lựa chọn", "one of several"),
    "link": Text("loại liên kết", "type of link"),
}
MEASURES = ("integer", "share")
TIMES = ("date", "year")
COLUMN_ONLY: Mapping[str, Text] = {"name": Text("tên", "name"), "code": Text("mã số", "code")}


@cache
def is_thing(name: str) -> bool:
    """Whether a type names things: one kind, or several joined by `|`."""
    return all(part in THINGS for part in name.split("|"))


@cache
def kinds_of(name: str) -> tuple[str, ...]:
    """The kinds of things that a type allows; a Member is a Person."""
    return tuple("Person" if part == "Member" else part for part in name.split("|"))


def keys_of(name: str, identity: str) -> list[str]:
    """The keys of the things that an id may mean where a type allows several kinds; `Kind/id` is one itself."""
    return [identity] if "/" in identity else [key(kind, identity) for kind in kinds_of(name)]


@cache
def called(name: str) -> Text:
    """What a type is called."""
    if is_thing(name):
        parts = [CALLED[part] for part in name.split("|")]
        return Text(" hoặc ".join(p.vi for p in parts), " or ".join(p.en for p in parts))
    return SCALARS.get(name) or COLUMN_ONLY[name]


@dataclass(frozen=True)
class Parameter:
    """A value that a question or change takes."""

    name: str
    type: str
    title: Text
    help: Text
    optional: bool
    default: Any
    choices: Mapping[str, Text] = field(default_factory=dict)  # for the types choice and link
    least: int | None = None  # for the type integer


@dataclass(frozen=True)
class Counted:
    """The question whose rows a number counts, and what it is given besides reach and day."""

    question: str
    given: Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """A value that each row of an answer holds; `counts` where it is the number of another question's rows."""

    name: str
    type: str
    title: Text
    counts: Counted | None = None
