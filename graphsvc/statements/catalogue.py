"""All statements of the service, put together from whole files when it starts, never again after."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from graphsvc.errors import CODES, StatementError
from graphsvc.language import NOTHING, Text
from graphsvc.model.links import CALLED as LINKS
from graphsvc.model.things import KINDS
from graphsvc.statements import files, headers, questions, tokens
from graphsvc.statements.files import StatementFile
from graphsvc.statements.meanings import MEANINGS
from graphsvc.statements.questions import Parts, Question
from graphsvc.statements.types import Parameter

NOTHING_CHANGES = Text(
    "không có gì để thay đổi: điều này đã như vậy, hoặc không có liên kết hay đối tượng như vậy vào ngày đó; "
    "kiểm tra ngày và tên",
    "nothing to change: it is so already, or there is no such link or thing on that day; check the day and the names",
)

# What is told of a link that a guard takes beside the fact that offends.
LINK = ("{type: type(one), start: startNode(one).key, end: endNode(one).key, id: one.id, position: one.position, "
        "changes: one.changes}")


@dataclass(frozen=True)
class Action:
    """One kind of change: its statement takes `$rows` and says, in one list, which facts result from which row.

    `registers` is the kind of thing that it makes, with the parameter `id`; None where it makes none. Of the parameters
    in each of `either` one may be given at most. `nothing` is said of a row from which nothing results. An example of
    it gives `given`, and comes after the actions of `after` with what these give.
    """

    name: str
    title: Text
    help: Text
    group: str
    registers: str | None
    parameters: Mapping[str, Parameter]
    either: Sequence[Sequence[str]]
    nothing: Text
    after: Mapping[str, Mapping[str, Any]]
    given: Mapping[str, Any]
    statement: str
    source: Path

    @property
    def subject(self) -> str:
        """The parameter that says what the action is about: the first."""
        return next(iter(self.parameters))


@dataclass(frozen=True)
class Look:
    """A part of a guard, which looks from links or from things; run where a change touched what it watches.

    Its statement takes `$links` by type and `$things` by kind, and is one of those that UNION ALL asks together.
    """

    watches: frozenset[str]
    statement: str


@dataclass(frozen=True)
class Guard:
    """A pattern that finds what may not be, in one or several looks."""

    name: str
    message: Text
    watches: frozenset[str]
    fields: tuple[str, ...]
    looks: tuple[Look, ...]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Every statement by name; `left_out` says what is wrong with files of the user's own that are not among them."""

    questions: Mapping[str, Question]
    pictures: Mapping[str, Question]
    actions: Mapping[str, Action]
    guards: Mapping[str, Guard]
    plumbing: Mapping[str, str] = field(repr=False)
    left_out: Sequence[StatementError] = ()

    @property
    def codes(self) -> dict[str, Text]:
        """Every stable word that an error or hint may carry, with what it means."""
        return {**CODES, **{name: guard.message for name, guard in self.guards.items()}}


def load(folder: Path, own: Path | None = None) -> Catalogue:
    """Read and check every file.

    Parameters
    ----------
    folder
        The service's own `cypher/`.
    own
        A folder with the user's questions, or None. A file in it that is wrong is left out.

    Raises
    ------
    StatementError
        The first file in `folder` that is wrong.
    """
    parts = Parts.read(folder / "parts")
    asked = _questions(files.read_folder(folder / "questions"), parts)
    added, left_out = _own_folder(own, parts, asked) if own else ({}, [])
    return Catalogue(
        questions=dict(sorted((asked | added).items())),
        pictures={file.name: questions.made(file, parts) for file in files.read_folder(folder / "pictures")},
        actions={file.name: _action(file, parts) for file in files.read_folder(folder / "changes")},
        guards={file.name: _guard(file) for file in files.read_folder(folder / "guards")},
        plumbing={**dict(_plumbing(folder)), **parts.reach_checks()},
        left_out=left_out,
    )


def _questions(found: Iterable[StatementFile], parts: Parts) -> dict[str, Question]:
    """Questions by name; those that ask others come after these."""
    asked: dict[str, Question] = {}
    ordered = sorted(found, key=_asks_another)
    for file in ordered:
        asked[file.name] = questions.in_series(file, asked) if _asks_another(file) else questions.made(file, parts)
    for file in ordered:
        questions.check_counts(file, asked[file.name], asked)
    return asked


