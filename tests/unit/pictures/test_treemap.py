"""The treemap: every area as large as its households, side by side, nothing left over."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.pictures.treemap import Area, Box, laid

ROOM = Box(10, 20, 300, 200)
numbers = st.lists(st.integers(0, 500), min_size=1, max_size=40).filter(any)


def areas(households: list[int]) -> list[Area]:
    """Areas named after their place in the list."""
    return [Area(str(place), "", count, 0) for place, count in enumerate(households)]


def near(one: float, other: float) -> bool:
    """Equal but for rounding."""
    return abs(one - other) < 1e-6


@given(numbers)
def test_each_area_is_as_large_as_its_households(households: list[int]) -> None:
    found = laid(areas(households), ROOM)
    assert {area.name for area, _ in found} == {str(place) for place, count in enumerate(households) if count}
    for area, box in found:
        assert near(box.width * box.height, ROOM.width * ROOM.height * area.households / sum(households))


@given(numbers)
def test_areas_lie_in_the_room_and_never_on_one_another(households: list[int]) -> None:
    boxes = [box for _, box in laid(areas(households), ROOM)]
    for place, one in enumerate(boxes):
        assert one.x > ROOM.x - 1e-6 and one.x + one.width < ROOM.x + ROOM.width + 1e-6
        assert one.y > ROOM.y - 1e-6 and one.y + one.height < ROOM.y + ROOM.height + 1e-6
        for other in boxes[place + 1:]:
            apart = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
            above = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
            assert apart < 1e-6 or above < 1e-6


def test_equal_areas_come_near_squares() -> None:
    for _, box in laid(areas([1] * 6), ROOM):
        assert near(box.width, 100) and near(box.height, 100)


def test_nothing_is_drawn_of_nothing() -> None:
    assert laid(areas([0, 0]), ROOM) == [] and laid([], ROOM) == [] and laid(areas([1]), Box(0, 0, 0, 5)) == []
