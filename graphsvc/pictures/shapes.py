"""The boxes, dots, signs and texts of a picture as SVG elements, in the colours of the palette."""

from collections.abc import Mapping
from math import copysign, cos, isclose, radians, sin
from xml.etree import ElementTree as ET

from graphsvc.pictures.blocks import HEIGHT
from graphsvc.pictures.chart import Spot
from graphsvc.pictures.coverage import STEPS
from graphsvc.pictures.drawing import Drawing
from graphsvc.pictures.labels import BESIDE, room, shortened
from graphsvc.pictures.marks import Change, Look, Mark
from graphsvc.pictures.palette import light
from graphsvc.text import legible

DOWN = 4.2  # from the middle of a line of text to its foot
BARS: Mapping[Look, float] = {"root": 8, "committee": 5, "cell": 5, "village": 5}
SQUARE = "M-5-5H5V5H-5Z"
SIGNS: Mapping[Look, str] = {
    "person": "M5 0A5 5 0 1 1-5 0A5 5 0 1 1 5 0Z", "group": "M0-6 6 0 0 6-6 0Z", "household": "M-4-4H4V4H-4Z",
    "gap": "M0-6 6 5H-6Z", "village": "M-5 0 0-5 5 0V5H-5Z"}
# What happened to a mark between two days that are compared: a plus, a cross, an arrow.
CHANGES: Mapping[Change, str] = {"added": "M-4 0H4M0-4V4", "ended": "M-3-3 3 3M3-3-3 3", "moved": "M-4 0H4M1-3 4 0 1 3"}
# The fills on which a sign is seen in its own colour.
SIGNS_SHOW = frozenset(f"coverage-{step.level}" for step in STEPS if step.level != "none")
# How large a dot is: what stands above is larger.
SIZES: Mapping[Look, float] = {"root": 1.6, "committee": 1.3, "household": 0.9}


def draw(into: ET.Element, drawing: Drawing) -> None:
    """Draw the lines and, over them, each mark in sight."""
    ET.SubElement(into, "path", {
        "d": "".join(f"M{n(a)} {n(b)}L{n(c)} {n(d)}" for a, b, c, d in drawing.chart.lines),
        "fill": "none", "stroke": light()["line-strong"]})
    for mark in drawing.marks:
        spot = drawing.chart.spots[mark.key]
        (_box if spot.width else _dot)(ET.SubElement(into, "g", {"transform": _moved(spot)}), mark, spot, drawing)


def sign(look: Look, into: ET.Element, x: float, y: float) -> None:
    """The small sign that tells what a mark stands for, so that colour is never alone."""
    ET.SubElement(into, "path", {"d": SIGNS.get(look, SQUARE), "transform": f"translate({n(x)} {n(y)})",
                                 "fill": _of_look(look)})


def swatch(fill: str, into: ET.Element, x: float, y: float) -> None:
    """The colour of a class, by its name in the palette."""
    ET.SubElement(into, "rect", {
        "x": n(x - 6.5), "y": n(y - 6.5), "width": "13", "height": "13", "fill": light()[fill],
        "stroke": light()["line-strong"]})


def change_sign(change: Change, into: ET.Element, x: float, y: float) -> None:
    """The sign of what happened between two days."""
    corner = ET.SubElement(into, "g", {"transform": f"translate({n(x)} {n(y)})"})
    ET.SubElement(corner, "circle", {"r": "8", "fill": light()[change]})
    ET.SubElement(corner, "path", {"d": CHANGES[change], "fill": "none", "stroke": light()["change-ink"],
                                   "stroke-width": "2"})


def text(into: ET.Element, said: str, x: float, y: float, ink: str, **more: str) -> None:
    """One line of text."""
    written = ET.SubElement(into, "text", {"x": n(x), "y": n(y), "fill": ink, **more})
    written.text = legible(said)


def n(number: float) -> str:
    """A number as short as it can be for a picture."""
    return f"{number:.6g}" if isclose(number, round(number, 2), abs_tol=1e-9) else f"{number:.2f}"


