"""The explorer: the structure as a diagram and as a tree beside it, opened and closed by address."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, g, jsonify, render_template

from graphsvc.graph import Graph
from graphsvc.pictures import drawing
from graphsvc.pictures.drawing import Drawing
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.treegrid import Row, rows


@dataclass(frozen=True)
class Opened:
    """What the address says about a picture: the village that it is about, if any, and what was opened and closed."""

    village: str | None
    opened: tuple[str, ...]
    closed: tuple[str, ...]

    @classmethod
    def of(cls, view: View) -> "Opened":
        """What a view's address says."""
        query = view.query
        return cls(query.text("village"), tuple(query.many("open")), tuple(query.many("close")))

    def drawn(self, view: View) -> Drawing:
        """The picture that the address asks for."""
        about: dict[str, Any] = {
            **view.asking(), "opened": frozenset(self.opened), "closed": frozenset(self.closed)}
        if self.village:
            return drawing.of_village(view.graph, self.village, **about)
        return drawing.of_structure(view.graph, **about)

    def turned(self, view: View, key: str, is_open: bool) -> str:
        """The address of the same picture with one mark opened or closed."""
        opened = [one for one in self.opened if one != key]
        closed = [one for one in self.closed if one != key]
        (closed if is_open else opened).append(key)
        return view.address("pages.explorer", village=self.village, open=opened, close=closed)


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page, and the same picture as data for the page's script."""
    @blueprint.get("/explorer")
    def explorer() -> Response:
        view, drawn, listed = _asked(graph)
        return render(view, "explorer.html", drawing=drawn, rows=listed, network=drawn.network())

    @blueprint.get("/explorer/picture")
    def picture() -> Response:
        view, drawn, listed = _asked(graph)
        g.words = view.reader.words
        tree = render_template("parts/tree.html", rows=listed, view=view)
        return jsonify(network=drawn.network(), tree=tree, hidden=drawn.hidden)


def _asked(graph: Graph) -> tuple[View, Drawing, list[Row]]:
    view = View.of_request(graph)
    wanted = Opened.of(view)
    view.check()
    drawn = wanted.drawn(view)
    return view, drawn, rows(drawn, lambda key, is_open: wanted.turned(view, key, is_open), view)
