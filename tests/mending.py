"""Random corrections and withdrawals of what is there: of days, names and codes, of links, of things with links."""

from typing import Any

from hypothesis import strategies as st

from tests.histories import DAYS, IDS, Action
from tests.making import act
from tests.oracle.facts import UNKNOWN, Facts, Link


@st.composite
def mends(draw: st.DrawFn, facts: Facts) -> list[Action]:
    """A mend of something that is there; it may well be refused."""
    links = sorted(facts.links, key=lambda link: (link.type, link.start.key, link.end.key, link.since))
    if not links or draw(st.integers(0, 2)) == 0:
        return _of_thing(draw, facts)
    link = draw(st.sampled_from(links))
    if draw(st.booleans()):
        return [withdrawn(link)]
    return [act("correct-link", **_called(link), **_right_days(draw))]


def _of_thing(draw: st.DrawFn, facts: Facts) -> list[Action]:
    thing = facts.things[draw(st.sampled_from(sorted(facts.things)))]
    if draw(st.integers(0, 2)) == 0:
        links = facts.touching(thing) if draw(st.booleans()) else []
        return [*map(withdrawn, links), act("withdraw-thing", thing=thing.key)]
    given = {"name": draw(st.sampled_from([None, *IDS["name"]])), "code": draw(st.sampled_from([None, "A-1", "B-2"])),
             **_right_days(draw)}
    return [act("correct-thing", thing=thing.key, **{name: value for name, value in given.items() if value})]


def withdrawn(link: Link) -> Action:
    """The action that takes a link away."""
    return act("withdraw-link", **_called(link))


def _called(link: Link) -> dict[str, Any]:
    since = {} if link.since == UNKNOWN else {"since": link.since.isoformat()}
    return {"link": link.type, "start": link.start.key, "end": link.end.key, **since}


def _right_days(draw: st.DrawFn) -> dict[str, Any]:
    given = {"right_since": draw(st.sampled_from([None, None, *DAYS[:3]])),
             "right_until": draw(st.sampled_from([None, None, *DAYS[3:]])),
             "reopen": draw(st.sampled_from([None, None, True]))}
    return {name: value for name, value in given.items() if value}
