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
from graphsvc.questions.asking import look
from graphsvc.web.pages import attention, charts
from graphsvc.web.pages.page import Bar, render
from graphsvc.web.pages.reader import View

NESTED = 12  # the most organizations whose villages the treemap shows inside them
MOST_VILLAGES = 80  # of one organization, inside it in the treemap
MOST_LISTED = 500  # villages that no organization below holds


@dataclass(frozen=True)
class Coverage:
    """What is covered of an organization or a village, or of what has no page of its own: there `thing` is None.

    `href` leads to it; `all` to its households, `good` to those covered, `gaps` to those without a member, where a
    question tells these apart.
    """

    thing: Thing | None
    name: str
    households: int
    covered: int
    href: str
    all: str
    good: str | None
    gaps: str | None

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
    below = _below(view)
    organizations = [_branch(view, thing, rows) for thing, rows in below if thing]
    rest = _rest(view, [row for thing, rows in below if thing is None for row in rows])
    return {
        "total": _total(view, below),
        "figures": _figures(view),
        "below": _most_first([*(row for row, _ in organizations), *rest]),
        "groups": attention.uncounted(view),
        "by_village": not any(row.households for row, _ in organizations),
        "pictures": charts.both([*_areas(view, organizations), *map(_area, rest)]),
    }


def _figures(view: View) -> list[str]:
    """What is counted of the structure when the page has been drawn."""
    counted = view.graph.catalogue.questions["structure-in-numbers"].columns.values()
    return [column.title.says(view.reader.language) for column in counted]


def _total(view: View, below: Sequence[tuple[Thing | None, Rows]]) -> Coverage:
    """Of all villages, each once: several organizations may hold the same one."""
    counted = {village: (households, covered) for _, rows in below for _, village, households, covered in rows
               if households}
    households, covered = (sum(counts[place] for counts in counted.values()) for place in (0, 1))
    return led(view, None, "", households, covered, view.address("pages.home"))


def _most_first(rows: Iterable[Coverage]) -> list[Coverage]:
    return sorted(rows, key=lambda row: (-row.open, -row.households))


def _below(view: View) -> list[tuple[Thing | None, Rows]]:
    """Each organization directly below with the rows of its villages, and what none of these holds."""
    with look(view.graph, "coverage-below", **view.asking()) as answer:
        return [(organization, list(rows)) for organization, rows in groupby(answer, key=itemgetter(0))]


def _branch(view: View, organization: Thing, rows: Rows) -> Branch:
    households, covered = _summed(rows)
    leads = view.address("pages.home", within=organization.id)
    return led(view, organization, organization.name, households, covered, leads, within=organization.id), rows


def _summed(rows: Rows) -> tuple[int, int]:
    return sum(row[2] for row in rows), sum(row[3] for row in rows)


def _rest(view: View, rows: Rows) -> list[Coverage]:
    """What no organization below holds, village by village; beyond so many the others are one."""
    ordered = sorted(rows, key=lambda row: (row[3] - row[2], -row[2]))
    others = ordered[MOST_LISTED:]
    listed = _villages(view, ordered[:MOST_LISTED])
    if others:
        said = view.reader.words.gettext("Other villages")
        leads = view.address("pages.question", name="coverage-by-village")
        listed.append(Coverage(None, said, *_summed(others), href=leads, all=leads, good=leads, gaps=leads))
    return listed


def _villages(view: View, rows: Rows) -> list[Coverage]:
    return [_of_village(view, village, households, covered)
            for _, village, households, covered in rows if village or households]


def led(
    view: View, thing: Thing | None, name: str, households: int, covered: int, href: str, **about: str
) -> Coverage:
    """With the ways to its households, which the questions about them find by `about`."""
    everything = view.address("pages.question", name="households", **about)
    good = view.address("pages.question", name="households", member="with", **about)
    gaps = view.address("pages.question", name="households-without-member", **about)
    return Coverage(thing, name, households, covered, href, everything, good, gaps)


def _of_village(view: View, thing: Thing | None, households: int, covered: int) -> Coverage:
    if thing:
        leads = view.address("pages.explorer", village=thing.id)
        return led(view, thing, thing.name, households, covered, leads, village=thing.id)
    leads = view.address("pages.question", name="households-in-no-village")
    said = view.reader.words.gettext("In no village")
    return Coverage(None, said, households, covered, href=leads, all=leads, good=None, gaps=None)


def _areas(view: View, branches: Sequence[Branch]) -> list[Area]:
    """The treemap's areas: organizations, with their villages inside where they are few."""
    holding = [branch for branch in branches if branch[0].households]
    nested = len(holding) <= NESTED
    return [_area(row, _villages(view, rows) if nested else ()) for row, rows in holding]


def _area(row: Coverage, inner: Sequence[Coverage] = ()) -> Area:
    inside = [_area(village) for village in inner] if len(inner) <= MOST_VILLAGES else []
    return Area(row.name, row.href, row.households, row.covered, inside)
