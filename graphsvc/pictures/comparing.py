"""Two pictures compared: what was added, what ended, and what moved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.pictures.marks import Change, Mark, walk

Own = tuple[str, str]
Places = dict[Own, dict[Own | None, Mark]]


@dataclass(frozen=True)
class Changed:
    """A mark of the later picture that changed; `former` is what it hung below before, where it moved or ended."""

    mark: Mark
    change: Change
    former: str


def compare(earlier: Sequence[Mark], later: list[Mark]) -> list[Changed]:
    """Mark in the later picture what has changed since the earlier one.

    Parameters
    ----------
    earlier
        The tops of the earlier picture.
    later
        Those of the later one; its marks are told what happened to them, and what ended is hung where it was.

    Returns
    -------
    What changed, in the order of the picture, what ended last. A thing that hangs in a new place has moved if it no
    longer hangs in a former one, and else was added there; of a branch that moved only its top has. O(n).
    """
    before, after = _places(earlier), _places(later)
    found = [changed for mark in walk(later) if (changed := _come(mark, before, after))]
    for changed in found:
        changed.mark.change, changed.mark.former = changed.change, changed.former
    ended = list(_ended(earlier, before, after))
    return [*found, *_hung(ended, later, after)]


def _places(roots: Sequence[Mark]) -> Places:
    """Where each thing hangs: its marks by what they hang below."""
    found: Places = {}
    for mark in walk(roots):
        found.setdefault(_own(mark), {})[_above(mark)] = mark
    return found


def _own(mark: Mark) -> Own:
    """What a mark stands for; one without a thing of its own stands for its look below another."""
    if mark.thing:
        return mark.thing[0], mark.thing[1]
    return mark.look, "/".join(_own(mark.parent)) if mark.parent else ""


def _above(mark: Mark) -> Own | None:
    return _own(mark.parent) if mark.parent else None


def _come(mark: Mark, before: Places, after: Places) -> Changed | None:
    was = before.get(_own(mark), {})
    if mark.thing is None or _above(mark) in was:
        return None
    left = [above for above in was if above not in after[_own(mark)]]
    if not left:
        return Changed(mark, "added", "")
    return Changed(mark, "moved", _former(was[left[0]]))


def _ended(earlier: Sequence[Mark], before: Places, after: Places) -> Iterator[Mark]:
    """The marks that hang nowhere new instead of where they hung."""
    for mark in walk(earlier):
        now = after.get(_own(mark), {})
        if mark.thing and _above(mark) not in now and all(above in before[_own(mark)] for above in now):
            yield mark


def _hung(ended: Sequence[Mark], later: list[Mark], after: Places) -> Iterator[Changed]:
    """Hang what ended below what it hung below, which may have ended too, or else beside the tops."""
    hung: dict[str, Mark] = {}
    for mark in ended:
        ghost = Mark(f"ended@{mark.key}", mark.name, mark.look, mark.thing, about=mark.about, change="ended",
                     former=_former(mark), tie=mark.tie)
        hung[mark.key] = ghost
        above = mark.parent and (hung.get(mark.parent.key) or _first(after, mark.parent))
        if above:
            above.add(ghost)
            _count(above)
        else:
            later.append(ghost)
        yield Changed(ghost, "ended", ghost.former)


def _first(after: Places, mark: Mark) -> Mark | None:
    return next(iter(after.get(_own(mark), {}).values()), None)


def _former(mark: Mark) -> str:
    return mark.parent.name if mark.parent else ""


def _count(above: Mark | None) -> None:
    while above is not None:
        above.below += 1
        above = above.parent
