"""How alike two names and codes are, and why: which two records may be of one thing."""

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import chain, islice
from typing import NamedTuple

from rapidfuzz import fuzz, process

from graphsvc.language import Text
from graphsvc.text import folded, tidy

LIKE = 90  # of 100: names with fewer letters in common are not alike
MOST_ALIKE = 10  # of one record: of a name that all have, not all need to be told
SAME_NAME = Text("cùng tên", "same name")
SAME_SPELLED_OTHERWISE = Text("cùng tên, khác dấu hoặc hoa thường", "same name but for marks or case")
SAME_WORDS = Text("cùng các chữ, khác thứ tự", "same words in another order")
NEARLY_SAME = Text("tên gần giống", "nearly the same name")
SAME_CODE = Text("cùng mã", "same code")
SAME_CODE_SPELLED_OTHERWISE = Text("mã chỉ khác hoa thường, dấu hoặc khoảng trống",
                                   "codes that differ only in case, marks or spaces")
OF_CODES = frozenset((SAME_CODE, SAME_CODE_SPELLED_OTHERWISE))


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


class Records:
    """Records by what they are called, so that those like one are found without comparing each with each."""

    def __init__(self, called: Mapping[str, Called]) -> None:
        self._called = called
        self._plain = {key: folded(one.name) for key, one in called.items()}
        self._by_numbers: defaultdict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
        self._by_words: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        self._by_code: defaultdict[str, list[str]] = defaultdict(list)
        for key, plain in self._plain.items():
            self._by_numbers[tuple(_numbers(plain))][key] = plain
            self._by_words[tuple(sorted(plain.split()))].append(key)
            self._by_code[_plain_code(called[key].code)].append(key)

    def like(self, key: str) -> dict[str, Likeness]:
        """Those that are like one of them, the likest first.

        >>> records = Records({"1": Called("Hộ Ksor H'Bia"), "2": Called("Hộ Ksor H Bia"), "3": Called("Hộ Rơ Châm")})
        >>> list(records.like("1"))
        ['2']
        """
        plain, code = self._plain[key], _plain_code(self._called[key].code)
        near = process.extract_iter(
            plain, self._by_numbers[tuple(_numbers(plain))], scorer=fuzz.ratio, score_cutoff=LIKE)
        same = self._by_words[tuple(sorted(plain.split()))]
        others = chain(*(islice((other for other in found if other != key), MOST_ALIKE)
                         for found in (same, self._by_code[code] if code else [], (other for _, _, other in near))))
        found = {other: likeness(self._called[key], self._called[other]) for other in dict.fromkeys(others)}
        return dict(sorted(found.items(), key=lambda one: -one[1].score)[:MOST_ALIKE])


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
    return (100, SAME_CODE_SPELLED_OTHERWISE) if _plain_code(one) == _plain_code(other) else None


def _plain_code(code: str | None) -> str:
    return folded(code or "").replace(" ", "")


def _numbers(plain: str) -> list[str]:
    return re.findall(r"[0-9]+", plain)
