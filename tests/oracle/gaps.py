"""The gaps that planners look for, each counted on a day."""

from collections.abc import Callable
from datetime import date

from tests.oracle.coverage import covered
from tests.oracle.facts import Facts, Link, Thing
from tests.oracle.questions.members_by_load import answer as members_by_load
from tests.oracle.reach import areas_of, covering

Count = Callable[[Facts, date], int]


def households_without_member(facts: Facts, day: date) -> int:
    return sum(household.there(day) and not covered(facts, household, day) for household in facts.of_kind("Household"))


def households_in_no_village(facts: Facts, day: date) -> int:
    return sum(h.there(day) and not facts.out(h, "IN", day) for h in facts.of_kind("Household"))


def households_with_two_responsible(facts: Facts, day: date) -> int:
    return sum(len(_responsible(facts, household, day)) > 1 for household in facts.of_kind("Household"))


def households_cared_for_from_another_commune(facts: Facts, day: date) -> int:
    """The only responsible member lives outside the commune that the household is in."""
    count = 0
    for household in facts.of_kind("Household"):
        own = _communes(facts, household, "IN", day)
        carers = _responsible(facts, household, day)
        count += bool(own and carers and all(_communes(facts, p, "LIVES_IN", day) - own for p in carers))
    return count


def members_with_none(facts: Facts, day: date) -> int:
    return sum(row[2] == 0 for row in members_by_load(facts, (), day))


def members_with_too_many(facts: Facts, day: date) -> int:
    return sum(row[2] > 8 for row in members_by_load(facts, (), day))


def duties_outside_the_village_lived_in(facts: Facts, day: date) -> int:
    return sum(
        bool(home and place and home[0].end is not place[0].end) for duty in _duties(facts, day)
        for home, place in [(facts.out(duty.start, "LIVES_IN", day), facts.out(duty.end, "IN", day))]
    )


def duties_of_who_left(facts: Facts, day: date) -> int:
    return sum(duty.start.there(day) and not facts.out(duty.start, "MEMBER_OF", day) for duty in _duties(facts, day))


def duties_of_who_died(facts: Facts, day: date) -> int:
    return sum(not duty.start.there(day) for duty in _duties(facts, day))


def duties_of_who_moved_away(facts: Facts, day: date) -> int:
    """Once lived in a village of the district, now in none."""
    return sum(
        bool(facts.out(duty.start, "LIVES_IN")) and not facts.out(duty.start, "LIVES_IN", day)
        for duty in _duties(facts, day) if duty.start.there(day)
    )


def villages_without_cell(facts: Facts, day: date) -> int:
    return sum(v.there(day) and not any(_is_cell(facts, o, day) for o in covering(facts, v, day))
               for v in facts.of_kind("Village"))


def villages_covered_by_nobody(facts: Facts, day: date) -> int:
    return sum(v.there(day) and not covering(facts, v, day) for v in facts.of_kind("Village"))


def villages_covered_by_two_cells(facts: Facts, day: date) -> int:
    return sum(sum(_is_cell(facts, o, day) for o in covering(facts, v, day)) > 1 for v in facts.of_kind("Village"))


def villages_whose_head_is_no_member(facts: Facts, day: date) -> int:
    return sum(not _is_member(facts, head, day) for head in _heads(facts, day))


def villages_whose_head_is_a_member(facts: Facts, day: date) -> int:
    return sum(_is_member(facts, head, day) for head in _heads(facts, day))


def villages_without_head(facts: Facts, day: date) -> int:
    return sum(v.there(day) and not facts.into(v, "HEADS", day) for v in facts.of_kind("Village"))


def organizations_without_secretary(facts: Facts, day: date) -> int:
    return sum(o.there(day) and not _holders(facts, o, "secretary", day) for o in facts.of_kind("Organization"))


def vacant_seats(facts: Facts, day: date) -> int:
    count = 0
    for organization in facts.of_kind("Organization"):
        for kind in facts.out(organization, "OF_KIND", day):
            for seats in facts.out(kind.end, "HAS_SEATS", day):
                count += max(0, seats.own["seats"] - len(_holders(facts, organization, seats.end.id, day)))
    return count


def positions_of_who_is_no_member(facts: Facts, day: date) -> int:
    return sum(
        link.own["position"] == "secretary" and not _is_member(facts, link.start, day)
        for o in facts.of_kind("Organization") for link in facts.into(o, "HOLDS", day)
    )


def members_elsewhere_without_contact(facts: Facts, day: date) -> int:
    """Members of sectors that work elsewhere, in touch with no organisation that covers where they live."""
    count = 0
    for person in facts.of_kind("Person"):
        if _is_member(facts, person, day) and _works_elsewhere(facts, person, day):
            near = {o for home in facts.out(person, "LIVES_IN", day) for o in covering(facts, home.end, day)}
            count += not any(link.end in near for link in facts.out(person, "KEEPS_CONTACT_WITH", day))
    return count


def members_with_no_known_residence(facts: Facts, day: date) -> int:
    return sum(_is_member(facts, p, day) and not facts.out(p, "LIVES_IN", day) for p in facts.of_kind("Person"))


def _duties(facts: Facts, day: date) -> list[Link]:
    return [link for person in facts.of_kind("Person") for link in facts.out(person, "RESPONSIBLE_FOR", day)]


def _heads(facts: Facts, day: date) -> list[Thing]:
    return [link.start for village in facts.of_kind("Village") for link in facts.into(village, "HEADS", day)]


def _responsible(facts: Facts, household: Thing, day: date) -> set[Thing]:
    targets = [household, *(link.end for link in facts.out(household, "BELONGS_TO", day))]
    people = {link.start for target in targets for link in facts.into(target, "RESPONSIBLE_FOR", day)}
    return {person for person in people if _is_member(facts, person, day)}


def _communes(facts: Facts, thing: Thing, link_type: str, day: date) -> set[Thing]:
    return {area for link in facts.out(thing, link_type, day) for area in areas_of(facts, link.end, day)[:1]}


def _is_member(facts: Facts, person: Thing, day: date) -> bool:
    return person.there(day) and bool(facts.out(person, "MEMBER_OF", day))


def _is_cell(facts: Facts, organization: Thing, day: date) -> bool:
    return any(link.end.properties["cell"] for link in facts.out(organization, "OF_KIND", day))


def _works_elsewhere(facts: Facts, person: Thing, day: date) -> bool:
    return any(
        sector.end.properties["works_elsewhere"]
        for member in facts.out(person, "MEMBER_OF", day) for sector in facts.out(member.end, "IN_SECTOR", day)
    )


def _holders(facts: Facts, organization: Thing, position: str, day: date) -> list[Thing]:
    held = [link for link in facts.into(organization, "HOLDS", day) if link.own["position"] == position]
    return [link.start for link in held if _is_member(facts, link.start, day)]


GAPS: dict[str, Count] = {
    name: count for name, count in list(globals().items())
    if callable(count) and count.__module__ == __name__ and not name.startswith("_")
}
