"""Where to go on from a thing: the questions about it, and the changes that may be made to it."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from graphsvc.model.things import Thing, key
from graphsvc.questions.things import Described
from graphsvc.statements import types
from graphsvc.statements.catalogue import Action
from graphsvc.statements.questions import Question
from graphsvc.web.groups import called
from graphsvc.web.pages.reader import View


class Way(NamedTuple):
    """A link to a question or a change; `group` is what it stands under."""

    group: str
    title: str
    href: str


Groups = list[tuple[str, list[Way]]]


def questions(view: View, found: Described) -> Groups:
    """The questions about a thing, filled in; about an organization, all that can be asked within it."""
    if found.thing.kind == "Organization":
        about = [] if found.ended else view.graph.catalogue.questions.values()
        return _grouped(_asked(view, question, within=found.thing.id) for question in about if _needs_nothing(question))
    return _grouped(_asked(view, question, **{str(question.at): found.thing.id}) for question in found.questions)


def changes(view: View, thing: Thing) -> tuple[Groups, Groups]:
    """The changes that are about a thing, and those in which it takes part; what is about it is filled in."""
    own: list[Way] = []
    others: list[Way] = []
    for action in view.graph.catalogue.actions.values():
        taken = next((parameter for parameter in action.parameters.values() if types.is_thing(parameter.type)
                      and thing.kind in types.kinds_of(parameter.type)), None)
        if taken is not None:
            (own if taken.name == action.subject else others).append(_made(view, action, taken.name, thing))
    return _grouped(own), _grouped(others)


def change(view: View, action: str, field: str, thing: Thing) -> str:
    """The address of an action's form with a thing filled in."""
    taken = view.graph.catalogue.actions[action].parameters[field]
    filled = key(thing.kind, thing.id) if "|" in taken.type else thing.id
    return view.address("pages.change", action=action, **{field: filled})


def _needs_nothing(question: Question) -> bool:
    return all(parameter.optional for parameter in question.parameters.values())


def _asked(view: View, question: Question, **about: str) -> Way:
    language = view.reader.language
    return Way(called(question.group).says(language), question.title.says(language),
               view.address("pages.question", name=question.name, **about))


def _made(view: View, action: Action, field: str, thing: Thing) -> Way:
    language = view.reader.language
    return Way(called(action.group).says(language), action.title.says(language),
               change(view, action.name, field, thing))


def _grouped(found: Iterable[Way]) -> Groups:
    ways = sorted(found, key=lambda way: way.group)
    return [(group, list(inside)) for group, inside in groupby(ways, lambda way: way.group)]
