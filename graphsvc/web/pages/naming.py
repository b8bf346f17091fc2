"""A thing that a question is about, named by its words instead of its id: what they find, each to be chosen."""

from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from graphsvc.errors import Refused
from graphsvc.model.things import VOCABULARY, Thing
from graphsvc.questions.asking import ask
from graphsvc.questions.things import AT, described
from graphsvc.statements import types
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Parameter
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.wanted import Wanted

MOST = 20


class Hit(NamedTuple):
    """A thing that words found, and where it lies; `href` asks the question about it."""

    thing: Thing
    place: Thing | None
    href: str


class Hits(NamedTuple):
    """What the words in one field of a form found."""

    title: str
    words: str
    found: list[Hit]


def hits(view: View, wanted: Wanted, wrong: Refused) -> list[Hits]:
    """What was meant, where all that was refused are things named by words; nothing where the words find none."""
    parameters = wanted.question.parameters.items()
    named = {name: parameter for name, parameter in parameters if types.is_thing(parameter.type)}
    fields = {problem.field for problem in wrong.problems}
    if not fields <= named.keys():
        return []
    found = [_hits(view, wanted, parameter) for name, parameter in named.items() if name in fields]
    return found if all(one.found for one in found) else []


def _hits(view: View, wanted: Wanted, parameter: Parameter) -> Hits:
    words = wanted.given[parameter.name]
    return Hits(parameter.title.says(view.reader.language), words, [
        Hit(thing, place, wanted.address(view, **{parameter.name: thing.id}))
        for thing, place in _found(view, words, types.kinds_of(parameter.type))])


def asked_about(view: View, wanted: Wanted) -> Thing | None:
    """The thing that a question is about, where it is about one."""
    kind = next((kind for kind, at in AT.items() if at == wanted.question.at), None)
    identity = wanted.given.get(wanted.question.at or "")
    return described(view.graph, kind, identity, **view.asking()).thing if kind and identity else None


def vocabulary(view: View, question: Question) -> dict[str, dict[str, str]]:
    """The entries of the vocabulary that each kind among a question's parameters may be, by id."""
    kinds = {kind for parameter in question.parameters.values() if types.is_thing(parameter.type)
             for kind in types.kinds_of(parameter.type) if kind in VOCABULARY}
    if not kinds:
        return {}
    with ask(view.graph, "vocabulary", **view.asking()) as answer:
        entries = [row[0] for row in answer]
    return {kind: {entry.id: entry.name for entry in entries if entry.kind == kind} for kind in kinds}


def _found(view: View, words: str, kinds: Iterable[str]) -> list[tuple[Thing, Thing | None]]:
    with (
        suppress(Refused),  # no words in it
        ask(view.graph, "things-by-name", parameters={"words": words}, **view.asking()) as answer,
    ):
        return list(islice(((row[0], row[2]) for row in answer if row[0].kind in kinds), MOST))
    return []
