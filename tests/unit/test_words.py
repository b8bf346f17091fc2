"""Words: the Vietnamese translation is complete, and figures are written as each reader writes them."""

from collections.abc import Iterator
from datetime import date

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from graphsvc import resources
from graphsvc.words import words

ROOT = resources.PACKAGE.parent
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


def spoken() -> Iterator[str]:
    """Every English saying of the templates and of the pages' and pictures' code."""
    for folder, files in (("visual/templates", [("**.html", "jinja2")]), ("graphsvc/web/pages", [("**.py", "python")]),
                          ("graphsvc/pictures", [("**.py", "python")])):
        for _, _, said, _, _ in extract_from_dir(str(ROOT / folder), files, keywords=KEYWORDS):
            yield said if isinstance(said, str) else said[0]


def test_everything_said_is_translated_and_nothing_else() -> None:
    with (ROOT / "visual/translations/vi/messages.po").open("rb") as file:
        catalogue = read_po(file, locale="vi")
    translated = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue
                  if message.id and message.string and all(message.string) and not message.fuzzy}
    assert set(spoken()) == translated


def test_translations_keep_their_places() -> None:
    with (ROOT / "visual/translations/vi/messages.po").open("rb") as file:
        for message in read_po(file, locale="vi"):
            assert not [str(error) for error in message.check()], message.id


@pytest.mark.parametrize(("share", "vi", "en"), [
    (0.942, "94,2\u00a0%", "94.2\u00a0%"), (1, "100\u00a0%", "100\u00a0%"), (0, "0\u00a0%", "0\u00a0%"),
    (0.99999, "99,9\u00a0%", "99.9\u00a0%"), (0.29, "29,0\u00a0%", "29.0\u00a0%"),
    (3 / 7, "42,8\u00a0%", "42.8\u00a0%"),
])
def test_a_share_is_rounded_down(share: float, vi: str, en: str) -> None:
    assert (words("vi").share(share), words("en").share(share)) == (vi, en)


def test_numbers_and_days_are_written_as_the_reader_does() -> None:
    assert (words("vi").number(1234), words("en").number(1234)) == ("1.234", "1,234")
    day = date(2022, 6, 17)
    assert (words("vi").day(day), words("en").day(day)) == ("17/06/2022", "17 Jun 2022")


def test_a_count_takes_its_form_in_english() -> None:
    one, many = "household without a member", "households without a member"
    assert [words("en").translations.ngettext(one, many, count) for count in (1, 2)] == [one, many]
    assert words("vi").translations.ngettext(one, many, 1) == "hộ chưa có người phụ trách"
