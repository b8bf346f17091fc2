"""A picture, chosen and laid out: what a page, a file and a script draw from."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from graphsvc.model.things import Thing
from graphsvc.pictures import showing, springs
from graphsvc.pictures.arranging import arranged
from graphsvc.pictures.chart import Chart, Layout
from graphsvc.pictures.choosing import TIES, Kind
from graphsvc.pictures.colouring import Class, Colour, Colouring
from graphsvc.pictures.comparing import Changed
from graphsvc.pictures.marks import Mark, depth, walk
from graphsvc.pictures.network import network
from graphsvc.words import Words


@dataclass(frozen=True)
class Wishes:
    """What a reader wants of a picture: what was opened, what is there, what colours say, and compared with which day.

    `opened` and `closed` are keys of marks opened and closed by hand, of the others `levels` are open; `kinds`
    says which marks are there, none for all, and `lacking` that only those are that lack something; `without` are types
    of links by which nothing shall hang, `only` the names of the classes that are there, none for all.
    """

    opened: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    levels: int | None = None
    colour: Colour = "coverage"
    kinds: frozenset[Kind] = frozenset()
    lacking: bool = False
    layout: Layout = "hanging"
    compared: date | None = None
    without: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()

    def to_open(self, roots: Sequence[Mark]) -> Iterator[Mark]:
        """The marks whose content is to be asked for: first those that a reader opened."""
        closed = [mark for mark in walk(roots) if mark.further and mark.key not in self.closed]
        yield from (mark for mark in closed if mark.key in self.opened)
        if self.levels:
            yield from (mark for mark in closed if mark.key not in self.opened and depth(mark) < self.levels)


PLAIN = Wishes()


@dataclass(frozen=True)
class Drawing:
    """A picture with the marks that are in sight.

    `subject` is the one thing that it is about, if any, `asked` the title of the question whose rows it shows;
    `changes` is what differs from the day it is compared with, which is `earlier`; `unlinked` are the marks that are
    left out for their link, `unclassed` those for their class.
    """

    roots: Sequence[Mark]
    shown: Collection[str]
    wishes: Wishes
    colouring: Colouring
    words: Words
    day: date
    subject: Thing | None = None
    changes: Sequence[Changed] = ()
    earlier: date | None = None
    asked: str = ""
    unlinked: Sequence[Mark] = ()
    unclassed: Sequence[Mark] = ()

    @cached_property
    def marks(self) -> list[Mark]:
        """The marks in sight, parents before children."""
        return showing.visible(self.roots, self.shown)

    @property
    def hidden(self) -> int:
        """How many marks the limit keeps out of sight; what a reader closed is not counted."""
        return sum(mark.below for mark in self.marks if mark.look == "more" or self._kept_closed(mark))

    @property
    def deeper(self) -> int | None:
        """How many levels are open once the uppermost closed marks are; None where nothing more can be opened."""
        return min((self.level(mark) for mark in self.marks if self.state(mark) == "closed"), default=None)

    def legend(self) -> list[tuple[Class, int]]:
        """The classes that colours tell apart, each with how many marks are of it, in sight or left out for it."""
        return self.colouring.legend([*self.marks, *self.unclassed])

    def ties(self) -> list[tuple[str, str, int]]:
        """The types of links that lines stand for: name, what it is called, how many in sight or left out for it."""
        counts = Counter(mark.tie for mark in (*self.marks, *self.unlinked) if mark.thing)
        return [(tie, said.says(self.words.language), counts[tie]) for tie, said in TIES.items()
                if counts[tie] or tie in self.wishes.without]

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
        """The name of what it is about, or the names of the tops."""
        return self.asked or (self.subject.name if self.subject else ", ".join(mark.name for mark in self.roots))

    @property
    def when(self) -> str:
        """For which day the picture is, or which days it compares, as a reader is told."""
        until = self.words.day(self.day)
        if self.earlier is None:
            return self.words.gettext("on %(day)s", day=until)
        return self.words.gettext("what changed from %(from)s to %(until)s",
                                  **{"from": self.words.day(self.earlier), "until": until})

    @property
    def too_many(self) -> bool:
        """Whether there are too many marks for the layout that was asked for: the picture hangs instead."""
        return self.wishes.layout == "force" and len(self.marks) > springs.MOST

    @cached_property
    def chart(self) -> Chart:
        """Where everything stands."""
        return arranged(self.roots, self.shown, "hanging" if self.too_many else self.wishes.layout)

    def network(self) -> dict[str, Any]:
        """The picture as vis-network's data."""
        return network(self.marks, self.shown, self.chart, self.colouring, self.words)

    @property
    def too_many_villages(self) -> bool:
        """Whether villages were to be opened that are not: more than are opened at once."""
        return any(mark.further for mark in self.wishes.to_open(self.roots))

    def _kept_closed(self, mark: Mark) -> bool:
        wanted = mark.opens if self.wishes.levels is None else depth(mark) < self.wishes.levels
        return wanted and bool(mark.children) and mark.key not in self.shown and mark.key not in self.wishes.closed

    @cached_property
    def _places(self) -> dict[str, int]:
        rows = [self.roots, *(mark.children for mark in self.marks)]
        return {mark.key: place for row in rows for place, mark in enumerate(row, 1)}
