"""The picture as a tree in a table, row by row in step with the diagram."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from graphsvc.model.things import Thing
from graphsvc.pictures.colouring import Class
from graphsvc.pictures.drawing import Drawing
from graphsvc.pictures.facts import share
from graphsvc.pictures.marks import Mark
from graphsvc.web.pages.reader import View

Turn = Callable[[str, bool], str]


@dataclass(frozen=True)
class Row:
    """One row. `turn` is the address with this mark opened or closed, `page` that of its thing, `leads` all about it.

    `of` is the class that its colour says, `note` what its box notes; `dimmed` says that others are highlighted.
    """

    mark: Mark
    level: int
    place: int
    siblings: int
    state: str
    share: float | None
    of: Class
    note: str
    dimmed: bool
    turn: str | None
    page: str | None
    leads: tuple[tuple[str, str], ...]


def rows(drawing: Drawing, turn: Turn, highlighted: Collection[str], here: str, view: View) -> list[Row]:
    """A row for each mark in sight; `here` is the address of what the picture is about, where no row need lead."""
    return [_row(mark, drawing, turn, highlighted, here, view) for mark in drawing.marks]


def _row(mark: Mark, drawing: Drawing, turn: Turn, highlighted: Collection[str], here: str, view: View) -> Row:
    state, name = drawing.state(mark), drawing.colouring.of(mark)
    dimmed = bool(highlighted) and name not in highlighted
    page = view.leads_to(mark.thing) if mark.thing else None
    return Row(mark, drawing.level(mark), drawing.place(mark), drawing.siblings(mark), state, share(mark),
               drawing.colouring.classes[name], drawing.colouring.note(mark), dimmed,
               None if state == "leaf" else turn(mark.key, state == "open"),
               page, tuple(_leads(mark, mark.thing, page, here, view)) if mark.thing else ())


def _leads(mark: Mark, thing: Thing, page: str | None, here: str, view: View) -> list[tuple[str, str]]:
    words = view.reader.words
    leads = [(words.gettext("Its page"), page)] if page else []
    if (alone := view.drawn_alone(thing)) and alone != here:
        leads.append((words.gettext("Diagram of it alone"), alone))
    if thing.kind == "Organization":
        leads.append((words.gettext("Overview"), view.address("pages.home", within=thing.id)))
        if mark.households and mark.covered is not None and mark.covered < mark.households:
            leads.append((words.gettext("Households without a member"),
                          view.address("pages.question", name="households-without-member", within=thing.id)))
    return leads
