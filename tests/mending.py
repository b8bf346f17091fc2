"""Random corrections and withdrawals of what is there: of days, names and codes, of links, of things with links."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.histories import DAYS, IDS, Action
from tests.making import act
from tests.oracle.facts import UNKNOWN, Facts, Link, Thing


@st.composite
def mends_of_links(draw: st.DrawFn, facts: Facts) -> list[Action]:
    """A withdrawal or correction of a link that is there; it may well be refused."""
    link = draw(st.sampled_from(sorted(facts.links, key=_place)))
    if draw(st.booleans()):
        return [withdrawn(link)]
    return [act("correct-link", **_called(link), **_right_days(draw))]


@st.composite
def mends_of_things(draw: st.DrawFn, facts: Facts) -> list[Action]:
    """A correction or withdrawal of a thing, most often one that has links; it may well be refused."""
    linked = [thing for link in facts.links for thing in (link.start, link.end)]
    thing = draw(st.sampled_from(sorted(linked or facts.things.values(), key=lambda thing: thing.key)))
    way = draw(st.sampled_from([_with_its_links, _ended_amid_its_links, _ended_amid_its_links, _otherwise]))
    return way(draw, facts, thing)


def _with_its_links(draw: st.DrawFn, facts: Facts, thing: Thing) -> list[Action]:
    links = facts.touching(thing) if draw(st.booleans()) else []
    return [*map(withdrawn, links), act("withdraw-thing", thing=thing.key)]


def _ended_amid_its_links(draw: st.DrawFn, facts: Facts, thing: Thing) -> list[Action]:
    """An end on a day on which a link of the thing holds, where one does; that must be refused."""
    amid = [day for day in DAYS for on in [date.fromisoformat(day)]
            if thing.since < on and any(link.valid(on) and link.since < on for link in facts.touching(thing))]
    return [act("correct-thing", thing=thing.key, right_until=draw(st.sampled_from(amid or DAYS)))]


def _otherwise(draw: st.DrawFn, facts: Facts, thing: Thing) -> list[Action]:
    other = facts.things[draw(st.sampled_from(sorted(facts.things)))]
    given = {"name": draw(st.sampled_from([None, *IDS["name"]])), "code": draw(st.sampled_from([None, "A-1", "B-2"])),
             **_right_days(draw)}
    return [act("correct-thing", thing=other.key, **{name: value for name, value in given.items() if value})]


def withdrawn(link: Link) -> Action:
    """The action that takes a link away."""
    return act("withdraw-link", **_called(link))


def _place(link: Link) -> tuple[Any, ...]:
    return link.type, link.start.key, link.end.key, link.since


def _called(link: Link) -> dict[str, Any]:
    since = {} if link.since == UNKNOWN else {"since": link.since.isoformat()}
    return {"link": link.type, "start": link.start.key, "end": link.end.key, **since}


def _right_days(draw: st.DrawFn) -> dict[str, Any]:
    given = {"right_since": draw(st.sampled_from([None, None, *DAYS[:3]])),
             "right_until": draw(st.sampled_from([None, None, *DAYS[3:]])),
             "reopen": draw(st.sampled_from([None, None, True]))}
    return {name: value for name, value in given.items() if value}
