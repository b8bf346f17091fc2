"""A picture as an SVG file of its own: the page's places and colours, with its title, day and legend inside."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple
from xml.etree import ElementTree as ET

from graphsvc.pictures.colouring import COLOURS, ROWS
from graphsvc.pictures.drawing import Drawing
from graphsvc.pictures.facts import CHANGES
from graphsvc.pictures.labels import EM, long, shortened
from graphsvc.pictures.marks import Look
from graphsvc.pictures.palette import light
from graphsvc.pictures.shapes import DOWN, change_sign, draw, n, sign, swatch, text
from graphsvc.text import legible
from graphsvc.words import Words

FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'
MARGIN, HEAD, LEAST = 24.0, 72.0, 560.0
ROW, APART, FOR_SIGN = 22.0, 18.0, 14.0
Sign = Callable[[ET.Element, float, float], None]


class Size(NamedTuple):
    """How wide and high a document is."""

    width: float
    height: float


class _Entry(NamedTuple):
    """One entry of the legend: what it says, where it stands, and how its sign is drawn there."""

    said: str
    x: float
    y: float
    draw: Sign | None


def svg(drawing: Drawing) -> bytes:
    """Draw a picture as an SVG document.

    Colours stand in it as attributes, so that it looks the same in a browser, an office program and a notebook. A name
    is text wherever it stands; what XML can't hold becomes U+FFFD.

    Parameters
    ----------
    drawing
        The picture.
    """
    written: bytes = ET.tostring(_document(drawing), encoding="utf-8", xml_declaration=True)
    return written


def size(drawing: Drawing) -> Size:
    """How large the document is, in pixels of a screen."""
    width = max(LEAST, drawing.chart.width + 2 * MARGIN)
    legend = max(entry.y for entry in _legend(drawing, width)) + ROW
    return Size(width, HEAD + drawing.chart.height + MARGIN + legend + MARGIN / 2)


def _document(drawing: Drawing) -> ET.Element:
    width, height = size(drawing)
    root = ET.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "width": n(width), "height": n(height),
        "viewBox": f"0 0 {n(width)} {n(height)}", "xml:lang": drawing.words.language, "role": "img",
        "font-family": FONT, "font-size": n(EM)})
    ET.SubElement(root, "title").text = legible(f"{drawing.title} · {drawing.when}")
    ET.SubElement(root, "rect", {"width": n(width), "height": n(height), "fill": light()["ground"]})
    _head(root, drawing, width)
    draw(_moved(root, (width - drawing.chart.width) / 2, HEAD), drawing)
    foot = _moved(root, MARGIN, HEAD + drawing.chart.height + MARGIN)
    for entry in _legend(drawing, width):
        if entry.draw:
            entry.draw(foot, entry.x + FOR_SIGN / 2, entry.y)
        text(foot, entry.said, entry.x + (FOR_SIGN + 6 if entry.draw else 0), entry.y + DOWN, light()["muted"])
    return root


def _moved(root: ET.Element, x: float, y: float) -> ET.Element:
    return ET.SubElement(root, "g", {"transform": f"translate({n(x)} {n(y)})"})


def _head(root: ET.Element, drawing: Drawing, width: float) -> None:
    words, large = drawing.words, 1.6
    said = [drawing.when]
    if drawing.hidden:
        said.append(words.gettext(
            "The diagram shows 1,500 marks at most; a mark with a plus stands for what lies below it."))
    room = width - 2 * MARGIN
    text(root, shortened(drawing.title, room / large / 1.1), MARGIN, 34, light()["ink"],
         **{"font-size": n(EM * large), "font-weight": "bold"})
    text(root, shortened(" · ".join(said), room), MARGIN, 54, light()["muted"])


def _legend(drawing: Drawing, width: float) -> Iterator[_Entry]:
    """The legend's entries, in as many rows as they need."""
    y = ROW / 2
    for line in (_classes(drawing), _looks(drawing.words), _changes(drawing)):
        x = 0.0
        for said, drawn in line:
            wide = long(said) + (FOR_SIGN + 6 if drawn else 0)
            if x and x + wide > width - 2 * MARGIN:
                x, y = 0.0, y + ROW
            yield _Entry(said, x, y, drawn)
            x += wide + APART
        y += ROW if x else 0


def _classes(drawing: Drawing) -> Iterator[tuple[str, Sign | None]]:
    yield f"{COLOURS.get(drawing.wishes.colour, ROWS).says(drawing.words.language)}:", None
    for found, _ in drawing.colouring.legend(drawing.marks):
        yield f"{found.bears} {found.said}".strip(), partial(swatch, found.fill)


def _looks(words: Words) -> Iterator[tuple[str, Sign | None]]:
    looks: dict[Look, str] = {
        "root": words.gettext("Top organization"), "committee": words.gettext("Committee"),
        "cell": words.gettext("Cell"), "village": words.gettext("Village"), "person": words.gettext("Member"),
        "group": words.gettext("Household group"), "household": words.gettext("Household")}
    for look, said in looks.items():
        yield said, partial(sign, look)
    yield words.gettext("+ more lies below"), None


def _changes(drawing: Drawing) -> Iterator[tuple[str, Sign | None]]:
    for change, said in CHANGES.items() if drawing.earlier else ():
        yield said.says(drawing.words.language), partial(change_sign, change)
