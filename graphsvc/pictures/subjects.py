"""What a picture is drawn of: the structure, one thing, how two are connected, the rows of a question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from graphsvc.errors import NotFound
from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.model.things import Thing, key
from graphsvc.pictures import around, choosing, colouring, comparing, showing
from graphsvc.pictures import village as villages
from graphsvc.pictures.colouring import Colour, Colouring
from graphsvc.pictures.drawing import PLAIN, Drawing, Wishes
from graphsvc.pictures.marks import Mark, walk
from graphsvc.pictures.path import path
from graphsvc.pictures.rows import placed
from graphsvc.pictures.structure import structure
from graphsvc.questions import drawable, reach
from graphsvc.questions.asking import look
from graphsvc.questions.connecting import connected
from graphsvc.questions.things import described
from graphsvc.statements import values
from graphsvc.words import Words, words

Read = Callable[[dict[str, Any]], list[Mark]]
Hung = Callable[[list[list[Any]], Words], list[Mark]]
Colours = Callable[[list[Mark], dict[str, Any]], Colouring]
MOST_VILLAGES = 40  # opened at once: each is a question to the graph


def of_structure(graph: Graph, wishes: Wishes = PLAIN, **about: Any) -> Drawing:
    """The organizations of `within` on a day, with their villages; an opened village shows what lies in it.

    Parameters
    ----------
    graph
        The open graph.
    wishes
        What the reader wants of the picture. Compared with another day it is that of the later one, with what ended.
    about
        `within`, `as_of` and `language`, as every question takes them.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    return _drawn(graph, lambda on: _structure(graph, wishes, on), wishes, about)


def of_village(graph: Graph, identity: str, wishes: Wishes = PLAIN, **about: Any) -> Drawing:
    """One village: the households that nobody looks after, then each member with theirs; takes what a structure does.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    def hung(rows: Sequence[Sequence[object]], said: Words) -> list[Mark]:
        return [villages.alone(rows, said)]
    return _of_picture(graph, ("Village", identity), hung, wishes, about)


def of_person(graph: Graph, identity: str, wishes: Wishes = PLAIN, **about: Any) -> Drawing:
    """One person with what is around them; takes what a structure does.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    return _of_picture(graph, ("Person", identity), around.person, wishes, about)


def of_household(graph: Graph, identity: str, wishes: Wishes = PLAIN, **about: Any) -> Drawing:
    """One household with what is around it; takes what a structure does.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    return _of_picture(graph, ("Household", identity), around.household, wishes, about)


def of_path(graph: Graph, one: str, other: str, wishes: Wishes = PLAIN, **about: Any) -> Drawing:
    """How two things, named by their keys, are connected, without a mark if they aren't; takes what a structure does.

    Of the wishes only what is opened and the layout say anything here; colours tell kinds apart.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    roots = path(connected(graph, one, other, **about), _words(about))
    shown = showing.show(roots, wishes.opened, wishes.closed, showing.LIMIT, wishes.levels)
    return Drawing(roots, shown, wishes, colouring.by_kind(_words(about)), _words(about), _day(graph, about))


def of_rows(graph: Graph, question: str, parameters: Mapping[str, Any], wishes: Wishes = PLAIN,
            **about: Any) -> Drawing:
    """The things of a question's rows in their place in the structure; takes what a structure does.

    Colours tell the rows from what stands above them, and all kinds are there: of the wishes these two say nothing.

    Parameters
    ----------
    question, parameters
        The question's name, and the values of its parameters.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    asked: set[tuple[str, str]] = set()

    def read(on: dict[str, Any]) -> list[Mark]:
        found = drawable.things(graph, question, parameters, **on)
        asked.update(thing[:2] for thing in found)
        tops = placed(structure(_rows(graph, "structure", {}, on)), found, _places(graph, found, on), _words(on))
        _open_villages(graph, tops, wishes, on)
        return tops

    wishes = replace(wishes, colour="rows", kinds=frozenset(), lacking=False, without=frozenset(), only=frozenset())
    drawn = _drawn(graph, read, wishes, about, coloured=lambda roots, on: colouring.by_rows(roots, asked, _words(on)))
    return replace(drawn, asked=graph.catalogue.questions[question].title.says(drawn.words.language))


def of_area(graph: Graph, identity: str, wishes: Wishes = PLAIN, **about: Any) -> Drawing:
    """One area with what is around it; takes what a structure does.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    return _of_links(graph, ("Area", identity), wishes, about)


