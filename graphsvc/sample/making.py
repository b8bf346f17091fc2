"""The sample made: the first day, then year by year, as lists of actions."""

from collections.abc import Callable, Iterator

from graphsvc.changes.starting_vocabulary import starting_vocabulary
from graphsvc.sample import names
from graphsvc.sample.batches import SIZE, Action, Batch
from graphsvc.sample.calendar import START, YEARS, Year
from graphsvc.sample.dice import Dice
from graphsvc.sample.duties import review_duties
from graphsvc.sample.households import form_groups, households_of_year, register_households
from graphsvc.sample.organizations import register_organizations, weight_of_cells
from graphsvc.sample.people import people_of_year, register_members
from graphsvc.sample.places import province_area, register_areas, register_villages
from graphsvc.sample.posts import posts_of_year
from graphsvc.sample.reorganisation import reorganise
from graphsvc.sample.shape import DISTRICTS_IN_PROVINCE, Shape
from graphsvc.sample.world import District, Numbers, Organization

Stage = Callable[[District, Batch], None]

# In each stage everything that it needs is there from the stages before.
STAGES: tuple[Stage, ...] = (
    register_villages, register_organizations, register_households, form_groups, register_members,
)


def actions(shape: Shape) -> Iterator[list[Action]]:
    """The sample as lists of actions, each to be one change; the same in every run.

    Parameters
    ----------
    shape
        How large it is.
    """
    yield starting_vocabulary()
    batch = Batch()
    districts = _upper_levels(shape, batch)
    yield from batch.changes()
    for stage in STAGES:
        for district in districts:
            stage(district, batch)
            yield from batch.changes(2 * SIZE)
        yield from batch.changes()
    for year in YEARS:
        for district in districts:
            _live(district, year, batch)
            yield from batch.changes(2 * SIZE)
        yield from batch.changes()


def _live(district: District, year: Year, batch: Batch) -> None:
    """One year of a district."""
    reorganise(district, year, batch)
    people_of_year(district, year, batch)
    households_of_year(district, year, batch)
    posts_of_year(district, year, batch)
    review_duties(district, year, batch)


def _upper_levels(shape: Shape, batch: Batch) -> list[District]:
    """The district organisations with their areas, and above more than one of them a level or two."""
    numbers, districts = Numbers(), []
    above = _provinces(shape, numbers, batch)
    for number, part in enumerate(shape.parts(), 1):
        province = (number - 1) // DISTRICTS_IN_PROVINCE
        parent = above[province] if above else None
        root = Organization(numbers.organization(), f"Đảng bộ huyện {names.place(number * 4)}", "district-committee",
                            "", parent)
        _register(root, batch)
        district = District(number, root, Dice(f"district {number}"), numbers, part, weight_of_cells(part.cells))
        register_areas(district, province_area(province + 1), batch)
        districts.append(district)
    return districts


def _provinces(shape: Shape, numbers: Numbers, batch: Batch) -> list[Organization]:
    """The provinces' areas and, where there is more than one district, their organisations under one root."""
    for number in range(1, max(1, shape.provinces) + 1):
        batch.add("register-area", id=province_area(number), name=f"Tỉnh {names.place(number * 5 + 400)}",
                  code=f"P{number:02}")
    if not shape.provinces:
        return []
    root = Organization(numbers.organization(), "Đảng bộ toàn vùng", "higher-committee", "", None)
    _register(root, batch)
    names_of_provinces = [names.place(number * 5 + 400) for number in range(1, shape.provinces + 1)]
    provinces = [
        Organization(numbers.organization(), f"Đảng bộ tỉnh {name}", "higher-committee", "", root)
        for name in names_of_provinces
    ]
    for province in provinces:
        _register(province, batch)
    return provinces


def _register(organization: Organization, batch: Batch) -> None:
    batch.add("register-organization", id=organization.id, name=organization.name, kind=organization.kind,
              code=f"TC{organization.id[4:]}", parent=organization.parent.id if organization.parent else None,
              on=START.isoformat())
