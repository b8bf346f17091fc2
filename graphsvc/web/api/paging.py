"""Pages of an answer, each with the addresses of the first and the next one in its `Link` header.

Where a page of a question begins a token says, which is good until the graph changes; a page of the log begins after
the number of a change.
"""

import base64
import hashlib
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

import orjson
from flask import Response, request
from pydantic import TypeAdapter

from graphsvc.errors import Problem, Refused
from graphsvc.formats import Row, Table
from graphsvc.language import Text
from graphsvc.web.api.answers import Form, streamed
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
        first = address("page", None)
        raise Unfit(410, OUTDATED.filled({"first": first}), {"Link": link("first", first)})


def page(table: Table, rows: Sequence[Row], by: str, further: str | None, form: Form, name: str) -> Response:
    """Those rows of a table, with the address of the next page where there is one.

    Parameters
    ----------
    by, further
        The parameter that says where a page begins, and what it is on the next one.
    """
    response = streamed(nullcontext(table._replace(rows=rows)), form, name)
    first = link("first", address(by, None))
    response.headers["Link"] = f"{first}, {link('next', address(by, further))}" if further else first
    return response


def address(by: str, value: str | None) -> str:
    """The address of this request, with another value of a parameter."""
    given = [(name, given) for name, given in request.args.items(multi=True) if name != by]
    query = urlencode([*given, *([(by, value)] if value else [])])
    return f"{request.path}?{query}" if query else request.path


def link(relation: str, target: str) -> str:
    """One entry of a Link header (RFC 8288)."""
    return f'<{target}>; rel="{relation}"'


def _asked() -> str:
    """What is asked, so that a token serves no other question."""
    asked = sorted((name, value) for name, value in request.args.items(multi=True) if name not in NOT_ASKED)
    return hashlib.sha256(repr((request.path, asked)).encode()).hexdigest()[:16]
