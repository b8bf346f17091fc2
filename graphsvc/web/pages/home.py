"""Home: for an organization and a day, how much is covered, where it is missing, and the structure in numbers."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response

from graphsvc.graph import Graph
from graphsvc.model.things import Thing
from graphsvc.pictures.treemap import Area
from graphsvc.questions import reach
from graphsvc.questions.asking import ask
from graphsvc.web.pages import charts
from graphsvc.web.pages.page import Bar, render
from graphsvc.web.pages.reader import View

NESTED = 12  # the most organizations whose villages the treemap shows inside them: each is a question more
MOST_VILLAGES = 80


@dataclass(frozen=True)
class Coverage:
    """What is covered of an organization, or of a village; `thing` is None for what is held directly."""

    thing: Thing | None
    households: int
    covered: int
    href: str | None

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
    return {
        "total": Coverage(None, figures["households"], figures["households_covered"], None),
        "figures": [(column.title.says(view.reader.language), figures[column.name]) for column in columns],
        "below": sorted(listed, key=lambda row: (-row.open, -row.households)),
        "by_village": not apart,
        "pictures": charts.both(_areas(view, below) if apart else [_area(view, row) for row in listed]),
    }


def _by_organization(view: View) -> list[Coverage]:
    with ask(view.graph, "coverage-by-organization", **view.asking()) as answer:
        return [Coverage(thing, households, covered, view.address("pages.home", within=thing.id) if thing else None)
                for thing, households, covered, _ in answer]


def _by_village(view: View, within: str | None) -> list[Coverage]:
    about = {**view.asking(), **({"within": (within,)} if within else {})}
    with ask(view.graph, "coverage-by-village", limit=MOST_VILLAGES + 1, **about) as answer:
        return [Coverage(thing, households, covered, view.address("pages.explorer", village=thing.id))
                for thing, households, covered, _ in answer]


def _areas(view: View, below: list[Coverage]) -> list[Area]:
    """The treemap's areas: organizations, with their villages inside where they are few."""
    holding = [row for row in below if row.households]
    nested = len(holding) <= NESTED
    return [_area(view, row, _by_village(view, row.thing.id) if nested and row.thing else []) for row in holding]


def _area(view: View, row: Coverage, inner: list[Coverage] | None = None) -> Area:
    name = row.thing.name if row.thing else view.reader.words.gettext("Held directly or by nobody")
    inside = [_area(view, village) for village in inner or []] if len(inner or []) <= MOST_VILLAGES else []
    return Area(name, row.href or view.address("pages.explorer"), row.households, row.covered, inside)
