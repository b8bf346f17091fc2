"""Import of a planner's file: chosen here, compared in a process of its own, looked at, applied or let go."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from flask import Blueprint, Response, jsonify, redirect, request, send_file

from graphsvc.changes.log import head_of
from graphsvc.errors import NotFound, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.importing import filling, job, kept, marking, template
from graphsvc.jobs import process
from graphsvc.jobs.job import Job
from graphsvc.language import Text
from graphsvc.web.pages import writing
from graphsvc.web.pages.fields import Filled, fields
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View
from graphsvc.web.pages.uploading import FILE, HOW, MAPPING, Upload
from graphsvc.web.pages.writing import Sent
from graphsvc.workbook import MEDIA_TYPE

GONE = Text("không có lần nhập này, hoặc nó đã được bỏ: chọn tệp lại",
            "there is no such import, or it was let go: choose the file again")


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the pages."""
    @blueprint.route("/import", methods=["GET", "POST"])
    def choose() -> Response:
        view = View.of_request(graph)
        view.check()
        return _sent(view) if request.method == "POST" else _chosen(view, {}, ())

    @blueprint.get("/import/template")
    def workbook() -> Response:
        view = View.of_request(graph)
        filled = view.query.text("filled") == "true"
        view.check()
        return _template(view, filled)

    @blueprint.route("/import/<identity>", methods=["GET", "POST"])
    def imported(identity: str) -> Response:
        view = View.of_request(graph)
        view.check()
        found = _found(graph, identity)
        return _answered(view, found, Sent.of_request()) if request.method == "POST" else _shown(view, found)

    @blueprint.get("/import/<identity>/state")
    def state(identity: str) -> Response:
        view = View.of_request(graph)
        view.check()
        found = _found(graph, identity)
        far = found.state
        return jsonify(running=found.running, said=far.says(view.reader.language), done=far.done, total=far.total)

    @blueprint.get("/import/<identity>/marked")
    def marked(identity: str) -> Response:
        view = View.of_request(graph)
        view.check()
        found = _found(graph, identity)
        if not job.marked(found).exists():
            raise NotFound([Problem("not-found", GONE)])
        return send_file(job.marked(found), MEDIA_TYPE, as_attachment=True,
                         download_name=marking.beside(Path(job.asked(found).name), view.reader.language).name)


def _found(graph: Graph, identity: str) -> Job:
    found = job.imports(graph.settings).find(identity)
    if found is None:
        raise NotFound([Problem("not-found", GONE)])
    return found


def _sent(view: View) -> Response:
    upload = Upload.of_request()
    if upload.file is None or upload.problems:
        return _chosen(view, upload.typed, upload.problems)
    try:
        new = upload.kept(view, upload.file)
    except Refused as refused:
        return _chosen(view, upload.typed, refused.problems)
    process.start(view.graph.settings, new, job.report)
    return _to(view, new)


def _to(view: View, found: Job) -> Response:
    return redirect(view.address("pages.imported", identity=found.id), 303)  # type: ignore[return-value]


def _chosen(view: View, typed: Any, problems: Any) -> Response:
    held = [replace(field, input="file") if field.name in MAPPING else field
            for field in fields(view, {**HOW, **MAPPING}, Filled(typed, {}, ()), problems)]
    titles = {"file": FILE.says(view.reader.language), **{field.name: field.title for field in held}}
    wrong = [problem.message.says(view.reader.language) for problem in problems if problem.field == "file"]
    kept_jobs = job.imports(view.graph.settings).all()
    earlier = [(found.id, job.asked(found), _stands(view.graph, found).stage) for found in kept_jobs]
    return render(view, "import.html", 422 if problems else 200, fields=held, problems=problems, titles=titles,
                  file_wrong=wrong, earlier=earlier)


class Stands(NamedTuple):
    """Where an import stands: running, done by the change of that number, report, or how else it ended."""

    stage: str
    number: int | None = None


def _stands(graph: Graph, found: Job) -> Stands:
    if found.running:
        return Stands("running")
    # Asked only now: before, its process may just have been about to end.
    end, number = found.state.end, job.number(graph, found)
    if number is not None:
        return Stands("done", number)
    return Stands("report" if end == "done" else end or "killed")


def _shown(view: View, found: Job, problems: Any = (), paper: Any = None) -> Response:
    (stage, number), state = _stands(view.graph, found), found.state
    return render(
        view, "imported.html", 422 if problems else 200, job=found, about=job.asked(found), stage=stage,
        state=state, report=kept.shown(found) if stage in ("report", "done") else None,
        number=number, marked=job.marked(found).exists(), problems=problems,
        paper=writing.paper_fields(view, paper or {}, problems))


def _answered(view: View, found: Job, sent: Sent) -> Response:
    """Do what the page's button says, where things stand so that it can be done."""
    wanted, stage, settings = request.form.get("do"), _stands(view.graph, found).stage, view.graph.settings
    if wanted == "cancel" and stage == "running":
        process.cancel(found)
    elif wanted == "again" and stage not in ("running", "done"):
        process.start(settings, found, job.report)
    elif wanted == "forget" and stage != "running":
        job.imports(settings).forget(found)
        return redirect(view.address("pages.choose"), 303)  # type: ignore[return-value]
    elif wanted == "make" and stage == "report":
        try:
            head_of(settings.who, sent.paper)
        except Refused as refused:
            return _shown(view, found, refused.problems, sent.paper)
        job.agree(found, sent.paper)
        process.start(settings, found, job.apply)
    return _to(view, found)


def _template(view: View, filled: bool) -> Response:
    """The workbook to fill in, empty or with what is known."""
    day, language = view.day, view.reader.language
    rows = filling.filled(view.graph, view.within, day, language) if filled else None
    with TemporaryDirectory(prefix="graphsvc-") as folder:
        file = Path(folder) / "template.xlsx"
        template.write(file, filling.words(view.graph, day, language), rows, language)
        whole = BytesIO(file.read_bytes())
    name = Text("mau-nhap.xlsx", "template.xlsx").says(language)
    return send_file(whole, MEDIA_TYPE, as_attachment=True, download_name=name)
