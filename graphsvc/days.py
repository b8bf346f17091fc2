"""Days: the open end, the unknown start, and how people write a date or a time."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from graphsvc.language import Language, Text

OPEN = date(9999, 12, 31)
UNKNOWN = date(1, 1, 1)
EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)
ONE_DAY = timedelta(days=1)

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COMMON = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)


def today(time_zone: str) -> date:
    """The day it is now in a time zone."""
    return datetime.now(ZoneInfo(time_zone)).date()


def parsed(text: str) -> date | None:
    """A date written as 2022-06-17 or 17/06/2022, from 1900 to 2199; None for anything else.

    >>> parsed("17/06/2022")
    datetime.date(2022, 6, 17)
    >>> parsed("2022-02-30") is None
    True
    """
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _COMMON.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        written = date(year, month, day)
    except ValueError:
        return None
    return written if EARLIEST <= written <= LATEST else None


def moment(text: str) -> datetime | None:
    """A time of a day, written in any way of ISO 8601; a day alone is its first moment, None anything else.

    It has a zone only where one is written: whoever asks puts in that of the settings (`by_the_clock_of`).

    >>> moment("2022-06-17T08:30:00Z")
    datetime.datetime(2022, 6, 17, 8, 30, tzinfo=datetime.timezone.utc)
    >>> moment("17/06/2022 08:30"), moment("2022-06-17"), moment("2022-06-17T25:00")
    (datetime.datetime(2022, 6, 17, 8, 30), datetime.datetime(2022, 6, 17, 0, 0), None)
    """
    written, separator, clock = text.replace("T", " ", 1).partition(" ")
    day = parsed(written)
    try:
        at = time.fromisoformat(clock) if separator else time()
    except ValueError:
        return None
    return None if day is None else datetime.combine(day, at)


def by_the_clock_of(zone: ZoneInfo, found: datetime) -> datetime:
    """A time in its own zone, else in that one."""
    return found if found.tzinfo else found.replace(tzinfo=zone)


def shown(day: date | None) -> date | None:
    """A day for a reader: None where the start is unknown or the end open."""
    return None if day in (OPEN, UNKNOWN) else day


def said(day: date, language: Language) -> str:
    """A day inside a sentence.

    >>> said(date(2022, 6, 17), "vi"), said(date(2022, 6, 17), "en"), said(OPEN, "en")
    ('17/06/2022', '17 Jun 2022', 'no end')
    """
    if day == OPEN:
        return "chưa kết thúc" if language == "vi" else "no end"
    if day == UNKNOWN:
        return "chưa rõ ngày" if language == "vi" else "an unknown day"
    return f"{day:%d/%m/%Y}" if language == "vi" else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def told(day: date) -> Text:
    """A day inside a sentence, in both languages."""
    return Text(said(day, "vi"), said(day, "en"))


def months_before(day: date, months: int) -> date:
    """The same day some months before, or the last day of that month.

    >>> months_before(date(2022, 3, 31), 1), months_before(date(2022, 3, 31), 12)
    (datetime.date(2022, 2, 28), datetime.date(2021, 3, 31))
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
