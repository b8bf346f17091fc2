"""Households as a list to work through and to sign: of a village or group, and those in the care of a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphsvc.model.things import Thing
from graphsvc.pictures.village import Row
from graphsvc.questions.asking import ask, look
from graphsvc.questions.things import Described
from graphsvc.web.pages.reader import View


@dataclass(frozen=True)
class Listed:
    """A household with what stands beside it, each maybe through a group: who is responsible for it, or its village."""

    household: Thing
    code: str | None
    beside: list[tuple[Thing, Thing | None]]


def of_village(view: View, village: str) -> list[Listed]:
    """The households of a village with the members responsible; those without one first."""
    return sorted(in_village(view, village)[1], key=lambda each: bool(each.beside))


def of_group(view: View, found: Described) -> list[Listed]:
    """The households of a group with the members responsible, as those of its village; those without one first."""
    own = {link.other.id for link in found.links if link.type == "BELONGS_TO"}
    villages = [link.other.id for link in found.links if link.type == "IN"]
    return [each for village in villages for each in of_village(view, village) if each.household.id in own]


def in_village(view: View, village: str) -> tuple[Thing, list[Listed]]:
    """A village, and its households with the members responsible, as the picture has them."""
    with look(view.graph, "village", parameters={"village": village}, **view.asking()) as answer:
        found = list(answer)
    rows = (Row(*row) for row in found if row[1] is not None)
    return found[0][0], _listed((row.household, row.code, row.member, row.group) for row in rows)


def of_person(view: View, person: str) -> list[Listed]:
    """The households that a person is responsible for, with their villages."""
    with ask(view.graph, "households-of-member", parameters={"person": person}, **view.asking()) as answer:
        return _listed((household, code, village, group) for village, household, code, group in answer)


def _listed(rows: Iterable[tuple[Thing, str | None, Thing | None, Thing | None]]) -> list[Listed]:
    """One entry for each household, however many stand beside it."""
    found: dict[str, Listed] = {}
    for household, code, beside, group in rows:
        listed = found.setdefault(household.id, Listed(household, code, []))
        if beside:
            listed.beside.append((beside, group))
    return list(found.values())
