"""What becomes of the tree and of the places: founded, moved, merged, split, renamed and closed, on its day.

On 2022-06-17 there are 28 base organisations, 7 of them committees with 50 cells below, and a cell in each of the 21
villages; before and after there are not always.
"""

from collections.abc import Callable
from datetime import date

from graphsvc.sample import names
from graphsvc.sample.batches import Batch
from graphsvc.sample.calendar import Year
from graphsvc.sample.dice import apportioned
from graphsvc.sample.organizations import (
    CELL_SIZE,
    COMPANY,
    MILITARY,
    SERVICES,
    found_other_cells,
    found_village_cell,
)
from graphsvc.sample.places import MOVED, area
from graphsvc.sample.tree import Plan, change_kind, cover, found, hand_over, move, rename, succeed
from graphsvc.sample.tree import close as close_organization
from graphsvc.sample.world import District, Village

Event = Callable[[District, Batch, date], None]


def reorganise(district: District, year: Year, batch: Batch) -> None:
    """All that the year has in store."""
    for on, event in SCRIPT:
        if year.holds(on):
            event(district, batch, on)


def _first_cell(place: int) -> Event:
    def event(district: District, batch: Batch, on: date) -> None:
        found_village_cell(district, batch, place, district.villages[place], on)

    return event


def _raise_military(district: District, batch: Batch, on: date) -> None:
    """The military command's base cell becomes a committee, its members those of the new cells below it."""
    military = district.by_key["military"]
    change_kind(batch, military, "base-committee", on)
    rename(batch, military, "Đảng bộ Quân sự huyện", on)
    district.cells.remove(military)
    district.committees.append(military)
    hand_over(batch, military, found_other_cells(district, batch, "military", MILITARY, "armed-forces", on=on), on)
    military.size = 0


def _found_company(district: District, batch: Batch, on: date) -> None:
    """The company's three base cells come under a committee of its own, with new cells beside them."""
    plan = Plan("company", "Đảng bộ Công ty Cao su", "base-committee", "enterprise")
    company = found(district, batch, plan, district.root, on)
    for place in range(3):
        move(batch, district.by_key[f"company-{place}"], company, on)
    found_other_cells(district, batch, "company", COMPANY, "enterprise", first=3, on=on)


def _redraw_border(district: District, batch: Batch, on: date) -> None:
    """A village goes over to the neighbouring commune, and its cell with it."""
    village = district.villages[MOVED]
    village.area = area(district, 3)
    batch.add("detach-village", village=village.id, on=on.isoformat())
    batch.add("place-village", village=village.id, area=village.area, on=on.isoformat())
    move(batch, district.by_key[f"village-{MOVED}"], district.by_key["commune-3"], on)


def _merge_stations(district: District, batch: Batch, on: date) -> None:
    key, name, sector, size = SERVICES
    merged = found(district, batch, Plan(key, f"Chi bộ {name}", "base-cell", sector, size), district.root, on)
    succeed(district, batch, [merged], [district.by_key["extension"], district.by_key["veterinary"]], on)


def _cover_neighbour(district: District, batch: Batch, on: date) -> None:
    """For half a year two cells cover the same village."""
    batch.add("cover", organization=district.by_key["village-5"].id, territory=district.villages[4].id,
              on=on.isoformat())


def _uncover_neighbour(district: District, batch: Batch, on: date) -> None:
    batch.add("uncover", organization=district.by_key["village-5"].id, territory=district.villages[4].id,
              on=on.isoformat())


def _suspend_cell(district: District, batch: Batch, on: date) -> None:
    """For a year a village is without its cell, covered by nobody."""
    district.villages[11].cell = None
    batch.add("uncover", organization=district.by_key["village-11"].id, territory=district.villages[11].id,
              on=on.isoformat())


def _resume_cell(district: District, batch: Batch, on: date) -> None:
    cover(batch, district.by_key["village-11"], district.villages[11], on)


def _cells_suffice(district: District, batch: Batch, on: date) -> None:
    """Each village of the third commune has its cell now, so its committee no longer covers the commune itself."""
    batch.add("uncover", organization=district.by_key["commune-3"].id, territory=area(district, 3), on=on.isoformat())


def _close_coffee(district: District, batch: Batch, on: date) -> None:
    """Closed without a successor; its members go where there is room."""
    coffee = district.by_key["coffee"]
    hand_over(batch, coffee, [district.by_key["bank"], district.by_key["power"], district.by_key["company-1"]], on)
    close_organization(district, batch, coffee, on)


def _rename_centre(district: District, batch: Batch, on: date) -> None:
    rename(batch, district.by_key["politics"], "Chi bộ Trung tâm Chính trị", on)


