"""The positions of an organization: how many seats its kind has for each, and who holds them on a day."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graphsvc.model.things import Thing
from graphsvc.questions.things import Described, LinkOf, described
from graphsvc.text import sort_key
from graphsvc.web.pages.reader import View

MOST_FIELDS = 20  # to appoint to one position at once


@dataclass(frozen=True)
class Holder:
    """Somebody who holds a position; `value` is what a form sends to release them, `field` what it is called there."""

    person: Thing
    position: Thing
    since: date | None

    @property
    def value(self) -> str:
        """Who, and of which position."""
        return f"{self.person.id}/{self.position.id}"

    @property
    def field(self) -> str:
        """The name of its tick."""
        return f"release-{self.value}"


@dataclass(frozen=True)
class Seat:
    """A position: how many seats the organization's kind has for it, None where that is not set, and who holds it."""

    position: Thing
    seats: int | None
    holders: Sequence[Holder]

    @property
    def vacant(self) -> int:
        """How many seats nobody holds."""
        return max(0, (self.seats or 0) - len(self.holders))

    @property
    def names(self) -> list[str]:
        """The names of its fields, whoever holds it now: so that a form which is sent twice says the same twice."""
        return [f"appoint-{self.position.id}-{place}" for place in range(1, min(self.seats or 1, MOST_FIELDS) + 1)]

    def offered(self, held: Mapping[str, str]) -> list[str]:
        """Those of its fields that are shown: one for each vacant seat, or for who comes after a holder; the filled."""
        return [name for place, name in enumerate(self.names) if place < max(1, self.vacant) or held.get(name)]


@dataclass(frozen=True)
class Table:
    """An organization with its seats: those of its kind first, of these the leading ones, then by name."""

    thing: Thing
    kinds: Sequence[Thing]
    seats: Sequence[Seat]

    @property
    def holders(self) -> list[Holder]:
        """Everybody who holds a position."""
        return [holder for seat in self.seats for holder in seat.holders]


def seats_of(view: View, identity: str) -> Table:
    """The seats of an organization on the day of a view."""
    found = _described(view, "Organization", identity)
    kinds = [link.other for link in found.links if link.type == "OF_KIND" and link.outward]
    wanted = {link.other: link for kind in kinds for link in _described(view, "Kind", kind.id).links
              if link.type == "HAS_SEATS"}
    held = [link for link in found.links if link.type == "HOLDS"]
    others = {link.position: link for link in held if link.position and link.position not in wanted}
    return Table(found.thing, kinds, [_seat(position, seats[position].seats, held)
                                      for seats in (wanted, others) for position in sorted(seats, key=_order(seats))])


def _described(view: View, kind: str, identity: str) -> Described:
    return described(view.graph, kind, identity, within=view.within, as_of=view.day, language=view.reader.language)


def _order(seats: Mapping[Thing, LinkOf]) -> Callable[[Thing], tuple[bool, str]]:
    return lambda position: (not seats[position].leads, sort_key(position.name))


def _seat(position: Thing, seats: int | None, held: Sequence[LinkOf]) -> Seat:
    return Seat(position, seats, [Holder(link.other, position, link.since) for link in held
                                  if link.position == position])
