"""A name cut to one line of a box or beside a dot; the whole name stands in the tree beside it and in the card."""

import unicodedata

from graphsvc.pictures.chart import Spot
from graphsvc.pictures.facts import COUNTED, share
from graphsvc.pictures.layout import width
from graphsvc.pictures.marks import Mark

_NARROW = frozenset("ijlrtfIíìỉĩị.,:;'|!()[]/ -")
_WIDE = frozenset("mwMWƠƯ%@—")
EM = 12.0  # the size that boxes are labelled in
APART = "\u2068", "\u2069"  # first strong isolate … pop: a name's own direction stays inside it
FOR_SIGN, FOR_NOTE, BESIDE, BOLD = 34.0, 48.0, 12.0, 1.1


def cut(name: str, room: float) -> str:
    """A name, shortened with an ellipsis where it would not fit into `room`, and kept apart from its neighbours.

    >>> cut("Thôn 1", 100).strip("\u2068\u2069")
    'Thôn 1'
    """
    return f"{APART[0]}{shortened(name, room)}{APART[1]}"


def shortened(name: str, room: float) -> str:
    """A name in one line, with an ellipsis where it would not fit into `room`.

    >>> shortened("Chi bộ Trung tâm Giáo dục nghề nghiệp", 100)
    'Chi bộ Trung tâm…'
    """
    plain = "".join(" " if unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp") else letter for letter in name)
    used = 0.0
    for place, letter in enumerate(plain):
        used += _width(letter)
        if used > room:
            return f"{plain[:max(1, place - 1)].rstrip()}…"
    return plain


def wrapped(name: str, room: float, lines: int) -> list[str]:
    """A name in so many lines at most, broken between words, the last shortened where it would not fit.

    >>> [line.strip("\u2068\u2069") for line in wrapped("Làng Brêl Sơih Kuk", 60, 2)]
    ['Làng Brêl', 'Sơih Kuk']
    """
    words, found = name.split(), list[str]()
    while words and len(found) < lines - 1:
        taken = 1
        while taken < len(words) and long(" ".join(words[:taken + 1])) <= room:
            taken += 1
        found.append(cut(" ".join(words[:taken]), room))
        words = words[taken:]
    return [*found, cut(" ".join(words), room)] if words else found


def room(mark: Mark, spot: Spot) -> float:
    """How much room a mark's name has, beside its sign and its figure."""
    figure = FOR_NOTE if share(mark) is not None else FOR_SIGN if mark.look in COUNTED else 0.0
    if not spot.width:
        return width(mark) - BESIDE - figure
    left = spot.width - FOR_SIGN - figure
    return left / BOLD if mark.look == "root" else left


def reach(mark: Mark) -> float:
    """About how far from its dot a mark's name reaches, with its figure."""
    return min(width(mark), BESIDE + long(mark.name) + FOR_NOTE)


def long(text: str) -> float:
    """About how long a text is in the size of labels."""
    return sum(map(_width, text))


def _width(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    wide = unicodedata.east_asian_width(letter) in "WF"
    ems = 1.0 if wide else 0.3 if letter in _NARROW else 0.9 if letter in _WIDE else 0.588 if letter.isupper() else 0.58
    return ems * EM
