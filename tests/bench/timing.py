"""Times of two ways to do one thing, taken in turn, so that a machine whose speed drifts is fair to both."""

import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

Doing = Callable[[], object]


class Pair(NamedTuple):
    """Median milliseconds of ours and of the peer's, and the median of the ratios pair by pair."""

    ours: float
    peer: float
    ratio: float


def seconds(doing: Doing) -> float:
    """How long one doing takes."""
    before = time.perf_counter()
    doing()
    return time.perf_counter() - before


def compared(ours: Doing, peer: Doing, *, runs: int, warm: int = 2) -> Pair:
    """Do both in turn."""
    for _ in range(warm):
        ours()
        peer()
    pairs = [(seconds(ours), seconds(peer)) for _ in range(runs)]
    return Pair(
        median(a for a, _ in pairs) * 1000,
        median(b for _, b in pairs) * 1000,
        median(a / b for a, b in pairs),
    )
