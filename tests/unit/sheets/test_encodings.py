"""Text of CSV as Vietnamese offices have kept it."""

import unicodedata
from pathlib import Path

import pytest

from graphsvc.sheets.encodings import ENCODINGS, OLD
from graphsvc.sheets.legacy import from_tcvn3, from_vni
from tests.unit.sheets.reading import refusal, rows

TONES = "\u0300\u0309\u0303\u0301\u0323"
TEXT = ("Mã;Họ và tên;Chi bộ\np-1;Nguyễn Thị Huyền;Đảng bộ xã Ia Plơng\np-2;Trần Văn Bổng;Chi bộ thôn Núi Đôi\n"
        "p-3;Rơ Châm Thưởng;Phường Thắng Lợi, đường Lê Quý Đôn\n")
ROWS = [(number, *line.split(";")) for number, line in enumerate(TEXT.splitlines(), 1)]
# The whole alphabet as both encodings spell it, each letter with its tones in one order.
VOWELS = "aăâeêioôơuưy"
ALPHABET = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES)]
TCVN3 = list("aµ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËeÌÎÏÐÑªÒÓÔÕÖi×ØÜÝÞoßáâãä«åæçèé¬êëìíîuïñòóô\xadõö÷øùyúûüýþ")
VNI = [vowel + mark for vowel, marks in (
    ("a", "øûõùï"), ("aê", "èúüéë"), ("aâ", "àåãáä"), ("e", "øûõùï"), ("eâ", "àåãáä"), ("i", "ìæóíò"), ("o", "øûõùï"),
    ("oâ", "àåãáä"), ("ô", "øûõùï"), ("u", "øûõùï"), ("ö", "øûõùï"), ("y", "øûõùî")) for mark in ("", *marks)]
# A mark with a tone takes the place of the mark alone; i, and y with a heavy tone, are one sign.
VNI = [sign[0] + sign[-1] if len(sign) == 3 else sign[-1] if sign[0] == "i" or sign == "yî" else sign for sign in VNI]


def tcvn3(said: str) -> bytes:
    """Text in TCVN3, whose capital letters with a tone are small ones."""
    signs = {**dict(zip(ALPHABET, TCVN3, strict=True)), **dict(zip("ĂÂÊÔƠƯĐđ", "¡¢£¤¥¦§®", strict=True))}
    return "".join(signs.get(letter, letter) for letter in said).encode("cp1252")


def vni(said: str) -> bytes:
    """Text in VNI."""
    signs = {**dict(zip(ALPHABET, VNI, strict=True)), "đ": "ñ"}
    signs |= {letter.upper(): sign.upper() for letter, sign in signs.items()}
    return "".join(signs.get(letter, letter) for letter in said).encode("cp1252")


def windows(said: str) -> bytes:
    """Text in Windows-1258, whose tones are letters of their own."""
    parts = [unicodedata.normalize("NFD", letter) for letter in unicodedata.normalize("NFC", said)]
    return "".join(unicodedata.normalize("NFC", "".join(sign for sign in part if sign not in TONES))
                   + "".join(sign for sign in part if sign in TONES) for part in parts).encode("cp1258")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


WRITTEN = {
    "utf-8": TEXT.encode(), "utf-8 with mark": TEXT.encode("utf-8-sig"),
    "NFD": unicodedata.normalize("NFD", TEXT).encode(),
    "utf-16 with mark": TEXT.encode("utf-16"), "utf-16-le": TEXT.encode("utf-16-le"),
    "utf-16-be": TEXT.encode("utf-16-be"), "utf-16-be with mark": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "windows-1258": windows(TEXT), "tcvn3": tcvn3(TEXT), "vni": vni(TEXT)}


@pytest.mark.parametrize("name", WRITTEN)
def test_each_encoding_is_found_and_gives_the_same_text(name: str, file: Path) -> None:
    assert rows(file, WRITTEN[name]) == ROWS


@pytest.mark.parametrize("name", ENCODINGS)
def test_an_encoding_that_is_named_is_used(name: str, file: Path) -> None:
    assert rows(file, WRITTEN[name], encoding=name) == ROWS


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_mark_at_the_beginning_is_no_text(name: str, file: Path) -> None:
    assert rows(file, ("\ufeff" + TEXT).encode(name), encoding=name) == ROWS


def test_every_letter_of_the_alphabet_comes_back() -> None:
    small = " ".join([*ALPHABET, "đ"])
    assert from_tcvn3(tcvn3(small).decode("cp1252")) == small
    assert from_tcvn3(tcvn3("ĂÂÊÔƠƯĐ").decode("cp1252")) == "ĂÂÊÔƠƯĐ"
    for said in (small, small.upper()):
        assert from_vni(vni(said).decode("cp1252")) == said


@pytest.mark.parametrize("content", [
    b"Name;Place\ncaf\xe9;Besan\xe7on\nna\xefve;Orl\xe9ans\n",  # French
    "Имя;Место\nИван;Москва\n".encode("cp1251"),
    b"id;\xff\xfe\xfd\n1;\x80\x81\n",
])
def test_what_does_not_look_vietnamese_by_one_encoding_only_is_asked_about(content: bytes, file: Path) -> None:
    (problem,) = refusal(file, content)
    assert (problem.code, problem.field) == ("encoding-unclear", "encoding")
    for name in ("windows-1258", "tcvn3", "vni", "utf-8"):
        assert name in problem.message.vi and name in problem.message.en


def test_an_encoding_that_is_not_there_is_refused_with_those_that_are(file: Path) -> None:
    (problem,) = refusal(file, TEXT, encoding="ebcdic")
    assert problem.code == "encoding-unclear"
    assert "ebcdic" in problem.message.en and all(each.name in problem.message.en for each in OLD)


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "tcvn3"])
def test_bytes_that_are_no_text_in_the_named_encoding_are_refused(name: str, file: Path) -> None:
    (problem,) = refusal(file, b"a;b\n\x81\xff\xff\n1", encoding=name)
    assert problem.code == "file-broken" and name in problem.message.en


def test_one_old_word_late_in_a_long_file_is_enough(file: Path) -> None:
    found = rows(file, b"id;name\n" * 50_000 + b"h-1;" + tcvn3("Nguyễn Thị Thưởng") + b"\n")
    assert found[-1] == (50_001, "h-1", "Nguyễn Thị Thưởng")