def _asks_another(file: StatementFile) -> bool:
    return "asks" in file.header


def _own_folder(
    own: Path, parts: Parts, asked: Mapping[str, Question]
) -> tuple[dict[str, Question], list[StatementError]]:
    """The user's questions by name, and what is wrong with the others: a fault for each file."""
    added: dict[str, Question] = {}
    left_out: list[StatementError] = []
    read = []
    for path in sorted(own.glob("*.cypher")):
        try:
            read.append(files.read(path))
        except StatementError as error:
            left_out.append(error)
    for file in sorted(read, key=_asks_another):
        try:
            added[file.name] = _own(file, parts, asked, {**asked, **added})
        except StatementError as error:
            left_out.append(error)
    return added, left_out


def _own(
    file: StatementFile, parts: Parts, asked: Mapping[str, Question], known: Mapping[str, Question]
) -> Question:
    if file.name in asked:
        raise file.wrong(1, f"Đã có câu hỏi tên {file.name}: hãy đổi tên tệp",
                         f"There is a question named {file.name} already: rename the file")
    question = questions.in_series(file, known) if _asks_another(file) else questions.made(file, parts)
    questions.check_counts(file, question, known)
    if question.scope == "everything":
        raise file.wrong(1, "scope: everything chỉ dành cho câu hỏi có sẵn; chọn phạm vi khác",
                         "scope: everything is for built-in questions only; choose another scope")
    return question


def _action(file: StatementFile, parts: Parts) -> Action:
    header = headers.checked(file, headers.ActionHeader)
    used = tokens.parameters(file.body)
    for name, line in used.items():
        if name not in ("rows", "as_of"):
            raise file.wrong(file.line + line - 1, f"${name}: một thay đổi chỉ dùng $rows",
                             f"${name}: a change uses $rows only")
    if "rows" not in used:
        raise file.wrong(file.line, "Thiếu $rows: bắt đầu bằng UNWIND", "$rows is missing: begin with UNWIND")
    return Action(file.name, header.title.text(), header.help.text(), header.group,
                  header.registers, dict(_explained(header.parameters)), header.either,
                  header.nothing.text() if header.nothing else NOTHING_CHANGES,
                  header.example.after, header.example.given,
                  _gathering(questions.spelled(file, parts.sources)), file.path)


def _gathering(body: str) -> str:
    """An action's body whose rows come as one list: as rows of their own they cost the driver three times as much."""
    return f"CALL () {{\n{body}\n}}\nRETURN collect([row, fact]) AS found"


def _explained(found: headers.Parameters) -> Iterator[tuple[str, Parameter]]:
    """The parameters of an action, each with its own help, else what its title means in every action."""
    for name, parameter in questions.parameters_of(found).items():
        said = parameter.help if parameter.help.vi else MEANINGS.get(parameter.title, NOTHING)
        yield name, replace(parameter, help=said)


def _guard(file: StatementFile) -> Guard:
    header = headers.checked(file, headers.GuardHeader)
    watches = frozenset(header.watches)
    looks = tuple(_look(file.name, body, watches) for body in file.body.strip().split("\nUNION\n"))
    return Guard(file.name, header.message.text(), watches, tuple(header.fields), looks)


def _look(guard: str, body: str, watches: frozenset[str]) -> Look:
    """A look over the parameters themselves: a list that a variable held would be carried in every row."""
    given, there = ("links", LINKS) if "UNWIND links AS" in body else ("things", KINDS)
    watched = watches.intersection(there)
    told = " + ".join(f"${given}.`{kind}`" for kind in sorted(watched))
    body = body.replace(f"UNWIND {given} AS", f"UNWIND {told} AS")
    returned = f"'{guard}' AS guard, fact, about, says, [one IN others | {LINK}] AS others"
    return Look(watched, f"CALL () {{\n{body}\n}}\nRETURN {returned}")


def _plumbing(folder: Path) -> Iterator[tuple[str, str]]:
    """The statements that the service itself needs, named folder/file."""
    for inner in ("doctor", "facts", "facts/new", "importing", "log", "reach", "things"):
        for path in sorted((folder / inner).glob("*.cypher")):
            yield f"{inner}/{path.stem}", path.read_text(encoding="utf-8").strip()
