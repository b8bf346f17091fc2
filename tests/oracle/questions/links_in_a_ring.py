"""What lies within itself on a day, by way of others."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import networkx

from tests.oracle.facts import Facts
from tests.oracle.faults import from_the_top
from tests.oracle.questions import Row

RINGS = ("PART_OF", "LIES_IN", "SUCCEEDS")


def answer(facts: Facts, within: Sequence[str], as_of: date) -> list[Row]:
    """Thing, link, above: the links between two that reach each other."""
    return [row for kind in RINGS for row in _rings(facts, kind, as_of)] if from_the_top(facts, within, as_of) else []


def _rings(facts: Facts, kind: str, day: date) -> list[Row]:
    edges = {(link.start.key, link.end.key) for link in facts.links if link.type == kind and link.valid(day)}
    circles = list(networkx.strongly_connected_components(networkx.DiGraph(edges)))
    return [(start, kind, end) for start, end in edges if any(start in circle and end in circle for circle in circles)]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By thing, link and what is above."""
    return facts.place(row[0]), row[1], facts.place(row[2])
