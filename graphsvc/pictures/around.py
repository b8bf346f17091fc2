"""A thing with what is around it: what it hangs below above it, all else under a heading each."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from graphsvc.model import links
from graphsvc.model.things import VOCABULARY, Thing, key
from graphsvc.pictures.marks import Look, Mark
from graphsvc.questions.things import LinkOf
from graphsvc.words import Words

LOOKS: dict[str, Look] = {"Organization": "cell", "Area": "heading", "Village": "village", "Household": "household",
                          "HouseholdGroup": "group", "Person": "person"}
ABOVE = ("MEMBER_OF", "PART_OF")
PLACED = (*ABOVE, "IN", "LIES_IN")  # by which links a thing hangs below another
HEADED = ("RESPONSIBLE_FOR", "HOLDS", "LIVES_IN", "HEADS", "KEEPS_CONTACT_WITH")


class PersonRow(NamedTuple):
    """A row of the picture `person`: one tie of theirs; without a tie where there is none."""

    person: Thing
    tie: str | None
    thing: Thing
    group: Thing | None
    word: Thing | None
    cell: bool | None
    steps: int | None
    member: bool


class HouseholdRow(NamedTuple):
    """A row of the picture `household`: one tie of it; `organization` is where a person belongs, or what covers."""

    household: Thing
    tie: str | None
    thing: Thing
    group: Thing | None
    organization: Thing | None
    kind: Thing | None
    cell: bool | None
    steps: int | None
    member: bool | None


def person(rows: Iterable[Sequence[object]], words: Words) -> list[Mark]:
    """A person below the organization they belong to, with their ties below them.

    Parameters
    ----------
    rows
        The rows of the picture `person`: one at least, those above from the nearest up.
    words
        The reader's language.

    Returns
    -------
    The top of the picture. What a person who is no living member was left with counts as covered by nobody.
    """
    read = [PersonRow(*row) for row in rows]  # type: ignore[arg-type]
    thing, member = read[0].person, read[0].member
    cared = {row.thing.id for row in read if row.tie == "RESPONSIBLE_FOR" and row.thing.kind == "Household"}
    belongs = next((row.thing.name for row in read if row.tie == "MEMBER_OF"), "")
    mark = Mark(key(*thing[:2]), thing.name, "person", thing, len(cared), len(cared) if member else 0, belongs)
    top = _above(mark, [(row.thing, row.word, row.cell) for row in read if row.tie in ABOVE])
    for tie in HEADED:
        found = [row for row in read if row.tie == tie]
        if found:
            _hang_ties(_heading(mark, tie, links.CALLED[tie].says(words.language)), found, member)
    return [_counted(top)]


def household(rows: Iterable[Sequence[object]], words: Words) -> list[Mark]:
    """A household below its village and what covers that, with who is responsible for it; takes what `person` does.

    Returns
    -------
    One top for each organization that covers the village: there the household stands once for each, as a village does.
    """
    read = [HouseholdRow(*row) for row in rows]  # type: ignore[arg-type]
    villages = [row.thing for row in read if row.tie == "IN"]
    covering = [[(row.thing, row.kind, row.cell) for row in found] for _, found in groupby(
        (row for row in read if row.tie in ("COVERS", "PART_OF")), lambda row: row.organization)]
    return [_counted(_placed(read, villages, chain, words)) for chain in covering or [[]]]


def thing(about: Thing, found: Iterable[LinkOf], words: Words) -> Mark:
    """A thing of any kind below the place it has, with what each of its other links leads to; takes what `person` does.

    Parameters
    ----------
    about
        The thing.
    found
        Its links of the day, as they are described.

    Returns
    -------
    The top of the picture: the place, or the thing itself where it has none.
    """
    mark = Mark(key(*about[:2]), about.name, LOOKS[about.kind], about)
    seen = [link for link in found if link.other.kind not in VOCABULARY]
    place = next((link for link in seen if link.outward and link.type in PLACED), None)
    order = list(links.HEADINGS)
    others = sorted((link for link in seen if link is not place), key=lambda link: order.index(_of(link)))
    for of, ends in groupby(others, key=_of):
        heading = _heading(mark, "-".join(map(str, of)), links.HEADINGS[of].says(words.language))
        leaves = {leaf.key: leaf for leaf in (_leaf(heading, link.other, of[0], link.position) for link in ends)}
        for leaf in leaves.values():
            heading.add(leaf)
    if place is None:
        return _counted(mark)
    top = Mark(key(*place.other[:2]), place.other.name, LOOKS[place.other.kind], place.other)
    top.add(mark)
    return _counted(top)


def _of(link: LinkOf) -> tuple[str, bool, str]:
    return link.type, link.outward, link.other.kind


def _placed(read: Sequence[HouseholdRow], villages: Sequence[Thing],
            chain: Sequence[tuple[Thing, Thing | None, bool | None]], words: Words) -> Mark:
    """The household in its village below one chain of organizations: its top."""
    at = f"@{key(*chain[0][0][:2])}" if chain else ""
    thing = read[0].household
    covered = any(row.member for row in read)
    mark = Mark(f"{key(*thing[:2])}{at}", thing.name, "household", thing, 1, int(covered))
    _hang_responsible(mark, [row for row in read if row.tie == "RESPONSIBLE_FOR"], covered, words)
    for row in read:
        if row.tie == "BELONGS_TO":
            heading = _heading(mark, row.tie, links.CALLED[row.tie].says(words.language))
            heading.add(_leaf(heading, row.thing, row.tie))
    top = mark
    for place in villages:
        top = Mark(f"{key(*place[:2])}{at}", place.name, "village", place)
        top.add(mark)
    return _above(top, chain)


def _hang_responsible(mark: Mark, rows: Sequence[HouseholdRow], covered: bool, words: Words) -> None:
    if not covered:
        mark.add(Mark(f"gap@{mark.key}", words.gettext("No member"), "gap", households=1, covered=0))
    if not rows:
        return
    heading = _heading(mark, "RESPONSIBLE_FOR", words.gettext("Who is responsible"))
    for group, found in groupby(sorted(rows, key=lambda row: row.group is not None), lambda row: row.group):
        above = _leaf(heading, group, "RESPONSIBLE_FOR") if group else heading
        if group:
            heading.add(above)
        for row in found:
            _hang_responsible_person(above, row)


def _hang_responsible_person(above: Mark, row: HouseholdRow) -> None:
    about = row.organization.name if row.organization else ""
    person = Mark(f"{key(*row.thing[:2])}@{above.key}", row.thing.name, "person", row.thing, 1, int(bool(row.member)),
                  about, tie="RESPONSIBLE_FOR")
    above.add(person)
    if row.organization:
        person.add(Mark(f"{key(*row.organization[:2])}@{person.key}", about, "cell", row.organization,
                        tie="MEMBER_OF"))


def _above(mark: Mark, chain: Sequence[tuple[Thing, Thing | None, bool | None]]) -> Mark:
    """Hang a mark below organizations, the nearest first; the top of all."""
    at = mark.key.partition("@")[2]
    for place, (thing, kind, cell) in enumerate(chain, 1):
        look: Look = "root" if place == len(chain) else "cell" if cell else "committee"
        own = f"{key(*thing[:2])}@{at}" if at else key(*thing[:2])
        over = Mark(own, thing.name, look, thing, about=kind.name if kind else "")
        over.add(mark)
        mark = over
    return mark


def _hang_ties(heading: Mark, rows: Sequence[PersonRow], member: bool) -> None:
    groups: dict[str, Mark] = {}
    for row in rows:
        above = groups[row.group.id] if row.group else heading
        mark = _leaf(above, row.thing, "BELONGS_TO" if row.group else row.tie or "", row.word)
        if row.thing.kind == "Household":
            mark.households, mark.covered = 1, int(member)
        elif row.thing.kind == "HouseholdGroup":
            groups[row.thing.id] = mark
        above.add(mark)


def _leaf(above: Mark, thing: Thing, tie: str, word: Thing | None = None) -> Mark:
    """A mark for the far end of a tie; a position of several in one organization has a mark of its own."""
    name = f"{word.name}: {thing.name}" if word else thing.name
    own = f"{key(*thing[:2])}:{word.id}" if word else key(*thing[:2])
    return Mark(f"{own}@{above.key}", name, LOOKS[thing.kind], thing, about=word.name if word else "", tie=tie)


def _heading(above: Mark, tie: str, said: str) -> Mark:
    heading = Mark(f"{tie}@{above.key}", said[:1].upper() + said[1:], "heading")
    above.add(heading)
    return heading


def _counted(top: Mark) -> Mark:
    """The same with what lies below each mark counted."""
    for child in top.children:
        top.below += _counted(child).below + 1
    return top
