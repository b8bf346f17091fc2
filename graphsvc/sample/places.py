"""Areas and villages: a province, a district, its three communes, and their 21 villages."""

from typing import NamedTuple

from graphsvc.sample import names
from graphsvc.sample.batches import Batch
from graphsvc.sample.dice import apportioned
from graphsvc.sample.world import District, Village


class Weight(NamedTuple):
    """A village's commune, its households and members among all, and the share covered on the reference day and today.

    Uneven on purpose: most villages are in order, a few are not, one badly.
    """

    commune: int
    households: int
    members: int
    covered: float
    covered_today: float


WEIGHTS = (
    Weight(1, 262, 14, 1.00, 1.00), Weight(1, 214, 12, 1.00, 0.99), Weight(1, 187, 11, 0.97, 1.00),
    Weight(1, 146, 10, 0.98, 0.93), Weight(1, 118, 8, 0.44, 0.71), Weight(1, 203, 12, 0.94, 1.00),
    Weight(1, 171, 10, 1.00, 1.00), Weight(2, 318, 15, 0.99, 0.81), Weight(2, 96, 8, 1.00, 1.00),
    Weight(2, 142, 9, 0.73, 0.48), Weight(2, 233, 12, 0.97, 0.98), Weight(2, 155, 10, 1.00, 1.00),
    Weight(2, 178, 11, 0.92, 0.97), Weight(2, 129, 9, 1.00, 1.00), Weight(3, 241, 12, 0.96, 0.97),
    Weight(3, 164, 9, 0.64, 0.88), Weight(3, 74, 7, 1.00, 1.00), Weight(3, 196, 11, 0.99, 1.00),
    Weight(3, 108, 8, 0.77, 0.86), Weight(3, 152, 10, 0.90, 0.96), Weight(3, 113, 9, 1.00, 0.94),
)
# Until the communes' border was redrawn in 2019, this village belonged to the second.
MOVED, MOVED_FROM = 14, 2


def area(district: District, commune: int) -> str:
    """The id of a district's commune; 0 is the district's own area."""
    return f"area-{district.number:03}-{commune}" if commune else f"area-{district.number:03}"


def province_area(number: int) -> str:
    """The id of a province's area."""
    return f"area-province-{number}"


def register_areas(district: District, province: str, batch: Batch) -> None:
    """The district's area and its communes, known since before the first record."""
    own = area(district, 0)
    batch.add("register-area", id=own, name=f"Huyện {names.place(district.number * 4)}", area=province,
              code=f"H{district.number:03}")
    for commune in (1, 2, 3):
        batch.add("register-area", id=area(district, commune), code=f"X{district.number:03}{commune}", area=own,
                  name=f"Xã {names.place(district.number * 4 + commune)}")


def register_villages(district: District, batch: Batch) -> None:
    """The district's 21 villages, known since before the first record."""
    sizes = apportioned(district.part.households, [weight.households for weight in WEIGHTS])
    for place, (weight, size) in enumerate(zip(WEIGHTS, sizes, strict=True)):
        commune = MOVED_FROM if place == MOVED else weight.commune
        village = Village(district.numbers.village(), names.village(place), area(district, commune), size,
                          (weight.covered, weight.covered_today))
        district.villages.append(village)
        batch.add("register-village", id=village.id, name=village.name, area=village.area,
                  code=f"T{district.number:03}{place + 1:02}")
