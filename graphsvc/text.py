"""Text as Vietnamese readers expect it: normal form, searching without marks, sorting by the alphabet."""

import re
import unicodedata

_LETTERS = str.maketrans({"ă": "a{", "â": "a|", "đ": "d{", "ê": "e{", "ô": "o{", "ơ": "o|", "ư": "u{"})
# The order of the tones in Vietnamese dictionaries: level, falling, dipping, creaky rising, rising, heavy.
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}

_UNFIT = ("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")
# What no XML document may hold, not even as an escape.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_JOINERS = "\u200c\u200d"  # some scripts need them between letters
# Letters and a pattern of no ink: fillers of Hangul, the empty pattern of Braille.
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"


def tidy(text: str) -> str:
    """Text in Unicode NFC, without blanks around it."""
    return unicodedata.normalize("NFC", text).strip()


def legible(text: str) -> str:
    r"""A text as an XML document may hold it; what it can't hold becomes U+FFFD.

    >>> legible("a\x00b\ud800c")
    'a�b�c'
    """
    return _NOT_IN_XML.sub("\ufffd", text)


def folded(text: str) -> str:
    """The key that search compares: no marks, no case, đ as d.

    >>> folded("Đảng bộ Bệnh viện")
    'dang bo benh vien'
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(plain.replace("đ", "d").split())


def sort_key(text: str) -> str:
    """A key whose code-point order is the order of Vietnamese dictionaries; numbers count as numbers.

    Letters decide first (a ă â b … d đ …), tones where letters are equal.

    >>> sorted(["Thôn 10", "Ân", "An", "Đông", "Dung", "Ắt", "Thôn 2", "Ấn"], key=sort_key)
    ['An', 'Ắt', 'Ân', 'Ấn', 'Dung', 'Đông', 'Thôn 2', 'Thôn 10']
    """
    letters, tones = [], []
    for character in unicodedata.normalize("NFC", text).casefold():
        parts = unicodedata.normalize("NFD", character)
        tones.append(next((_TONES[c] for c in parts if c in _TONES), "0"))
        letters.append(unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES)))
    padded = re.sub(r"[0-9]+", lambda digits: digits[0].zfill(8), "".join(letters))
    return padded.translate(_LETTERS) + "\x01" + "".join(tones).rstrip("0")


def has_control(text: str) -> bool:
    """Whether text holds what no name may hold: what controls, turns, breaks or hides it, or means nothing."""
    return any(unicodedata.category(character) in _UNFIT and character not in _JOINERS for character in text)


def is_visible(text: str) -> bool:
    r"""Whether anything of it can be seen: a letter, digit or sign, not only what joins or adorns such.

    >>> is_visible("Thôn 1"), is_visible("\u200d\u0301")
    (True, False)
    """
    return any(unicodedata.category(character)[0] in "LNPS" and character not in _BLANK for character in text)
