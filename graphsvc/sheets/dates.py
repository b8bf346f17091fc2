"""Days as cells hold them: written by people, or as a spreadsheet's serial number."""

import math
import re
from datetime import date, datetime, time, timedelta

from graphsvc.days import EARLIEST, LATEST
from graphsvc.sheets.book import Value

# Serial 60 is 29 February 1900, a day that never was; before it the count is one off.
LEAP = 60
EPOCH, EPOCH_1904 = (datetime.combine(day, time.min) for day in (date(1899, 12, 30), date(1904, 1, 1)))
FURTHEST = 2_958_466  # the first day of the year 10000
YEARS = range(EARLIEST.year, LATEST.year + 1)  # a bare 2022 is a year, and no day of 1905

DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]00:00(?::00)?)?", re.ASCII)
YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[ T]00:00(?::00)?)?", re.ASCII)
SPOKEN = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})", re.ASCII | re.IGNORECASE)
SERIAL = re.compile(r"\d{5}", re.ASCII)


def as_date(value: Value, since_1904: bool = False) -> date | None:
    """The day that a cell means, from 1900 to 2199; None where it means none, or could mean several.

    The day stands before the month. A number is a serial number, but 1900 to 2199 are years.

    >>> as_date("17/6/2022") == as_date("2022-06-17") == as_date("ngày 17 tháng 6 năm 2022") == as_date(44729)
    True
    >>> as_date("06/17/2022"), as_date(2022), as_date(1e300), as_date("17/6/22")
    (None, None, None, None)
    """
    match value:
        case None | bool():
            return None
        case date():
            return _within(value)
        case str():
            return _written(value, since_1904)
    return None if value in YEARS else _within(_day(serial(value, since_1904)))


def serial(number: float, since_1904: bool = False) -> datetime | None:
    """The time that a serial number stands for, to the second; None where there is none."""
    if not 0 <= number < FURTHEST or (not since_1904 and LEAP <= number < LEAP + 1):
        return None
    begin = EPOCH_1904 if since_1904 else EPOCH + timedelta(number < LEAP)
    try:
        return begin + timedelta(math.floor(number), round(number % 1 * 86_400))
    except OverflowError:
        return None


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment and moment.time() == time.min else None


def _written(text: str, since_1904: bool) -> date | None:
    if found := DAY_FIRST.fullmatch(text):
        return _made(found[4], found[3], found[1])
    if found := YEAR_FIRST.fullmatch(text):
        return _made(found[1], found[3], found[4])
    if found := SPOKEN.fullmatch(text):
        return _made(found[3], found[2], found[1])
    return as_date(int(text), since_1904) if SERIAL.fullmatch(text) else None


def _made(year: str, month: str, day: str) -> date | None:
    try:
        return _within(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _within(day: date | None) -> date | None:
    return day if day and EARLIEST <= day <= LATEST else None
