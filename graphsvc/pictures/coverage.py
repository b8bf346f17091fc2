"""How much of something is covered, as the few classes that a picture tells apart."""

from typing import Literal, NamedTuple

from graphsvc.language import Text

Level = Literal["all", "most", "part", "half", "little", "none", "nothing"]


class Step(NamedTuple):
    """One class of coverage, and what a legend says of it."""

    level: Level
    said: Text


STEPS = (
    Step("all", Text("đủ 100 %", "all, 100 %")),
    Step("most", Text("95 đến dưới 100 %", "95 to under 100 %")),
    Step("part", Text("80 đến dưới 95 %", "80 to under 95 %")),
    Step("half", Text("50 đến dưới 80 %", "50 to under 80 %")),
    Step("little", Text("dưới 50 %", "under 50 %")),
    Step("none", Text("chưa hộ nào có người", "no household covered")),
    Step("nothing", Text("không có hộ", "no households")),
)
_FLOORS: tuple[tuple[float, Level], ...] = ((1, "all"), (0.95, "most"), (0.8, "part"), (0.5, "half"))


def level(households: int | None, covered: int | None) -> Level:
    """The class of a count.

    >>> level(20, 20), level(20, 19), level(20, 0), level(0, 0)
    ('all', 'most', 'none', 'nothing')
    """
    if not households or covered is None:
        return "nothing"
    if not covered:
        return "none"
    return next((name for floor, name in _FLOORS if covered / households >= floor), "little")
