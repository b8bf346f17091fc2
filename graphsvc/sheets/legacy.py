"""Vietnamese as it was written before Unicode: letters under other signs, in fonts that showed them right.

Both begin with the Latin letters of Windows: so their bytes are read, and so a spreadsheet without the font shows them.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from graphsvc.sheets.syllables import share_of_syllables

Mend = Callable[[str], str]

GRAVE, HOOK, TILDE, ACUTE, DOT, ROOF, BREVE = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323", "\u0302", "\u0306"

# TCVN3 (ABC fonts, .VnTime): one sign a letter. Capital letters with tones are small ones in a font of capitals.
_TCVN3_TONED = {
    "a": "µ¶·¸¹", "ă": "»¼½¾Æ", "â": "ÇÈÉÊË", "e": "ÌÎÏÐÑ", "ê": "ÒÓÔÕÖ", "i": "×ØÜÝÞ", "o": "ßáâãä",
    "ô": "åæçèé", "ơ": "êëìíî", "u": "ïñòóô", "ư": "õö÷øù", "y": "úûüýþ"}
_TCVN3_PLAIN = dict(zip("¡¢£¤¥¦§¨©ª«¬\xad®", "ĂÂÊÔƠƯĐăâêôơưđ", strict=True))
_TCVN3 = str.maketrans({
    **_TCVN3_PLAIN,
    **{sign: unicodedata.normalize("NFC", letter + tone)
       for letter, signs in _TCVN3_TONED.items()
       for sign, tone in zip(signs, (GRAVE, HOOK, TILDE, ACUTE, DOT), strict=True)}})

# VNI (VNI-Times): a letter, and a sign for its mark and tone behind it; ơ, ư, đ and i with a tone are one sign.
_VNI_MARKS = {
    "ø": GRAVE, "û": HOOK, "õ": TILDE, "ù": ACUTE, "ï": DOT, "â": ROOF, "à": ROOF + GRAVE, "å": ROOF + HOOK,
    "ã": ROOF + TILDE, "á": ROOF + ACUTE, "ä": ROOF + DOT, "ê": BREVE, "è": BREVE + GRAVE, "ú": BREVE + HOOK,
    "ü": BREVE + TILDE, "é": BREVE + ACUTE, "ë": BREVE + DOT}
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "î": "ỵ"}


def _both_cases(signs: Mapping[str, str]) -> dict[str, str]:
    return {**signs, **{sign.upper(): letter.upper() for sign, letter in signs.items()}}


_MARKS, _LETTERS = _both_cases(_VNI_MARKS), _both_cases(_VNI_LETTERS)
_VNI = re.compile(f"([AEOUYaeouyÔÖôö])([{''.join(_MARKS)}])|([{''.join(_LETTERS)}])")


def from_tcvn3(text: str) -> str:
    """TCVN3, read as Latin letters, as what it meant.

    >>> from_tcvn3("Chi bé th«n Nói §«i")
    'Chi bộ thôn Núi Đôi'
    """
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """VNI, read as Latin letters, as what it meant.

    >>> from_vni("Ñaûng boä xaõ Ñöôøng Thöôïng")
    'Đảng bộ xã Đường Thượng'
    """
    return unicodedata.normalize("NFC", _VNI.sub(_meant, text))


def _meant(found: re.Match[str]) -> str:
    letter, mark, alone = found.groups()
    return _LETTERS[alone] if alone else _LETTERS.get(letter, letter) + _MARKS[mark]


def of_font(name: str) -> Mend | None:
    """What makes text in a font of that name Unicode; None for fonts that are Unicode already.

    >>> of_font(".VnTime") is from_tcvn3, of_font("VNI-Times") is from_vni, of_font("Arial")
    (True, True, None)
    """
    if name.startswith(".Vn"):
        return from_tcvn3
    return from_vni if name.upper().startswith("VNI-") else None


@lru_cache(256)
def mended(text: str, mend: Mend) -> str:
    """A text in an old font as what it meant, unless it was written in Unicode all the same.

    >>> mended("Chi bé Nói §«i", from_tcvn3), mended("Chi bộ Núi Đôi", from_tcvn3)
    ('Chi bộ Núi Đôi', 'Chi bộ Núi Đôi')
    """
    if not _is_latin(text):
        return text
    meant = mend(text)
    return meant if share_of_syllables(meant.split()) >= share_of_syllables(text.split()) else text


def _is_latin(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
