"""Home: for an organization and a day, how much is covered, where it is missing, and the structure in numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.model.things import Thing
from graphsvc.pictures.treemap import Area
from graphsvc.questions import reach
from graphsvc.questions.asking import ask, look
from graphsvc.web.pages import attention, charts
from graphsvc.web.pages.page import Bar, render
from graphsvc.web.pages.reader import View

NESTED = 12  # the most organizations whose villages the treemap shows inside them
MOST_VILLAGES = 80  # of one organization, inside it in the treemap
MOST_LISTED = 500  # villages of the page's own, where no organization below holds any
GAPS = "households-without-member"


@dataclass(frozen=True)
class Coverage:
    """What is covered of an organization or a village, or of the rest that has none: there `thing` is None.

    `href` leads to it, `gaps` to the households that it lacks a member for.
    """

    thing: Thing | None
    name: str
    households: int
    covered: int
    href: str
    gaps: str

    @property
    def open(self) -> int:
        """The households that nobody looks after."""
        return self.households - self.covered

    @property
    def share(self) -> float:
        """The share covered."""
        return self.covered / self.households if self.households else 1


Rows = Sequence[Sequence[Any]]  # of the picture: organization, village, households, covered
Branch = tuple[Coverage, Rows]  # an organization, and the rows of its villages


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page."""
    @blueprint.get("/")
    def home() -> Response:
        view = View.of_request(graph)
        view.check()
        if reach.last_change(graph) == 0:
            return render(view, "empty.html")
        bar = Bar.of(view)
        if not bar.within:
            return render(view, "before.html", bar=bar)
        return render(view, "home.html", bar=bar, **_contents(view))


def _contents(view: View) -> dict[str, Any]:
    with ask(view.graph, "structure-in-numbers", **view.asking()) as answer:
        columns, numbers = answer.columns, next(iter(answer))
    figures = dict(zip((column.name for column in columns), numbers, strict=True))
    below = _below(view)
    apart = any(row.thing and row.households for row, _ in below)
    listed = [row for row, _ in below if row.thing or apart]
    if not apart:
        villages = _most_first(village for _, rows in below for village in _villages(view, rows))
        listed = [*villages[:MOST_LISTED], *listed]
    return {
        "total": _unnamed(view, "", figures["households"], figures["households_covered"]),
        "figures": [(column.title.says(view.reader.language), figures[column.name]) for column in columns],
        "below": _most_first(listed),
        "groups": attention.uncounted(view),
        "by_village": not apart,
        "pictures": charts.both(_areas(view, below) if apart else [_area(row) for row in listed]),
    }


def _most_first(rows: Iterable[Coverage]) -> list[Coverage]:
    return sorted(rows, key=lambda row: (-row.open, -row.households))


def _below(view: View) -> list[Branch]:
    """Each organization directly below with the rows of its villages, and what none of these holds."""
    with look(view.graph, "coverage-below", **view.asking()) as answer:
        return [_branch(view, organization, list(rows)) for organization, rows in groupby(answer, key=itemgetter(0))]


def _branch(view: View, organization: Thing | None, rows: Rows) -> Branch:
    households, covered = (sum(row[place] for row in rows) for place in (2, 3))
    return _of_organization(view, organization, households, covered), rows


def _villages(view: View, rows: Rows) -> list[Coverage]:
    return [_of_village(view, village, households, covered)
            for _, village, households, covered in rows if village or households]


def _unnamed(view: View, name: str, households: int, covered: int) -> Coverage:
    """What has no page of its own: both ways lead to the households without a member, all that are in reach."""
    leads = view.address("pages.question", name=GAPS)
    return Coverage(None, name, households, covered, leads, leads)


def _of_organization(view: View, thing: Thing | None, households: int, covered: int) -> Coverage:
    if thing is None:
        return _unnamed(view, view.reader.words.gettext("Held directly or by nobody"), households, covered)
    return Coverage(thing, thing.name, households, covered, view.address("pages.home", within=thing.id),
                    view.address("pages.question", name=GAPS, within=thing.id))


def _of_village(view: View, thing: Thing | None, households: int, covered: int) -> Coverage:
    if thing is None:
        return _unnamed(view, view.reader.words.gettext("In no village"), households, covered)
    leads = view.address("pages.explorer", village=thing.id)
    return Coverage(thing, thing.name, households, covered, leads, leads)


def _areas(view: View, below: Sequence[Branch]) -> list[Area]:
    """The treemap's areas: organizations, with their villages inside where they are few."""
    holding = [branch for branch in below if branch[0].households]
    nested = len(holding) <= NESTED
    return [_area(row, _villages(view, rows) if nested and row.thing else ()) for row, rows in holding]


def _area(row: Coverage, inner: Sequence[Coverage] = ()) -> Area:
    inside = [_area(village) for village in inner] if len(inner) <= MOST_VILLAGES else []
    return Area(row.name, row.href, row.households, row.covered, inside)
