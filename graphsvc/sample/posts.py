"""Who holds the positions, who heads the villages, who keeps contact where they live."""

from collections import defaultdict
from datetime import date

from graphsvc.changes.starting_vocabulary import seats_of
from graphsvc.sample.batches import Batch
from graphsvc.sample.calendar import Year
from graphsvc.sample.people import new_person
from graphsvc.sample.world import District, Organization, Person, Village

COMMUNE_POSTS = ("council-chair", "government-chair", "government-deputy", "front-chair", "women-chair",
                 "farmers-chair", "veterans-chair", "youth-secretary")
# A seat never held before is filled more readily than one that fell vacant.
FILLED_AT_FIRST, FILLED_LEAD, FILLED_REST, RELEASED = 0.95, 0.65, 0.4, 0.5
ELECTIONS = (2015, 2017, 2020, 2022, 2025)
# In these years a village's head steps down and nobody follows: which village, by its place in the district.
NOBODY_FOLLOWS = {2017: 3, 2022: 18, 2025: 9}
CONTACT_SINCE = date(2020, 1, 2)


def posts_of_year(district: District, year: Year, batch: Batch) -> None:
    """Fill positions, elect village heads, begin contacts; a part stays open, and a part rests on who is gone."""
    on = district.dice.day(year.review, year.review)
    below = _members_below(district)
    for organization in (district.root, *district.committees, *district.cells):
        _fill(district, organization, below[organization.id], on, batch)
    for village in district.villages:
        _elect(district, village, year, on, batch)
    if year.review > CONTACT_SINCE:
        _begin_contacts(district, 0.7 if year.review.year == CONTACT_SINCE.year else 0.2, on, batch)


def _members_below(district: District) -> dict[str, list[Person]]:
    """The members of each organisation and of what lies below it."""
    found: defaultdict[str, list[Person]] = defaultdict(list)
    for cell in district.cells:
        place: Organization | None = cell
        while place is not None:
            found[place.id].extend(cell.members)
            place = place.parent
    return found


def _seats(organization: Organization) -> dict[str, int]:
    """The seats of its kind; a commune's committee has the commune's posts outside the party besides."""
    seats = seats_of(organization.kind)
    if organization.kind == "base-committee" and organization.sector == "commune":
        seats |= dict.fromkeys(COMMUNE_POSTS, 1)
    return seats


def _fill(district: District, organization: Organization, people: list[Person], on: str, batch: Batch) -> None:
    """Each position has its holders; who is gone is mostly released, what is open is mostly filled."""
    if not people and not organization.posts:
        return
    belongs = set(people)
    for position, seats in _seats(organization).items():
        filled = _chance_to_fill(organization, position)
        holders = organization.posts.setdefault(position, [])
        for person in [person for person in holders if person not in belongs and district.dice.chance(RELEASED)]:
            holders.remove(person)
            batch.add("release", person=person.id, organization=organization.id, position=position, on=on)
        for _ in range(seats - len(holders)):
            if belongs and district.dice.chance(filled):
                _appoint(district, organization, position, people, on, batch)


def _chance_to_fill(organization: Organization, position: str) -> float:
    if position not in organization.posts:
        return FILLED_AT_FIRST
    return FILLED_LEAD if position == "secretary" else FILLED_REST


def _appoint(
    district: District, organization: Organization, position: str, people: list[Person], on: str, batch: Batch
) -> None:
    """Somebody who holds no other position there, if a few tries find one."""
    busy = {person for holders in organization.posts.values() for person in holders}
    for _ in range(4):
        person = district.dice.one(people)
        if person not in busy:
            organization.posts[position].append(person)
            batch.add("appoint", person=person.id, position=position, organization=organization.id, on=on)
            return


def _elect(district: District, village: Village, year: Year, on: str, batch: Batch) -> None:
    """A new head in an election year, or where the head is gone or there is none; a few villages stay without."""
    head, place = village.head, district.villages.index(village)
    vacant = place == NOBODY_FOLLOWS.get(year.review.year)
    if head is not None and not vacant and _stays(district, head, year):
        return
    if head is not None:
        batch.add("end-village-head", person=head.id, village=village.id, on=on)
    vacant = vacant or district.dice.chance(0.04)
    village.head = None if vacant else _candidate(district, village, year, head, on, batch)
    if village.head is not None:
        batch.add("start-village-head", person=village.head.id, village=village.id, on=on)


def _stays(district: District, head: Person, year: Year) -> bool:
    """Of the living who is not replaced in an election; of the dead, who is forgotten for a year."""
    replaced = 0.7 if not head.alive else 0.75 if year.review.year in ELECTIONS else 0.0
    return not district.dice.chance(replaced)


def _candidate(
    district: District, village: Village, year: Year, before: Person | None, on: str, batch: Batch
) -> Person:
    """More and more often a member of the village's cell; else somebody who is no member."""
    own = [p for p in village.cell.members if p.village is village and p is not before] if village.cell else []
    if own and district.dice.chance(year.between(0.35, 0.68, 0.8)):
        return district.dice.one(own)
    return new_person(district, village, on, batch, code=False)


def _begin_contacts(district: District, share: float, on: str, batch: Batch) -> None:
    """Members who work elsewhere keep in touch with the cell of the village where they live; some never do."""
    for cell in district.cells:
        if not cell.works_elsewhere:
            continue
        for person in cell.members:
            near = person.village.cell if person.village else None
            if person.contact is None and near is not None and district.dice.chance(share):
                person.contact = near
                batch.add("start-contact", person=person.id, organization=near.id, on=on)


