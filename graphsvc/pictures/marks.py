"""What a picture is made of: marks in a tree, each with what is covered below it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from graphsvc.model.things import Thing

Look = Literal["root", "committee", "cell", "village", "person", "group", "household", "gap", "heading", "more"]

Change = Literal["added", "ended", "moved"]


@dataclass(eq=False, slots=True)
class Mark:
    """One thing in a picture, or a heading over several.

    `key` is unique in the picture: a village that two organizations cover has two marks. `households` and `covered`
    count what lies below, each thing once; None where that says nothing. `about` is one more word on it: an
    organization's kind, a member's organization. `opens` tells whether it is open unless the reader closes it,
    `further` that something lies below which was not asked for yet, `below` how many marks lie below, shown or not,
    `since` from when on it belongs below the mark above; None where that is not known, or no link. `change` is what
    happened to it between two days that are compared, `former` what it hung below before. `link` says in words what
    it is to the mark above, where that is not plain; `tie` is the type of the link that its line stands for, if any.
    """

    key: str
    name: str
    look: Look
    thing: Thing | None = None
    households: int | None = None
    covered: int | None = None
    about: str = ""
    opens: bool = True
    further: bool = False
    parent: "Mark | None" = None
    children: list["Mark"] = field(default_factory=list)
    below: int = 0
    since: date | None = None
    change: Change | None = None
    former: str = ""
    link: str = ""
    tie: str = ""

    def add(self, child: "Mark") -> None:
        """Hang a mark below this one."""
        child.parent = self
        self.children.append(child)


def walk(roots: Iterable[Mark]) -> Iterator[Mark]:
    """Every mark, parents before children, in the order of the picture."""
    waiting = list(roots)[::-1]
    while waiting:
        mark = waiting.pop()
        yield mark
        waiting.extend(reversed(mark.children))


def depth(mark: Mark) -> int:
    """How many marks lie above."""
    steps, above = 0, mark.parent
    while above is not None:
        steps, above = steps + 1, above.parent
    return steps
