"""Where to go on from a thing: the questions about it, and the changes that may be made to it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from graphsvc.model.things import Thing, key
from graphsvc.questions.things import Described, covered_by
from graphsvc.statements import types
from graphsvc.statements.catalogue import Action
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Parameter
from graphsvc.web.groups import called
from graphsvc.web.pages.reader import View


class Way(NamedTuple):
    """A link to a question or a change; `group` is what it stands under."""

    group: str
    title: str
    href: str


Groups = list[tuple[str, list[Way]]]


def questions(view: View, found: Described) -> Groups:
    """The questions that take a thing, filled in; about an organization, all that can be asked within it."""
    known = view.graph.catalogue.questions.values()
    if found.thing.kind == "Organization":
        about = () if found.ended else known
        return _grouped(_asked(view, question, within=found.thing.id) for question in about if _needs_nothing(question))
    return _grouped(_asked(view, question, **{parameter.name: _filled(parameter, found.thing)})
                    for question in known for parameter in _taking(question.parameters, found.thing))


def questions_within(view: View, found: Described) -> tuple[Thing | None, Groups]:
    """The questions whose rows name things of a kind, and the organization of the thing, within which they are asked.

    None stands for the view's own organizations.
    """
    if found.thing.kind == "Organization":
        return None, []
    within = _organization(view, found)
    about = {"within": within.id} if within else {}
    return within, _grouped(
        _asked(view, question, **about) for question in view.graph.catalogue.questions.values()
        if _needs_nothing(question) and any(_is_of(column.type, found.thing) for column in question.columns.values()))


def changes(view: View, thing: Thing) -> tuple[Groups, Groups]:
    """The changes that are about a thing, and those in which it takes part; what is about it is filled in."""
    own: list[Way] = []
    others: list[Way] = []
    for action in view.graph.catalogue.actions.values():
        taken = next(_taking(action.parameters, thing), None)
        if taken is not None:
            (own if taken.name == action.subject else others).append(_made(view, action, taken.name, thing))
    return _grouped(own), _grouped(others)


def change(view: View, action: str, field: str, thing: Thing) -> str:
    """The address of an action's form with a thing filled in."""
    taken = view.graph.catalogue.actions[action].parameters[field]
    return view.address("pages.change", action=action, **{field: _filled(taken, thing)})


def _taking(parameters: Mapping[str, Parameter], thing: Thing) -> Iterator[Parameter]:
    """The parameters that a thing can be given to."""
    return (parameter for parameter in parameters.values() if _is_of(parameter.type, thing))


def _is_of(type_name: str, thing: Thing) -> bool:
    return types.is_thing(type_name) and thing.kind in types.kinds_of(type_name)


def _filled(parameter: Parameter, thing: Thing) -> str:
    return key(thing.kind, thing.id) if "|" in parameter.type else thing.id


def _organization(view: View, found: Described) -> Thing | None:
    """Where a thing belongs: a person by membership, a place by who covers it, a household as its village does."""
    if found.ended:
        return None
    above = [link.other for link in found.links if link.outward and link.type in ("MEMBER_OF", "IN")]
    covering = [each.by for each in found.covered_by]
    for place in above:
        if place.kind == "Village":
            covering = [each.by for each in covered_by(view.graph, place, view.day, view.reader.language)]
    return next((thing for thing in (*above, *covering) if thing.kind == "Organization"), None)


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
