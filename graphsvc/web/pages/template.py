"""What every template may use: words and figures in the reader's language, and icons."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import flask_bootstrap
from flask import g
from jinja2 import Environment
from markupsafe import Markup

from graphsvc.pictures.coverage import STEPS, level
from graphsvc.words import Words

SPRITE = Path(flask_bootstrap.__file__).parent / "static" / "bootstrap5" / "icons" / "bootstrap-icons.svg"


def prepare(environment: Environment) -> None:
    """Give templates their words, filters and icons."""
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_callables(_gettext, _ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.filters.update(number=shown_number, share=shown_share, day=shown_day, points=shown_points)
    environment.globals.update(icon=icon, coverage_level=level, coverage_steps=STEPS)
    environment.trim_blocks = environment.lstrip_blocks = True


def current() -> Words:
    """The words of the reader whose page is being written."""
    found: Words = g.words
    return found


def shown_number(number: float) -> str:
    """A number as the reader writes it."""
    return current().number(number)


def shown_share(share: float) -> str:
    """A share in percent as the reader writes it."""
    return current().share(share)


def shown_points(change: float) -> str:
    """A change of shares as the reader writes it."""
    return current().points(change)


def shown_day(day: date | None) -> str:
    """A day as the reader writes it; an unknown one in words."""
    return current().day(day) if day else current().gettext("unknown")


def icon(name: str) -> Markup:
    """One icon of Bootstrap's set, inside the page: the whole set would be a megabyte."""
    frame = Markup('<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>')
    return frame.format(_paths()[name])


def _gettext(english: str) -> str:
    return current().translations.gettext(english)


def _ngettext(one: str, many: str, count: int) -> str:
    return current().translations.ngettext(one, many, count)


@cache
def _paths() -> dict[str, Markup]:
    """The drawing of every icon by its name."""
    found = re.findall(r'<symbol [^>]*id="([^"]+)">(.*?)</symbol>', SPRITE.read_text(encoding="utf-8"), re.DOTALL)
    return {name: Markup(drawing) for name, drawing in found}  # noqa: S704 (a file of an installed package)
