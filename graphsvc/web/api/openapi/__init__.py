"""GET /openapi.json: the API described in OpenAPI 3.1, made from the headers of the statement files."""

from functools import lru_cache

import orjson
from apiflask import APIBlueprint
from flask import Response, request

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.statements.catalogue import Catalogue
from graphsvc.web import reading
from graphsvc.web.api.openapi.document import document


def add(blueprint: APIBlueprint, graph: Graph) -> None:
    """Add the address; the document is written once in each language for each state of the questions."""
    @lru_cache(maxsize=2)
    def written(catalogue: Catalogue, language: Language) -> bytes:
        return orjson.dumps(document(catalogue, language))

    @blueprint.get("/openapi.json")
    def openapi() -> Response:
        reading.Query(request.args).check()
        return Response(written(graph.catalogue, reading.language(graph.settings)), content_type="application/json")
