"""A name cut to one line of a box; the whole name stands in the tree beside it and in the card."""

import unicodedata

_NARROW = frozenset("ijlrtfIíìỉĩị.,:;'|!()[]/ -")
_WIDE = frozenset("mwMWƠƯ%@—")
EM = 12.0  # the size that boxes are labelled in
APART = "\u2068", "\u2069"  # first strong isolate … pop: a name's own direction stays inside it


def cut(name: str, room: float) -> str:
    """A name, shortened with an ellipsis where it would not fit into `room`, and kept apart from its neighbours.

    >>> cut("Thôn 1", 100).strip("\u2068\u2069")
    'Thôn 1'
    >>> cut("Chi bộ Trung tâm Giáo dục nghề nghiệp", 100).strip("\u2068\u2069")
    'Chi bộ Trung tâm…'
    """
    plain = "".join(" " if unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp") else letter for letter in name)
    used = 0.0
    for place, letter in enumerate(plain):
        used += _width(letter)
        if used > room:
            return f"{APART[0]}{plain[:max(1, place - 1)].rstrip()}…{APART[1]}"
    return f"{APART[0]}{plain}{APART[1]}"


def _width(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    wide = unicodedata.east_asian_width(letter) in "WF"
    ems = 1.0 if wide else 0.3 if letter in _NARROW else 0.9 if letter in _WIDE else 0.588 if letter.isupper() else 0.58
    return ems * EM