def _rename_places(district: District, batch: Batch, on: date) -> None:
    """A village gets another name, and so does its cell."""
    village, name = district.villages[12], f"Làng {names.place(district.number * 4 + 1)[3:]} Mới"
    batch.add("rename-village", village=village.id, name=name, on=on.isoformat())
    rename(batch, district.by_key["village-12"], f"Chi bộ l{name[1:]}", on)


def _merge_offices(district: District, batch: Batch, on: date) -> None:
    plan = Plan("economy", "Chi bộ Phòng Kinh tế – Hạ tầng", "subordinate-cell", "agency", 2 * CELL_SIZE)
    merged = found(district, batch, plan, district.by_key["agencies"], on)
    succeed(district, batch, [merged], [district.by_key["agencies-1"], district.by_key["agencies-2"]], on)


def _move_rangers(district: District, batch: Batch, on: date) -> None:
    """A base cell comes under the agencies' committee."""
    move(batch, district.by_key["rangers"], district.by_key["agencies"], on)


def _found_school(district: District, batch: Batch, on: date) -> None:
    plan = Plan("school-2", "Chi bộ Trường Trung học phổ thông số 2", "base-cell", "public-service-unit", 9)
    found(district, batch, plan, district.root, on)


def _split_village(district: District, batch: Batch, on: date) -> None:
    """A third of the largest village becomes one of its own, still without a cell today."""
    old = max(district.villages, key=lambda village: (village.size, village.id))
    size, number = old.size // 3, len(district.villages)
    new = Village(district.numbers.village(), names.village(number), old.area, size, (0.8, 0.38), founded=on)
    old.size -= size
    district.villages.append(new)
    batch.add("register-village", id=new.id, name=new.name, area=new.area, on=on.isoformat(),
              code=f"T{district.number:03}{number + 1:02}")
    _resettle(old, new, size, batch, on)


def _resettle(old: Village, new: Village, count: int, batch: Batch, on: date) -> None:
    moving = [household for household in old.households if household.group is None][-count:]
    for household in moving:
        household.village, household.touched = new, on
        batch.add("detach-household", household=household.id, on=on.isoformat())
        batch.add("place-household", household=household.id, village=new.id, on=on.isoformat())
    gone = set(moving)
    old.households = [household for household in old.households if household not in gone]
    new.households.extend(moving)


def _split_forestry(district: District, batch: Batch, on: date) -> None:
    """One cell becomes two."""
    old = district.by_key["forestry"]
    halves = apportioned(old.size, [3, 2])
    plans = [
        Plan(f"forestry-{number}", f"Chi bộ Công ty Lâm nghiệp, Phân trường {number}", "base-cell", "enterprise", size)
        for number, size in enumerate(halves, 1)
    ]
    succeed(district, batch, [found(district, batch, plan, district.root, on) for plan in plans], [old], on)


def _join_border_posts(district: District, batch: Batch, on: date) -> None:
    """One cell is taken into another that lives on."""
    receiver = district.by_key["border-2"]
    receiver.size += district.by_key["border-3"].size
    succeed(district, batch, [receiver], [district.by_key["border-3"]], on)


def _rename_commune(district: District, batch: Batch, on: date) -> None:
    name = f"{names.place(district.number * 4 + 2)} Thượng"
    batch.add("rename-area", area=area(district, 2), name=f"Xã {name}", on=on.isoformat())
    rename(batch, district.by_key["commune-2"], f"Đảng bộ xã {name}", on)


SCRIPT: tuple[tuple[date, Event], ...] = (
    (date(2016, 9, 1), _first_cell(9)),
    (date(2017, 7, 1), _raise_military),
    (date(2017, 10, 1), _first_cell(15)),
    (date(2018, 7, 1), _found_company),
    (date(2019, 1, 1), _first_cell(20)),
    (date(2019, 7, 1), _redraw_border),
    (date(2019, 9, 1), _merge_stations),
    (date(2020, 1, 1), _cover_neighbour),
    (date(2020, 7, 1), _uncover_neighbour),
    (date(2020, 8, 1), _suspend_cell),
    (date(2021, 1, 1), _cells_suffice),
    (date(2021, 3, 1), _close_coffee),
    (date(2021, 4, 1), _rename_centre),
    (date(2021, 8, 1), _resume_cell),
    (date(2021, 10, 1), _rename_places),
    (date(2023, 1, 1), _merge_offices),
    (date(2023, 7, 1), _move_rangers),
    (date(2023, 9, 1), _found_school),
    (date(2024, 3, 1), _split_village),
    (date(2024, 10, 1), _split_forestry),
    (date(2025, 1, 1), _join_border_posts),
    (date(2025, 7, 1), _rename_commune),
)
