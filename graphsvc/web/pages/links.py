"""A thing's links of the day, in groups in words, each leading to what is at its other end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from graphsvc.model import links
from graphsvc.model.things import Thing
from graphsvc.questions.things import LinkOf
from graphsvc.web.pages.page import Bar
from graphsvc.web.pages.reader import View
from graphsvc.words import Words

SHOWN = 6  # of a group
Leads = Callable[[Thing], str | None]


@dataclass(frozen=True)
class End:
    """What is at the other end of a link, with what is said of the link itself: a position, a reason, its days."""

    thing: Thing
    href: str | None
    note: str
    days: str


@dataclass(frozen=True)
class Group:
    """Links of one type and direction to things of one kind."""

    title: str
    ends: list[End]

    @property
    def first(self) -> list[End]:
        """Those that a page shows; one that would be left out alone is among them."""
        return self.ends if len(self.ends) <= SHOWN + 1 else self.ends[:SHOWN]

    @property
    def rest(self) -> list[End]:
        """Those that it shows when asked."""
        return self.ends[len(self.first):]


def leading(view: View, bar: Bar) -> Leads:
    """Where things lead from a page: an organization above the view's own widens the view, for it is not within it."""
    above = {thing.id for thing in bar.above}

    def leads(thing: Thing) -> str | None:
        if thing.kind == "Organization" and thing.id in above:
            return view.address("pages.thing", plural="organizations", identity=thing.id, within=thing.id)
        return view.leads_to(thing)
    return leads


def grouped(found: Iterable[LinkOf], view: View, leads: Leads) -> list[Group]:
    """Links in their groups, in the order of reading."""
    together: dict[tuple[str, bool, str], list[End]] = {}
    for link in found:
        together.setdefault((link.type, link.outward, link.other.kind), []).append(_end(link, view.reader.words, leads))
    order = list(links.HEADINGS)
    return [Group((links.HEADINGS.get(of) or links.CALLED[of[0]]).says(view.reader.language), together[of])
            for of in sorted(together, key=lambda of: order.index(of) if of in order else len(order))]


def span(words: Words, since: date | None, until: date | None) -> str:
    """From when to when, in words; nothing where neither day is known."""
    said = {"since": words.day(since) if since else "", "until": words.day(until) if until else ""}
    if since and until:
        return words.gettext("from %(since)s until %(until)s", **said)
    if since or until:
        return words.gettext("from %(since)s", **said) if since else words.gettext("until %(until)s", **said)
    return ""


def _end(link: LinkOf, words: Words, leads: Leads) -> End:
    notes = (link.position.name if link.position else "", link.reason.name if link.reason else "")
    return End(link.other, leads(link.other), ", ".join(filter(None, notes)), span(words, link.since, link.until))
