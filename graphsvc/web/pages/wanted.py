"""A question as an address asks it: its parameters, and which rows and columns are wanted in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphsvc.statements.questions import Question
from graphsvc.web.pages.reader import View


@dataclass(frozen=True)
class Wanted:
    """A question, what the address gives it, and the columns (all where it names none), order and first row wanted.

    `long` asks for pages on which a reader can filter and print many rows at once.
    """

    question: Question
    given: Mapping[str, str]
    fields: Sequence[str]
    sort: str | None
    offset: int
    long: bool = False

    @classmethod
    def of(cls, view: View, question: Question) -> "Wanted":
        """What the view's address asks of a question.

        Raises
        ------
        Refused
            The address can't be meant.
        """
        query = view.query
        # A form names its columns one by one, an address of the API all at once.
        named = [part.strip() for text in query.many("fields") for part in text.split(",")]
        fields, sort, offset = list(dict.fromkeys(filter(None, named))), query.text("sort"), query.whole("offset") or 0
        long = query.yes("long")
        given = view.check(question.parameters)
        return cls(question, given, [] if fields == list(question.columns) else fields, sort, offset, long)

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What an address holds of it, beside the organization, the day and the first row."""
        about = {**self.given, "sort": self.sort, "fields": ",".join(self.fields)}
        return [(name, value) for name, value in about.items() if value]

    def address(self, view: View, **other: Any) -> str:
        """The address of the same, but for what is told otherwise."""
        return view.address("pages.question", **{
            "name": self.question.name, "offset": self.offset or None,
            "long": "true" if self.long else None, **dict(self.kept), **other})
