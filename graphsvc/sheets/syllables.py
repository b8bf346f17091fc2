"""Whether text looks Vietnamese: its words are single syllables, built by narrow rules."""

import re
import unicodedata
from collections.abc import Iterable

_TONES = re.compile("[\u0300\u0309\u0303\u0301\u0323]")
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
    "(?:iêu|yêu|oai|oay|oao|oeo|uao|uôi|uây|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|yê|iu|oa|oă|oe|oi|oo|ôi|ơi"
    "|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|ya|[aăâeêioôơuưy])"
    "(?:ch|ng|nh|[cmnpt])?")
_STOPPED = ("c", "ch", "p", "t")  # these ends go with a rising or a heavy tone only
LONGEST = 16  # characters, marks counted
_SHORT = {"", "\u0301", "\u0323"}


def share_of_syllables(words: Iterable[str]) -> float:
    """How many of the words can be Vietnamese syllables, from 0 to 1; 0 where there are none."""
    said = [is_syllable(word) for word in words]
    return sum(said) / len(said) if said else 0.0


def is_syllable(word: str) -> bool:
    """Whether a word is built like a Vietnamese syllable.

    >>> is_syllable("Đảng"), is_syllable("nghiệp"), is_syllable("Caµ"), is_syllable("hộộ")
    (True, True, False, False)
    """
    if len(word) > LONGEST:
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(parts)
    letters = unicodedata.normalize("NFC", _TONES.sub("", parts))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(letters):
        return False
    return not letters.endswith(_STOPPED) or "".join(tones) in _SHORT
