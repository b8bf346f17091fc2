"""From which day on a change says something else than was said before, by the images that it gives of each fact."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.oracle.facts import OPEN, UNKNOWN

Image = Mapping[str, Any]
BOUNDS = {"since": UNKNOWN, "until": OPEN, "died": OPEN}
HISTORIES = {"name": "former_names", "code": "former_codes"}
DATED = {*BOUNDS, *HISTORIES, *HISTORIES.values(), *(f"{former}_until" for former in HISTORIES.values())}


def first_day(before: Image | None, after: Image | None) -> date:
    """The earliest day that a change of one fact touches; UNKNOWN where it touches all days since ever."""
    if before is None or after is None:
        return _day(before or after or {}, "since")
    bounds = [(_day(before, bound), _day(after, bound)) for bound in BOUNDS]
    days = [min(pair) for pair in bounds if pair[0] != pair[1]]
    days += [_first_of_history(before, after, value, former) for value, former in HISTORIES.items()]
    if any(before.get(name) != after.get(name) for name in {*before, *after} - DATED):
        days.append(min(_day(before, "since"), _day(after, "since")))
    return min(days)


def _first_of_history(before: Image, after: Image, value: str, former: str) -> date:
    """From which day on a name or code is another: the first on which not both were the same."""
    begin = min(_day(before, "since"), _day(after, "since"))
    told = [_told(image, value, former) for image in (before, after)]
    for one, other in zip(*told, strict=False):
        if one[0] != other[0]:
            return begin
        if one[1] != other[1]:
            return min(one[1], other[1])
        begin = one[1]
    return OPEN


def _told(image: Image, value: str, former: str) -> list[tuple[str, date]]:
    """Each name or code that a thing had, and until when."""
    ends = [date.fromisoformat(end) for end in image.get(f"{former}_until", ())]
    return [*zip(image.get(former, ()), ends, strict=True), (image.get(value) or "", OPEN)]


def _day(image: Image, bound: str) -> date:
    said = image.get(bound)
    return date.fromisoformat(str(said)) if said else BOUNDS[bound]
