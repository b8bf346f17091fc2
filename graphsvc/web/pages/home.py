"""Home: for an organization and a day, how much is covered, where it is missing, and the structure in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.model.things import Thing
from graphsvc.pictures.treemap import Area
from graphsvc.questions import reach
from graphsvc.questions.asking import ask
from graphsvc.web.pages import attention, charts
from graphsvc.web.pages.page import Bar, render
from graphsvc.web.pages.reader import View

NESTED = 12  # the most organizations whose villages the treemap shows inside them: each is a question more
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
    below = [row for row in _by_organization(view) if row.households or row.thing]
    apart = any(row.thing and row.households for row in below)
    listed = below if apart else [*_by_village(view, None), *(row for row in below if row.thing)]
    most_first = sorted(listed, key=lambda row: (-row.open, -row.households))
    return {
        "total": _unnamed(view, "", figures["households"], figures["households_covered"]),
        "figures": [(column.title.says(view.reader.language), figures[column.name]) for column in columns],
        "below": most_first,
        "groups": attention.uncounted(view),
        "by_village": not apart,
        "pictures": charts.both(_areas(view, below) if apart else [_area(row) for row in listed]),
    }


def _unnamed(view: View, name: str, households: int, covered: int) -> Coverage:
    """What has no page of its own: both ways lead to the households without a member, all that are in reach."""
    leads = view.address("pages.question", name=GAPS)
    return Coverage(None, name, households, covered, leads, leads)


def _by_organization(view: View) -> list[Coverage]:
    with ask(view.graph, "coverage-by-organization", **view.asking()) as answer:
        return [_of_organization(view, thing, *numbers) for thing, numbers in charts.measured(answer)]


def _of_organization(view: View, thing: Thing | None, households: int, covered: int) -> Coverage:
    if thing is None:
        return _unnamed(view, view.reader.words.gettext("Held directly or by nobody"), households, covered)
    return Coverage(thing, thing.name, households, covered, view.address("pages.home", within=thing.id),
                    view.address("pages.question", name=GAPS, within=thing.id))


def _by_village(view: View, within: str | None) -> list[Coverage]:
    about = {"limit": MOST_VILLAGES + 1, "within": (within,)} if within else {"limit": MOST_LISTED}
    with ask(view.graph, "coverage-by-village", **{**view.asking(), **about}) as answer:
        return [_of_village(view, thing, *numbers) for thing, numbers in charts.measured(answer)]


def _of_village(view: View, thing: Thing | None, households: int, covered: int) -> Coverage:
    if thing is None:
        return _unnamed(view, view.reader.words.gettext("In no village"), households, covered)
    leads = view.address("pages.explorer", village=thing.id)
    return Coverage(thing, thing.name, households, covered, leads, leads)


def _areas(view: View, below: list[Coverage]) -> list[Area]:
    """The treemap's areas: organizations, with their villages inside where they are few."""
    holding = [row for row in below if row.households]
    nested = len(holding) <= NESTED
    return [_area(row, _by_village(view, row.thing.id) if nested and row.thing else []) for row in holding]


def _area(row: Coverage, inner: Sequence[Coverage] = ()) -> Area:
    inside = [_area(village) for village in inner] if len(inner) <= MOST_VILLAGES else []
    return Area(row.name, row.href, row.households, row.covered, inside)
