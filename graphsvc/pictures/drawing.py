"""A picture asked for, chosen and laid out: what a page, a file and a script draw from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.pictures import showing, springs
from graphsvc.pictures import village as villages
from graphsvc.pictures.arranging import arranged
from graphsvc.pictures.chart import Chart, Layout
from graphsvc.pictures.marks import Mark, depth, walk
from graphsvc.pictures.network import network
from graphsvc.pictures.structure import structure
from graphsvc.questions.asking import look
from graphsvc.words import Words, words

MOST_VILLAGES = 40  # opened at once: each is a question to the graph


@dataclass(frozen=True)
class Drawing:
    """A picture with the marks that are in sight; `layout` is what was asked for."""

    roots: Sequence[Mark]
    shown: Collection[str]
    closed: Collection[str]
    words: Words
    day: date
    layout: Layout = "hanging"

    @cached_property
    def marks(self) -> list[Mark]:
        """The marks in sight, parents before children."""
        return showing.visible(self.roots, self.shown)

    @property
    def hidden(self) -> int:
        """How many marks the limit keeps out of sight; what a reader closed is not counted."""
        return sum(mark.below for mark in self.marks
                   if mark.look == "more" or (mark.opens and mark.children and mark.key not in self.shown
                                              and mark.key not in self.closed))

    def state(self, mark: Mark) -> str:
        """Whether a mark is open, closed, or a leaf that has nothing to open."""
        if mark.key in self.shown:
            return "open"
        return "closed" if mark.children or mark.further else "leaf"

    def place(self, mark: Mark) -> int:
        """The place of a mark among its parent's children, counted from 1."""
        return self._places[mark.key]

    def siblings(self, mark: Mark) -> int:
        """How many marks hang beside this one, itself counted."""
        return len(mark.parent.children if mark.parent else self.roots)

    def level(self, mark: Mark) -> int:
        """How deep a mark hangs: 1 for a top."""
        return depth(mark) + 1

    @property
    def title(self) -> str:
        """The names of the tops."""
        return ", ".join(mark.name for mark in self.roots)

    @property
    def too_many(self) -> bool:
        """Whether there are too many marks for the layout that was asked for: the picture hangs instead."""
        return self.layout == "force" and len(self.marks) > springs.MOST

    @cached_property
    def chart(self) -> Chart:
        """Where everything stands."""
        return arranged(self.roots, self.shown, "hanging" if self.too_many else self.layout)

    def network(self) -> dict[str, Any]:
        """The picture as vis-network's data."""
        return network(self.marks, self.shown, self.chart, self.words)

    @cached_property
    def _places(self) -> dict[str, int]:
        rows = [self.roots, *(mark.children for mark in self.marks)]
        return {mark.key: place for row in rows for place, mark in enumerate(row, 1)}


def of(graph: Graph, village: str | None, **about: Any) -> Drawing:
    """One village where one is named, else the structure; takes what these take.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    return of_village(graph, village, **about) if village else of_structure(graph, **about)


def of_structure(graph: Graph, *, opened: Collection[str] = (), closed: Collection[str] = (),
                 layout: Layout = "hanging", language: Language = "vi", **about: Any) -> Drawing:
    """The organizations of `within` on a day, with their villages; an opened village shows what lies in it.

    Parameters
    ----------
    graph
        The open graph.
    opened, closed
        Keys of marks that the reader opened and closed by hand.
    layout
        How it is laid out.
    language
        The reader's.
    about
        `within` and `as_of`, as every question takes them.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    said = words(language)
    with look(graph, "structure", language=language, **about) as answer:
        roots, day = structure(answer), answer.as_of
    wanted = [mark for mark in walk(roots) if opened and mark.further and mark.key in opened]
    for mark in wanted[:MOST_VILLAGES]:
        villages.hang(mark, _village(graph, mark.thing.id if mark.thing else "", language, about), said)
    return Drawing(roots, showing.show(roots, opened, closed, showing.LIMIT), closed, said, day, layout)


def of_village(graph: Graph, village: str, *, opened: Collection[str] = (), closed: Collection[str] = (),
               layout: Layout = "hanging", language: Language = "vi", **about: Any) -> Drawing:
    """One village: the households that nobody looks after, then each member with theirs; takes what a structure does.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    said = words(language)
    with look(graph, "village", parameters={"village": village}, language=language, **about) as answer:
        roots, day = [villages.alone(list(answer), said)], answer.as_of
    return Drawing(roots, showing.show(roots, opened, closed, showing.LIMIT), closed, said, day, layout)


def _village(graph: Graph, village: str, language: Language, about: dict[str, Any]) -> list[list[Any]]:
    with look(graph, "village", parameters={"village": village}, language=language, **about) as answer:
        return list(answer)
