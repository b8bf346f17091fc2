"""Households and their groups: they appear, move, change groups, end."""

from graphsvc.sample.batches import Batch
from graphsvc.sample.calendar import START, Year
from graphsvc.sample.world import District, Group, Household, Village

HOUSEHOLDS_AT_FIRST, HOUSEHOLDS_TODAY = 0.8, 1.04
KNOWN_BEFORE = 0.6
GROUPED = (0.6, 0.3, 0.0)
ENDING, MOVING, CHANGING_GROUP, LEAVING_GROUP = 0.004, 0.005, 0.004, 0.003
DISBANDING, FOUNDING_GROUP = 0.02, 0.03
LARGEST_GROUP = 7
# In these years two households of each district are in no village until the next year: their houses were flooded.
FLOODED = (2017, 2020, 2024)


def register_households(district: District, batch: Batch) -> None:
    """The households of the first day; of most it isn't known since when they are there."""
    for village in district.villages:
        for _ in range(round(village.size * HOUSEHOLDS_AT_FIRST)):
            known = district.dice.chance(KNOWN_BEFORE)
            _register(district, village, None if known else START.isoformat(), None, batch)


def form_groups(district: District, batch: Batch) -> None:
    """In two villages of three a part of the neighbours form groups."""
    for place, village in enumerate(district.villages):
        neighbours = list(village.households[: int(len(village.households) * GROUPED[place % 3])])
        while len(neighbours) > 2:
            size = 3 + district.dice.below(4)
            _form_group(district, village, neighbours[:size], START.isoformat(), batch)
            del neighbours[:size]


def households_of_year(district: District, year: Year, batch: Batch) -> None:
    """Ends, moves and groups; then as many new households as the village should have."""
    for household in list(district.homeless):
        _place(district, household, district.dice.one(district.villages[:21]), year, batch)
    for village in list(district.villages):
        _move_some(district, village, year, batch)
        _end_some(district, village, ENDING * len(village.households), year, batch)
        _change_groups(district, village, year, batch)
    if year.review.year in FLOODED:
        _flood(district, year, batch)
    for village in district.villages:
        wanted = round(village.size * year.between(HOUSEHOLDS_AT_FIRST, 1, HOUSEHOLDS_TODAY))
        _end_some(district, village, max(0, len(village.households) - wanted), year, batch)
        _appear(district, village, wanted - len(village.households), year, batch)
        if village.groups and district.dice.chance(FOUNDING_GROUP * len(village.groups)):
            _form_late_group(district, village, year, batch)


def _register(district: District, village: Village, on: str | None, group: Group | None, batch: Batch) -> Household:
    household = Household(district.numbers.household(), village, group)
    village.numbered += 1
    village.households.append(household)
    if group is not None:
        group.households.append(household)
    batch.add("register-household", id=household.id, name=f"Hộ {village.numbered}", village=village.id, on=on,
              code=f"H{village.id[8:]}-{village.numbered:03}", group=group.id if group else None)
    return household


def _form_group(district: District, village: Village, members: list[Household], on: str, batch: Batch) -> None:
    group = Group(district.numbers.group(), village)
    village.groups.append(group)
    village.grouped += 1
    batch.add("register-household-group", id=group.id, name=f"Nhóm hộ {village.grouped}", village=village.id, on=on)
    for household in members:
        _join(household, group, on, batch)


def _join(household: Household, group: Group, on: str, batch: Batch) -> None:
    household.group = group
    group.households.append(household)
    batch.add("join-group", household=household.id, group=group.id, on=on)


def _leave(household: Household, on: str, batch: Batch) -> None:
    if household.group is not None:
        household.group.households.remove(household)
        household.group = None
        batch.add("leave-group", household=household.id, on=on)


def _untouched(village: Village, year: Year) -> list[Household]:
    """The households to which nothing has happened this year yet."""
    return [
        household for household in village.households
        if household.touched is None or household.touched < year.first
    ]


def _day(district: District, village: Village, year: Year) -> str:
    return district.dice.day(max(year.first, village.founded), year.last)


