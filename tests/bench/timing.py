"""Times of two ways to do one thing, taken in turn, so that a machine whose speed drifts is fair to both."""

import time
from collections.abc import Callable, Sequence
from math import ceil
from statistics import median
from typing import NamedTuple, TypeVar

Doing = Callable[[], object]
Result = TypeVar("Result")


class Pair(NamedTuple):
    """Milliseconds of ours and of the peer's, the median and what 95 of 100 do not exceed; the median ratio."""

    ours: float
    peer: float
    ratio: float
    ours_p95: float
    peer_p95: float


def timed(doing: Callable[[], Result]) -> tuple[float, Result]:
    """How many seconds one doing takes, and its result."""
    before = time.perf_counter()
    result = doing()
    return time.perf_counter() - before, result


def seconds(doing: Doing) -> float:
    """How many seconds one doing takes."""
    return timed(doing)[0]


def compared(ours: Doing, peer: Doing, *, runs: int, warm: int = 2) -> Pair:
    """Do both in turn."""
    for _ in range(warm):
        ours()
        peer()
    return paired([(seconds(ours), seconds(peer)) for _ in range(runs)])


def paired(times: Sequence[tuple[float, float]]) -> Pair:
    """What the seconds of both come to."""
    ours, peer = ([pair[side] * 1000 for pair in times] for side in (0, 1))
    return Pair(median(ours), median(peer), median(a / b for a, b in times), p95(ours), p95(peer))


def p95(values: Sequence[float]) -> float:
    """The least of the values that 95 of 100 do not exceed."""
    return sorted(values)[ceil(0.95 * len(values)) - 1]
