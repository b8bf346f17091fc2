"""How alike two records are: what is told apart only by its spelling, and what merely looks like it."""

import pytest

from graphsvc.likeness import (
    NEARLY_SAME,
    SAME_CODE,
    SAME_CODE_SPELLED_OTHERWISE,
    SAME_NAME,
    SAME_SPELLED_OTHERWISE,
    SAME_WORDS,
    Called,
    Likeness,
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