def of_group(graph: Graph, identity: str, wishes: Wishes = PLAIN, **about: Any) -> Drawing:
    """One household group with what is around it; takes what a structure does.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    return _of_links(graph, ("HouseholdGroup", identity), wishes, about)


def way(graph: Graph, thing: tuple[str, str], **about: Any) -> list[Mark]:
    """The marks of the structure from a top down to a thing, itself the last; none where it has no place there.

    A household hangs in its village, a person in those where they look after households.

    Parameters
    ----------
    thing
        Its kind and id.
    about
        `within`, `as_of` and `language`, as every question takes them.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    tops = structure(_rows(graph, "structure", {}, about))
    villages_of = _villages(graph, thing, about)
    for mark in [mark for mark in walk(tops) if mark.thing and key(*mark.thing[:2]) in villages_of]:
        villages.hang(mark, _rows(graph, "village", {"village": mark.thing.id if mark.thing else ""}, about),
                      _words(about))
    last = next((mark for mark in walk(tops) if mark.thing and mark.thing[:2] == thing), None)
    found: list[Mark] = []
    while last:
        found.insert(0, last)
        last = last.parent
    return found


ABOUT: Mapping[str, Callable[..., Drawing]] = {
    "village": of_village, "person": of_person, "household": of_household, "area": of_area, "group": of_group}


