"""The composition root of the web face: each feature registers itself and holds its own."""

from apiflask import APIFlask

from graphsvc import __version__, resources
from graphsvc.graph import Graph
from graphsvc.web import api, compression, errors, health, metrics, pages, preparing, security, watching


def create_app(graph: Graph) -> APIFlask:
    """The web face over an open graph. Nothing is asked of the graph before a request comes."""
    visual = resources.folder("visual")
    app = APIFlask(
        "graphsvc", title="graphsvc", version=__version__, spec_path=None, docs_path=None, json_errors=False,
        template_folder=str(visual / "templates"), static_folder=str(visual / "static"))
    numbers = metrics.Metrics(graph)
    watching.register(app, numbers)
    compression.register(app)
    security.register(app, graph.settings)
    errors.register(app, graph.settings)
    app.before_request(graph.refresh)
    preparing.register(app, graph)
    health.register(app, graph)
    metrics.register(app, graph, numbers)
    api.register(app, graph)
    pages.register(app, graph)
    return app