def _moved(spot: Spot) -> str:
    if not spot.turn:
        return f"translate({n(spot.x)} {n(spot.y)})"
    return f"translate({n(spot.x)} {n(spot.y)}) rotate({n(spot.turn - 180 if _is_flipped(spot) else spot.turn)})"


def _is_flipped(spot: Spot) -> bool:
    """Whether a name would stand upside down, and is written towards its dot instead."""
    return 90 < spot.turn < 270


def _of_look(look: Look) -> str:
    return light()[{"gap": "notice-line", "heading": "muted", "more": "mark-household"}.get(look, f"mark-{look}")]


def _fill(mark: Mark, drawing: Drawing) -> str:
    return drawing.colouring.classes[drawing.colouring.of(mark)].fill


def _box(into: ET.Element, mark: Mark, spot: Spot, drawing: Drawing) -> None:
    fill = _fill(mark, drawing)
    left, ink = -spot.width / 2, light()[f"{fill}-ink"]
    edge = {"stroke": light()["line-strong"]} if fill == "coverage-nothing" and mark.look != "heading" else {}
    box = ET.SubElement(into, "rect", {
        "x": n(left), "y": n(-HEIGHT / 2), "width": n(spot.width), "height": n(HEIGHT),
        "fill": light()[fill], **edge})
    ET.SubElement(box, "title").text = legible(mark.name)
    start = left + 12
    if bar := BARS.get(mark.look):
        ET.SubElement(into, "rect", {
            "x": n(left), "y": n(-HEIGHT / 2), "width": n(bar), "height": n(HEIGHT), "fill": _of_look(mark.look)})
    elif mark.look in SIGNS:
        ET.SubElement(into, "path", {"d": SIGNS[mark.look], "transform": f"translate({n(start)})",
                                     "fill": _of_look(mark.look) if fill in SIGNS_SHOW else ink})
        start += 11
    weight = {"font-weight": "bold"} if mark.look in ("root", "heading") else {}
    text(into, shortened(mark.name, room(mark, spot)), start, DOWN, ink, **weight)
    figures = drawing.colouring.note(mark) + (" +" if drawing.state(mark) == "closed" else "")
    if figures:
        text(into, figures, -left - 8, DOWN, ink, **{"text-anchor": "end"})
    if mark.change:
        _framed(into, mark.change, left, -HEIGHT / 2, spot.width, HEIGHT)
        change_sign(mark.change, into, left, -HEIGHT / 2)


def _framed(into: ET.Element, change: Change, left: float, top: float, width: float, height: float) -> None:
    ET.SubElement(into, "rect", {"x": n(left), "y": n(top), "width": n(width), "height": n(height), "fill": "none",
                                 "stroke": light()[change], "stroke-width": "2"})


def _dot(into: ET.Element, mark: Mark, spot: Spot, drawing: Drawing) -> None:
    upright = f"rotate({n(180 - spot.turn if _is_flipped(spot) else -spot.turn)}) " if spot.turn else ""
    dot = ET.SubElement(into, "path", {
        "d": SIGNS.get(mark.look, SQUARE), "transform": f"{upright}scale({SIZES.get(mark.look, 1)})",
        "fill": light()[_fill(mark, drawing)], "stroke": _of_look(mark.look), "stroke-width": "2"})
    ET.SubElement(dot, "title").text = legible(mark.name)
    said = "\u2002".join(filter(None, (shortened(mark.name, room(mark, spot)), drawing.colouring.note(mark))))
    away = -BESIDE if _is_flipped(spot) else BESIDE
    text(into, said + (" +" if drawing.state(mark) == "closed" else ""), away, -3 if spot.rides else DOWN,
         light()["ink"], **{"text-anchor": "end"} if away < 0 else {})
    if mark.change:
        # Upright, since a cross that is turned is a plus; and on the side that the name does not point to.
        upwards = ET.SubElement(into, "g", {"transform": upright.strip()} if upright else {})
        _framed(upwards, mark.change, -9, -9, 18, 18)
        angle = radians(spot.turn)
        change_sign(mark.change, upwards, copysign(9, -cos(angle)), copysign(9, -sin(angle)))
