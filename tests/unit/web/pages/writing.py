"""Forms as a browser sends them: read from a page, filled in, sent to where the page says."""

import re
from collections.abc import Mapping
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

OWN = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
_FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
_ACTION = re.compile(r'<form class="writing[^"]*" method="post" action="([^"]+)"')


def post(client: FlaskClient, path: str, values: Mapping[str, object], **headers: str) -> TestResponse:
    """Send a form as a page of the service would."""
    return client.post(path, data=values, headers=headers or OWN)


def held(page: str) -> dict[str, list[str]]:
    """What a page's own form carries out of sight; the bar above it has forms of its own."""
    found: dict[str, list[str]] = {}
    for name, value in _FIELD.findall(page[page.index('<form class="writing'):]):
        found.setdefault(unescape(name), []).append(unescape(value))
    return found


def send(client: FlaskClient, page: TestResponse, do: str = "make", **values: object) -> TestResponse:
    """Send the form of a page, with what is typed into it."""
    assert page.status_code in (200, 412, 422), page.text
    path = unescape(_ACTION.search(page.text)[1])  # type: ignore[index]
    return post(client, path, {**held(page.text), **values, "do": do})


def number_of(answer: TestResponse) -> int:
    """The change that an answer leads to."""
    assert answer.status_code == 303, answer.text
    return int(re.search(r"/change/done/(\d+)", answer.headers["Location"])[1])  # type: ignore[index]
