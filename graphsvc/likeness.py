"""How alike two names and codes are, and why: which two records may be of one thing."""

import re
from typing import NamedTuple

from rapidfuzz import fuzz

from graphsvc.language import Text
from graphsvc.text import folded, tidy

LIKE = 90  # of 100: names with fewer letters in common are not alike
SAME_NAME = Text("cùng tên", "same name")
SAME_SPELLED_OTHERWISE = Text("cùng tên, khác dấu hoặc hoa thường", "same name but for marks or case")
SAME_WORDS = Text("cùng các chữ, khác thứ tự", "same words in another order")
NEARLY_SAME = Text("tên gần giống", "nearly the same name")
SAME_CODE = Text("cùng mã", "same code")
SAME_CODE_SPELLED_OTHERWISE = Text("mã chỉ khác hoa thường, dấu hoặc khoảng trống",
                                   "codes that differ only in case, marks or spaces")


class Called(NamedTuple):
    """What a record calls its thing."""

    name: str
    code: str | None = None


class Likeness(NamedTuple):
    """How alike two are, from 0 (not at all) to 100 (the same but for spelling), and why."""

    score: int
    reasons: tuple[Text, ...]


def likeness(one: Called, other: Called) -> Likeness:
    """How alike two are by name and code.

    Names with other numbers in them are not alike, for that is how villages and households are told apart; codes are
    alike only when the same but for spelling.

    >>> likeness(Called("Nguyễn Văn An"), Called("nguyen van AN")).score
    100
    >>> likeness(Called("Thôn 1"), Called("Thôn 2")).score
    0
    >>> [reason.en for reason in likeness(Called("Y Bình", "ĐV 7"), Called("Y Bin", "đv7")).reasons]
    ['nearly the same name', 'codes that differ only in case, marks or spaces']
    """
    found = [likeness for likeness in (_of_names(one.name, other.name), _of_codes(one.code, other.code)) if likeness]
    return Likeness(max((score for score, _ in found), default=0), tuple(reason for _, reason in found))


def _of_names(one: str, other: str) -> tuple[int, Text] | None:
    if tidy(one) == tidy(other):
        return 100, SAME_NAME
    plain, plain_other = folded(one), folded(other)
    if plain == plain_other:
        return 100, SAME_SPELLED_OTHERWISE
    if sorted(plain.split()) == sorted(plain_other.split()):
        return 95, SAME_WORDS
    score = int(fuzz.ratio(plain, plain_other))
    return (score, NEARLY_SAME) if score >= LIKE and _numbers(plain) == _numbers(plain_other) else None


def _of_codes(one: str | None, other: str | None) -> tuple[int, Text] | None:
    if not one or not other:
        return None
    if tidy(one) == tidy(other):
        return 100, SAME_CODE
    plain, plain_other = (folded(code).replace(" ", "") for code in (one, other))
    return (100, SAME_CODE_SPELLED_OTHERWISE) if plain == plain_other else None


def _numbers(plain: str) -> list[str]:
    return re.findall(r"[0-9]+", plain)
