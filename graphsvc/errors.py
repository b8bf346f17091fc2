"""The family of errors that the service raises on purpose.

    GraphsvcError
    ├── Refused            what was asked for can't be done: problems, each with its field and the mend
    │   ├── NotFound       a question, picture, action or thing by a name that isn't there
    │   └── Outdated       it rests on what has changed since it was looked at
    ├── StatementError     a file in cypher/ (or the user's folder) is wrong: file, line and the mend
    ├── SetupError         a setting, folder or installation is wrong
    └── GraphError         the graph could not answer
        ├── GraphAway      it can't be reached
        └── TookTooLong    it was stopped at the time limit
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphsvc.language import Language, Text


class GraphsvcError(Exception):
    """Anything that a reader is told in their own language."""

    code = "error"

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with what was asked for.

    `field` names the parameter, `row` the action in a list (from 0), `about` the offending
    things as {kind, id, name}.
    """

    code: str
    message: Text
    field: str | None = None
    row: int | None = None
    about: Sequence[Mapping[str, object]] = ()

    def says(self, language: Language) -> str:
        """The problem with its place in front, for a reader in one language."""
        places = [] if self.row is None else [f"{'dòng' if language == 'vi' else 'row'} {self.row + 1}"]
        places += [self.field] if self.field else []
        return f"{', '.join(places)}: {self.message.says(language)}" if places else self.message.says(language)


class Refused(GraphsvcError):
    """What was asked for can't be done; nothing has changed."""

    code = "refused"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(Text("; ".join(p.says("vi") for p in problems), "; ".join(p.says("en") for p in problems)))
        self.problems = tuple(problems)


class NotFound(Refused):
    """A name leads nowhere. What is out of reach answers exactly like what never was."""

    code = "not-found"


class Outdated(Refused):
    """What was looked at has changed since."""

    code = "outdated"


class StatementError(GraphsvcError):
    """A statement file is wrong."""

    code = "statement"

    def __init__(self, file: str, line: int, message: Text) -> None:
        super().__init__(Text(f"{file}:{line}: {message.vi}", f"{file}:{line}: {message.en}"))
        self.file, self.line = file, line


class SetupError(GraphsvcError):
    """A setting, a folder or the installation is wrong."""

    code = "setup"


class GraphError(GraphsvcError):
    """The graph could not answer; the driver's own error is the cause."""

    code = "graph"


class GraphAway(GraphError):
    """The graph can't be reached; asking again later may succeed."""

    code = "graph-away"


class TookTooLong(GraphError):
    """The graph was stopped at the time limit."""

    code = "took-too-long"
