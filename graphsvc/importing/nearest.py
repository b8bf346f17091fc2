"""What may be meant by a name or code that leads nowhere."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from graphsvc.language import NOTHING, Text
from graphsvc.text import folded

LIKE = 75  # of 100


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The likest of some names and codes, None where none is like it.

    >>> nearest("Chi bộ thon 1", ["Chi bộ thôn 1", "Chi bộ thôn 2", "TC-01"])
    'Chi bộ thôn 1'
    """
    found = process.extractOne(word, known, scorer=fuzz.ratio, processor=folded, score_cutoff=LIKE)
    return found[0] if found else None


def meant(word: str, known: Iterable[str], says: Text) -> Text:
    """What may be meant by a word, as `says` puts its {nearest}; nothing where none is like it."""
    found = nearest(word, known)
    return says.filled({"nearest": found}) if found else NOTHING
