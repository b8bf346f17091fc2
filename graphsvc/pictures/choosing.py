"""Which marks of a picture a reader wants to see: of some kinds, links and classes, or where something is lacking."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
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
# The types of links that lines stand for, in the order of reading.
TIES: Mapping[str, Text] = {
    "PART_OF": Text("trực thuộc", "is part of"),
    "COVERS": Text("phụ trách thôn, địa bàn", "covers"),
    "RESPONSIBLE_FOR": Text("phụ trách hộ", "is responsible for"),
    "BELONGS_TO": Text("thuộc nhóm hộ", "belongs to a group"),
    "IN": Text("ở thôn", "is in the village"),
    "LIES_IN": Text("nằm trong địa bàn", "lies in an area"),
    "MEMBER_OF": Text("sinh hoạt ở", "is a member of"),
    "HOLDS": Text("giữ chức vụ", "holds a position"),
    "HEADS": Text("là trưởng thôn", "heads the village"),
    "LIVES_IN": Text("cư trú", "lives in"),
    "KEEPS_CONTACT_WITH": Text("giữ mối liên hệ", "keeps contact with"),
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
            _hang(mark, _once(kept))
            mark.further = mark.further and (not kinds or bool({"people", "households"} & set(kinds)))
        below[mark.key] = [mark] if stays else kept


def unlinked(roots: Iterable[Mark], ties: Collection[str]) -> list[Mark]:
    """Take out of a picture what hangs by some types of links, with all that hangs below it.

    Returns
    -------
    The marks that hung by them.
    """
    marks = list(walk(roots))
    for mark in reversed(marks):
        _hang(mark, [child for child in mark.children if child.tie not in ties])
    return [mark for mark in marks if mark.tie in ties]


def classed(roots: Iterable[Mark], wanted: Callable[[Mark], bool]) -> list[Mark]:
    """Leave of a picture the marks that are wanted for their class, and what lies above them. The tops stay.

    Returns
    -------
    The marks that were taken out.
    """
    marks, stay = list(walk(roots)), set[str]()
    for mark in reversed(marks):
        _hang(mark, [child for child in mark.children if child.key in stay])
        if mark.parent is None or mark.children or (mark.look != "heading" and wanted(mark)):
            stay.add(mark.key)
    return [mark for mark in marks if mark.key not in stay]


def _stays(mark: Mark, kept: list[Mark], kinds: Collection[Kind], lacking: bool) -> bool:
    kind = OF.get(mark.look)
    if kind is None:
        return bool(kept) or (not kinds and mark.thing is not None)  # an area is drawn as a heading
    if mark.change == "ended":
        return not kinds or kind in kinds
    if kinds and kind not in kinds:
        return False
    return not lacking or bool(kept) or _lacks(mark)


def _lacks(mark: Mark) -> bool:
    return bool(mark.households) and mark.covered is not None and mark.covered < (mark.households or 0)


def _hang(mark: Mark, children: Iterable[Mark]) -> None:
    mark.children, mark.below = [], 0
    for child in children:
        mark.add(child)
        mark.below += child.below + 1


def _once(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Each thing once: a household that two members look after has a mark below each; of two positions each stays."""
    seen = set()
    for mark in marks:
        if mark.thing is None or (mark.thing[:2], mark.about) not in seen:
            seen.add((mark.thing and mark.thing[:2], mark.about))
            yield mark
