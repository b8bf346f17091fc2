"""Pages for what goes wrong: each says what, where, and what to do next."""

from flask import Flask, Response

from graphsvc.settings import Settings
from graphsvc.web.errors import Trouble
from graphsvc.web.pages.page import written
from graphsvc.web.pages.reader import Reader


def add(app: Flask, settings: Settings) -> None:
    """Draw every trouble outside the API as a page."""
    def page(trouble: Trouble) -> Response:
        response = written(Reader.of_request(settings), "trouble.html", trouble.status, trouble=trouble)
        response.headers.update(trouble.headers)
        return response

    app.extensions["trouble_page"] = page
