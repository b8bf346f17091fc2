"""The fields of a form that writes, made from an action's header; a thing may be named by its id or by words."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from graphsvc import days
from graphsvc.errors import Problem
from graphsvc.language import LANGUAGES, Text
from graphsvc.model.things import VOCABULARY, key
from graphsvc.questions import naming
from graphsvc.questions.asking import ask
from graphsvc.questions.naming import Match
from graphsvc.statements import types
from graphsvc.statements.types import Parameter
from graphsvc.web.pages.forms import INPUTS
from graphsvc.web.pages.reader import View
from graphsvc.words import Words

MOST = 8  # things that a field offers
NONE_FOUND = Text("không tìm thấy {kind} nào có tên, mã như vậy vào ngày {day}: gõ chữ khác, hoặc mã định danh",
                  "no {kind} has such a name or code on {day}: type other words, or an id")
SEVERAL = Text("có nhiều kết quả: chọn một, hoặc gõ rõ hơn", "several are found: choose one, or type more of the name")
EITHER = Text("chỉ điền một trong: {titles}", "fill in only one of: {titles}")


@dataclass(frozen=True)
class Field:
    """One field. `suggests` is the type of the things that may be named in it; `matches` those that may be meant."""

    name: str
    title: str
    help: str
    input: str
    value: str
    required: bool
    least: int | None
    choices: Mapping[str, str]
    suggests: str | None
    matches: Sequence[Match]
    problems: Sequence[str]

    @property
    def chosen(self) -> Match | None:
        """The thing that is named without doubt."""
        return self.matches[0] if len(self.matches) == 1 else None

    def said(self, words: Words) -> str:
        """What the field holds, as its reader writes it."""
        day = days.parsed(self.value) if self.input == "date" else None
        return words.day(day) if day else self.choices.get(self.value, self.value)

    def value_of(self, match: Match) -> str:
        """What the field holds for a thing."""
        return value_of(self.suggests or "", match)


def value_of(type_name: str, match: Match) -> str:
    """What a field of a type holds for a thing: its id, with its kind in front where several kinds may be meant."""
    several = len(types.kinds_of(type_name)) > 1
    return key(match.thing.kind, match.thing.id) if several else match.thing.id


@dataclass(frozen=True)
class Filled:
    """What a form holds: each value as the write door takes it, the things that may be meant, and what is not found."""

    values: Mapping[str, str]
    matches: Mapping[str, Sequence[Match]]
    problems: Sequence[Problem]


def filled(view: View, parameters: Mapping[str, Parameter], typed: Mapping[str, str]) -> Filled:
    """Look up the things that were typed."""
    values, matches, problems = dict(typed), {}, []
    for name, parameter in parameters.items():
        if not is_searched(parameter) or not typed.get(name):
            continue
        found = naming.meant(view.graph, parameter.type, typed[name], most=MOST, **view.asking())
        matches[name] = found
        if len(found) == 1:
            values[name] = value_of(parameter.type, found[0])
        else:
            problems.append(unclear(view, parameter, found))
    return Filled(values, matches, problems)


def is_searched(parameter: Parameter) -> bool:
    """Whether a field names things that are too many for a list to choose from."""
    return types.is_thing(parameter.type) and parameter.type not in VOCABULARY


def unclear(view: View, parameter: Parameter, found: Sequence[Match]) -> Problem:
    """What is to be mended where not one thing alone is found."""
    if found:
        return Problem("ambiguous", SEVERAL, parameter.name)
    said = {"kind": types.called(parameter.type), "day": Text(*(days.said(view.day, each) for each in LANGUAGES))}
    return Problem("unknown-thing", NONE_FOUND.filled(said), parameter.name)


def fields(view: View, parameters: Mapping[str, Parameter], held: Filled, problems: Sequence[Problem]) -> list[Field]:
    """The fields of a form: what is needed first, then the day, and a new thing's own id last."""
    ordered = sorted(parameters.values(), key=lambda each: (each.optional and each.name != "on", each.name == "id"))
    words = _words_in_force(view, {parameter.type for parameter in ordered})
    return [_field(view, parameter, held, words, problems) for parameter in ordered]


def _field(view: View, parameter: Parameter, held: Filled, words: Mapping[str, Mapping[str, str]],
           problems: Sequence[Problem]) -> Field:
    name, language = parameter.name, view.reader.language
    value, searched = held.values.get(name, ""), is_searched(parameter)
    choices = words.get(parameter.type) or _choices(view, parameter)
    return Field(
        name, parameter.title.says(language), parameter.help.says(language), _input(parameter, choices, value), value,
        not parameter.optional, parameter.least, _with(choices, value), parameter.type if searched else None,
        held.matches.get(name, ()), [each.message.says(language) for each in problems if each.field == name])


def _input(parameter: Parameter, choices: Mapping[str, str], value: str) -> str:
    if choices:
        return "select"
    if is_searched(parameter):
        return "search"
    kind = INPUTS.get(parameter.type, "text")
    # A browser's own field for days or numbers would not show what is neither, so that nobody could mend it.
    fits = {"date": days.parsed(value) is not None, "number": value.removeprefix("-").isdecimal()}
    return "text" if value and not fits.get(kind, True) else kind


def _choices(view: View, parameter: Parameter) -> dict[str, str]:
    if parameter.type == "boolean":
        return {"true": view.reader.words.gettext("yes"), "false": view.reader.words.gettext("no")}
    return {word: said.says(view.reader.language) for word, said in parameter.choices.items()}


def _with(choices: Mapping[str, str], value: str) -> Mapping[str, str]:
    """What may be chosen, and what was given though it may not: it stays until it is mended."""
    return {**choices, value: value} if choices and value and value not in choices else choices


def _words_in_force(view: View, wanted: Container[str]) -> dict[str, dict[str, str]]:
    """The words of each kind of the vocabulary that a form asks for."""
    if not any(kind in wanted for kind in VOCABULARY):
        return {}
    with ask(view.graph, "vocabulary", **view.asking()) as answer:
        entries = [entry for entry, *_ in answer]
    return {kind: {entry.id: entry.name for entry in found}
            for kind, found in groupby(entries, lambda entry: str(entry.kind))}


def with_titles(
    problems: Iterable[Problem], parameters: Mapping[str, Parameter], either: Iterable[Sequence[str]]
) -> list[Problem]:
    """Problems in the words of a form, whose readers know a parameter by its title."""
    return [_with_titles(problem, parameters, either) if problem.code == "either" else problem for problem in problems]


def _with_titles(
    problem: Problem, parameters: Mapping[str, Parameter], either: Iterable[Sequence[str]]
) -> Problem:
    names = next(names for names in either if problem.field in names)
    titles = [parameters[name].title for name in names]
    said = Text(*(", ".join(title.says(language) for title in titles) for language in LANGUAGES))
    return replace(problem, message=EITHER.filled({"titles": said}))
