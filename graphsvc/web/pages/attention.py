"""What needs attention: every question whose rows are to be mended, with how many there are.

Counting asks them all, so home names them at once and takes the counts when it has been drawn.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, Response

from graphsvc.errors import TookTooLong
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.questions.asking import ask
from graphsvc.statements.questions import Question
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View

MOST = 1000  # rows that are counted of a question; beyond, the page says "more than"
URGENCIES: Mapping[int, Text] = {
    1: Text("Cần xử lý ngay", "To be mended now"),
    2: Text("Cần xử lý sớm", "To be mended soon"),
    3: Text("Cần bổ sung dần", "To be mended in time"),
}


@dataclass(frozen=True)
class Matter:
    """A question whose rows are to be mended. `count` is None where it was not counted, MOST + 1 where it is more."""

    urgency: int
    title: str
    href: str
    count: int | None = None

    @property
    def more(self) -> bool:
        """Whether there are more rows than were counted."""
        return self.count is not None and self.count > MOST

    @property
    def order(self) -> tuple[bool, int]:
        """Before others of the same urgency where there is more to mend; what is in order comes last."""
        return self.count == 0, -(MOST + 1 if self.count is None else self.count)


Group = tuple[str, Sequence[Matter]]


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/attention")
    def attention() -> Response:
        view = View.of_request(graph)
        view.check()
        counted = list(_counted(view))
        calm = sum(matter.count == 0 for matter in counted)
        return render(view, "attention.html", groups=_grouped(view, counted), calm=calm, counted=True)


def uncounted(view: View) -> list[Group]:
    """The questions by urgency, the most urgent first, none of them asked."""
    return _grouped(view, [_matter(view, question) for question in _urgent(view)])


def _counted(view: View) -> Iterator[Matter]:
    """Each with its count; all together have the time that one question has, and who comes too late is not counted."""
    over = time.monotonic() + view.graph.settings.seconds
    for question in _urgent(view):
        yield _matter(view, question, _count(view, question) if time.monotonic() < over else None)


def _count(view: View, question: Question) -> int | None:
    try:
        with ask(view.graph, question.name, limit=MOST + 1, **view.asking()) as answer:
            return sum(1 for _ in answer.rows)
    except TookTooLong:
        return None


def _urgent(view: View) -> list[Question]:
    return [question for question in view.graph.catalogue.questions.values() if question.urgency]


def _matter(view: View, question: Question, count: int | None = None) -> Matter:
    return Matter(question.urgency or 0, question.title.says(view.reader.language),
                  view.address("pages.question", name=question.name), count)


def _grouped(view: View, matters: Sequence[Matter]) -> list[Group]:
    ordered = sorted(matters, key=lambda matter: (matter.urgency, *matter.order))
    return [(URGENCIES[urgency].says(view.reader.language), list(found))
            for urgency, found in groupby(ordered, lambda matter: matter.urgency)]
