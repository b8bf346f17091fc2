"""What may be on no day, looked for day by day: slower than comparing intervals as guarding.py does, and plainer."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import networkx

from tests.oracle.facts import OPEN, Facts, Link, Thing

ONE_OF_EACH = ("PART_OF", "MEMBER_OF", "LIVES_IN", "LIES_IN", "IN", "BELONGS_TO", "OF_KIND", "IN_SECTOR")
WITHIN_EACH_OTHER = ("PART_OF", "LIES_IN", "SUCCEEDS")


def broken(facts: Facts) -> list[str]:
    """Everything that is wrong, and on which day it is first so; between the days on which something changes all stays.

    One parent at most, one head of a village, nothing within itself, no link outside the life of its ends (but one to
    a predecessor, who is gone by then), no household in another village than its group.
    """
    items: list[Thing | Link] = [*facts.things.values(), *facts.links]
    days = sorted({day for item in items for day in (item.since, item.until)} - {OPEN})
    first: dict[str, date] = {}
    for day in days:
        for fault in _on(facts, day):
            first.setdefault(fault, day)
    return [f"{fault} on {day}" for fault, day in first.items()]


def _on(facts: Facts, day: date) -> Iterator[str]:
    links = [link for link in facts.links if link.valid(day)]
    yield from _more_than_one(links)
    yield from _rings(links)
    for link in links:
        for thing in (link.start, link.end):
            if link.type != "SUCCEEDS" and not thing.since <= day < thing.until:
                yield f"{link.start.key} {link.type} {link.end.key}: {thing.key} is not there"
    yield from _apart(links)


def _more_than_one(links: list[Link]) -> Iterator[str]:
    held = Counter((link.start.key, link.type) for link in links if link.type in ONE_OF_EACH)
    held += Counter((link.end.key, link.type) for link in links if link.type == "HEADS")
    yield from (f"{key} has {count} {link_type}" for (key, link_type), count in held.items() if count > 1)


def _rings(links: list[Link]) -> Iterator[str]:
    for link_type in WITHIN_EACH_OTHER:
        within = networkx.DiGraph([(link.start.key, link.end.key) for link in links if link.type == link_type])
        if not networkx.is_directed_acyclic_graph(within):
            yield f"{link_type} has a ring"


def _apart(links: list[Link]) -> Iterator[str]:
    village = {link.start.key: link.end.key for link in links if link.type == "IN"}
    for link in links:
        ends = (village.get(link.start.key), village.get(link.end.key))
        if link.type == "BELONGS_TO" and None not in ends and ends[0] != ends[1]:
            yield f"{link.start.key} is apart from its group {link.end.key}"
