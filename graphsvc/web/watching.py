"""Watches each request: it has an id, and when it is answered, a line in the log and a place in the numbers."""

import logging
import re
import time
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from urllib.parse import quote
from uuid import uuid4
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, request

from graphsvc import logs
from graphsvc.errors import GraphAway
from graphsvc.web.metrics import Metrics

Failure = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]
log = logging.getLogger(__name__)
# What others may name a request by: it is answered and stands in the log, so it is short and can't be mistaken.
ID = re.compile(r"[A-Za-z0-9._:=+/-]{1,100}")
ENDPOINT = "graphsvc.endpoint"
LONGEST_PATH = 500


def register(app: Flask, metrics: Metrics) -> None:
    """Watch every request of the app; before all else that reads one."""
    @app.before_request
    def place() -> None:
        request.environ[ENDPOINT] = request.endpoint

    app.wsgi_app = _watched(app.wsgi_app, metrics)  # type: ignore[assignment, method-assign]


def _watched(app: WSGIApplication, metrics: Metrics) -> WSGIApplication:
    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        given = environ.get("HTTP_X_REQUEST_ID", "")
        # It stays until the thread's next request: the server, too, may have a word to say about this one.
        logs.request_id.set(given if ID.fullmatch(given) else uuid4().hex)
        passage = Passage(environ, start, metrics)
        try:
            passage.send(app(environ, passage.start))
        except BaseException:
            passage.close()
            raise
        return passage

    return answer


class Passage:
    """One request on its way: the pieces of its answer, counted until the server has them all or its reader is gone."""

    def __init__(self, environ: WSGIEnvironment, start: StartResponse, metrics: Metrics) -> None:
        self._environ, self._start, self._metrics = environ, start, metrics
        self._began = time.perf_counter()
        self._status, self._bytes, self._away = 500, 0, False
        self.send(())

    def start(
        self, status: str, headers: list[tuple[str, str]], error: Failure | None = None, /
    ) -> Callable[[bytes], object]:
        """Begin the answer, in which the request's id stands."""
        self._status = int(status[:3])
        self._away = self._status == 503  # said of nothing else
        return self._start(status, [*headers, ("X-Request-ID", logs.request_id.get() or "")], error)

    def send(self, pieces: Iterable[bytes]) -> None:
        """Take these for the answer."""
        self._whole, self._pieces = pieces, iter(pieces)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            piece = next(self._pieces)
        except GraphAway:
            self._away = True
            raise
        self._bytes += len(piece)
        return piece

    def close(self) -> None:
        """End it, and tell what became of it."""
        try:
            getattr(self._whole, "close", bool)()
        finally:
            self._tell(time.perf_counter() - self._began)

    def _tell(self, seconds: float) -> None:
        method, path = self._environ["REQUEST_METHOD"], self._environ.get("PATH_INFO", "")
        # No query string: people are searched for by name.
        shown = quote(path.encode("latin-1"))[:LONGEST_PATH]
        log.info("%s %s %d %.1f ms %d bytes", method, shown, self._status, seconds * 1000, self._bytes, extra={
            "fields": {"method": method, "path": shown, "status": self._status,
                       "milliseconds": round(seconds * 1000, 1), "bytes": self._bytes}})
        self._metrics.count(self._environ.get(ENDPOINT), method, self._status, seconds, away=self._away)
