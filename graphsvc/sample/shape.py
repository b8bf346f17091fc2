"""How large a sample is, and how that is shared out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.sample.dice import apportioned

DISTRICT_ORGANIZATIONS = 79
BASE_AND_ROOT = 29
VILLAGES = 21
FEWEST_ORGANIZATIONS = BASE_AND_ROOT + 36
DISTRICTS_IN_PROVINCE = 20
MEMBERS_OF_REFERENCE, HOUSEHOLDS_OF_REFERENCE = 637, 3600
FEWEST_HOUSEHOLDS_IN_DISTRICT = 210
MOST_HOUSEHOLDS, MOST_ORGANIZATIONS = 5_000_000, 500_000


class Part(NamedTuple):
    """What one district gets: its households, its members, and the cells of its committees."""

    households: int
    members: int
    cells: int


@dataclass(frozen=True)
class Shape:
    """The reference district, or the same shape at any size.

    Parameters
    ----------
    households
        Households on the reference day, 2022-06-17.
    organizations
        Organisations on that day. From 158 on there is more than one district, with provinces above.

    Raises
    ------
    Refused
        Too few for the shape, or too many for one machine.
    """

    households: int = HOUSEHOLDS_OF_REFERENCE
    organizations: int = DISTRICT_ORGANIZATIONS

    def __post_init__(self) -> None:
        problems = [
            *_within("organizations", self.organizations, FEWEST_ORGANIZATIONS, MOST_ORGANIZATIONS),
            *_within("households", self.households, FEWEST_HOUSEHOLDS_IN_DISTRICT * self.districts, MOST_HOUSEHOLDS),
        ]
        if problems:
            raise Refused(problems)

    @property
    def districts(self) -> int:
        """How many districts."""
        return max(1, self.organizations // DISTRICT_ORGANIZATIONS)

    @property
    def provinces(self) -> int:
        """How many provincial organisations stand above them: none above a single district."""
        return 0 if self.districts == 1 else -(-self.districts // DISTRICTS_IN_PROVINCE)

    def parts(self) -> Iterator[Part]:
        """What each district gets."""
        above = self.provinces + 1 if self.provinces else 0
        even = [1.0] * self.districts
        cells = apportioned(self.organizations - above - BASE_AND_ROOT * self.districts, even)
        for households, own in zip(apportioned(self.households, even), cells, strict=True):
            yield Part(households, round(households * MEMBERS_OF_REFERENCE / HOUSEHOLDS_OF_REFERENCE), own)


def _within(field: str, value: int, fewest: int, most: int) -> Iterator[Problem]:
    if not fewest <= value <= most:
        says = Text(f"phải từ {fewest} đến {most}", f"must be from {fewest} to {most}")
        yield Problem("out-of-range", says, field)
