"""What a picture's card says of a mark: pairs of a word and a value."""

from collections.abc import Mapping

from graphsvc.language import Text
from graphsvc.model import things
from graphsvc.pictures.marks import Change, Look, Mark
from graphsvc.words import Words

CALLED: Mapping[Look, Text] = {
    "root": Text("Tổ chức", "Organization"),
    "committee": Text("Tổ chức", "Organization"),
    "cell": Text("Tổ chức", "Organization"),
    "village": Text("Thôn", "Village"),
    "person": Text("Đảng viên", "Member"),
    "group": Text("Nhóm hộ", "Household group"),
    "household": Text("Hộ", "Household"),
    "gap": Text("Các hộ", "Households"),
    "heading": Text("Mục", "Heading"),
    "more": Text("Phần còn lại", "The rest"),
}
CHANGES: Mapping[Change, Text] = {
    "added": Text("Thêm mới", "Added"),
    "moved": Text("Chuyển chỗ", "Moved"),
    "ended": Text("Thôi", "Ended"),
}

COUNTED: tuple[Look, ...] = ("person", "gap")


def share(mark: Mark) -> float | None:
    """The share covered of what lies below, where the mark is one that has a share."""
    if mark.look in ("root", "committee", "cell", "village") and mark.households and mark.covered is not None:
        return mark.covered / mark.households
    return None


def note(mark: Mark, words: Words) -> str:
    """The figure beside a mark's name: its share, or its households."""
    said = share(mark)
    if said is not None:
        return words.share(said)
    return words.number(mark.households) if mark.look in COUNTED and mark.households else ""


def called(mark: Mark, words: Words) -> str:
    """What sort of thing it is: an organization's own kind where it has one."""
    if mark.look == "heading" and mark.thing:
        return things.CALLED[mark.thing.kind].says(words.language).capitalize()
    return (mark.about if mark.look in ("root", "committee", "cell") else "") or CALLED[mark.look].says(words.language)


def facts(mark: Mark, words: Words) -> list[tuple[str, str]]:
    """The facts of one mark, in the order of reading."""
    link = [(words.gettext("Link"), mark.link)] if mark.link else []
    return [*_facts(mark, words), *link, *_change(mark, words)]


def _change(mark: Mark, words: Words) -> list[tuple[str, str]]:
    """What happened to it, where two days are compared."""
    if mark.change is None:
        return []
    before = [(words.gettext("Before, below"), mark.former)] if mark.former else []
    return [(words.gettext("Change"), CHANGES[mark.change].says(words.language)), *before]


def _facts(mark: Mark, words: Words) -> list[tuple[str, str]]:
    said = share(mark)
    if said is not None and mark.households is not None and mark.covered is not None:
        return [
            (words.gettext("Kind"), called(mark, words)),
            (words.gettext("Households"), words.number(mark.households)),
            (words.gettext("Covered"), words.number(mark.covered)),
            (words.gettext("Without a member"), words.number(mark.households - mark.covered)),
            (words.gettext("Share"), words.share(said))]
    return [(words.gettext("Kind"), called(mark, words)), *_further(mark, words)]


def _further(mark: Mark, words: Words) -> list[tuple[str, str]]:
    if mark.look == "person" and mark.households is not None:
        return [(words.gettext("Member of"), mark.about or words.gettext("no organization")),
                (words.gettext("Households here"), words.number(mark.households or 0))]
    if mark.look == "household" and mark.covered is not None:
        covered = words.gettext("Covered") if mark.covered else words.gettext("Without a member")
        return [*_place(mark, words), (words.gettext("Coverage"), covered)]
    return [(words.gettext("Below"), words.number(mark.below))] if mark.below else []


def _place(mark: Mark, words: Words) -> list[tuple[str, str]]:
    """The village and the member that a household hangs below; a path hangs it below whatever it is connected with."""
    if mark.link:
        return []
    places = ((words.gettext("Village"), _above(mark, "village", "group", "person", "gap")),
              (words.gettext("Member"), _above(mark, "person", "group")))
    return [(said, above.name) for said, above in places if above]


def _above(mark: Mark, look: Look, *through: Look) -> Mark | None:
    """The nearest mark of a kind above, with nothing but some others between."""
    above = mark.parent
    while above and above.look in through and above.look != look:
        above = above.parent
    return above if above and above.look == look else None
