"""Times of two ways to do one thing, taken in turn, so that a machine whose speed drifts is fair to both."""

import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple, TypeVar

Doing = Callable[[], object]
Result = TypeVar("Result")


class Pair(NamedTuple):
    """Median milliseconds of ours and of the peer's, and the median of the ratios pair by pair."""

    ours: float
    peer: float
    ratio: float


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
    return Pair(
        median(a for a, _ in times) * 1000,
        median(b for _, b in times) * 1000,
        median(a / b for a, b in times),
    )
