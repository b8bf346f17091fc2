"""A form made from a question's header: the type of a parameter decides its control."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graphsvc.language import Language, Text
from graphsvc.statements import types
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Parameter

NAME_OR_ID = Text("tên hoặc id: {what}", "name or id: {what}")
NO_ENTRIES: Mapping[str, Mapping[str, str]] = {}
INPUTS = {"date": "date", "year": "number", "integer": "number", "search": "search"}


@dataclass(frozen=True)
class Control:
    """One field of a form. `input` is the kind of control; `hint` says what to write, `choices` what may be chosen."""

    name: str
    title: str
    help: str
    input: str
    value: str
    required: bool
    hint: str
    choices: Mapping[str, str]
    has_default: bool


def controls(question: Question, given: Mapping[str, str], language: Language,
             vocabulary: Mapping[str, Mapping[str, str]] = NO_ENTRIES) -> list[Control]:
    """The fields of a question's form, filled with what the address has, else with what the header says.

    An entry of the vocabulary is chosen from those of its kind, where `vocabulary` has them by id.
    """
    return [_control(parameter, given, language, vocabulary) for parameter in question.parameters.values()]


def unanswered(question: Question, given: Mapping[str, str]) -> bool:
    """Whether the question can't be asked yet: a parameter that it needs has no value."""
    return any(not parameter.optional and not given.get(name) for name, parameter in question.parameters.items())


def _control(parameter: Parameter, given: Mapping[str, str], language: Language,
             vocabulary: Mapping[str, Mapping[str, str]]) -> Control:
    thing = types.is_thing(parameter.type)
    entries = {key: name for kind in types.kinds_of(parameter.type) for key, name in vocabulary.get(kind, {}).items()}
    return Control(
        name=parameter.name, title=parameter.title.says(language), help=parameter.help.says(language),
        input="yes-or-no" if parameter.type == "boolean" else "search" if thing else INPUTS.get(parameter.type, "text"),
        value=given.get(parameter.name, _written(parameter.default)), required=not parameter.optional,
        hint=NAME_OR_ID.filled({"what": types.called(parameter.type)}).says(language) if thing else "",
        choices={word: said.says(language) for word, said in parameter.choices.items()} or entries,
        has_default=parameter.default is not None)


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)
