"""What goes wrong on the web, in one shape: `Trouble`. The API answers it as RFC 9457 problem details.

    an exception  ->  Trouble  ->  application/problem+json   under /api, /healthz, /readyz and /metrics
                               ->  a page                     elsewhere
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from graphsvc import logs
from graphsvc.errors import GraphAway, GraphsvcError, NotFound, Outdated, Problem, Refused, TookTooLong
from graphsvc.language import Language, Text
from graphsvc.settings import Settings
from graphsvc.web import reading

log = logging.getLogger(__name__)
TYPE = "urn:graphsvc:problem:"
MEDIA_TYPE = "application/problem+json"
MACHINE_PATHS = ("/api/", "/healthz", "/readyz", "/metrics")

# Every status that the service answers an error with: its code and what a person reads.
TITLES: Mapping[int, tuple[str, Text]] = {
    400: ("bad-request", Text("Yêu cầu không đọc được", "The request can't be read")),
    403: ("forbidden", Text("Yêu cầu không được phép", "The request is not allowed")),
    404: ("not-found", Text("Không tìm thấy", "Not found")),
    405: ("method-not-allowed", Text("Địa chỉ này không nhận cách gọi ấy", "This address does not take that method")),
    406: ("not-acceptable", Text("Không có câu trả lời ở dạng ấy", "There is no answer in that form")),
    408: ("request-timeout", Text("Yêu cầu đến quá chậm", "The request came too slowly")),
    410: ("page-outdated", Text("Trang này đã cũ", "This page is out of date")),
    411: ("length-required", Text("Yêu cầu thiếu độ dài", "The request lacks its length")),
    412: ("outdated", Text("Đã thay đổi từ khi được xem", "It has changed since it was looked at")),
    413: ("too-large", Text("Yêu cầu quá lớn", "The request is too large")),
    414: ("address-too-long", Text("Địa chỉ quá dài", "The address is too long")),
    415: ("wrong-media-type", Text("Chỉ nhận application/json", "Only application/json is taken")),
    421: ("wrong-host", Text("Tên máy chủ không được phép", "The host name is not allowed")),
    422: ("refused", Text("Yêu cầu bị từ chối", "The request is refused")),
    431: ("headers-too-large", Text("Phần đầu yêu cầu quá lớn", "The request's headers are too large")),
    500: ("internal", Text("Lỗi bên trong dịch vụ", "The service failed")),
    503: ("graph-away", Text("Đồ thị không trả lời", "The graph is away")),
    504: ("took-too-long", Text("Quá thời hạn", "It took too long")),
}
INTERNAL = Text("Dịch vụ gặp lỗi và đã ghi lại. Không có gì bị thay đổi nửa chừng.",
                "The service failed and has noted it. Nothing is left half changed.")
TOO_LARGE = Text(
    "Yêu cầu lớn quá {most} MB. Hãy chia thành nhiều thay đổi, hoặc dùng dòng lệnh: graphsvc change TỆP, "
    "graphsvc import TỆP.",
    "The request is larger than {most} MB. Part it into several changes, or use the command line: graphsvc change "
    "FILE, graphsvc import FILE.")
RETRY_AFTER = "5"


class Unfit(GraphsvcError):
    """The request itself can't be taken, whatever it asks for; `headers` go with the answer."""

    def __init__(self, status: int, message: Text, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status, self.headers = status, headers or {}


@dataclass(frozen=True)
class Trouble:
    """What a reader is told when something goes wrong; `headers` go with the answer."""

    status: int
    detail: Text
    problems: Sequence[Problem] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The stable word for it."""
        return TITLES[self.status][0]

    @property
    def title(self) -> Text:
        """What a person reads first."""
        return TITLES[self.status][1]


PageOfTrouble = Callable[[Trouble], Response]


def register(app: Flask, settings: Settings) -> None:
    """Answer every exception of the app.

    Pages set `app.extensions["trouble_page"]` to a function that draws a Trouble; without one all is JSON.
    """
    @app.errorhandler(Exception)
    def answer(error: Exception) -> Response | HTTPException:
        if isinstance(error, HTTPException) and error.code is not None and error.code < 400:
            return error  # a redirect
        page: PageOfTrouble | None = app.extensions.get("trouble_page")
        if page is None or request.path.startswith(MACHINE_PATHS):
            return as_problem(trouble(error), reading.language(settings))
        return page(trouble(error))


def trouble(error: Exception) -> Trouble:
    """What an exception means to the reader; the unexpected is logged and not told."""
    match error:
        case NotFound():
            return Trouble(404, error.message, error.problems)
        case Outdated():
            return Trouble(412, error.message, error.problems)
        case Refused():
            return Trouble(422, error.message, error.problems)
        case Unfit():
            return Trouble(error.status, error.message, headers=error.headers)
        case GraphAway():
            return Trouble(503, error.message, headers={"Retry-After": RETRY_AFTER})
        case TookTooLong():
            return Trouble(504, error.message)
        case HTTPException():
            return _of_http(error)
    log.error("while answering %s %s", request.method, request.path, exc_info=error)
    return Trouble(500, error.message if isinstance(error, GraphsvcError) else INTERNAL)


def _of_http(error: HTTPException) -> Trouble:
    status = error.code or 500
    if status not in TITLES:
        status = 400 if status < 500 else 500
    headers = {name: value for name, value in error.get_headers() if name == "Allow"}
    detail = TOO_LARGE.filled({"most": (request.max_content_length or 0) // 2**20}) if status == 413 else (
        TITLES[status][1])
    return Trouble(status, detail, headers=headers)


def as_problem(found: Trouble, language: Language) -> Response:
    """A Trouble as problem details in one language."""
    body: dict[str, Any] = {
        "type": TYPE + found.code,
        "title": found.title.says(language),
        "status": found.status,
        "detail": found.detail.says(language),
        "code": found.code,
        "request_id": logs.request_id.get(),
        "errors": [told(problem, language) for problem in found.problems],
    }
    response = Response(orjson.dumps(body), found.status, content_type=MEDIA_TYPE)
    response.headers.update(found.headers)
    response.content_language.add(language)
    return response


def told(problem: Problem, language: Language) -> dict[str, Any]:
    """One problem in one language."""
    return {
        "code": problem.code,
        "detail": problem.message.says(language),
        "field": problem.field,
        "row": problem.row,
        "about": list(problem.about),
    }
