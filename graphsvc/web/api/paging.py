"""Pages of an answer: a token says where the next one begins, and is good until the graph changes."""

import base64
import hashlib
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

import orjson
from flask import request
from pydantic import TypeAdapter

from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.web.errors import Unfit
from graphsvc.web.reading import MOST

LARGEST_PAGE = 10_000
# What may differ between the pages of one answer: how rows are written, not which they are.
NOT_ASKED = frozenset({"page", "limit", "format", "lang", "fields"})
NO_TOKEN = Text("không phải mã trang của câu hỏi này: lấy lại từ trang đầu",
                "is no token of a page of this question: begin again at the first page")
OUTDATED = Text("Dữ liệu đã thay đổi sau trang trước; hãy bắt đầu lại từ trang đầu: {first}",
                "The data has changed since the page before; begin again at the first page: {first}")


class Place(NamedTuple):
    """Where a page begins: how many rows come before it, for which day, and after which change, by its hash."""

    offset: int
    day: date
    change: str


_TOKEN = TypeAdapter(tuple[int, date, str, str])


def token(place: Place) -> str:
    """A place as it stands in an address."""
    raw = orjson.dumps([*place, _asked()])
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def place(text: str) -> Place:
    """The place that a token names.

    Raises
    ------
    Refused
        It is none, or of another question.
    """
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        offset, day, change, asked = _TOKEN.validate_json(raw)
    except ValueError:  # also what base64 and pydantic raise
        offset, day, change, asked = -1, date.min, "", ""
    if not (0 <= offset <= MOST and asked == _asked()):
        raise Refused([Problem("wrong-value", NO_TOKEN, "page")])
    return Place(offset, day, change)


def check_current(found: Place, newest: str) -> None:
    """Refuse a page of rows that have changed since: between two pages one row could be missing, or come twice.

    Raises
    ------
    Unfit
        410, with the address of the first page.
    """
    if found.change != newest:
        raise Unfit(410, OUTDATED.filled({"first": address(None)}), {"Link": link("first", address(None))})


def address(page: str | None) -> str:
    """The address of this request, at another page of its answer."""
    given = [(name, value) for name, value in request.args.items(multi=True) if name != "page"]
    query = urlencode([*given, *([("page", page)] if page else [])])
    return f"{request.path}?{query}" if query else request.path


def link(relation: str, target: str) -> str:
    """One entry of a Link header (RFC 8288)."""
    return f'<{target}>; rel="{relation}"'


def links(following: str | None) -> str:
    """The Link header of a page: the first one, and the one that follows, by its token."""
    first = link("first", address(None))
    return f"{first}, {link('next', address(following))}" if following else first


def _asked() -> str:
    """What is asked, so that a token serves no other question."""
    asked = sorted((name, value) for name, value in request.args.items(multi=True) if name not in NOT_ASKED)
    return hashlib.sha256(repr((request.path, asked)).encode()).hexdigest()[:16]
