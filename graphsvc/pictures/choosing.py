"""Which marks of a picture a reader wants to see: some kinds of them, or only where something is lacking."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from graphsvc.language import Text
from graphsvc.pictures.marks import Look, Mark, walk

Kind = Literal["organizations", "villages", "people", "households"]
KINDS: Mapping[Kind, Text] = {
    "organizations": Text("Tổ chức", "Organizations"),
    "villages": Text("Thôn", "Villages"),
    "people": Text("Đảng viên", "Members"),
    "households": Text("Hộ", "Households"),
}
OF: Mapping[Look, Kind] = {
    "root": "organizations", "committee": "organizations", "cell": "organizations", "village": "villages",
    "person": "people", "group": "households", "household": "households", "gap": "households"}


def chosen(roots: Iterable[Mark], kinds: Collection[Kind] = (), lacking: bool = False) -> None:
    """Take out of a picture what a reader doesn't want to see; what hangs below it moves up. The tops stay.

    Parameters
    ----------
    roots
        The picture's tops; the marks below them are hung anew.
    kinds
        The kinds of marks to keep, none for all. A heading stays while something hangs below it.
    lacking
        Keep only what has households that nobody looks after, and what lies above that.
    """
    tops = list(roots)
    below: dict[str, list[Mark]] = {}
    for mark in reversed(list(walk(tops))):
        kept = [one for child in mark.children for one in below.pop(child.key)]
        stays = mark.parent is None or _stays(mark, kept, kinds, lacking)
        if stays:
            _hang(mark, kept)
            mark.further = mark.further and (not kinds or bool({"people", "households"} & set(kinds)))
        below[mark.key] = [mark] if stays else kept


def _stays(mark: Mark, kept: list[Mark], kinds: Collection[Kind], lacking: bool) -> bool:
    kind = OF.get(mark.look)
    if kind is None:
        return bool(kept)
    if mark.change == "ended":
        return not kinds or kind in kinds
    if kinds and kind not in kinds:
        return False
    return not lacking or bool(kept) or _lacks(mark)


def _lacks(mark: Mark) -> bool:
    return bool(mark.households) and mark.covered is not None and mark.covered < (mark.households or 0)


def _hang(mark: Mark, children: Iterable[Mark]) -> None:
    mark.children, mark.below = [], 0
    for child in _once(children):
        mark.add(child)
        mark.below += child.below + 1


def _once(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Each thing once: a household that two members look after has a mark below each of them."""
    seen = set()
    for mark in marks:
        if mark.thing is None or mark.thing[:2] not in seen:
            seen.add(mark.thing and mark.thing[:2])
            yield mark
