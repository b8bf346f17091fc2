"""Which version of an answer a reader has: an entity tag that differs whenever the answer may."""

import hashlib

from flask import Response, request

from graphsvc import __version__


def tag(*about: object) -> str:
    """The tag of the answer to this request.

    Parameters
    ----------
    about
        What the answer follows from beside the address and this program: the last change, the day, the language ….
    """
    said = repr((__version__, request.full_path, *about))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def is_known(found: str) -> bool:
    """Whether the reader has that version already."""
    return request.if_none_match.contains_weak(found)


def not_modified(found: str) -> Response:
    """The answer that says so."""
    response = Response(status=304)
    response.set_etag(found, weak=True)
    return response
