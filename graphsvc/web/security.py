"""Who may send what: the host's name, the origin of writes, the size, well-formed text; and the headers of answers."""

from urllib.parse import unquote_to_bytes, urlsplit

from flask import Flask, Response, request

from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.web.errors import MACHINE_PATHS, Unfit

LARGEST_BODY = 10 * 1024 * 1024
LARGEST_UPLOAD = 32 * 1024 * 1024  # of a planner's file
READS = frozenset({"GET", "HEAD", "OPTIONS"})

# Measured in Chromium: the diagram draws, forms that ask with GET reach their own page, nothing else loads.
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; object-src 'none'")
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Answers speak of people, so they stay with their reader and are asked for anew.
NOT_KEPT = "private, no-cache"

WRONG_HOST = Text("Tên máy chủ này không có trong GRAPHSVC_ALLOWED_HOSTS.",
                  "This host name is not among GRAPHSVC_ALLOWED_HOSTS.")
WRONG_ORIGIN = Text("Thay đổi chỉ nhận từ chính trang của dịch vụ hoặc từ chương trình ngoài trình duyệt.",
                    "Changes are taken from the service's own pages or from programs that are no browser, only.")
NO_ORIGIN = Text("Trình duyệt không cho biết biểu mẫu từ đâu đến (Origin): dùng trình duyệt mới hơn, hoặc gọi /api/v1.",
                 "The browser does not say where the form comes from (Origin): use a newer one, or call /api/v1.")
NOT_UTF8 = Text("không phải UTF-8", "not UTF-8")
HAS_NUL = Text("có ký tự NUL", "holds a NUL character")


def register(app: Flask, settings: Settings) -> None:
    """Check every request before anything else reads it, and give every answer its headers."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    allowed = frozenset(host.lower() for host in settings.allowed_hosts)

    @app.before_request
    def check() -> None:
        check_host(request.headers.get("Host", ""), allowed)
        if request.method not in READS:
            check_origin()
        check_text(request.query_string, request.environ.get("PATH_INFO", ""))

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Cache-Control", NOT_KEPT)
        response.vary.update(("Accept", "Accept-Language", "Cookie"))
        return response


def check_host(host: str, allowed: frozenset[str]) -> None:
    """Refuse a host name that is not the service's own: a page elsewhere may point its name at this machine.

    Raises
    ------
    Unfit
        421.
    """
    name = host.lower()
    head, colon, port = name.rpartition(":")
    without_port = head if colon and port.isascii() and port.isdigit() else name
    if name not in allowed and without_port not in allowed:
        raise Unfit(421, WRONG_HOST)


def check_origin() -> None:
    """Refuse a write that a page of another origin sends through its reader's browser.

    A browser names the origin of every write, or at least how far it comes. A program that is no browser names
    neither: it writes where only application/json is taken, which the form of an old browser that names neither can't
    send either. Pages take forms, so they take none that names neither.

    Raises
    ------
    Unfit
        403.
    """
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        raise Unfit(403, WRONG_ORIGIN)
    origin = request.headers.get("Origin")
    if origin is None and "Sec-Fetch-Site" not in request.headers and not request.path.startswith(MACHINE_PATHS):
        raise Unfit(403, NO_ORIGIN)
    if origin is not None and not _same_host(origin, request.headers["Host"]):
        raise Unfit(403, WRONG_ORIGIN)


def _same_host(origin: str, host: str) -> bool:
    # The scheme is left out: behind a proxy that speaks HTTPS the service itself sees HTTP.
    try:
        return urlsplit(origin).netloc.lower() == host.lower()
    except ValueError:
        return False


def check_text(query: bytes, path: str) -> None:
    """Refuse bytes that are no text, before a replacement character stands in for them.

    Raises
    ------
    Refused
        Names the parameters.
    """
    problems = [found for part in query.split(b"&") if (found := _fault(part))]
    if fault := _broken(path.encode("latin-1")):
        problems.append(Problem("malformed-text", fault))
    if problems:
        raise Refused(problems)


def _fault(part: bytes) -> Problem | None:
    name, _, value = part.partition(b"=")
    fault = _broken(unquote_to_bytes(name)) or _broken(unquote_to_bytes(value))
    return fault and Problem("malformed-text", fault, field=unquote_to_bytes(name).decode("utf-8", "replace")[:80])


def _broken(raw: bytes) -> Text | None:
    if b"\0" in raw:
        return HAS_NUL
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return NOT_UTF8
    return None
