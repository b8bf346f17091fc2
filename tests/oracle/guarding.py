"""What may not be, each rule in a few lines: the reason, or None where all is well."""

from datetime import date
from itertools import pairwise

import networkx

from tests.oracle.facts import OPEN, Facts, Link, Thing

ONE_A_DAY = {"PART_OF", "MEMBER_OF", "LIVES_IN", "LIES_IN", "IN", "BELONGS_TO", "OF_KIND", "IN_SECTOR"}
NESTING = {"PART_OF", "LIES_IN", "SUCCEEDS"}
# What of a link is a word of the vocabulary.
WORDS = {"HOLDS": "Position", "RESPONSIBLE_FOR": "Reason"}


def check_thing(facts: Facts, thing: Thing) -> str | None:
    """A thing begins before it ends, dies after it is born, changes names in order, and has its code alone."""
    died = thing.properties.get("died")
    if died is not None and died <= thing.since:
        return f"{thing.key} dies before it begins"
    if thing.kind in WORDS.values():
        return next(filter(None, (_word_retired(facts, link) for link in facts.links)), None)
    for former in ("former_names_until", "former_codes_until"):
        days = [thing.since, *thing.properties.get(former, ()), thing.until]
        if any(later <= earlier for earlier, later in pairwise(days)):
            return f"the days of {thing.key} are out of order"
    return _code_taken(facts, thing)


def _code_taken(facts: Facts, thing: Thing) -> str | None:
    for code, since, until in _codes(thing):
        for other in facts.coded(thing.kind, code):
            if other is not thing and any(
                    code == same and first < until and since < end for same, first, end in _codes(other)):
                return f"the code {code} of {thing.key} is that of {other.key} too"
    return None


def _codes(thing: Thing) -> list[tuple[str, date, date]]:
    """Each code with its days."""
    codes = [*thing.properties.get("former_codes", ()), thing.properties.get("code", "")]
    days = [thing.since, *thing.properties.get("former_codes_until", ()), thing.until]
    return [(code, since, until) for code, since, until in zip(codes, days, days[1:], strict=False) if code]


def _meet(one: Thing | Link, other: Thing | Link) -> bool:
    """Whether they share a day."""
    return one.since < other.until and other.since < one.until


def check_link(facts: Facts, link: Link) -> str | None:
    """A link lies within the life of both ends, and doesn't overlap what excludes it."""
    rules = (_word_retired, _overlapping, _second_head, _begins_after_death)
    return _outside_life(link) or next(filter(None, (rule(facts, link) for rule in rules)), None)


def _outside_life(link: Link) -> str | None:
    if link.type == "SUCCEEDS":
        early = link.since < max(link.start.since, link.end.since)
        return f"{link.start.key} succeeds before both are there" if early else None
    for thing in (link.start, link.end):
        if link.since < thing.since or link.until > thing.until:
            return f"{link.type} lies outside the life of {thing.key}"
    return None


def _word_retired(facts: Facts, link: Link) -> str | None:
    word = facts.things.get(f"{WORDS.get(link.type)}/{link.own.get(WORDS.get(link.type, '').lower())}")
    outside = word is not None and (link.since < word.since or link.until > word.until)
    return f"{word and word.key} is not in use all the time" if outside else None


def _overlapping(facts: Facts, link: Link) -> str | None:
    for other in facts.out(link.start, link.type):
        same = other.end is link.end and other.own.get("position") == link.own.get("position")
        if other is not link and _meet(link, other) and (link.type in ONE_A_DAY or (link.type != "HEADS" and same)):
            return f"{link.start.key} has another {link.type} at the time"
    return None


def _second_head(facts: Facts, link: Link) -> str | None:
    others = facts.into(link.end, "HEADS") if link.type == "HEADS" else ()
    if any(other is not link and _meet(link, other) for other in others):
        return f"{link.end.key} has another head at the time"
    return None


def _begins_after_death(facts: Facts, link: Link) -> str | None:
    if link.start.kind != "Person":
        return None
    died = link.start.properties.get("died") or OPEN
    if link.since >= died:
        return f"{link.start.key} is dead by then"
    duties = facts.out(link.start, "RESPONSIBLE_FOR") if link.type == "MEMBER_OF" else []
    for duty in [link] if link.type == "RESPONSIBLE_FOR" else duties:
        if not facts.out(link.start, "MEMBER_OF", duty.since):
            return f"{link.start.key} is no member by then"
    return None


def no_ring(facts: Facts, link: Link) -> str | None:
    """On no day does something lie within itself; days on which the links change are enough to look at."""
    if link.type not in NESTING:
        return None
    days = {other.since for other in facts.links if other.type == link.type and link.since <= other.since < link.until}
    return next(filter(None, (_ring_on(facts, link.type, day) for day in sorted(days | {link.since}))), None)


def _ring_on(facts: Facts, link_type: str, day: date) -> str | None:
    edges = [(one.start.key, one.end.key) for one in facts.links if one.type == link_type and one.valid(day)]
    return None if networkx.is_directed_acyclic_graph(networkx.DiGraph(edges)) else f"{link_type} has a ring on {day}"


def same_village(facts: Facts, link: Link) -> str | None:
    """A household and its group are in one village on every day."""
    if link.type not in ("IN", "BELONGS_TO"):
        return None
    belonging = [belongs.start for belongs in facts.into(link.start, "BELONGS_TO")]
    households = [link.start] if link.start.kind == "Household" else belonging
    return next(filter(None, (_apart(facts, household) for household in households)), None)


def _apart(facts: Facts, household: Thing) -> str | None:
    for belongs in facts.out(household, "BELONGS_TO"):
        for own in facts.out(household, "IN"):
            for groups in facts.out(belongs.end, "IN"):
                first = max(belongs.since, own.since, groups.since)
                if own.end is not groups.end and first < min(belongs.until, own.until, groups.until):
                    return f"{household.key} is apart from its group"
    return None
