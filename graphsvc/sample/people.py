"""Members come, go, die, change cells and houses, year by year."""

from graphsvc.sample import names
from graphsvc.sample.batches import Batch
from graphsvc.sample.calendar import START, Year
from graphsvc.sample.dice import apportioned
from graphsvc.sample.tree import transfer
from graphsvc.sample.world import District, Organization, Person, Village

LEAVING, DYING, MOVING, CHANGING_CELL = 0.022, 0.007, 0.03, 0.012
MEMBERS_AT_FIRST, MEMBERS_TODAY = 0.82, 1.04


def register_members(district: District, batch: Batch) -> None:
    """The members of the first day."""
    for cell, wanted in _wanted(district, MEMBERS_AT_FIRST):
        for _ in range(wanted):
            _admit_newcomer(district, cell, START.isoformat(), batch)


def people_of_year(district: District, year: Year, batch: Batch) -> None:
    """Who leaves, dies and moves; then who comes, so that each cell has as many members as it should."""
    for person in district.dice.some(_untouched(district, year), LEAVING * _count(district)):
        leave(district, person, year, batch)
    for person in district.dice.some(_untouched(district, year), DYING * _count(district)):
        die(district, person, year, batch)
    for person in district.dice.some(_untouched(district, year), MOVING * _count(district)):
        _move_house(district, person, year, batch)
    _fill_cells(district, year, batch)


def leave(district: District, person: Person, year: Year, batch: Batch) -> None:
    """A member leaves; what rests on the person is ended that day, or forgotten."""
    on, person.touched = district.dice.day(year.first, year.last), year.first
    batch.add("end-membership", person=person.id, on=on, rests="keep")
    _let_go(district, person, on, batch, 0.5)
    _out_of_cell(person)
    district.left.append(person)


def die(district: District, person: Person, year: Year, batch: Batch) -> None:
    """A member dies; the membership stays as it was."""
    on, person.touched = district.dice.day(year.first, year.last), year.first
    batch.add("record-death", person=person.id, on=on, rests="keep")
    _let_go(district, person, on, batch, 0.3)
    if person.cell is not None:
        person.cell.dead.append(person)
    _out_of_cell(person)
    person.alive = False


def new_person(district: District, village: Village | None, on: str, batch: Batch, code: bool = True) -> Person:
    """Somebody not seen before, living in a village."""
    dice = district.dice
    made = Person(district.numbers.person(), village, _capacity(district))
    batch.add("register-person", id=made.id, name=names.person(dice, village is not None and dice.chance(0.6)),
              code=f"DV{made.id[7:]}" if code else None)
    if village is not None:
        batch.add("start-residence", person=made.id, village=village.id, on=on)
    return made


def _let_go(district: District, person: Person, on: str, batch: Batch, kept_in_order: float) -> None:
    """In that share of cases duties, and contact, are ended in good order."""
    if district.dice.chance(kept_in_order):
        for target in person.targets:
            target.carers.remove(person)
            batch.add("release-duty", person=person.id, target=target.id, on=on)
        person.targets.clear()
        _end_contact(person, on, batch)


def _end_contact(person: Person, on: str, batch: Batch) -> None:
    if person.contact is not None:
        batch.add("end-contact", person=person.id, organization=person.contact.id, on=on)
        person.contact = None


def _out_of_cell(person: Person) -> None:
    if person.cell is not None:
        person.cell.members.remove(person)
        person.cell = None


def _move_house(district: District, person: Person, year: Year, batch: Batch) -> None:
    """To another village or, one in seven, out of the district; duties and often the contact stay behind."""
    if person.village is None:
        return
    on, person.touched = district.dice.day(year.first, year.last), year.first
    others = [
        village for village in district.villages if village is not person.village and village.founded <= year.first
    ]
    person.village = None if district.dice.chance(1 / 7) else district.dice.one(others)
    batch.add("end-residence", person=person.id, on=on, rests="keep")
    if person.village is not None:
        batch.add("start-residence", person=person.id, village=person.village.id, on=on)
    if district.dice.chance(0.6):
        _end_contact(person, on, batch)


