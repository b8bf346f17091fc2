"""One thing on a day: what is true of it, its links each way, who covers it, and the questions about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from neo4j.graph import Node

from graphsvc import days
from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.model.things import CALLED, DERIVED, VOCABULARY, Thing, code_on, key, thing_of
from graphsvc.questions import reach
from graphsvc.statements import values
from graphsvc.statements.questions import Question
from graphsvc.store.door import native

# What the parts of statements call a thing of each kind that has a place.
AT: Mapping[str, str] = {
    "Organization": "organization", "Area": "area", "Village": "village", "Household": "household",
    "HouseholdGroup": "group", "Person": "person"}
MOST_LINKS = 1000
# Properties that have a place of their own in a description.
TOLD_APART = frozenset({
    "id", "name", "code", "former_names", "former_names_until", "former_codes", "former_codes_until"})


@dataclass(frozen=True)
class LinkOf:
    """A link of a thing: `outward` where it leads from it to `other`.

    `seats` is how many holders a position has; `leads` tells whether the position leads an organization.
    """

    type: str
    outward: bool
    other: Thing
    since: date | None
    until: date | None
    position: Thing | None
    reason: Thing | None
    seats: int | None
    leads: bool


@dataclass(frozen=True)
class Covering:
    """Who covers a thing, `through` what; it counts unless a person is no living member."""

    by: Thing
    through: Thing | None
    since: date | None
    counts: bool


@dataclass(frozen=True)
class Described:
    """A thing as it is on a day, or was on its last.

    `properties` hold what is true of it beside its name; `former_names` and `former_codes` each with the day it ended.
    `links` are the first of them, with `more` where there are others. `change` is the last one that touched it or a
    link of it.
    """

    thing: Thing
    as_of: date
    within: Sequence[Thing]
    ended: bool
    code: str | None
    properties: Mapping[str, Any]
    former_names: Sequence[tuple[str, date]]
    former_codes: Sequence[tuple[str, date]]
    links: Sequence[LinkOf]
    more: bool
    covered_by: Sequence[Covering]
    questions: Sequence[Question]
    change: int


def described(graph: Graph, kind: str, identity: str, *, within: Sequence[str] = (), as_of: date | None = None,
              language: Language = "vi") -> Described:
    """Describe a thing; one that was merged into another by that other.

    Parameters
    ----------
    kind, identity
        The thing.
    within
        Ids of organizations, none for every root of the day.
    as_of
        The day, None for today.

    Raises
    ------
    NotFound
        There is no such organization or thing within reach.
    Refused
        An organization is not there that day.
    """
    asked = as_of or graph.today()
    organizations = reach.within(graph, within, asked, language)
    kept = _kept(graph, kind, identity)
    _check_within(graph, kind, kept, [thing.id for thing in organizations], asked, named=identity)
    about = {"key": key(kind, kept)}
    (found,) = graph.store.rows(graph.catalogue.plumbing["things/thing"], about, seconds=graph.settings.seconds)
    node = found["thing"]
    day = min(asked, native(node["until"]) - days.ONE_DAY)
    links = [LinkOf(**row) for row in _rows(graph, "things/links", about["key"], day, language)]
    described_thing = thing_of(node, asked, language)
    return Described(
        described_thing, asked, organizations, day < asked, code_on(node, day), _properties(node),
        _former(node, "name"), _former(node, "code"),
        links[:MOST_LINKS], len(links) > MOST_LINKS,
        covered_by(graph, described_thing, day, language),
        [question for question in graph.catalogue.questions.values() if question.at and question.at == AT.get(kind)],
        last_changes(graph, [about["key"]])[about["key"]])


def covered_by(graph: Graph, thing: Thing, day: date, language: Language) -> list[Covering]:
    """Who covers a thing on a day, each maybe through what it belongs to or lies in."""
    return [Covering(**row) for row in _rows(graph, "things/covered-by", key(*thing[:2]), day, language)]


def check_within(graph: Graph, kind: str, identity: str, within: Sequence[str], as_of: date | None) -> None:
    """Check that a thing lies within organizations on a day, today unless told.

    Raises
    ------
    NotFound, Refused
    """
    day = as_of or graph.today()
    organizations = reach.within(graph, within, day, "vi")
    _check_within(graph, kind, identity, [thing.id for thing in organizations], day, named=identity)


def _check_within(
    graph: Graph, kind: str, identity: str, within: Sequence[str], day: date, *, named: str
) -> None:
    """Check that a thing lies within; what is out of reach is told by the id that was named."""
    if not values.ID.fullmatch(identity):
        raise reach.unknown(CALLED[kind], named[:values.LONGEST], "id")
    if kind in VOCABULARY:  # always within
        about = {"key": key(kind, identity)}
        there = bool(graph.store.rows(graph.catalogue.plumbing["things/thing"], about, seconds=graph.settings.seconds))
    else:
        there = reach.holds(graph, AT[kind], identity, within, day)
    if not there:
        raise reach.unknown(CALLED[kind], named, "id")


def _kept(graph: Graph, kind: str, identity: str) -> str:
    """The id of the thing into which one that is no more was merged; else its own."""
    about = {"kind": kind, "id": identity}
    rows = graph.store.rows(graph.catalogue.plumbing["things/kept"], about, seconds=graph.settings.seconds)
    return str(rows[0]["id"]) if rows else identity


def last_changes(graph: Graph, keys: Sequence[str]) -> dict[str, int]:
    """The number of the last change that touched each thing or a link of it, by its key; none for what never was."""
    rows = graph.store.rows(
        graph.catalogue.plumbing["log/last-changes"], {"keys": list(keys)}, seconds=graph.settings.seconds)
    return {row["key"]: row["number"] for row in rows}


def _properties(node: Node) -> dict[str, Any]:
    kept = {name: native(value) for name, value in sorted(node.items()) if name not in DERIVED | TOLD_APART}
    return {name: days.shown(value) if isinstance(value, date) else value for name, value in kept.items()}


def _former(node: Node, what: str) -> list[tuple[str, date]]:
    words, ends = node.get(f"former_{what}s", ()), node.get(f"former_{what}s_until", ())
    return [(word, native(until)) for word, until in zip(words, ends, strict=True)]


def _rows(graph: Graph, statement: str, thing: str, day: date, language: Language) -> Iterator[dict[str, Any]]:
    """The rows of a statement about a thing on a day: things by their names, days as readers meet them."""
    about = {"key": thing, "day": day, "most": MOST_LINKS + 1}
    for row in graph.store.rows(graph.catalogue.plumbing[statement], about, seconds=graph.settings.seconds):
        yield {name: _read(value, day, language) for name, value in row.items()}


def _read(value: Any, day: date, language: Language) -> Any:
    if isinstance(value, Node):
        return thing_of(value, day, language)
    plain = native(value)
    return days.shown(plain) if isinstance(plain, date) else plain
