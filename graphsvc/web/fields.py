"""Which columns of an answer are wanted: what `fields` names, in its order."""

from collections.abc import Sequence

from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.statements.questions import Question

NO_COLUMN = Text("chỉ có các cột: {known}", "there are the columns {known} only")


def places(question: Question, fields: Sequence[str]) -> list[int]:
    """Where in a row the named columns stand; all of them where none is named.

    Raises
    ------
    Refused
        A field is no column.
    """
    known = list(question.columns)
    if any(field not in known for field in fields):
        raise Refused([Problem("unknown-column", NO_COLUMN.filled({"known": ", ".join(known)}), "fields")])
    return [known.index(field) for field in fields] or list(range(len(known)))
