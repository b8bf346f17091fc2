"""A thing drawn small: a few marks of each row, and how many more there are."""

from itertools import pairwise

from graphsvc.model.things import Thing
from graphsvc.pictures.marks import Mark
from graphsvc.pictures.small import WIDTH, small
from graphsvc.words import words


def surroundings(*sizes: int) -> Mark:
    """A thing below its place, with rows of so many marks."""
    place, own = Mark("place", "Xã", "heading", Thing("Area", "a", "Xã")), Mark("own", "Thôn", "village")
    place.add(own)
    for row, size in enumerate(sizes):
        heading = Mark(f"row{row}", "Hộ", "heading")
        own.add(heading)
        for number in range(size):
            heading.add(Mark(f"{row}-{number}", "Hộ " * 40, "household"))
    return place


def test_each_row_keeps_a_fair_part_and_counts_the_rest() -> None:
    tiles = small(surroundings(1, 3, 1000), words("vi"), most=8).tiles
    assert [sum(tile.mark.key.startswith(f"{row}-") for tile in tiles) for row in range(3)] == [1, 3, 4]
    assert [tile.label for tile in tiles if tile.mark.look == "more"] == ["và 996 mục nữa"]


def test_one_that_would_be_left_out_alone_is_shown() -> None:
    tiles = small(surroundings(5), words("vi"), most=4).tiles
    assert len(tiles) == 8 and all(tile.mark.look != "more" for tile in tiles)


def test_boxes_stay_inside_and_apart_and_long_names_are_cut() -> None:
    picture = small(surroundings(4, 4), words("en"))
    assert all(tile.x + tile.width == WIDTH and tile.label for tile in picture.tiles)
    heights = [tile.y for tile in picture.tiles]
    assert all(below - above >= 24 for above, below in pairwise(heights))
    assert max(heights) + 24 == picture.height
    assert picture.tiles[-1].label.endswith("…")
