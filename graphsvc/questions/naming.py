"""Which thing is meant by what somebody typed: an id, or words of its name or code."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.model.things import PLACES_AND_PEOPLE, VOCABULARY, Thing, thing_of
from graphsvc.questions.asking import ask
from graphsvc.statements import types, values

WHOLE = 1  # the rank, in the question things-by-name, of a name or code that was typed in full


@dataclass(frozen=True)
class Match:
    """A thing that may be meant, and the names of where it is on the day."""

    thing: Thing
    places: Sequence[str]


def meant(
    graph: Graph, type_name: str, typed: str, *, within: Sequence[str], as_of: date, language: Language, most: int
) -> list[Match]:
    """The things of a type that somebody may mean; one where there is no doubt.

    An id of a thing means that one, wherever it is. Else it is words of names, and one name or code that is typed in
    full means its thing though others begin with the same words.

    Parameters
    ----------
    type_name
        A type that names things.
    within, as_of, language
        As a question is asked.
    most
        So many at most, the best matches first.

    Raises
    ------
    NotFound, Refused
        There is no such organization as `within` names, or not that day.
    """
    if found := _by_id(graph, type_name, typed, as_of, language):
        return found
    try:
        values.value("search", typed)
    except values.WrongValue:
        return []
    kinds, about = types.kinds_of(type_name), {"within": within, "as_of": as_of, "language": language}
    found = []
    if not set(kinds).isdisjoint(PLACES_AND_PEOPLE):
        found += _by_name(graph, kinds, typed, most, about)
    if not set(kinds).isdisjoint(VOCABULARY):
        found += islice(_words(graph, kinds, typed, about), max(0, most - len(found)))
    return found


def _by_id(graph: Graph, type_name: str, typed: str, day: date, language: Language) -> list[Match]:
    try:
        identity = values.value(type_name, typed)
    except values.WrongValue:
        return []
    return named(graph, types.keys_of(type_name, identity), day, language)


def named(graph: Graph, keys: Sequence[str], day: date, language: Language) -> list[Match]:
    """Things by their keys, those that are there, each with where it is on a day."""
    found: dict[Thing, list[str]] = {}
    rows = graph.store.rows(
        graph.catalogue.plumbing["things/named"], {"keys": list(keys), "day": day}, seconds=graph.settings.seconds)
    for row in rows:
        places = found.setdefault(thing_of(row["thing"], day, language), [])
        if row["place"] is not None:
            places.append(thing_of(row["place"], day, language).name)
    return [Match(thing, places) for thing, places in found.items()]


def _by_name(graph: Graph, kinds: Sequence[str], typed: str, most: int, about: dict[str, object]) -> list[Match]:
    """The best matches; a thing may stand in several rows, one for each place."""
    found: dict[Thing, list[str]] = {}
    whole: set[Thing] = set()
    with ask(graph, "things-by-name", parameters={"words": typed}, **about) as answer:
        for thing, _code, place, _formerly, rank in answer:
            if thing.kind not in kinds:
                continue
            if thing not in found and len(found) == most:
                break
            places = found.setdefault(thing, [])
            if place is not None:
                places.append(place.name)
            if rank == WHOLE:
                whole.add(thing)
    if len(whole) == 1:
        found = {thing: found[thing] for thing in whole}
    return [Match(thing, places) for thing, places in found.items()]


def _words(graph: Graph, kinds: Sequence[str], typed: str, about: dict[str, object]) -> Iterator[Match]:
    with ask(graph, "vocabulary", parameters={"name": typed}, **about) as answer:
        yield from [Match(entry, ()) for entry, _code, _since in answer if entry.kind in kinds]
