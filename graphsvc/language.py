"""The two languages that a person reads: Vietnamese first, English complete."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, Self

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")


class Text(NamedTuple):
    """One saying in both languages."""

    vi: str
    en: str

    def says(self, language: Language) -> str:
        """The saying in one language."""
        return self.vi if language == "vi" else self.en

    def filled(self, values: Mapping[str, object]) -> Self:
        """The saying with `{name}` places filled, each with a value or with what that is in the language.

        Values are never read as places themselves.
        """
        vi, en = ({name: value.says(language) if isinstance(value, Text) else value for name, value in values.items()}
                  for language in LANGUAGES)
        return type(self)(self.vi.format_map(vi), self.en.format_map(en))


NOTHING = Text("", "")


def joined(said: Iterable[Text]) -> Text:
    """Several sayings as one, with commas.

    >>> joined([Text("một", "one"), Text("hai", "two")])
    Text(vi='một, hai', en='one, two')
    """
    both = list(said)
    return Text(*(", ".join(one.says(language) for one in both) for language in LANGUAGES))
