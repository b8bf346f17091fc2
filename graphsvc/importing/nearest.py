"""What may be meant by a name or code that leads nowhere."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from graphsvc.language import NOTHING, Text
from graphsvc.text import folded

LIKE = 75  # of 100
PART, SHORTEST, AMONG = 90, 4, 20_000  # how like a part must be, of how many letters, in how many names


def compared(known: Iterable[str]) -> Mapping[str, str]:
    """Names and codes, each with what of it is compared."""
    return {word: folded(word) for word in known}


def nearest(word: str, known: Mapping[str, str]) -> str | None:
    """The likest of some names and codes, else the likest of those that hold it; None where there is none.

    >>> nearest("Chi bộ thon 1", compared(["Chi bộ thôn 1", "Chi bộ thôn 2", "TC-01"]))
    'Chi bộ thôn 1'
    >>> nearest("Chi bộ trực thuộc", compared(["Chi bộ trực thuộc đảng bộ cơ sở", "Đảng bộ cơ sở"]))
    'Chi bộ trực thuộc đảng bộ cơ sở'
    """
    said = folded(word)
    found = process.extractOne(said, known, scorer=fuzz.ratio, score_cutoff=LIKE)
    if found is None and len(said) >= SHORTEST and len(known) <= AMONG:
        longer = {name: folding for name, folding in known.items() if len(folding) > len(said)}
        found = process.extractOne(said, longer, scorer=fuzz.partial_ratio, score_cutoff=PART)
    return found[2] if found else None


def meant(word: str, known: Iterable[str], says: Text) -> Text:
    """What may be meant by a word, as `says` puts its {nearest}; nothing where none is like it."""
    found = nearest(word, compared(known))
    return says.filled({"nearest": found}) if found else NOTHING
