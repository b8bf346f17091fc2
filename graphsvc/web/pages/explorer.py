"""The explorer: the structure as a diagram and as a tree beside it; all that is seen of it stands in the address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from typing import Any

from flask import Blueprint, Response, g, jsonify, render_template, send_file

from graphsvc.errors import Problem
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import key, split_key
from graphsvc.pictures import saving, subjects
from graphsvc.pictures.chart import LAYOUTS, Layout
from graphsvc.pictures.choosing import KINDS, TIES, Kind
from graphsvc.pictures.colouring import COLOURS, Colour
from graphsvc.pictures.drawing import Drawing, Wishes
from graphsvc.pictures.facts import CHANGES
from graphsvc.pictures.showing import DEEPEST
from graphsvc.questions.asking import named
from graphsvc.questions.history import days_of_change
from graphsvc.web.pages.connecting import ENDS, TYPE, Ends, ends
from graphsvc.web.pages.page import Bar, render
from graphsvc.web.pages.reader import ALONE, View
from graphsvc.web.pages.treegrid import Row, rows
from graphsvc.web.reading import Query

ONE_ONLY = Text(f"chỉ nêu một trong: {', '.join(subjects.ABOUT)}", f"name one only of: {', '.join(subjects.ABOUT)}")
NOT_A_KIND = Text(f"chỉ nhận: {', '.join(KINDS)}", f"takes only: {', '.join(KINDS)}")
NOT_A_LINK = Text(f"chỉ nhận: {', '.join(TIES)}", f"takes only: {', '.join(TIES)}")
NOT_DRAWN = Text("phải là khóa của một tổ chức, thôn, người hoặc hộ, ví dụ Household/h1",
                 "must be the key of an organization, village, person or household, such as Household/h1")
PARTS = ("heading", "legend", "ties", "opening", "measure", "changes", "files")
ABOUT = {name: kind for kind, name in ALONE.items()}
MOST_LISTED = 300  # changes beside the picture; all are in it

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
    """What the address says about a picture.

    `about` is the kind and id of the one thing that it is about, if any; `opened` and `closed` are marks that were
    opened and closed by hand, `levels` how deep the others are open; `colour` is what colours say, `highlighted` the
    classes that the others step back behind; `kinds`, `lacking`, `without` (types of links) and `only` (the highlighted
    classes) say which marks are there at all; `compared` is the day that the picture is compared with, `ends`
    two things of which it shows how they are connected, `question` the name and the parameters of a question whose rows
    it shows; `selected` is the mark whose card stands beside it.
    """

    about: tuple[str, str] | None = None
    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    levels: int | None = None
    colour: Colour = "coverage"
    highlighted: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    lacking: bool = False
    without: tuple[str, ...] = ()
    only: bool = False
    layout: Layout = "hanging"
    compared: date | None = None
    ends: tuple[str, str] | None = None
    question: tuple[str, Mapping[str, str]] | None = None
    selected: str | None = None

    @classmethod
    def of(cls, view: View) -> "Opened":
        """What a view's address says."""
        query = view.query
        return cls(None if query.text("question") else _about(query), tuple(query.many("open")),
                   tuple(query.many("close")), query.whole("levels", most=DEEPEST), _colour(query),
                   tuple(query.many("highlight")), _kinds(query), query.yes("lacking"), _ties(query),
                   query.yes("only"), _layout(query), query.day("compared"), selected=query.text("selected"))

    def drawn(self, view: View) -> Drawing:
        """The picture that the address asks for."""
        wishes = Wishes(frozenset(self.opened), frozenset(self.closed), self.levels, self.colour, frozenset(self.kinds),
                        self.lacking, self.layout, self.compared, frozenset(self.without),
                        frozenset(self.highlighted if self.only else ()))
        if self.ends:
            return subjects.of_path(view.graph, *self.ends, wishes, **view.asking())
        if self.question:
            return subjects.of_rows(view.graph, *self.question, wishes, **view.asking())
        return subjects.of(view.graph, self.about, wishes, **view.asking())

    def address(self, view: View, endpoint: str = "pages.explorer", **more: Any) -> str:
        """The address of this picture, or of a file of it."""
        return view.address(endpoint, **self.parameters(), **more)

    def held(self, *but: str) -> list[tuple[str, str]]:
        """What a form that asks for `but` carries along, out of sight."""
        return [(name, text) for name, value in self.parameters().items() if name not in but and value is not None
                for text in (value if isinstance(value, list) else [str(value)])]

    def parameters(self) -> dict[str, Any]:
        """The parameters of the address, all of them; None or empty where it is as usual."""
        return {
            **self.named, "open": list(self.opened), "close": list(self.closed), "levels": self.levels,
            "colour": None if self.colour == "coverage" else self.colour, "highlight": list(self.highlighted),
            "kind": list(self.kinds), "lacking": "true" if self.lacking else None,
            "without": list(self.without), "only": "true" if self.only else None,
            "layout": None if self.layout == "hanging" else self.layout,
            "compared": self.compared.isoformat() if self.compared else None, "selected": self.selected}

    @property
    def named(self) -> dict[str, str]:
        """The parameters of the address that say what the picture is about."""
        if self.ends:
            return dict(zip(ENDS, self.ends, strict=True))
        if self.question:
            return {"question": self.question[0], **self.question[1]}
        return {self.about[0]: self.about[1]} if self.about else {}

    def turned(self, view: View, key: str, is_open: bool) -> str:
        """The address of the same picture with one mark opened or closed."""
        opened = [one for one in self.opened if one != key]
        closed = [one for one in self.closed if one != key]
        (closed if is_open else opened).append(key)
        return replace(self, opened=tuple(opened), closed=tuple(closed)).address(view)

    def to_level(self, view: View, levels: int) -> str:
        """The address of the same picture open down to a level."""
        return replace(self, opened=(), closed=(), levels=levels).address(view)

    def lit(self, view: View, name: str) -> str:
        """The address of the same picture with one class highlighted, or no longer."""
        others = tuple(one for one in self.highlighted if one != name)
        return replace(self, highlighted=others if name in self.highlighted else (*others, name)).address(view)


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the page, the same picture as data for its script and as files, and the days on which something changed."""
    @blueprint.get("/explorer")
    def explorer() -> Response:
        view, context = _asked(graph)
        return render(view, "explorer.html", network=context["drawing"].network(), colours=COLOURS, kinds=KINDS,
                      layouts=CALLED, drawn_types=TYPE, kept=context["wanted"].held(), **context)

    @blueprint.get("/explorer/days")
    def days() -> Response:
        view = View.of_request(graph)
        view.check()
        found = days_of_change(graph, view.within, view.day, view.reader.language)
        return jsonify(days=[[day.isoformat(), changes] for day, changes in found])

    @blueprint.get("/explorer/picture")
    def picture() -> Response:
        view, context = _asked(graph)
        g.words, language = view.reader.words, view.reader.language
        context["bar"] = Bar.of(view)
        tree, *parts = [render_template(f"parts/explorer/{name}.html", view=view, language=language, **context)
                        for name in ("tree", *PARTS)]
        found = context["drawing"]
        return jsonify(network=found.network(), tree=tree, hidden=found.hidden, tooMany=found.too_many,
                       tooManyVillages=found.too_many_villages, parts=dict(zip(PARTS, parts, strict=True)))

    @blueprint.get("/explorer/way")
    def way() -> Response:
        view = View.of_request(graph)
        thing = split_key(view.query.text("thing") or "")
        if thing[0] not in ALONE:
            view.query.problems.append(Problem("wrong-value", NOT_DRAWN, "thing"))
        wanted, _ = _wanted(view)
        return jsonify(address=_way(view, wanted, thing))

    @blueprint.get(f"/explorer/picture.<any({','.join(saving.FORMS)}):format>")
    def picture_file(format: saving.Format) -> Response:
        view, context = _asked(graph)
        form, found = saving.FORMS[format], context["drawing"]
        response = send_file(BytesIO(form.write(found)), mimetype=form.media_type, as_attachment=True,
                             download_name=saving.file_name(found, format))
        response.cache_control.private = True
        response.content_language.add(view.reader.language)
        return response


def _asked(graph: Graph) -> tuple[View, dict[str, Any]]:
    """The view that is asked for, and what its templates are given."""
    view = View.of_request(graph)
    wanted, connected = _wanted(view)
    found = wanted.drawn(view)
    return view, {"drawing": found, "wanted": wanted, "connected": connected, "rows": _rows(view, wanted, found),
                  "deepest": DEEPEST, "files": FILES, "changed": CHANGES, "most_listed": MOST_LISTED}


def _wanted(view: View) -> tuple[Opened, Ends]:
    """What the address asks for, and what it says of two things that are to be connected."""
    wanted, name = Opened.of(view), view.query.text("question")
    if name:
        given = view.check(named(view.graph, name, "question").parameters)
        return replace(wanted, question=(name, given)), Ends((), ())
    connected = ends(view, view.check(ENDS), key(ABOUT[wanted.about[0]], wanted.about[1]) if wanted.about else None)
    return replace(wanted, ends=connected.keys), connected


def _way(view: View, wanted: Opened, thing: tuple[str, str]) -> str:
    """The address of the same picture opened down to a thing; where it is not to be seen there, of it alone."""
    marks = [] if wanted.named else subjects.way(view.graph, thing, **view.asking())
    if marks:
        *above, last = (mark.key for mark in marks)
        opened = replace(wanted, opened=tuple(dict.fromkeys((*wanted.opened, *above))), selected=last,
                         closed=tuple(one for one in wanted.closed if one not in above))
        if any(mark.key == last for mark in opened.drawn(view).marks):
            return opened.address(view)
    return view.address("pages.explorer", **{ALONE[thing[0]]: thing[1]})


def _rows(view: View, wanted: Opened, found: Drawing) -> list[Row]:
    return rows(found, lambda key, is_open: wanted.turned(view, key, is_open), wanted.highlighted,
                view.address("pages.explorer", **wanted.named), view)


def _about(query: Query) -> tuple[str, str] | None:
    named = [(name, text) for name in subjects.ABOUT if (text := query.text(name))]
    if len(named) > 1:
        query.problems.append(Problem("wrong-value", ONE_ONLY, named[-1][0]))
    return named[0] if named else None


def _colour(query: Query) -> Colour:
    named = query.choice("colour", tuple(COLOURS))
    return next((colour for colour in COLOURS if colour == named), "coverage")


def _layout(query: Query) -> Layout:
    named = query.choice("layout", LAYOUTS)
    return next((layout for layout in LAYOUTS if layout == named), "hanging")


def _kinds(query: Query) -> tuple[Kind, ...]:
    named = query.many("kind")
    if not set(named) <= set(KINDS):
        query.problems.append(Problem("wrong-value", NOT_A_KIND, "kind"))
    return tuple(kind for kind in KINDS if kind in named)


def _ties(query: Query) -> tuple[str, ...]:
    named = query.many("without")
    if not set(named) <= TIES.keys():
        query.problems.append(Problem("wrong-value", NOT_A_LINK, "without"))
    return tuple(tie for tie in TIES if tie in named)
