"""What a request says about its reader and what it asks: the language, and the query string read strictly."""

import re
from collections.abc import Callable, Container
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from flask import request
from werkzeug.datastructures import MultiDict

from graphsvc.days import by_the_clock_of
from graphsvc.errors import Problem, Refused
from graphsvc.language import LANGUAGES, Language, Text
from graphsvc.settings import Settings
from graphsvc.statements import values

COOKIE = "lang"
MOST = 1_000_000  # rows that one page may hold or leave out
LONGEST_NAME = 80  # of a parameter's name that a refusal repeats
_DIGITS = re.compile(r"[0-9]{1,15}", re.ASCII)

TWICE = Text("chỉ được cho một lần", "may be given once only")
UNKNOWN = Text("không có tham số này", "no such parameter")
NOT_WHOLE = Text("phải là số nguyên từ {least} đến {most}", "must be a whole number from {least} to {most}")
NOT_ONE_OF = Text("chỉ nhận {known}", "takes {known} only")


def language(settings: Settings) -> Language:
    """The reader's language: asked for in the address, chosen before, preferred by the browser, or the setting's."""
    wanted = (request.args.get("lang"), request.cookies.get(COOKIE), request.accept_languages.best_match(LANGUAGES))
    return next((known for text in wanted for known in LANGUAGES if text == known), settings.language)

Read = TypeVar("Read")


class Query:
    """The query string, read strictly: what is wrong is gathered, and `check` refuses it all at once."""

    def __init__(self, given: MultiDict[str, str]) -> None:
        self._given = given
        self._read = {"lang"}
        self.problems: list[Problem] = []
        self.choice("lang", LANGUAGES)

    def many(self, name: str) -> list[str]:
        """A parameter that may be repeated."""
        self._read.add(name)
        return [text for text in self._given.getlist(name) if text]

    def listed(self, name: str) -> list[str]:
        """A parameter that names several things, parted by commas; each counts once."""
        text = self.text(name) or ""
        return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))

    def text(self, name: str) -> str | None:
        """A parameter given once, or None; an empty one counts as left out, as forms send it."""
        found = self.many(name)
        if len(found) > 1:
            self._wrong(name, "given-twice", TWICE)
        return found[0] if found else None

    def whole(self, name: str, least: int = 0, most: int = MOST) -> int | None:
        """A whole number, or None."""
        text = self.text(name)
        if text is None:
            return None
        number = int(text) if _DIGITS.fullmatch(text) else -1
        if not least <= number <= most:
            self._wrong(name, "wrong-value", NOT_WHOLE.filled({"least": least, "most": most}))
        return number

    def day(self, name: str) -> date | None:
        """A day, or None."""
        return self._taken(name, lambda text: values.value("date", text))

    def moment(self, name: str, zone: ZoneInfo) -> datetime | None:
        """A time, or the first moment of a day, by the clock of a zone unless it names its own; or None."""
        return self._taken(name, lambda text: by_the_clock_of(zone, values.moment(text)))

    def _taken(self, name: str, read: Callable[[str], Read]) -> Read | None:
        """What is read of a parameter; None where it is left out, or wrong, which is told."""
        text = self.text(name)
        try:
            return None if text is None else read(text)
        except values.WrongValue as wrong:
            self._wrong(name, "wrong-value", wrong.message)
            return None

    def yes(self, name: str) -> bool:
        """Whether a parameter is true; left out, it is not."""
        return self.choice(name, ("false", "true")) == "true"

    def choice(self, name: str, known: tuple[str, ...]) -> str | None:
        """One of a few words, or None."""
        text = self.text(name)
        if text is not None and text not in known:
            self._wrong(name, "wrong-value", NOT_ONE_OF.filled({"known": ", ".join(known)}))
        return text

    def check(self, also: Container[str] = ()) -> dict[str, str]:
        """The parameters that nobody read, each of which must be among `also`.

        Raises
        ------
        Refused
            Anything that was wrong, here or before.
        """
        left = [name for name in self._given if name not in self._read]
        for name in left:
            if name not in also:
                self._wrong(name, "unknown-parameter", UNKNOWN)
        given = {name: text for name in left if (text := self.text(name)) is not None}
        if self.problems:
            raise Refused(self.problems)
        return given

    def _wrong(self, name: str, code: str, message: Text) -> None:
        self.problems.append(Problem(code, message, field=name[:LONGEST_NAME]))
