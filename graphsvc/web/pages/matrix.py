"""The matrix: villages down, organizations across, and in each cell how many households their members look after."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.model.things import Thing
from graphsvc.questions.asking import ask
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View

MOST_ROWS = 300
MOST_COLUMNS = 12  # organizations that have a column of their own: those whose members look after most
QUESTION = "households-by-village-and-organization"


@dataclass(frozen=True)
class Line:
    """A village, or the households in none, and how many of its households each column's members look after."""

    village: Thing | None
    households: int
    covered: int
    cells: Sequence[int]
    others: int

    @property
    def open(self) -> int:
        """The households that nobody looks after."""
        return self.households - self.covered


@dataclass(frozen=True)
class Matrix:
    """The lines in the order of names, the organizations that have columns, and whether more lines were left out."""

    organizations: Sequence[Thing]
    lines: Sequence[Line]
    more: bool

    @property
    def has_others(self) -> bool:
        """Whether organizations without a column of their own look after any."""
        return any(line.others for line in self.lines)


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/matrix")
    def matrix() -> Response:
        view = View.of_request(graph)
        view.check()
        return render(view, "matrix.html", matrix=_matrix(view), question=QUESTION)


def _matrix(view: View) -> Matrix:
    villages = _asked(view, "coverage-by-village", MOST_ROWS + 1)
    counts: dict[Thing | None, dict[Thing | None, int]] = {village: {} for village, *_ in villages[:MOST_ROWS]}
    # A village has as many rows as organizations look after it: those of the villages in sight come first.
    for village, organization, households in _asked(view, QUESTION, None):
        if village not in counts:
            break
        counts[village][organization] = households
    total = Counter[Thing]()
    for of_village in counts.values():
        total.update({organization: count for organization, count in of_village.items() if organization})
    columns = [organization for organization, _ in total.most_common(MOST_COLUMNS)]
    return Matrix(columns, [_line(row, counts[row[0]], columns) for row in villages[:MOST_ROWS]],
                  len(villages) > MOST_ROWS)


def _asked(view: View, question: str, limit: int | None) -> list[list[Any]]:
    with ask(view.graph, question, limit=limit, **view.asking()) as answer:
        return list(answer)


def _line(row: Sequence[Any], counts: dict[Thing | None, int], columns: Sequence[Thing]) -> Line:
    village, households, covered, _ = row
    others = sum(count for organization, count in counts.items() if organization and organization not in columns)
    return Line(village, households, covered, [counts.get(organization, 0) for organization in columns], others)
