"""An answer with rows, in the form the reader asked for, streamed."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

import orjson
from flask import Response, request

from graphsvc import formats, workbook
from graphsvc.language import Language, Text
from graphsvc.web.errors import Unfit
from graphsvc.web.reading import Query

MEDIA_TYPES = {"json": "application/json", "ndjson": "application/x-ndjson", "csv": "text/csv",
               "xlsx": workbook.MEDIA_TYPE}
NO_SUCH_FORM = Text(f"Chỉ có {', '.join(MEDIA_TYPES.values())}.", f"There are {', '.join(MEDIA_TYPES.values())} only.")


class Form(NamedTuple):
    """How rows are written.

    `torn` makes a body that breaks off unreadable as a whole one: a proxy may turn a broken connection into a
    well-ended answer, so the body itself must tell. `saved_as` ends the name of the file that a browser saves.
    """

    media_type: str
    write: formats.Writer
    torn: bytes
    saved_as: str | None = None


FORMS = {
    "json": Form("application/json", formats.as_json, b""),
    "ndjson": Form("application/x-ndjson", formats.as_ndjson, b'{"error":', "ndjson"),
    "csv": Form("text/csv; charset=utf-8", formats.as_csv, b'"error', "csv"),
    "xlsx": Form(workbook.MEDIA_TYPE, workbook.as_xlsx, b"", "xlsx"),  # can't be opened without its end
}


def form(query: Query) -> Form:
    """The form named by `format`, else the one that Accept prefers; JSON where the reader does not mind.

    Raises
    ------
    Unfit
        406: Accept knows none of them.
    """
    named = query.choice("format", tuple(FORMS))
    if named is not None:
        return FORMS.get(named, FORMS["json"])  # a wrong one is refused by the query's check
    if not request.accept_mimetypes:
        return FORMS["json"]
    preferred = request.accept_mimetypes.best_match(list(MEDIA_TYPES.values()))
    if preferred is None:
        raise Unfit(406, NO_SUCH_FORM)
    return next(FORMS[name] for name, media_type in MEDIA_TYPES.items() if media_type == preferred)


def streamed(opening: AbstractContextManager[formats.Table], form: Form, name: str) -> Response:
    """Send a table; an error before its first rows is raised, so that it gets a status of its own.

    A short answer goes out whole, with its length.
    """
    pieces = _pieces(opening, form)
    first, second = next(pieces), next(pieces, None)
    response = Response(content_type=form.media_type)
    if second is None:
        response.data = first
    else:
        response.response = _torn_when_broken((first, second), pieces, form.torn)
        response.call_on_close(pieces.close)  # gives the graph its connection back when the client goes away
    if form.saved_as:
        response.headers.set("Content-Disposition", "attachment", filename=f"{name}.{form.saved_as}")
    return response


def whole(body: Any, language: Language) -> Response:
    """A small JSON answer."""
    response = Response(orjson.dumps(body, default=formats.plain), content_type=MEDIA_TYPES["json"])
    response.content_language.add(language)
    return response


def _pieces(opening: AbstractContextManager[formats.Table], form: Form) -> Generator[bytes]:
    with opening as table:
        yield from form.write(table)


def _torn_when_broken(come: Sequence[bytes], coming: Iterator[bytes], torn: bytes) -> Iterator[bytes]:
    try:
        yield from come
        yield from coming
    except Exception:
        if torn:
            yield torn
        raise  # the server breaks the connection off
