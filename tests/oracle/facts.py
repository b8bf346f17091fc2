"""Facts: every thing and link that was ever true, each with the days on which it was."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graphsvc.text import sort_key

OPEN, UNKNOWN = date(9999, 12, 31), date(1, 1, 1)
# What the service keeps for itself and nobody else can know.
OWN = frozenset({"key", "sort", "search", "changes", "ended_by", "unplaced", "recoded", "merged"})
Properties = dict[str, Any]


@dataclass(eq=False)
class Thing:
    """A thing: `key` is its kind and its id, joined by a stroke."""

    kind: str
    properties: Properties

    @property
    def id(self) -> str:
        return str(self.properties["id"])

    @property
    def key(self) -> str:
        return f"{self.kind}/{self.id}"

    @property
    def since(self) -> date:
        return self.properties["since"]  # type: ignore[no-any-return]

    @property
    def until(self) -> date:
        return self.properties["until"]  # type: ignore[no-any-return]

    def there(self, day: date) -> bool:
        """Whether it is there on a day; a person until death."""
        died = self.properties.get("died")
        return self.since <= day < self.until and (died is None or day < died)

    def name(self, day: date) -> str:
        """What it was called."""
        ends = self.properties.get("former_names_until", ())
        for name, end in zip(self.properties.get("former_names", ()), ends, strict=True):
            if day < end:
                return str(name)
        return str(self.properties["name"])


@dataclass(eq=False)
class Link:
    """A link from one thing to another, with its own properties."""

    type: str
    start: Thing
    end: Thing
    since: date
    until: date
    own: Properties = field(default_factory=dict)

    def valid(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.since <= day < self.until


class Facts:
    """All things by key, all links by either end."""

    def __init__(self) -> None:
        self.things: dict[str, Thing] = {}
        self.links: list[Link] = []
        self._out: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
        self._into: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
        self._touching: defaultdict[str, list[Link]] = defaultdict(list)
        self._coded: defaultdict[tuple[str, str], list[Thing]] = defaultdict(list)

    def add_thing(self, thing: Thing) -> None:
        self.things[thing.key] = thing
        for code in (*thing.properties.get("former_codes", ()), thing.properties.get("code", "")):
            self._coded[thing.kind, code].append(thing)

    def remove_thing(self, thing: Thing) -> None:
        """Take away a thing that is never to be, and has no links."""
        del self.things[thing.key]
        for things in self._coded.values():
            while thing in things:
                things.remove(thing)

    def recoded(self, thing: Thing) -> None:
        """See that a thing is found by the code it has now."""
        self._coded[thing.kind, thing.properties.get("code", "")].append(thing)

    def add_link(self, link: Link) -> None:
        self.links.append(link)
        self._out[link.start.key, link.type].append(link)
        self._into[link.end.key, link.type].append(link)
        for key in {link.start.key, link.end.key}:
            self._touching[key].append(link)

    def remove_link(self, link: Link) -> None:
        """Take away a link that is never to be."""
        for links in (self.links, self._out[link.start.key, link.type], self._into[link.end.key, link.type],
                      *(self._touching[key] for key in {link.start.key, link.end.key})):
            links.remove(link)

    def copy(self) -> "Facts":
        """Facts that may be changed without changing these; values are shared, for they are replaced, never altered."""
        other = Facts()
        for thing in self.things.values():
            other.add_thing(Thing(thing.kind, dict(thing.properties)))
        for link in self.links:
            start, end = other.things[link.start.key], other.things[link.end.key]
            other.add_link(Link(link.type, start, end, link.since, link.until, dict(link.own)))
        return other

    def of_kind(self, kind: str) -> Iterator[Thing]:
        """All things of one kind, from any time."""
        return (thing for thing in self.things.values() if thing.kind == kind)

    def place(self, key: str | None) -> tuple[bool, str, str]:
        """Where a thing stands in an order by name: Vietnamese, then by id; none comes last."""
        if key is None:
            return True, "", ""
        return False, sort_key(self.things[key].properties["name"]), self.things[key].id

    def out(self, thing: Thing, link_type: str, day: date | None = None) -> list[Link]:
        """The links of one type that begin at a thing: those of a day, or from any time."""
        return [link for link in self._out[thing.key, link_type] if day is None or link.valid(day)]

    def into(self, thing: Thing, link_type: str, day: date | None = None) -> list[Link]:
        """The links of one type that end at a thing: those of a day, or from any time."""
        return [link for link in self._into[thing.key, link_type] if day is None or link.valid(day)]

    def touching(self, thing: Thing) -> list[Link]:
        """Every link that a thing ever had."""
        return list(self._touching[thing.key])

    def coded(self, kind: str, code: str) -> list[Thing]:
        """The things of one kind that have or once had a code."""
        return self._coded[kind, code]


def of_rows(things: Iterable[Mapping[str, Any]], links: Iterable[Mapping[str, Any]]) -> Facts:
    """Facts from a graph as exported.

    Parameters
    ----------
    things
        The properties of each thing, with its `key`.
    links
        `type`, the keys `start` and `end`, and the properties as `image` of each link.
    """
    facts = Facts()
    for row in things:
        kind = row["key"].partition("/")[0]
        facts.add_thing(Thing(kind, {name: value for name, value in row.items() if name not in OWN}))
    for row in links:
        own = {name: value for name, value in row["image"].items() if name not in OWN}
        since, until = own.pop("since"), own.pop("until")
        facts.add_link(Link(row["type"], facts.things[row["start"]], facts.things[row["end"]], since, until, own))
    return facts


def comparable(facts: Facts) -> tuple[list[Any], list[Any]]:
    """Facts as sorted plain values, without the ids of links, which the service gives."""
    things = sorted(
        (thing.key, sorted((k, str(v)) for k, v in thing.properties.items())) for thing in facts.things.values())
    links = sorted(
        (link.type, link.start.key, link.end.key, str(link.since), str(link.until),
         sorted((k, str(v)) for k, v in link.own.items() if k != "id"))
        for link in facts.links)
    return things, links
