"""Pages for what goes wrong: each says what, where, and what to do next."""

from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, request

from graphsvc.errors import GraphError
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.web.errors import Trouble
from graphsvc.web.pages.forms import controls
from graphsvc.web.pages.invented import is_invented
from graphsvc.web.pages.page import Bar, written
from graphsvc.web.pages.reader import Reader, View

WITHOUT_BAR = frozenset({"pages.preferences", "pages.reference", "pages.suggestions", "pages.vis"})
FIELDS: Mapping[str, Text] = {
    "as_of": Text("Ngày", "Day"),
    "within": Text("Tổ chức", "Organization"),
    "village": Text("Thôn", "Village"),
    "name": Text("Câu hỏi", "Question"),
    "offset": Text("Dòng đầu", "First row"),
    "sort": Text("Thứ tự", "Order"),
    "fields": Text("Các cột", "Columns"),
    "id": Text("Mã định danh", "Id"),
    "words": Text("Tên hoặc mã", "Name or code"),
    "number": Text("Số thay đổi", "Number of the change"),
    "thing": Text("Đối tượng", "Thing"),
    "actor": Text("Người thực hiện", "Actor"),
    "action": Text("Thao tác", "Action"),
    "since": Text("Ghi từ ngày", "Made from"),
    "until": Text("Ghi trước ngày", "Made before"),
    "before": Text("Trước số", "Before number"),
    "lang": Text("Ngôn ngữ", "Language"),
    "theme": Text("Màu", "Colours"),
}


def add(app: Flask, graph: Graph) -> None:
    """Draw every trouble outside the API as a page."""
    def page(trouble: Trouble) -> Response:
        response = written(Reader.of_request(graph.settings), "trouble.html", trouble.status,
                           trouble=trouble, **{"fields": FIELDS, **_around(graph, trouble)})
        response.headers.update(trouble.headers)
        return response

    app.extensions["trouble_page"] = page


def _around(graph: Graph, trouble: Trouble) -> dict[str, Any]:
    """What other pages have too, as far as the graph answers."""
    if trouble.status == 503:
        return {}
    try:
        return {"invented": is_invented(graph), **_to_mend(graph, trouble)}
    except GraphError:
        return {}


def _to_mend(graph: Graph, trouble: Trouble) -> dict[str, Any]:
    """The bar and the question's form, where another value in them can be the mend."""
    has_bar = (request.endpoint or "").startswith("pages.") and request.endpoint not in WITHOUT_BAR
    if not has_bar or all(problem.code == "unknown-name" for problem in trouble.problems):
        return {}
    view, bar = Bar.to_mend(View.of_request(graph))
    question = graph.catalogue.questions.get((request.view_args or {}).get("name", ""))
    if question is None:
        return {"view": view, "bar": bar}
    titles = {name: parameter.title for name, parameter in question.parameters.items()}
    return {"view": view, "bar": bar, "fields": {**FIELDS, **titles},
            "controls": controls(question, request.args, view.reader.language)}
