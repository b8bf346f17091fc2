"""The pages that a person reads, in Vietnamese and English."""

from flask import Blueprint, Flask, Response, send_file
from flask_bootstrap import Bootstrap5

from graphsvc.graph import Graph
from graphsvc.pictures.library import vis_network
from graphsvc.web.pages import (
    assignments,
    attention,
    change,
    changes,
    done,
    explorer,
    home,
    importing,
    log,
    matrix,
    positions,
    preferences,
    question,
    questions,
    reference,
    sampling,
    search,
    suggestions,
    template,
    thing,
    trend,
    trouble,
    undo,
)

PAGES = (
    assignments, attention, change, changes, done, explorer, home, importing, log, matrix, positions,
    preferences, question, questions, reference, sampling, search, suggestions, thing, trend, undo)


def register(app: Flask, graph: Graph) -> None:
    """Add every page."""
    app.config["BOOTSTRAP_SERVE_LOCAL"] = True
    Bootstrap5(app)
    template.prepare(app.jinja_env)
    blueprint = Blueprint("pages", __name__)
    for page in PAGES:
        page.add(blueprint, graph)
    _add_library(blueprint)
    app.register_blueprint(blueprint)
    trouble.add(app, graph)


def _add_library(blueprint: Blueprint) -> None:
    """vis-network, as pyvis's wheel holds it; its version is in the address, so that it may be kept for long."""
    library = vis_network()

    @blueprint.get(f"/library/{library.parent.name}/vis-network.min.js")
    def vis() -> Response:
        return send_file(library, mimetype="text/javascript", max_age=31536000)
