"""The picture as a tree in a table, row by row in step with the diagram."""

from collections.abc import Callable
from dataclasses import dataclass

from graphsvc.pictures.drawing import Drawing
from graphsvc.pictures.facts import share
from graphsvc.pictures.marks import Mark
from graphsvc.web.pages.reader import View

Turn = Callable[[str, bool], str]


@dataclass(frozen=True)
class Row:
    """One row. `turn` is the address with this mark opened or closed, `leads` those of pages about it."""

    mark: Mark
    level: int
    place: int
    siblings: int
    state: str
    share: float | None
    turn: str | None
    leads: tuple[tuple[str, str], ...]


def rows(drawing: Drawing, turn: Turn, view: View) -> list[Row]:
    """A row for each mark in sight."""
    return [_row(mark, drawing, turn, view) for mark in drawing.marks]


def _row(mark: Mark, drawing: Drawing, turn: Turn, view: View) -> Row:
    state = drawing.state(mark)
    return Row(mark, drawing.level(mark), drawing.place(mark), drawing.siblings(mark), state, share(mark),
               None if state == "leaf" else turn(mark.key, state == "open"), (*_own(mark, view), *_leads(mark, view)))


def _own(mark: Mark, view: View) -> tuple[tuple[str, str], ...]:
    """The page of the thing itself."""
    href = view.leads_to(mark.thing) if mark.thing else None
    return ((view.reader.words.gettext("Its page"), href),) if href else ()


def _leads(mark: Mark, view: View) -> tuple[tuple[str, str], ...]:
    words = view.reader.words
    match mark.thing and mark.thing.kind:
        case "Organization" if mark.thing:
            about = {"within": mark.thing.id}
            leads = [(words.gettext("Overview"), view.address("pages.home", **about)),
                     (words.gettext("Diagram of it alone"), view.address("pages.explorer", **about))]
            if mark.households and mark.covered is not None and mark.covered < mark.households:
                leads.append((words.gettext("Households without a member"),
                              view.address("pages.question", name="households-without-member", **about)))
            return tuple(leads)
        case "Village" if mark.thing:
            return ((words.gettext("Diagram of it alone"), view.address("pages.explorer", village=mark.thing.id)),)
    return ()
