"""The invented sample, loaded into an empty graph in a process of its own."""

from flask import Blueprint, Response, jsonify, redirect

from graphsvc.errors import NotFound, Problem
from graphsvc.graph import Graph
from graphsvc.jobs import process
from graphsvc.jobs.job import Job
from graphsvc.language import Text
from graphsvc.sample import job
from graphsvc.sample.loading import ACTOR
from graphsvc.web.pages.page import render
from graphsvc.web.pages.reader import View

GONE = Text("không có lần nạp dữ liệu mẫu này", "there is no such loading of the sample")


def add(blueprint: Blueprint, graph: Graph) -> None:
    """Add the button's address, and the page of how far it is."""
    @blueprint.post("/sample")
    def sample() -> Response:
        view = View.of_request(graph)
        view.check()
        return redirect(view.address("pages.sampled", identity=_begun(graph).id), 303)  # type: ignore[return-value]

    @blueprint.get("/sample/<identity>")
    def sampled(identity: str) -> Response:
        view = View.of_request(graph)
        view.check()
        found = _found(graph, identity)
        running, state = found.running, found.state
        if state.end == "done":
            return redirect(view.address("pages.home"))  # type: ignore[return-value]
        return render(view, "sampled.html", job=found, running=running, state=state)

    @blueprint.get("/sample/<identity>/state")
    def sampled_state(identity: str) -> Response:
        view = View.of_request(graph)
        view.check()
        found = _found(graph, identity)
        return jsonify(running=found.running, said=found.state.says(view.reader.language), done=0, total=None)


def _begun(graph: Graph) -> Job:
    """The loading that runs; a new one where none does."""
    kept = job.samples(graph.settings)
    found = next((each for each in kept.all() if each.running), None)
    if found is None:
        found = kept.new({"actor": ACTOR})
        process.start(graph.settings, found, job.work)
    return found


def _found(graph: Graph, identity: str) -> Job:
    found = job.samples(graph.settings).find(identity)
    if found is None:
        raise NotFound([Problem("not-found", GONE)])
    return found
