"""Each page as text, made from the settings, the statement files' headers and the command line's help."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from graphsvc import resources
from graphsvc.errors import CODES
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.statements import types
from graphsvc.statements.catalogue import Action, Catalogue, load
from graphsvc.statements.meanings import MEANINGS
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Parameter
from graphsvc.web.errors import TITLES
from tests.docs.helps import helps

DOCS = Path(__file__).parents[2] / "docs"
MADE = "<!-- Made from the code by `make docs`; change the code, not this page. -->"
Header = Question | Action


def settings() -> str:
    """Every setting: its variable, its default and what it is."""
    return _page("Settings", "Every setting is an environment variable. A value that can't be used is refused when the "
                 "service starts, with the variable's name.", _table(
                     ("variable", "default", "what it is"),
                     ((f"`{field.alias}`", _default(field.default), field.description or "")
                      for field in Settings.model_fields.values())))


def questions() -> str:
    """Every question and picture: what it means, takes and answers."""
    known = _catalogue()
    return _page("Questions and pictures", "Each question is one file in `cypher/questions/`. All take `within` "
                 "(ids of organizations, with all below them; left out: all) and `as_of` (a day; left out: today). "
                 "[Add a question](add-a-question.md) says how to add one.",
                 "## Questions",
                 *(_question(question) for question in known.questions.values()),
                 "## Pictures\n\nThe diagrams are drawn from these rows, which are asked for in the same way, at "
                 "`/api/v1/pictures/{name}`.",
                 *(_question(picture) for picture in known.pictures.values()))


def actions() -> str:
    """Every action, in its group."""
    known = sorted(_catalogue().actions.values(), key=lambda action: (action.group, action.name))
    return _page("Actions", "A change is a list of these, made together or not at all. Each is one file in "
                 "`cypher/changes/`. A day `on` is the first day of what begins, and the first day no longer of what "
                 "ends; left out where something begins, the start is unknown. [Add a change](add-a-change.md) says "
                 "how to add one.", *_in_groups(known),
                 "## What parameters mean\n\nUnder the same title they mean the same in every action.",
                 _table(("title", "meaning"), ((_both(title), _both(meaning)) for title, meaning in MEANINGS.items())))


def commands() -> str:
    """The help of every command."""
    return _page("Commands", "What `--help` says. The command line speaks the language of `GRAPHSVC_LANGUAGE`. It ends "
                 "with status 0 when done, 1 when refused or failed (the reason is on standard error), 2 when used "
                 "wrongly.", *(f"## {name}\n\n```text\n{said}\n```" for name, said in helps().items()))


def errors() -> str:
    """Every stable code of an error, and the guards."""
    known, of_answers = _catalogue(), {code for code, _ in TITLES.values()}
    statuses = [(str(status), f"`{code}`", _both(CODES[code])) for status, (code, _) in sorted(TITLES.items())]
    return _page(
        "Error codes", "Codes are stable words for programs; what a person reads stands beside them in the reader's "
        "language. [The HTTP interface](api.md#errors) shows the shape that carries them; the command line says "
        "the same problems in words.",
        "## Of an answer\n\nThe `code` of a problem, by the status of the answer.",
        _table(("status", "code", "what it means, and the mend"), statuses),
        "## Of what is wrong\n\nThe `code` of each of its `errors`; all that is wrong is told at once.",
        _codes({code: said for code, said in CODES.items() if code not in of_answers}),
        "## Of guards\n\nWhat may not be on any day: the code is the name of the guard that found it, here with what "
        "it says.",
        _codes({name: guard.message for name, guard in known.guards.items()}))


def _codes(known: Mapping[str, Text]) -> str:
    return _table(("code", "what it means, and the mend"), (
        (f"`{code}`", _both(said)) for code, said in sorted(known.items())))


PAGES: Mapping[str, Callable[[], str]] = {
    "settings.md": settings, "questions.md": questions, "actions.md": actions, "commands.md": commands,
    "errors.md": errors}


def _catalogue() -> Catalogue:
    return load(resources.folder("cypher"))


def _page(title: str, *parts: str) -> str:
    return "\n\n".join((f"# {title}", MADE, *parts)) + "\n"


def _question(question: Question) -> str:
    scope = f"Scope: `{question.scope}`" + (f", of one {question.at} (`{question.at}`)." if question.at else ".")
    columns = _table(("column", "type", "title"), (
        (f"`{column.name}`", _type(column.type), _both(column.title)) for column in question.columns.values()))
    return "\n\n".join((*_said(question), scope, *_use(question), *_parameters(question), columns))


def _use(question: Question) -> Iterator[str]:
    if question.urgency:
        yield f"Each row is something to mend; urgency {question.urgency}."
    if question.chart:
        y = ", ".join(f"`{name}`" for name in question.chart.y)
        yield f"Chart: {question.chart.kind}, {y} by `{question.chart.x}`."


def _in_groups(known: Iterable[Action]) -> Iterator[str]:
    for group, found in groupby(known, key=lambda action: action.group):
        yield f"## {group.capitalize()}"
        for action in found:
            yield "\n\n".join((*_said(action), *_parameters(action)))


def _said(header: Header) -> Iterator[str]:
    yield f"### {header.name}"
    yield f"{header.title.en} · {header.title.vi}"
    if header.help.en:
        yield header.help.en


def _parameters(header: Header) -> Iterator[str]:
    if header.parameters:
        yield _table(("parameter", "type", "", "title"), (
            (f"`{p.name}`", _type(p.type), _needed(p), _both(p.title)) for p in header.parameters.values()))


def _needed(parameter: Parameter) -> str:
    return "" if not parameter.optional else "optional" if parameter.default is None else f"or {parameter.default}"


def _type(name: str) -> str:
    return types.called(name).en


def _both(said: Any) -> str:
    return f"{said.en} · {said.vi}"


def _default(value: Any) -> str:
    if value is None:
        return ""
    return f"`{','.join(value) if isinstance(value, tuple) else value}`"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    first = list(heads)
    lines = [first, ["---"] * len(first), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
