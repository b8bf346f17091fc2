"""The reader's language and look, kept in cookies."""

from flask import Blueprint, Response, request, url_for

from graphsvc.graph import Graph
from graphsvc.language import LANGUAGES
from graphsvc.web import reading
from graphsvc.web.pages.reader import THEME_COOKIE, THEMES

A_YEAR = 365 * 24 * 3600


def add(blueprint: Blueprint, _graph: Graph) -> None:
    """Add the address that keeps a choice, and keep a language that an address names."""
    @blueprint.get("/preferences")
    def preferences() -> Response:
        query = reading.Query(request.args)
        theme, back = query.choice("theme", THEMES), query.text("back")
        query.check()
        response = Response(status=303, headers={"Location": _own(back)})
        if theme:
            _keep(response, THEME_COOKIE, theme)
        return response

    blueprint.after_request(_kept_language)


def _kept_language(response: Response) -> Response:
    language = request.args.get("lang")
    if language in LANGUAGES and response.status_code < 400:
        _keep(response, reading.COOKIE, language)
    return response


def _keep(response: Response, name: str, value: str) -> None:
    response.set_cookie(name, value, max_age=A_YEAR, httponly=True, samesite="Lax", path="/")


def _own(back: str | None) -> str:
    """An address on this site: anything else would lead a reader away under this service's name."""
    own = back and back.startswith("/") and not back.startswith(("//", "/\\")) and back.isprintable()
    return back if back and own else url_for("pages.home")
