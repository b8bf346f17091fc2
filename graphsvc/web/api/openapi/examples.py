"""Examples of what the API takes, made from the types of parameters.

What reads is about the invented sample. A change stands on nothing else: it registers what it names, so that it can be
previewed in any graph, an empty one too.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from graphsvc.model.things import CALLED
from graphsvc.statements import types
from graphsvc.statements.catalogue import Action, Catalogue
from graphsvc.statements.types import Parameter

Act = dict[str, Any]
FIRST, BEFORE, DAY = "2015-01-01", "2020-01-01", "2022-06-17"
# Things of the invented sample that are there on that day.
IN_SAMPLE: Mapping[str, str] = {
    "Organization": "org-004", "Area": "area-001-3", "Village": "village-16", "Household": "household-02238",
    "HouseholdGroup": "group-0169", "Person": "person-0659", "Kind": "base-cell"}
SCALARS: Mapping[str, Any] = {
    "date": DAY, "year": 2022, "integer": 2, "share": 0.5, "boolean": True, "search": "tran an"}
TEXTS: Mapping[str, str] = {"name": "Tên mới", "name_en": "New name", "code": "M-01"}


# What the parameters that several addresses take are given; a page's token and its columns differ with each question.
COMMON: Mapping[str, Any] = {
    "within": ["org-004"], "as_of": DAY, "limit": 10, "after": 0, "format": "json", "lang": "en", "preview": True,
    "thing": "Household/household-02238", "action": "assign-duty", "Idempotency-Key": "2022-06-17-0001"}
NEWEST = 19  # change of the sample
PAPER: Mapping[str, str] = {"decision": "12-QĐ/HU", "decided_on": DAY, "issuer": "Huyện ủy"}


def asked(parameter: Parameter) -> Any:
    """What a question is given; None where a parameter is best left out."""
    if types.is_thing(parameter.type):
        return IN_SAMPLE[types.kinds_of(parameter.type)[0]]
    if parameter.choices:
        return next(iter(parameter.choices))
    return None if parameter.optional else SCALARS[parameter.type]


def change(catalogue: Catalogue, action: Action) -> list[Act]:
    """The actions of a change that shows one of them: the last, after all that it stands on."""
    shown = [*(_act(catalogue.actions[name], BEFORE, given) for name, given in action.after.items()),
             _act(action, DAY, action.given)]
    return [*_standing_on(catalogue, shown), *shown]


def _act(action: Action, day: str, given: Mapping[str, Any]) -> Act:
    """An action with what it is given, and all else that it needs; of one kind the first thing is the 1, and so on."""
    places = Counter[str]()
    parameters = {}
    for name, parameter in action.parameters.items():
        if name in given:
            parameters[name] = given[name]
        elif not parameter.optional or name == "on":
            parameters[name] = _given(action, parameter, day, places)
    return {"action": action.name, "parameters": parameters}


def _given(action: Action, parameter: Parameter, day: str, places: Counter[str]) -> Any:
    if types.is_thing(parameter.type):
        kind = types.kinds_of(parameter.type)[0]
        places[kind] += 1
        return f"{_word(kind)}-{places[kind]}"
    if parameter.type == "id":
        return f"{_word(str(action.registers))}-1"
    if parameter.type == "text":
        return TEXTS[parameter.name]
    return next(iter(parameter.choices), None) or {**SCALARS, "date": day}[parameter.type]


def _standing_on(catalogue: Catalogue, shown: Sequence[Act]) -> Iterator[Act]:
    """What registers the things that are named, and admits those who must be members."""
    registering = {_word(action.registers): action for action in catalogue.actions.values() if action.registers}
    named = dict.fromkeys(chain.from_iterable(_named(catalogue.actions[act["action"]], act) for act in shown))
    members = [identity for kind, identity in named if kind == "Member"]
    home = ["organization-0"] if members else []
    for identity in dict.fromkeys([*home, *(identity for _, identity in named)]):
        word, _, number = identity.rpartition("-")
        yield _registered(registering[word], identity, number)
    for identity in members:
        yield {"action": "admit", "parameters": {"person": identity, "organization": home[0], "on": FIRST}}


def _named(action: Action, act: Act) -> Iterator[tuple[str, str]]:
    """The things that an action names, each with its parameter's type."""
    for name, value in act["parameters"].items():
        if types.is_thing(kind := action.parameters[name].type):
            yield kind, value.rpartition("/")[2]


def _registered(action: Action, identity: str, number: str) -> Act:
    called = CALLED[str(action.registers)]
    own = {"id": identity, "code": identity,
           "name": f"{called.vi.capitalize()} {number}", "name_en": f"{called.en.capitalize()} {number}"}
    given: dict[str, Any] = {name: value for name, value in own.items() if name in action.parameters}
    given |= {name: False for name, parameter in action.parameters.items() if parameter.type == "boolean"}
    return _act(action, FIRST, given)


def _word(kind: str) -> str:
    """The beginning of the ids of a kind of things."""
    return CALLED[kind].en.replace(" ", "-")
