"""The things that a question's rows are about, to be drawn: which column holds them, and which they are."""

from collections.abc import Mapping
from typing import Any

from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import Thing
from graphsvc.questions.asking import ask, named
from graphsvc.statements import types
from graphsvc.statements.questions import Question
from graphsvc.statements.types import Column

# A household lies in the village beside it, and a member belongs to the organization: what is lower here is drawn.
RANKS = {"Household": 0, "HouseholdGroup": 0, "Person": 1, "Village": 1, "Organization": 2}
MIXED = 3  # a column of several kinds tells rather what something is tied to
MOST = 20_000  # rows

NOT_DRAWN = Text("các dòng của câu hỏi này không nêu tổ chức, thôn, người hay hộ nào để vẽ: chọn câu hỏi khác",
                 "the rows of this question name no organization, village, person or household to draw: choose another")
TOO_MANY = Text("quá 20.000 dòng thì không vẽ được: thu hẹp câu hỏi hoặc chọn tổ chức bên dưới",
                "more than 20,000 rows can't be drawn: narrow the question, or choose an organization below")


def column(question: Question) -> Column | None:
    """The column whose things are drawn: the first of those that tell most exactly where; None where there is none."""
    ranked = [found for found in question.columns.values() if _rank(found) is not None]
    return min(ranked, key=lambda found: _rank(found) or 0, default=None)


def things(graph: Graph, name: str, parameters: Mapping[str, Any], **about: Any) -> list[Thing]:
    """The things of a question's rows, each once and in the order of the rows; words of the vocabulary are left out.

    Parameters
    ----------
    name, parameters
        The question, and the values of its parameters.
    about
        `within`, `as_of` and `language`, as it is asked.

    Raises
    ------
    NotFound
        There is no such question, organization or thing within reach.
    Refused
        A value can't be used, the rows name nothing to draw, or there are too many.
    GraphAway, TookTooLong, GraphError
    """
    drawn = column(named(graph, name, "question"))
    if drawn is None:
        raise Refused([Problem("wrong-value", NOT_DRAWN, "question")])
    with ask(graph, name, parameters=parameters, limit=MOST + 1, **about) as answer:
        place = answer.columns.index(drawn)
        rows = [row[place] for row in answer]
    if len(rows) > MOST:
        raise Refused([Problem("too-many", TOO_MANY, "question")])
    found = {thing[:2]: thing for thing in rows if thing and (thing.kind in RANKS or thing.kind == "Area")}
    return list(found.values())


def _rank(found: Column) -> int | None:
    kinds = types.kinds_of(found.type) if types.is_thing(found.type) else ()
    if not set(kinds) & set(RANKS):
        return None
    return RANKS[kinds[0]] if len(kinds) == 1 else MIXED
