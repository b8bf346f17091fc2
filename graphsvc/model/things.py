"""Kinds of things, and what a thing is called on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from neo4j.graph import Node

from graphsvc.language import Language, Text
from graphsvc.store.door import native

PLACES_AND_PEOPLE = ("Organization", "Area", "Village", "Household", "HouseholdGroup", "Person")
VOCABULARY = ("Kind", "Sector", "Position", "Reason")
KINDS = (*PLACES_AND_PEOPLE, *VOCABULARY)

CALLED: Mapping[str, Text] = {
    "Organization": Text("tổ chức", "organization"),
    "Area": Text("địa bàn", "area"),
    "Village": Text("thôn", "village"),
    "Household": Text("hộ", "household"),
    "HouseholdGroup": Text("nhóm hộ", "household group"),
    "Person": Text("người", "person"),
    "Member": Text("đảng viên", "member"),
    "Kind": Text("loại hình", "kind"),
    "Sector": Text("khối", "sector"),
    "Position": Text("chức vụ", "position"),
    "Reason": Text("lý do", "reason"),
}


# The lists of things of each kind; the words of the vocabulary stand in one list.
LISTS: Mapping[str, str] = {
    "organizations": "Organization", "areas": "Area", "villages": "Village", "households": "Household",
    "groups": "HouseholdGroup", "people": "Person"}
WORDS = "vocabulary"
# What the service derives or keeps for itself: no part of what is true, so in no digest, log entry or answer.
DERIVED = frozenset({"key", "sort", "search", "changes", "ended_by", "unplaced", "recoded", "merged"})


class Thing(NamedTuple):
    """A thing as a reader meets it: its kind, its id, and its name on the day asked about."""

    kind: str
    id: str
    name: str


def key(kind: str, identity: str) -> str:
    """The key of a thing, unique over all kinds."""
    return f"{kind}/{identity}"


def split_key(thing_key: str) -> tuple[str, str]:
    """Kind and id of a key."""
    kind, _, identity = thing_key.partition("/")
    return kind, identity


def thing_of(node: Node, as_of: date, language: Language) -> Thing:
    """The thing that a node stands for, named as on a day."""
    kind, identity = split_key(node["key"])
    return Thing(kind, identity, name_on(node, as_of, language))


def name_on(node: Mapping[str, Any] | Node, day: date, language: Language = "vi") -> str:
    """What a thing was called on a day."""
    former = _former(node, "name", day)
    return former if former is not None else str((language == "en" and node.get("name_en")) or node["name"])


def code_on(node: Mapping[str, Any] | Node, day: date) -> str | None:
    """The code that a thing had on a day, None where it had none."""
    former = _former(node, "code", day)
    return (former if former is not None else node.get("code")) or None


def _former(node: Mapping[str, Any] | Node, what: str, day: date) -> str | None:
    """The first former name or code that had not ended on a day; None where the present one is right."""
    ends, former = node.get(f"former_{what}s_until"), node.get(f"former_{what}s")
    return next((str(word) for word, until in zip(former or (), ends or (), strict=True) if day < native(until)), None)
