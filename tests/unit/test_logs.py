"""Log lines, for people and for programs: one event is one line, with its request, and libraries keep quiet."""

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from graphsvc import logs
from graphsvc.errors import SetupError
from graphsvc.settings import from_environment

Capture = pytest.CaptureFixture[str]
HOSTILE = "a\nINFO graphsvc: b\x1b[2J"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Other tests listen on the root logger too."""
    root, own = logging.getLogger(), logging.getLogger("graphsvc")
    handlers, levels = root.handlers[:], (root.level, own.level)
    root.handlers.clear()
    yield
    root.handlers[:] = handlers
    root.setLevel(levels[0])
    own.setLevel(levels[1])


@pytest.fixture
def asked() -> Iterator[None]:
    token = logs.request_id.set("r-1")
    yield
    logs.request_id.reset(token)


@pytest.mark.usefixtures("asked")
def test_a_text_line_says_when_how_grave_who_for_which_request_and_what(capsys: Capture) -> None:
    logs.set_up(from_environment())
    logging.getLogger("graphsvc.x").info("said %d", 1)
    assert capsys.readouterr().err.endswith(" INFO graphsvc.x r-1: said 1\n")


@pytest.fixture
def unasked() -> Iterator[None]:
    """As in a thread that has answered nothing yet."""
    token = logs.request_id.set(None)
    yield
    logs.request_id.reset(token)


@pytest.mark.usefixtures("unasked")
def test_outside_of_a_request_a_line_names_none(capsys: Capture) -> None:
    logs.set_up(from_environment())
    logging.getLogger("graphsvc.x").info("said")
    assert capsys.readouterr().err.endswith(" INFO graphsvc.x -: said\n")
    logs.set_up(from_environment(GRAPHSVC_LOG_FORMAT="json"))
    logging.getLogger("graphsvc.x").info("said")
    assert json.loads(capsys.readouterr().err)["request_id"] is None


def test_what_is_said_can_not_begin_a_line_nor_steer_a_terminal(capsys: Capture) -> None:
    logs.set_up(from_environment())
    logging.getLogger("graphsvc.x").warning("Thôn %s", HOSTILE)
    said = capsys.readouterr().err
    assert said.endswith(": Thôn a\\u000aINFO graphsvc: b\\u001b[2J\n")
    assert said.count("\n") == 1


@pytest.mark.usefixtures("asked")
def test_a_json_line_is_one_object_with_the_events_own_fields(capsys: Capture) -> None:
    logs.set_up(from_environment(GRAPHSVC_LOG_FORMAT="json"))
    logging.getLogger("graphsvc.x").warning("Thôn %s", HOSTILE, extra={"fields": {"status": 200}})
    (line,) = capsys.readouterr().err.splitlines()
    said = json.loads(line)
    assert abs(datetime.now(UTC) - datetime.fromisoformat(said.pop("time"))) < timedelta(seconds=10)
    assert said == {"level": "WARNING", "logger": "graphsvc.x", "request_id": "r-1", "message": f"Thôn {HOSTILE}",
                    "status": 200}


def test_a_failure_stands_in_the_same_json_line(capsys: Capture) -> None:
    logs.set_up(from_environment(GRAPHSVC_LOG_FORMAT="json"))
    try:
        raise RuntimeError("no text: \udcff")
    except RuntimeError:
        logging.getLogger("graphsvc.x").exception("a file \udcff")
    (line,) = capsys.readouterr().err.splitlines()
    said = json.loads(line)
    assert said["message"] == "a file \\udcff"
    assert said["exception"].startswith("Traceback") and said["exception"].endswith("no text: \\udcff")


@pytest.mark.parametrize(("level", "heard"), [
    ("DEBUG", ["debug", "info", "warning", "error", "library"]), ("info", ["info", "warning", "error", "library"]),
    ("ERROR", ["error"])])
def test_the_level_is_the_settings_and_libraries_speak_from_warnings_on(
        capsys: Capture, level: str, heard: list[str]) -> None:
    logs.set_up(from_environment(GRAPHSVC_LOG_LEVEL=level))
    for word in ("debug", "info", "warning", "error"):
        getattr(logging.getLogger("graphsvc.x"), word)(word)
    logging.getLogger("neo4j").info("what the driver says of every statement and value")
    logging.getLogger("neo4j").warning("library")
    assert [line.rpartition(" ")[2] for line in capsys.readouterr().err.splitlines()] == heard


def test_a_form_or_level_that_is_none_is_refused() -> None:
    with pytest.raises(SetupError, match=r"GRAPHSVC_LOG_FORMAT: .*GRAPHSVC_LOG_LEVEL: choose one of 'DEBUG'"):
        from_environment(GRAPHSVC_LOG_FORMAT="xml", GRAPHSVC_LOG_LEVEL="loud")
