"""The years of the sample: what happens from one review of the duties to the next is one year's change."""

from datetime import date
from typing import NamedTuple

START = date(2015, 1, 1)
REFERENCE = date(2022, 6, 17)


class Year(NamedTuple):
    """Events fall between first and last; the duties are reviewed in the days from `review` on."""

    first: date
    last: date
    review: date

    def holds(self, day: date) -> bool:
        """Whether an event of that day is this year's."""
        return self.first <= day <= self.last

    def between(self, early: float, late: float, today: float) -> float:
        """A figure on its way from 2015 by way of the reference day, where it is `late`, to the end of 2025."""
        if self.review <= REFERENCE:
            past = (self.review - YEARS[0].review) / (_REFERENCE_REVIEW - YEARS[0].review)
            return early + (late - early) * past
        past = (self.review - _REFERENCE_REVIEW) / (YEARS[-1].review - _REFERENCE_REVIEW)
        return late + (today - late) * past


_REFERENCE_REVIEW = date(2022, 6, 1)
YEARS = (
    Year(date(2015, 1, 2), date(2015, 5, 25), date(2015, 6, 1)),
    *(Year(date(year - 1, 7, 1), date(year, 5, 25), date(year, 6, 1)) for year in range(2016, 2026)),
    Year(date(2025, 7, 1), date(2025, 11, 15), date(2025, 11, 20)),
)
