"""What every page has around it: the bar with the organization and the day, and the banner over invented data."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flask import Response, g, make_response, render_template

from graphsvc.errors import Refused
from graphsvc.model.things import Thing
from graphsvc.questions import reach
from graphsvc.questions.asking import look
from graphsvc.web.pages import invented
from graphsvc.web.pages.reader import Reader, View


@dataclass(frozen=True)
class Bar:
    """The organizations asked about, those from which a reader may go on, and the day."""

    within: Sequence[Thing]
    above: Sequence[Thing]
    below: Sequence[Thing]
    day: date

    @classmethod
    def of(cls, view: View) -> "Bar":
        """The bar of a view.

        Raises
        ------
        Refused
            An organization does not exist, or not on that day.
        """
        within = reach.within(view.graph, view.within, view.day, view.reader.language)
        above, below = _around(view, within[0]) if len(within) == 1 else ([], [])
        return cls(within, above, below, view.day)

    @classmethod
    def to_mend(cls, view: View) -> "tuple[View, Bar]":
        """What can be kept of a view that was refused, and its bar, so that a reader mends it in place.

        An organization that is there today is kept beside a day on which it is not: either may be the wrong one.
        """
        with suppress(Refused):
            return view, cls.of(view)
        with suppress(Refused):
            return view, replace(cls.of(replace(view, as_of=None)), day=view.day)
        everything = replace(view, within=())
        return everything, cls.of(everything)

    @property
    def title(self) -> str:
        """The names of the organizations asked about."""
        return ", ".join(thing.name for thing in self.within)


def render(view: View, template: str, status: int = 200, **context: Any) -> Response:
    """Write a page about a view."""
    return written(view.reader, template, status, view=view, bar=context.pop("bar", None) or Bar.of(view),
                   invented=invented.is_invented(view.graph), **context)


def written(reader: Reader, template: str, status: int = 200, **context: Any) -> Response:
    """Write a page in the reader's language."""
    g.words = reader.words
    response = make_response(render_template(template, reader=reader, language=reader.language, **context), status)
    response.content_language.add(reader.language)
    return response


def _around(view: View, organization: Thing) -> tuple[list[Thing], list[Thing]]:
    about = {**view.asking(), "within": (), "parameters": {"organization": organization.id}}
    with look(view.graph, "neighbours", **about) as answer:
        near = list(answer)
    return [thing for steps, thing in near if steps < 0], [thing for steps, thing in near if steps > 0]
