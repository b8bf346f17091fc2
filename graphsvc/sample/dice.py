"""Chance that falls the same way in every run, whatever the version of Python."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """Draws built on `Random.random` alone, the only method whose sequence Python promises to keep."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed).random  # noqa: S311 (nothing here is a secret)

    def chance(self, probability: float) -> bool:
        """True in that share of draws."""
        return self._random() < probability

    def below(self, bound: int) -> int:
        """A whole number from 0 to bound - 1."""
        return int(self._random() * bound)

    def one(self, items: Sequence[Item]) -> Item:
        """One of the items."""
        return items[int(self._random() * len(items))]

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """The items in another order (Fisher and Yates)."""
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = int(self._random() * (last + 1))
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed

    def some(self, items: Sequence[Item], count: float) -> list[Item]:
        """That many of the items, or all; a fraction of one is a chance of one more."""
        whole = int(count) + self.chance(count % 1)
        return self.shuffled(items)[:whole] if whole else []

    def day(self, first: date, last: date) -> str:
        """A day from first to last, as 2022-06-17."""
        return _written(first.toordinal() + self.below(max(1, last.toordinal() - first.toordinal() + 1)))


@cache
def _written(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def apportioned(total: int, weights: Sequence[float]) -> list[int]:
    """Whole numbers that add up to a total, as near to the weights as may be (largest remainder).

    >>> apportioned(10, [1, 1, 2])
    [3, 2, 5]
    """
    shares = [total * weight / sum(weights) for weight in weights]
    parts = [int(share) for share in shares]
    by_rest = sorted(range(len(parts)), key=lambda place: (parts[place] - shares[place], place))
    for place in by_rest[: total - sum(parts)]:
        parts[place] += 1
    return parts
