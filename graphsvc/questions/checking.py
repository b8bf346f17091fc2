"""Check the data: how many rows each question about its quality has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.questions.asking import ask
from graphsvc.statements.questions import Question

GROUP = "quality"


@dataclass(frozen=True)
class Checked:
    """A question about the quality of the data, and how many rows it has."""

    question: Question
    rows: int


def checked(
    graph: Graph, *, within: Sequence[str] = (), as_of: date | str | None = None, language: Language = "vi"
) -> Iterator[Checked]:
    """Ask each question of the group, in the order of their names; the reader's own are among them.

    Those that need to be told something are left out.

    Parameters
    ----------
    within
        Ids of organizations, none for every root of the day.
    as_of
        The day, None for today.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong, GraphError
    """
    for name, question in graph.catalogue.questions.items():
        if question.group == GROUP and all(parameter.optional for parameter in question.parameters.values()):
            with ask(graph, name, within=within, as_of=as_of, language=language) as answer:
                yield Checked(question, sum(1 for _ in answer.rows))