def _fill_cells(district: District, year: Year, batch: Batch) -> None:
    wanted = _wanted(district, year.between(MEMBERS_AT_FIRST, 1, MEMBERS_TODAY))
    short = [(cell, count - len(cell.members)) for cell, count in wanted if count > len(cell.members)]
    room = [cell for cell, missing in short for _ in range(missing)]
    _transfer_some(district, dict(wanted), room, year, batch)
    for cell in room:
        on = district.dice.day(max(year.first, cell.founded), year.last)
        if not _readmit(district, cell, on, year, batch):
            _admit_newcomer(district, cell, on, batch)


def _transfer_some(
    district: District, wanted: dict[Organization, int], room: list[Organization], year: Year, batch: Batch
) -> None:
    """From cells with more members than they should have, and a few others; the places left behind are to be filled."""
    for cell, count in wanted.items():
        settled = [person for person in cell.members if person.touched is None or person.touched < year.first]
        for person in settled[: max(0, len(cell.members) - count)]:
            if room:
                _transfer(district, person, room.pop(district.dice.below(len(room))), year, batch)
            else:
                leave(district, person, year, batch)
    for person in district.dice.some(_untouched(district, year), CHANGING_CELL * _count(district)):
        if room and person.cell is not None:
            receiver, left = room.pop(district.dice.below(len(room))), person.cell
            _transfer(district, person, receiver, year, batch)
            room.append(left)


def _transfer(district: District, person: Person, receiver: Organization, year: Year, batch: Batch) -> None:
    transfer(batch, person, receiver, district.dice.day(max(year.first, receiver.founded), year.last))
    person.touched = year.first


def _readmit(district: District, cell: Organization, on: str, year: Year, batch: Batch) -> bool:
    """One in twelve has been a member before."""
    back = [person for person in district.left if person.touched is not None and person.touched < year.first]
    if not back or not district.dice.chance(1 / 12):
        return False
    person = district.dice.one(back)
    district.left.remove(person)
    _join(district, person, cell, on, batch)
    person.touched = year.first
    return True


def _admit_newcomer(district: District, cell: Organization, on: str, batch: Batch) -> None:
    village = cell.village if cell.village is not None else _some_village(district)
    person = new_person(district, village, on, batch)
    _join(district, person, cell, on, batch)


def _join(district: District, person: Person, cell: Organization, on: str, batch: Batch) -> None:
    person.cell = cell
    cell.members.append(person)
    district.people.append(person)
    batch.add("admit", person=person.id, organization=cell.id, on=on)


def _some_village(district: District) -> Village | None:
    """Large villages are lived in by more; of one in thirty it is not known where they live."""
    if district.dice.chance(1 / 30):
        return None
    largest = max(village.size for village in district.villages)
    while True:
        village = district.dice.one(district.villages[:21])
        if district.dice.chance(village.size / largest):
            return village


def _wanted(district: District, part: float) -> list[tuple[Organization, int]]:
    """How many members each cell should have; exactly the district's number when its cells are those of the day."""
    sizes = [cell.size for cell in district.cells]
    counts = apportioned(round(district.part.members * part * sum(sizes) / district.weight), sizes)
    return list(zip(district.cells, counts, strict=True))


def _capacity(district: District) -> int:
    """Five to seven households for nearly everybody; some look after none, a few after too many."""
    if district.dice.chance(0.07):
        return 0
    return 9 + district.dice.below(5) if district.dice.chance(0.025) else 5 + district.dice.below(3)


def _untouched(district: District, year: Year) -> list[Person]:
    """The members to whom nothing has happened this year yet."""
    return [
        person for cell in district.cells for person in cell.members
        if person.touched is None or person.touched < year.first
    ]


def _count(district: District) -> int:
    return sum(len(cell.members) for cell in district.cells)
