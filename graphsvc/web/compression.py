"""Answers compressed with gzip for readers who take it: the one way that every client knows, and part of Python.

    a body that is whole    compressed as one, with its new length; a small one stays as it is
    a body that streams     compressed piece by piece, so that rows still leave as they come; where it breaks off, its
                            compression has no end either
"""

import gzip
import zlib
from collections.abc import Iterable, Iterator

from flask import Flask, Response, request

SMALL = 1000  # bytes that one packet holds anyway
LEVEL = 5
GZIP = 16 + zlib.MAX_WBITS  # gzip's own head and end around the compressed bytes
# A workbook and an image are compressed as they are.
MEDIA_TYPES = frozenset({
    "application/json", "application/problem+json", "application/x-ndjson", "image/svg+xml", "text/css", "text/csv",
    "text/html", "text/javascript", "text/plain"})


def register(app: Flask) -> None:
    """Compress the app's answers; after all else that looks at one."""
    @app.after_request
    def compress(response: Response) -> Response:
        response.vary.add("Accept-Encoding")
        if _is_wanted() and _is_fit(response):
            _compress(response)
        return response


def _is_wanted() -> bool:
    return request.accept_encodings.best_match(("gzip", "identity")) == "gzip"


def _is_fit(response: Response) -> bool:
    return (
        response.mimetype in MEDIA_TYPES and response.headers.get("Content-Length", SMALL, int) >= SMALL
        and "Content-Encoding" not in response.headers and "Content-Range" not in response.headers)


def _compress(response: Response) -> None:
    response.direct_passthrough = False
    if "Content-Length" in response.headers:
        response.set_data(gzip.compress(response.get_data(), LEVEL, mtime=0))
    else:
        response.call_on_close(getattr(response.response, "close", bool))
        response.response = _compressed(response.iter_encoded())
    response.headers["Content-Encoding"] = "gzip"
    response.headers.pop("Accept-Ranges", None)
    tag, _ = response.get_etag()
    if tag:
        response.set_etag(tag, weak=True)  # the same answer, in other bytes


def _compressed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    compressing = zlib.compressobj(LEVEL, wbits=GZIP)
    for piece in pieces:
        yield compressing.compress(piece) + compressing.flush(zlib.Z_SYNC_FLUSH)
    yield compressing.flush()
