"""The explorer: the structure as a diagram and as a tree beside it, opened and closed by address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from flask import Blueprint, Response, g, jsonify, render_template, send_file

from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.pictures import drawing, saving
from graphsvc.pictures.chart import LAYOUTS, Layout
from graphsvc.pictures.drawing import Drawing
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.treegrid import Row, rows

CALLED: Mapping[Layout, Text] = {
    "hanging": Text("Treo", "Hanging"),
    "tree": Text("Cây ngang", "Left to right"),
    "radial": Text("Tỏa tròn", "Radial"),
    "force": Text("Tự dàn", "By forces"),
}
FILES: Mapping[saving.Format, Text] = {
    "svg": Text("Hình SVG, để in hoặc chỉnh sửa", "SVG picture, to print or edit"),
    "png": Text("Hình PNG", "PNG picture"),
    "html": Text("Tệp HTML, mở được khi không có mạng", "HTML file that opens without network"),
    "graphml": Text("GraphML, cho chương trình đồ thị", "GraphML, for graph programs"),
    "csv": Text("CSV, cho bảng tính", "CSV, for a spreadsheet"),
}


@dataclass(frozen=True)
class Opened:
    """What the address says about a picture: the village that it is about, if any, what was opened and closed, and how
    it is laid out.
    """

    village: str | None
    opened: tuple[str, ...]
    closed: tuple[str, ...]
    layout: Layout

    @classmethod
    def of(cls, view: View) -> "Opened":
        """What a view's address says."""
        query = view.query
        asked = query.choice("layout", LAYOUTS)
        layout: Layout = next((known for known in LAYOUTS if known == asked), "hanging")  # a wrong one is refused
        return cls(query.text("village"), tuple(query.many("open")), tuple(query.many("close")), layout)

    def drawn(self, view: View) -> Drawing:
        """The picture that the address asks for."""
        return drawing.of(view.graph, self.village, **view.asking(), opened=frozenset(self.opened),
                          closed=frozenset(self.closed), layout=self.layout)

    def turned(self, view: View, key: str, is_open: bool) -> str:
        """The address of the same picture with one mark opened or closed."""
        opened = [one for one in self.opened if one != key]
        closed = [one for one in self.closed if one != key]
        (closed if is_open else opened).append(key)
        return self.address(view, open=opened, close=closed)

    def address(self, view: View, endpoint: str = "pages.explorer", **about: Any) -> str:
        """The address of the same picture, but for what is told."""
        same = {"village": self.village, "open": self.opened, "close": self.closed, "layout": self.layout, **about}
        return view.address(endpoint, **{**same, "layout": None if same["layout"] == "hanging" else same["layout"]})


@dataclass(frozen=True)
class Ways:
    """Where a reader may go on from a picture: to the same one laid out in other ways, and to its files."""

    layouts: Sequence[tuple[Layout, str, str]]
    files: Sequence[tuple[str, str]]

    @classmethod
    def of(cls, wanted: Opened, view: View) -> "Ways":
        """The ways from a picture."""
        language = view.reader.language
        return cls(
            [(layout, said.says(language), wanted.address(view, layout=layout)) for layout, said in CALLED.items()],
            [(FILES[format].says(language), wanted.address(view, "pages.picture_file", format=format))
             for format in saving.FORMS])


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page, the same picture as data for the page's script, and as files."""
    @blueprint.get("/explorer")
    def explorer() -> Response:
        view, wanted, drawn = _asked(graph)
        return render(view, "explorer.html", drawing=drawn, rows=_rows(view, wanted, drawn), network=drawn.network(),
                      ways=Ways.of(wanted, view))

    @blueprint.get("/explorer/picture")
    def picture() -> Response:
        view, wanted, drawn = _asked(graph)
        g.words = view.reader.words
        tree = render_template("parts/tree.html", rows=_rows(view, wanted, drawn), view=view)
        ways = render_template("parts/ways.html", ways=Ways.of(wanted, view), drawing=drawn)
        return jsonify(network=drawn.network(), tree=tree, ways=ways, hidden=drawn.hidden, tooMany=drawn.too_many)

    @blueprint.get(f"/explorer/picture.<any({','.join(saving.FORMS)}):format>")
    def picture_file(format: saving.Format) -> Response:
        view, _, drawn = _asked(graph)
        form = saving.FORMS[format]
        response = send_file(BytesIO(form.write(drawn)), mimetype=form.media_type, as_attachment=True,
                             download_name=saving.file_name(drawn, format))
        response.cache_control.private = True
        response.content_language.add(view.reader.language)
        return response


def _asked(graph: Graph) -> tuple[View, Opened, Drawing]:
    view = View.of_request(graph)
    wanted = Opened.of(view)
    view.check()
    return view, wanted, wanted.drawn(view)


def _rows(view: View, wanted: Opened, drawn: Drawing) -> list[Row]:
    return rows(drawn, lambda key, is_open: wanted.turned(view, key, is_open), view)
