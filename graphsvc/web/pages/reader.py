"""Who reads a page, and what about: language, look, the organizations and the day."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from flask import request, url_for

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.model.things import LISTS, Thing
from graphsvc.settings import Settings
from graphsvc.web import reading
from graphsvc.words import Words, words

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "theme"
# By which parameter the explorer shows a thing of each kind alone.
ALONE = {"Organization": "within", "Village": "village", "Person": "person", "Household": "household",
         "Area": "area", "HouseholdGroup": "group"}
PLURALS = {kind: listed for listed, kind in LISTS.items()}


@dataclass(frozen=True)
class Reader:
    """A reader: the language that a page speaks and how it looks."""

    language: Language
    theme: str

    @classmethod
    def of_request(cls, settings: Settings) -> "Reader":
        """The reader of the request that is being answered."""
        theme = request.cookies.get(THEME_COOKIE, "")
        return cls(reading.language(settings), theme if theme in THEMES else "auto")

    @property
    def here(self) -> str:
        """The address of the page, without the language: another may be chosen and come back here."""
        left = [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]
        return f"{request.path}?{urlencode(left)}" if left else request.path

    @property
    def words(self) -> Words:
        """The words of the reader's language."""
        return words(self.language)


@dataclass(frozen=True)
class View:
    """What a page is asked about. `within` and `as_of` are as the address has them: empty where it names none."""

    graph: Graph
    reader: Reader
    query: reading.Query
    within: tuple[str, ...]
    as_of: date | None

    @classmethod
    def of_request(cls, graph: Graph) -> "View":
        """The view that the address of the request asks for; `check` refuses what it can't mean."""
        query = reading.Query(request.args)
        return cls(graph, Reader.of_request(graph.settings), query, tuple(query.many("within")), query.day("as_of"))

    def check(self, also: Container[str] = ()) -> dict[str, str]:
        """Refuse an address that can't be meant; the parameters of `also` that it holds.

        Raises
        ------
        Refused
        """
        return self.query.check(also)

    @property
    def day(self) -> date:
        """The day that the page is about."""
        return self.as_of or self.graph.today()

    def asking(self) -> dict[str, Any]:
        """What every question and picture of the page is given."""
        return {"within": self.within, "as_of": self.day, "language": self.reader.language}

    def address(self, endpoint: str, **about: Any) -> str:
        """An address on this site about the same organizations and day, unless told otherwise."""
        kept = {"within": list(self.within), "as_of": self.as_of.isoformat() if self.as_of else None}
        return url_for(endpoint, **{**kept, **about})

    def leads_to(self, thing: Thing) -> str | None:
        """The address of the page about a thing; None for a word of the vocabulary, which has none."""
        plural = PLURALS.get(thing.kind)
        return self.address("pages.thing", plural=plural, identity=thing.id) if plural else None

    def drawn_alone(self, thing: Thing) -> str | None:
        """The address of a diagram of a thing alone; None where it is of a kind that has none."""
        return self.address("pages.explorer", **{ALONE[thing.kind]: thing.id}) if thing.kind in ALONE else None
