"""The forms in which a picture is saved, and the name of its file."""

import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from graphsvc import graphs
from graphsvc.pictures.drawing import Drawing
from graphsvc.pictures.page import html
from graphsvc.pictures.png import png
from graphsvc.pictures.shown import csv, graph
from graphsvc.pictures.svg import svg

Format = Literal["html", "png", "svg", "graphml", "gexf", "json", "csv"]
LONGEST_NAME = 60


class Form(NamedTuple):
    """One form: its media type, and how it is written."""

    media_type: str
    write: Callable[[Drawing], bytes]


FORMS: Mapping[Format, Form] = {
    "svg": Form("image/svg+xml", svg),
    "png": Form("image/png", png),
    "html": Form("text/html", html),
    "graphml": Form("application/graphml+xml", lambda drawing: graphs.graphml(graph(drawing))),
    "gexf": Form("application/gexf+xml", lambda drawing: graphs.gexf(graph(drawing))),
    "json": Form("application/json", lambda drawing: graphs.node_link(graph(drawing))),
    "csv": Form("text/csv", csv),
}


def file_name(drawing: Drawing, format: Format) -> str:
    """A name for a picture's file that every system takes: of the title only letters and digits stay.

    It ends with the day, so that no name is one that a system keeps for itself.
    """
    kept = re.sub(r"[\W_]+", " ", drawing.title).strip()
    return f"{kept[:LONGEST_NAME].strip() or 'graphsvc'} {drawing.day.isoformat()}.{format}"
