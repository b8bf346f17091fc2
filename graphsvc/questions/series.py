"""Series: the days on which a question is asked that asks about several."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from graphsvc import days
from graphsvc.errors import Problem, Refused
from graphsvc.language import Text

MOST = 400
MONTHS = {"month": 1, "quarter": 3, "year": 12}
YEARS_BACK = 5


def asked_on(series: str, given: Mapping[str, Any], as_of: date) -> list[date]:
    """The days, in order; the last of those through time is the day asked about.

    Parameters
    ----------
    series
        `through`: the same day of each month, quarter or year, back from `as_of` to `from`. `two`: `other` and `as_of`.
    given
        The values of the question's parameters.

    Raises
    ------
    Refused
        The first day is after the last, or the days are too many.
    """
    if series == "two":
        return sorted({given["other"] or days.months_before(as_of, 12), as_of})
    first, step = given["from"] or days.months_before(as_of, 12 * YEARS_BACK), MONTHS[given["each"]]
    if first > as_of:
        said = Text("phải trước ngày được hỏi (as_of)", "must be before the day asked about (as_of)")
        raise Refused([Problem("wrong-value", said, "from")])
    count = ((as_of.year - first.year) * 12 + as_of.month - first.month) // step + 1
    found = [day for n in range(count) if (day := days.months_before(as_of, n * step)) >= first]
    if len(found) > MOST:
        said = Text(f"nhiều nhất {MOST} ngày: chọn ngày muộn hơn, hoặc mỗi quý, mỗi năm",
                    f"{MOST} days at most: choose a later one, or each quarter or year")
        raise Refused([Problem("too-many", said, "from")])
    return found[::-1]
