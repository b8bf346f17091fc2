"""Pictures for the tests of files: small ones, with any names."""

from datetime import date

from graphsvc.language import Language
from graphsvc.model.things import Thing
from graphsvc.pictures.chart import Layout
from graphsvc.pictures.colouring import by_coverage
from graphsvc.pictures.drawing import Drawing, Wishes
from graphsvc.pictures.marks import Mark
from graphsvc.pictures.showing import show
from graphsvc.words import words

DAY = date(2022, 6, 17)
HOSTILE = [
    "</script><img src=x onerror=alert(1)>", "]]><!-- & \"'", "a\x00b\x08c\x0b\x1f\x7f", "\ud800 alone \udfff",
    "\ufffe\uffff",
    "\u202eright to left\u202c \u200f\u2066", "x" * 500, "👩‍👩‍👧‍👦 🏳️‍🌈 𠮷", "=HYPERLINK(1)",
    "", " ", "مرحبا", "../../etc/passwd\r\nX: y"]


def named(names: list[str], layout: Layout = "hanging", language: Language = "vi") -> Drawing:
    """A root over a cell of each name, each with a village of that name, counted in many ways."""
    root = Mark("Organization/r", names[0], "root", Thing("Organization", "r", names[0]), 20, 19)
    for number, name in enumerate(names):
        cell = Mark(f"Organization/{number}{name}", name, "cell", Thing("Organization", f"{number}{name}", name),
                    20, number % 21, about=name, since=date(2020, 1, 1))
        cell.add(Mark(f"Village/{number}@{cell.key}", name, "village", Thing("Village", str(number), name), 20,
                      number % 21, opens=False, further=True))
        root.add(cell)
    return opened([root], layout, language)


def opened(roots: list[Mark], layout: Layout = "hanging", language: Language = "vi") -> Drawing:
    """A picture with all open that opens by itself."""
    return Drawing(roots, show(roots), Wishes(layout=layout), by_coverage(words(language)), words(language), DAY)
