"""What the colour of a mark says: its class, by coverage, kind, sector, or households per member."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graphsvc.language import Text
from graphsvc.model.things import Thing
from graphsvc.pictures import coverage
from graphsvc.pictures.facts import note as figure
from graphsvc.pictures.marks import Look, Mark, walk
from graphsvc.words import Words

Colour = Literal["coverage", "kind", "sector", "load", "rows"]
COLOURS: Mapping[Colour, Text] = {
    "coverage": Text("Bao phủ hộ", "Coverage"),
    "kind": Text("Loại", "Kind"),
    "sector": Text("Khối", "Sector"),
    "load": Text("Số hộ mỗi đảng viên", "Households per member"),
}
ROWS = Text("Kết quả của câu hỏi", "The question's rows")
MOST_SECTORS = 8  # as many colours as can be told apart; further sectors share the last

KINDS: Mapping[str, Text] = {
    "root": Text("tổ chức trên cùng", "top organization"),
    "committee": Text("đảng bộ", "committee"),
    "cell": Text("chi bộ", "cell"),
    "village": Text("thôn", "village"),
    "person": Text("đảng viên", "member"),
    "group": Text("nhóm hộ", "household group"),
    "household": Text("hộ", "household"),
}
LOADED: tuple[Look, ...] = ("root", "committee", "cell", "village", "person")
LOADS: tuple[tuple[float, coverage.Level, Text], ...] = (
    (5, "all", Text("đến 5 hộ", "up to 5")),
    (10, "most", Text("trên 5 đến 10", "over 5 to 10")),
    (15, "part", Text("trên 10 đến 15", "over 10 to 15")),
    (20, "half", Text("trên 15 đến 20", "over 15 to 20")),
    (30, "little", Text("trên 20 đến 30", "over 20 to 30")),
    (float("inf"), "none", Text("trên 30, hoặc không có đảng viên", "over 30, or no member")),
)
HEADINGS: tuple[Look, ...] = ("gap", "heading")
NOT_COVERED = Text("hộ chưa có người", "households without a member")
NO_LOAD = Text("không tính", "not reckoned")
IN_ROWS = Text("có trong kết quả", "among the rows")
AROUND = Text("ở phía trên hoặc xung quanh", "above or around them")
NO_SECTOR = Text("không có khối", "no sector")


class Class(NamedTuple):
    """A class of marks: its name, its colour's name in the palette, what a legend says, and what its swatch bears."""

    name: str
    fill: str
    said: str
    bears: str = ""


@dataclass(frozen=True)
class Colouring:
    """How marks are told apart: the classes in the order of a legend, the class of each mark, and what its box notes.

    `whole` tells whether a legend has every class, or those only of which there is a mark.
    """

    classes: Mapping[str, Class]
    of: Callable[[Mark], str]
    note: Callable[[Mark], str]
    whole: bool

    def legend(self, marks: Iterable[Mark]) -> list[tuple[Class, int]]:
        """The classes, each with how many of the marks are of it.

        A heading is no thing: it counts only where headings are a class of their own.
        """
        counts = Counter(name for mark in marks if (name := self.of(mark)) == mark.look or mark.look not in HEADINGS)
        return [(found, counts[name]) for name, found in self.classes.items() if self.whole or counts[name]]


def by_coverage(words: Words) -> Colouring:
    """By the share of households covered."""
    return Colouring(
        _classes((step.level, f"coverage-{step.level}", step.said.says(words.language)) for step in coverage.STEPS),
        lambda mark: coverage.level(mark.households, mark.covered), lambda mark: figure(mark, words), whole=True)


def by_kind(words: Words) -> Colouring:
    """By what a mark is; its sign says the same."""
    named = _classes((look, f"mark-{look}", said.says(words.language)) for look, said in KINDS.items())
    named["gap"] = Class("gap", "coverage-none", NOT_COVERED.says(words.language))
    return Colouring({**named, "heading": Class("heading", "coverage-nothing", words.gettext("a heading"))},
                     lambda mark: mark.look if mark.look in named else "heading", lambda mark: figure(mark, words),
                     whole=False)


