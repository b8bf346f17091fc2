"""The programs of docs/clients.md, run against the service over a small invented sample."""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.docs.pages import DOCS

ROOT = DOCS.parent
SAID = "http://127.0.0.1:5000"
PYTHON, SHELL, R, NOTEBOOK = "## Python", "## A shell", "## R", "## A notebook"
UNCOVERED = "/api/v1/questions/households-without-member?within=org-004&as_of=2026-01-01"

# What the R program is asked when it has run.
R_SAYS = """
cat(made$number, uncovered$household.id, "\n")
refused <- tryCatch(req_perform(asking("/api/v1/households", as_of = "2026-02-30")), error = conditionMessage)
cat(regmatches(refused, regexpr("wrong-value.*", refused)), "\n")
"""


def blocks(section: str, language: str) -> list[str]:
    """The blocks of one language in a section of the page."""
    page = (DOCS / "clients.md").read_text(encoding="utf-8")
    (found,) = [part for part in re.split(r"^(?=## )", page, flags=re.MULTILINE) if part.startswith(f"{section}\n")]
    return re.findall(rf"^```{language}\n(.*?)^```$", found, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a small sample."""
    data = tmp_path_factory.mktemp("clients") / "data"
    subprocess.run([sys.executable, "-m", "graphsvc", "sample", "--households", "210", "--organizations", "65"],
                   cwd=ROOT, env=environment(data), check=True, capture_output=True)
    return data


@pytest.fixture(scope="module")
def service(folder: Path) -> Iterator[str]:
    """The address of the service that runs on it."""
    with subprocess.Popen(
            [sys.executable, "-m", "tests.unit.web.serving"], cwd=ROOT, text=True, stdout=subprocess.PIPE,
            env=environment(folder, GRAPHSVC_PORT="0", GRAPHSVC_WORKERS="1")) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


def environment(data: Path, **given: str) -> dict[str, str]:
    return {**os.environ, "GRAPHSVC_DATA": str(data), "GRAPHSVC_ENGINE_MEMORY": "512m", **given}


@pytest.fixture
def python(service: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """The names that the Python program has when it has run, and `said`, what it printed."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    try:
        with redirect_stdout(io.StringIO()) as printed:
            for block in blocks(PYTHON, "python"):
                exec(block.replace(SAID, service), names)
        names["said"] = printed.getvalue()
        yield names
    finally:
        names["service"].close()


def test_the_python_program_does_what_the_page_says(python: dict[str, Any], service: str, tmp_path: Path) -> None:
    said = python["said"]
    (errors,) = blocks(PYTHON, "text")
    assert said.startswith(errors)
    now = [row["household"]["id"] for row in httpx.get(service + UNCOVERED).json()["rows"]]
    before = [row["household"]["id"] for row in python["uncovered"]]
    assert len(before) > 10 and before == [python["household"], *now], "several pages, and then one household less"
    last = httpx.get(f"{service}/api/v1/changes").json()["rows"][-1]["number"]
    assert said.splitlines()[3:] == [
        f"{len(before)} households with no assigned member", f"made by change {last}", "again: None", "304",
        f"up to change {last}"]
    saved = (tmp_path / "households.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[3] for line in saved[1:]] == before


class Meanwhile(httpx.HTTPTransport):
    """Lets something happen before a request goes out, once; may lose the first answer to a change."""

    def __init__(self, happens: Callable[[httpx.Request], bool] = lambda _: True, *, loses: bool = False) -> None:
        super().__init__()
        self.happens, self.happened, self.loses = happens, False, loses

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.happened = self.happened or self.happens(request)
        answer = super().handle_request(request)
        if self.loses and request.method == "POST":
            self.loses = False
            answer.close()
            raise httpx.ReadError("lost")
        return answer


def made(service: str, **action: Any) -> int:
    """Make a change beside the program; the number of the last one."""
    answer = httpx.post(f"{service}/api/v1/changes", json=action)
    assert answer.status_code == 201, answer.text
    return int(answer.json()["number"])


def with_transport(python: dict[str, Any], transport: Meanwhile) -> None:
    client = python["service"]
    client.close()
    python["service"] = httpx.Client(
        base_url=client.base_url, headers=client.headers, timeout=client.timeout, transport=transport)


def uncovered(service: str) -> str:
    return str(httpx.get(service + UNCOVERED).json()["rows"][0]["household"]["id"])


def test_a_change_whose_answer_is_lost_is_made_once(python: dict[str, Any], service: str) -> None:
    before, household = made(service, action="register-person", parameters={"name": "Mai"}), uncovered(service)
    with_transport(python, Meanwhile(loses=True))
    assert python["assign"](python["person"], household) == before + 1
    assert made(service, action="register-person", parameters={"name": "Mai"}) == before + 2


def test_what_has_changed_meanwhile_is_looked_at_again(python: dict[str, Any], service: str) -> None:
    household = uncovered(service)

    def relabelled(request: httpx.Request) -> bool:
        if request.method != "POST":
            return False
        named = {"household": household, "name": "Hộ khác", "on": "2026-01-01"}
        made(service, action="rename-household", parameters=named)
        return True

    with_transport(python, transport := Meanwhile(relabelled))
    assert python["assign"](python["person"], household)
    assert transport.happened


def test_a_list_is_begun_again_where_a_change_came_between_two_pages(python: dict[str, Any], service: str) -> None:
    def changed(request: httpx.Request) -> bool:
        return b"page=" in request.url.query and bool(
            made(service, action="register-person", parameters={"name": "Mai"}))

    with_transport(python, transport := Meanwhile(changed))
    found = python["rows"]("/api/v1/people", as_of=python["DAY"], limit=50)
    assert transport.happened
    assert len({row["person"]["id"] for row in found}) == len(found) > 50


@pytest.mark.skipif(not (shutil.which("curl") and shutil.which("jq")), reason="NOT TESTED: no curl or no jq here")
def test_the_shell_program_does_what_the_page_says(service: str, tmp_path: Path) -> None:
    household = uncovered(service)
    program = "\n".join(blocks(SHELL, "sh")).replace(SAID, service)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    last = httpx.get(f"{service}/api/v1/changes").json()["rows"][-1]["number"]
    assert done.stdout.split() == [str(last), "304", "refused", "as_of"]
    before = (tmp_path / "households.txt").read_text().split()
    assert before[0] == household and uncovered(service) == before[1] and len(before) > 10
    assert len((tmp_path / "households.csv").read_text(encoding="utf-8").splitlines()) == len(before) + 1


@pytest.mark.skipif(not shutil.which("Rscript"), reason="NOT TESTED: no R here")
def test_the_r_program_does_what_the_page_says(service: str, tmp_path: Path) -> None:
    before = [row["household"]["id"] for row in httpx.get(service + UNCOVERED).json()["rows"]]
    (program,) = blocks(R, "r")
    tried = program.replace(SAID, service).replace("limit = 100", "limit = 5") + R_SAYS
    done = subprocess.run(["Rscript", "-"], input=tried, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    last = httpx.get(f"{service}/api/v1/changes").json()["rows"][-1]["number"]
    assert done.stdout.splitlines()[-2:] == [" ".join([str(last), *before, ""]), "wrong-value as_of "]
    assert len(before) > 10 and uncovered(service) == before[1], "several pages, and then one household less"


@pytest.mark.usefixtures("service")
def test_the_notebook_asks_the_engine_of_the_running_service(
        service: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHSVC_DATA", str(folder))
    monkeypatch.chdir(tmp_path)
    asking, framing, drawing = blocks(NOTEBOOK, "python")
    names: dict[str, Any] = {}
    exec(asking, names)
    assert names["rows"][0]["household"].id == uncovered(service)
    exec(drawing, names)
    assert (tmp_path / "commune.png").read_bytes().startswith(b"\x89PNG")
    assert names["rows"].within[0].name in names["picture"]._repr_svg_()
    pytest.importorskip("pandas", reason="NOT TESTED: the frame, since pandas is not installed")
    exec(framing, names)
    assert names["frame"].groupby("village").size().sum() == len(names["rows"])