def of(graph: Graph, about: tuple[str, str] | None, wishes: Wishes = PLAIN, **asked: Any) -> Drawing:
    """The picture about one thing, by the name in `ABOUT` and its id, or of the structure; takes what these take.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    if about is None:
        return of_structure(graph, wishes, **asked)
    name, identity = about
    return ABOUT[name](graph, identity, wishes, **asked)


def _of_picture(graph: Graph, subject: tuple[str, str], hung: Hung, wishes: Wishes, about: dict[str, Any]) -> Drawing:
    """The picture of a thing by the rows of the statement that is named for its kind."""
    name = subject[0].lower()

    def read(on: dict[str, Any]) -> list[Mark]:
        return hung(_rows(graph, name, {name: subject[1]}, on), _words(on))
    return _drawn(graph, read, wishes, about, subject)


def _of_links(graph: Graph, subject: tuple[str, str], wishes: Wishes, about: dict[str, Any]) -> Drawing:
    """The picture of a thing by the links that it has."""
    def read(on: dict[str, Any]) -> list[Mark]:
        found = described(graph, *subject, **{**on, "as_of": _day(graph, on)})
        return [around.thing(found.thing, found.links, _words(on))]
    return _drawn(graph, read, wishes, about, subject)


def _structure(graph: Graph, wishes: Wishes, about: dict[str, Any]) -> list[Mark]:
    roots = structure(_rows(graph, "structure", {}, about))
    _open_villages(graph, roots, wishes, about)
    return roots


def _open_villages(graph: Graph, roots: Sequence[Mark], wishes: Wishes, about: dict[str, Any]) -> None:
    for mark in list(wishes.to_open(roots))[:MOST_VILLAGES]:
        lies = _rows(graph, "village", {"village": mark.thing.id if mark.thing else ""}, about)
        villages.hang(mark, lies, _words(about))


def _places(graph: Graph, things: Sequence[Thing], about: dict[str, Any]) -> dict[str, list[str]]:
    """What each thing hangs below on the day, by keys."""
    found: dict[str, list[str]] = {}
    sent = {"keys": [key(*thing[:2]) for thing in things], "day": _day(graph, about)}
    for row in graph.store.rows(graph.catalogue.plumbing["things/places"], sent, seconds=graph.settings.seconds):
        found.setdefault(row["key"], []).append(row["above"])
    return found


def _villages(graph: Graph, thing: tuple[str, str], about: dict[str, Any]) -> set[str]:
    """The keys of the villages in which a household lies, or the households of a person."""
    kind, identity = thing
    households = [Thing(kind, identity, "")] if kind == "Household" else []
    if kind == "Person":
        ties = (around.PersonRow(*row) for row in _rows(graph, "person", {"person": identity}, about))
        households = [tie.thing for tie in ties if tie.tie == "RESPONSIBLE_FOR" and tie.thing.kind == "Household"]
    return {place for places in _places(graph, households, about).values() for place in places}


def _drawn(graph: Graph, read: Read, wishes: Wishes, about: dict[str, Any],
           subject: tuple[str, str] | None = None, coloured: Colours | None = None) -> Drawing:
    """The picture coloured, chosen and opened; colours first, since they may rest on what is then left out."""
    on = {**about, "as_of": max(wishes.compared, _day(graph, about))} if wishes.compared else about
    roots = read(on)
    changes = comparing.compare(_earlier(graph, read, wishes.compared, about), roots) if wishes.compared else []
    named = next((mark.thing for mark in walk(roots) if mark.thing and mark.thing[:2] == subject), None)
    colours = coloured(roots, on) if coloured else _coloured(graph, roots, wishes.colour, on)
    unlinked = choosing.unlinked(roots, wishes.without)
    choosing.chosen(roots, wishes.kinds, wishes.lacking)
    only = wishes.only & colours.classes.keys()
    unclassed = choosing.classed(roots, lambda mark: colours.of(mark) in only) if only else []
    shown = showing.show(roots, wishes.opened, wishes.closed, showing.LIMIT, wishes.levels)
    earlier = min(wishes.compared, _day(graph, about)) if wishes.compared else None
    return Drawing(roots, shown, wishes, colours, _words(about), _day(graph, on), named, changes, earlier,
                   unlinked=unlinked, unclassed=unclassed)


def _earlier(graph: Graph, read: Read, compared: date, about: dict[str, Any]) -> list[Mark]:
    """The picture of the earlier of two days; nothing where nothing of it was there."""
    day = min(compared, _day(graph, about))
    within = about.get("within", ())
    living = reach.living(graph, within, day) if within else within
    if within and not living:
        return []
    try:
        return read({**about, "within": living, "as_of": day})
    except NotFound:
        return []


def _coloured(graph: Graph, roots: Sequence[Mark], colour: Colour, about: dict[str, Any]) -> Colouring:
    said = _words(about)
    match colour:
        case "kind":
            return colouring.by_kind(said)
        case "sector":
            sectors = {organization.id: sector for organization, sector in _rows(graph, "sectors", {}, about)}
            return colouring.by_sector(roots, sectors, said)
        case "load":
            members = {thing[:2]: count for thing, count in _rows(graph, "members", {}, about)}
            return colouring.by_load(roots, members, said)
    return colouring.by_coverage(said)


def _rows(graph: Graph, picture: str, parameters: dict[str, str], about: dict[str, Any]) -> list[list[Any]]:
    with look(graph, picture, parameters=parameters, **about) as answer:
        return list(answer)


def _day(graph: Graph, about: dict[str, Any]) -> date:
    """The day asked about."""
    asked: date | str | None = about.get("as_of")
    day: date = graph.today() if asked is None else values.value("date", asked)
    return day


def _words(about: dict[str, Any]) -> Words:
    language: Language = about.get("language", "vi")
    return words(language)