def by_sector(roots: Iterable[Mark], sectors: Mapping[str, Thing | None], words: Words) -> Colouring:
    """By sector, which a mark has from the organization that it hangs below; boxes bear the number of the legend.

    Parameters
    ----------
    roots
        The picture, as it was read.
    sectors
        The sector of each organization by its id, in the order of a legend.
    """
    known = list(dict.fromkeys(found for found in sectors.values() if found))
    numbers = {found.id: str(min(place, MOST_SECTORS)) for place, found in enumerate(known, 1)}
    said = {number: ", ".join(sector.name for sector in known if numbers[sector.id] == number)
            for number in dict.fromkeys(numbers.values())}
    classes = {number: Class(number, f"class-{number}", names, number) for number, names in said.items()}

    of = {mark.key: numbers[found.id] for mark in walk(roots) if (found := sectors.get(_organization(mark)))}
    return Colouring({**classes, "none": Class("none", "coverage-nothing", NO_SECTOR.says(words.language))},
                     lambda mark: of.get(mark.key, "none"), lambda mark: of.get(mark.key, ""), whole=False)


def by_load(roots: Iterable[Mark], members: Mapping[tuple[str, str], int], words: Words) -> Colouring:
    """By households per member: of an organization all below it, of a village those who look after households there.

    Parameters
    ----------
    roots
        The picture, as it was read.
    members
        How many members each organization has itself, and look after households in each village, by kind and id.
    """
    loads = _loads(list(roots), members)

    def of(mark: Mark) -> str:
        load = loads.get(mark.key)
        return "nothing" if load is None else next(name for most, name, _ in LOADS if load <= most)

    def note(mark: Mark) -> str:
        load = loads.get(mark.key)
        return "" if load is None else "∞" if load == float("inf") else words.number(round(load, 1))

    classes = _classes((name, f"coverage-{name}", said.says(words.language)) for _, name, said in LOADS)
    return Colouring({**classes, "nothing": Class("nothing", "coverage-nothing", NO_LOAD.says(words.language))},
                     of, note, whole=True)


def by_rows(roots: Iterable[Mark], asked: Collection[tuple[str, str]], words: Words) -> Colouring:
    """By whether a mark is one of a question's rows, which bear a dot; what stands above says how many lie below it.

    Parameters
    ----------
    roots
        The picture, as it was read.
    asked
        The things of the rows, by kind and id.
    """
    counts = _asked_below(roots, asked)

    def is_asked(mark: Mark) -> bool:
        return mark.thing is not None and mark.thing[:2] in asked

    def note(mark: Mark) -> str:
        number = words.number(counts[mark.key]) if counts.get(mark.key) else ""
        return f"● {number}".strip() if is_asked(mark) else number

    return Colouring({"rows": Class("rows", "class-2", IN_ROWS.says(words.language), "●"),
                      "around": Class("around", "coverage-nothing", AROUND.says(words.language))},
                     lambda mark: "rows" if is_asked(mark) else "around", note, whole=False)


def _asked_below(roots: Iterable[Mark], asked: Collection[tuple[str, str]]) -> dict[str, int]:
    """How many of the things asked for lie below each mark, each counted once."""
    below: dict[str, set[tuple[str, str]]] = {}
    for mark in reversed(list(walk(roots))):
        held: set[tuple[str, str]] = set()
        for child in mark.children:
            held |= below[child.key]
            if child.thing and child.thing[:2] in asked:
                held.add(child.thing[:2])
        below[mark.key] = held
    return {own: len(held) for own, held in below.items()}


def _classes(found: Iterable[tuple[str, str, str]]) -> dict[str, Class]:
    return {name: Class(name, fill, said) for name, fill, said in found}


def _organization(mark: Mark) -> str:
    """The id of the nearest organization: the mark itself, or one above."""
    above: Mark | None = mark
    while above is not None and not (above.thing and above.thing.kind == "Organization"):
        above = above.parent
    return above.thing.id if above and above.thing else ""


def _loads(roots: Sequence[Mark], members: Mapping[tuple[str, str], int]) -> dict[str, float]:
    below: dict[str, int] = {}
    loads: dict[str, float] = {}
    for mark in reversed(list(walk(roots))):
        thing = mark.thing
        count = members.get((thing.kind, thing.id), 0) if thing else 0
        if thing and thing.kind == "Organization":
            count += sum(below.get(child.key, 0) for child in mark.children)
            below[mark.key] = count
        load = _load(mark, count)
        if load is not None:
            loads[mark.key] = load
    return loads


def _load(mark: Mark, members: int) -> float | None:
    if not mark.households or mark.look not in LOADED:
        return None
    if mark.look == "person":
        return mark.households
    return mark.households / members if members else float("inf")

