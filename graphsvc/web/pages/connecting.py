"""The two ends of a path in the explorer: each is named by its key, its id or by words of its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphsvc.errors import NotFound
from graphsvc.language import Text
from graphsvc.model.things import key
from graphsvc.questions.naming import Match
from graphsvc.questions.things import check_within
from graphsvc.statements.types import Parameter
from graphsvc.web.pages.fields import Field, Filled, fields, filled, unclear
from graphsvc.web.pages.reader import ALONE, View

TYPE = "|".join(ALONE)
ENDS: Mapping[str, Parameter] = {
    "from": Parameter("from", TYPE, Text("Từ", "From"), Text("", ""), optional=True, default=None),
    "to": Parameter("to", TYPE, Text("Đến", "To"), Text("", ""), optional=True, default=None),
}


@dataclass(frozen=True)
class Ends:
    """What an address says of the two ends: their fields, and the things that are meant where both are clear."""

    fields: Sequence[Field]
    things: tuple[Match, ...]

    @property
    def keys(self) -> tuple[str, str] | None:
        """The keys of both; None where there is nothing to connect yet."""
        found = [key(match.thing.kind, match.thing.id) for match in self.things]
        return (found[0], found[1]) if len(found) == len(ENDS) else None

    @property
    def asked(self) -> bool:
        """Whether the reader has begun to name them."""
        return any(field.problems for field in self.fields) or self.keys is not None


def ends(view: View, typed: Mapping[str, str], about: str | None) -> Ends:
    """The ends that an address names; the first is what the picture is about unless it names another."""
    held = _within(view, filled(view, ENDS, {"from": about or "", **typed}))
    shown = fields(view, ENDS, held, held.problems)
    return Ends(shown, tuple(field.chosen for field in shown if field.chosen))


def _within(view: View, held: Filled) -> Filled:
    """The same where what is out of reach is as if it never was: an id finds a thing wherever it is."""
    out = [name for name, found in held.matches.items() if any(not _is_within(view, match) for match in found)]
    return Filled(held.values, {**held.matches, **dict.fromkeys(out, ())},
                  [*held.problems, *(unclear(view, ENDS[name], ()) for name in out)])


def _is_within(view: View, match: Match) -> bool:
    try:
        check_within(view.graph, match.thing.kind, match.thing.id, view.within, view.day)
    except NotFound:
        return False
    return True