def _end_some(district: District, village: Village, count: float, year: Year, batch: Batch) -> None:
    """Households end, with the duties towards them."""
    ending = district.dice.some(_untouched(village, year), count)
    for household in ending:
        batch.add("close-household", household=household.id, on=_day(district, village, year), rests="end")
        if household.group is not None:
            household.group.households.remove(household)
        for person in household.carers:
            person.targets.remove(household)
    _without(village, ending)


def _without(village: Village, gone: list[Household]) -> None:
    if gone:
        lost = set(gone)
        village.households = [household for household in village.households if household not in lost]


def _move_some(district: District, village: Village, year: Year, batch: Batch) -> None:
    """To another village of the district; whoever is responsible stays so."""
    moving = district.dice.some(_untouched(village, year), MOVING * len(village.households))
    for household in moving:
        receiver = district.dice.one([other for other in district.villages[:21] if other is not village])
        on = _day(district, village, year)
        household.touched = year.first
        _leave(household, on, batch)
        household.village = receiver
        receiver.households.append(household)
        batch.add("detach-household", household=household.id, on=on)
        batch.add("place-household", household=household.id, village=receiver.id, on=on)
    _without(village, moving)


def _change_groups(district: District, village: Village, year: Year, batch: Batch) -> None:
    """Groups are left, changed and disbanded."""
    grouped = [household for household in _untouched(village, year) if household.group is not None]
    for household in district.dice.some(grouped, LEAVING_GROUP * len(village.households)):
        household.touched = year.first
        _leave(household, _day(district, village, year), batch)
    grouped = [household for household in _untouched(village, year) if household.group is not None]
    for household in district.dice.some(grouped, CHANGING_GROUP * len(village.households)):
        group = _with_room(district, village)
        if group is not None and group is not household.group:
            on, household.touched = _day(district, village, year), year.first
            _leave(household, on, batch)
            _join(household, group, on, batch)
    for group in district.dice.some(village.groups, DISBANDING * len(village.groups)):
        _disband(district, group, year, batch)


def _with_room(district: District, village: Village) -> Group | None:
    groups = [group for group in village.groups if 0 < len(group.households) < LARGEST_GROUP]
    return district.dice.one(groups) if groups else None


def _disband(district: District, group: Group, year: Year, batch: Batch) -> None:
    """A group ends, unless this year already brought some household into it."""
    if any(household.touched is not None and household.touched >= year.first for household in group.households):
        return
    on = _day(district, group.village, year)
    for household in list(group.households):
        _leave(household, on, batch)
        household.touched = year.first
    batch.add("close-household-group", group=group.id, on=on, rests="end")
    for person in group.carers:
        person.targets.remove(group)
    group.village.groups.remove(group)


def _form_late_group(district: District, village: Village, year: Year, batch: Batch) -> None:
    """Neighbours who were on their own so far."""
    alone = [household for household in _untouched(village, year) if household.group is None][:4]
    if len(alone) == 4:
        _form_group(district, village, alone, _day(district, village, year), batch)


def _flood(district: District, year: Year, batch: Batch) -> None:
    """Two households lose their village for a while."""
    for village in district.dice.some(district.villages[:21], 2):
        for household in district.dice.some(_untouched(village, year), 1):
            on, household.touched = _day(district, village, year), year.first
            _leave(household, on, batch)
            batch.add("detach-household", household=household.id, on=on)
            household.village = None
            _without(village, [household])
            district.homeless.append(household)


def _place(district: District, household: Household, village: Village, year: Year, batch: Batch) -> None:
    district.homeless.remove(household)
    household.village, household.touched = village, year.first
    village.households.append(household)
    batch.add("place-household", household=household.id, village=village.id, on=_day(district, village, year))


def _appear(district: District, village: Village, count: int, year: Year, batch: Batch) -> None:
    """New households, one in three of them in a group where there is room."""
    for _ in range(count):
        group = _with_room(district, village) if district.dice.chance(0.33) else None
        made = _register(district, village, _day(district, village, year), group, batch)
        made.touched = year.first
