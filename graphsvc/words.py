"""What a person reads on a page or picture: translated words, and numbers, shares and days as a reader writes them."""

from datetime import date
from functools import cache, lru_cache
from io import BytesIO
from math import floor
from typing import Any

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from graphsvc import resources
from graphsvc.language import Language

DAY_PATTERNS = {"vi": "dd/MM/yyyy", "en": "d MMM yyyy"}
NO_BREAK = "\u00a0"


class Words:
    """One language: English words are the keys, their translations are in visual/translations."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.translations = _translations(language)

    def gettext(self, english: str, /, **values: Any) -> str:
        """The words in this language, `%(name)s` places filled."""
        said = self.translations.gettext(english)
        return said % values if values else said

    def number(self, number: int | float) -> str:
        """A number with its thousands parted: 1.234 in Vietnamese, 1,234 in English."""
        return _decimal(number, None, self.language)

    def share(self, share: float) -> str:
        """A share of 1 in percent with one decimal, rounded down: what is missing is never rounded away."""
        percent = _percent(share)
        return _decimal(percent, "0" if percent in (0, 100) else "0.0", self.language) + NO_BREAK + "%"

    def points(self, change: float) -> str:
        """A change of shares in points, with one decimal."""
        return _decimal(change, "0.0", self.language)

    def day(self, day: date) -> str:
        """A day: 17/06/2022 in Vietnamese, 17 Jun 2022 in English."""
        return str(format_date(day, DAY_PATTERNS[self.language], locale=self.language))


def points(now: float, then: float) -> float:
    """How many points a share has risen, as both are written: who subtracts one from the other finds the same.

    >>> points(0.942, 0.9299), points(0.5, 0.5), points(0.25, 1)
    (1.3, 0.0, -75.0)
    """
    return round(_percent(now) - _percent(then), 1)


@cache
def words(language: Language) -> Words:
    """The words of a language, read once."""
    return Words(language)


def _percent(share: float) -> float:
    """A share of 1 in percent, rounded down to one decimal."""
    return floor(share * 1000 + 1e-9) / 10


@lru_cache(maxsize=10_000)
def _decimal(number: float, pattern: str | None, language: Language) -> str:
    """A number in a language; kept, since a picture says few different ones some thousand times."""
    return str(format_decimal(number, pattern, locale=language))


def _translations(language: Language) -> NullTranslations:
    """The translations as visual/translations has them; compiled here, so that no build step is needed."""
    source = resources.folder("visual") / "translations" / language / "messages.po"
    if not source.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translations(compiled)
