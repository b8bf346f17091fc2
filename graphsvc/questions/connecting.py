"""How two things are connected on a day: both are climbed from, link by link, to where the climbs meet first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import NamedTuple

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.model.things import Thing, key, split_key, thing_of
from graphsvc.questions import reach
from graphsvc.questions.naming import named
from graphsvc.questions.things import check_within

DEEPEST = 40  # links from a thing to where it meets the other
MOST = 30  # chains of the same length from one thing


class Step(NamedTuple):
    """A link of a chain: what hangs below which other thing, of which kind that is, and by which type of link."""

    below: Thing
    tie: str
    above: Thing
    kind: Thing | None
    cell: bool


@dataclass
class Climb:
    """What lies above a thing: how many links away, and the links by the key of what they lead up to."""

    bottom: Thing
    steps: dict[str, int] = field(default_factory=dict)
    below: dict[str, list[Step]] = field(default_factory=dict)

    def chains(self, top: str) -> Iterator[Sequence[Step]]:
        """The shortest chains from a thing above down to the bottom."""
        if self.steps[top] == 0:
            yield ()
        for step in self.below.get(top, ()):
            for rest in self.chains(_key(step.below)):
                yield (step, *rest)


class Meeting(NamedTuple):
    """A thing in which two climbs meet, with the chains from there down to each of the two."""

    top: Thing
    chains: Sequence[Sequence[Step]]


class About(NamedTuple):
    """For whom and when it is asked: the ids of organizations that are there that day."""

    within: Sequence[str]
    day: date
    language: Language


def connected(graph: Graph, one: str, other: str, *, within: Sequence[str] = (), as_of: date | None = None,
              language: Language = "vi") -> list[Meeting]:
    """How two things are connected: where the climbs from both meet after the fewest links; nothing where nowhere.

    Parameters
    ----------
    one, other
        The keys of two things.
    within, as_of, language
        As a question is asked.

    Raises
    ------
    NotFound
        One of the things, or an organization of `within`, is not there within reach.
    Refused
        An organization is not there that day.
    """
    day = as_of or graph.today()
    organizations = reach.within(graph, within, day, language)
    for end in (one, other):
        check_within(graph, *split_key(end), within, day)
    about = About([thing.id for thing in organizations], day, language)
    climbs = [_climbed(graph, end, about) for end in (one, other)]
    return [_meeting(top, climbs) for top in _tops(climbs)]


def _tops(climbs: Sequence[Climb]) -> list[str]:
    """The keys of the things in both climbs that are the fewest links away from both bottoms together."""
    one, other = (climb.steps for climb in climbs)
    far: Mapping[str, int] = {top: steps + other[top] for top, steps in one.items() if top in other}
    fewest = min(far.values(), default=0)
    return [top for top, steps in far.items() if steps == fewest]


def _meeting(top: str, climbs: Sequence[Climb]) -> Meeting:
    chains = [chain for climb in climbs for chain in islice(climb.chains(top), MOST) if chain]
    return Meeting(chains[0][0].above if chains else climbs[0].bottom, chains)


def _climbed(graph: Graph, start: str, about: About) -> Climb:
    (match,) = named(graph, [start], about.day, about.language)
    climb, known, level = Climb(match.thing, {start: 0}), {start: match.thing}, [start]
    for steps in range(1, DEEPEST + 1):
        found = _above(graph, level, known, about)
        for step in found:
            above = _key(step.above)
            known.setdefault(above, step.above)
            if climb.steps.setdefault(above, steps) == steps:
                climb.below.setdefault(above, []).append(step)
        level = [above for above, far in climb.steps.items() if far == steps]
        if not level:
            break
    return climb


def _above(graph: Graph, level: Sequence[str], known: Mapping[str, Thing], about: About) -> list[Step]:
    """The links that lead up from some things."""
    rows = graph.store.rows(
        graph.catalogue.plumbing["things/above"], {"keys": list(level), "day": about.day, "within": about.within},
        seconds=graph.settings.seconds)
    named_on = (about.day, about.language)
    return [Step(known[row["below"]], row["tie"], thing_of(row["above"], *named_on),
                 thing_of(row["kind"], *named_on) if row["kind"] else None, bool(row["cell"])) for row in rows]


def _key(thing: Thing) -> str:
    return key(thing.kind, thing.id)
