"""How alike two records are: what is told apart only by its spelling, and what merely looks like it."""

import random

import pytest

from graphsvc.likeness import (
    MOST_ALIKE,
    NEARLY_SAME,
    SAME_CODE,
    SAME_CODE_SPELLED_OTHERWISE,
    SAME_NAME,
    SAME_SPELLED_OTHERWISE,
    SAME_WORDS,
    Called,
    Likeness,
    Records,
    likeness,
)


@pytest.mark.parametrize(("one", "other", "expected"), [
    (Called("Y Bình"), Called("Y Bi\u0300nh "), Likeness(100, (SAME_NAME,))),
    (Called("Đỗ Thị Ân"), Called("DO THI AN"), Likeness(100, (SAME_SPELLED_OTHERWISE,))),
    (Called("Văn An Nguyễn"), Called("Nguyễn Văn An"), Likeness(95, (SAME_WORDS,))),
    (Called("Nguyễn Thị Hương"), Called("Nguyễn Thị Hươg"), Likeness(96, (NEARLY_SAME,))),
    (Called("An", "A 1"), Called("Bình", "A 1"), Likeness(100, (SAME_CODE,))),
    (Called("An", "ĐV 01"), Called("Bình", "dv01"), Likeness(100, (SAME_CODE_SPELLED_OTHERWISE,))),
    (Called("An", ""), Called("Bình", ""), Likeness(0, ())),
    (Called("An", "1-11"), Called("Bình", "11-1"), Likeness(0, ())),
    (Called("Hộ ông Nguyễn Văn An 12"), Called("Hộ ông Nguyễn Văn An 13"), Likeness(0, ())),
    (Called("Thôn Đăk Wâk"), Called("Thôn Ia Đal"), Likeness(0, ())),
    (Called("", "X"), Called("Y"), Likeness(0, ())),
])
def test_how_alike_two_are_and_why(one: Called, other: Called, expected: Likeness) -> None:
    assert likeness(one, other) == expected == likeness(other, one)


def test_records_find_what_comparing_each_with_each_finds() -> None:
    dice = random.Random(7)
    words = ["Nguyễn", "Nguyen", "Trần", "Văn", "Thị", "An", "Ân", "Anh", "Bình", "Bin", "12", "13"]
    called = {str(n): Called(" ".join(dice.sample(words, 3)), dice.choice([None, "", "A 1", "a1", f"B{n}"]))
              for n in range(60)}
    records = Records(called)
    for key, one in called.items():
        found = records.like(key)
        alike = {other: how for other, another in called.items() if other != key
                 and (how := likeness(one, another)).score}
        assert found.items() <= alike.items()
        assert len(found) == min(len(alike), MOST_ALIKE)
        assert list(found.values()) == sorted(found.values(), key=lambda how: -how.score)


def test_a_name_that_all_have_is_told_of_a_few() -> None:
    records = Records({str(n): Called("Hộ chung") for n in range(1000)})
    assert all(len(records.like(str(n))) == MOST_ALIKE for n in range(0, 1000, 100))
