"""The production server: real processes, real sockets."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from graphsvc.errors import SetupError
from graphsvc.web.security import LARGEST_BODY
from graphsvc.web.server import address, listening
from graphsvc.web.worker import LARGEST_RECEIVED
from tests.engines.processes import ended, left

ROOT = Path(__file__).parents[3]


class Service:
    """A running service and all processes it started."""

    def __init__(self, folder: Path, **given: str) -> None:
        environ = {**os.environ, "GRAPHSVC_DATA": str(folder), "GRAPHSVC_ENGINE_MEMORY": "512m", **given}
        self.log = folder.with_name("log")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.unit.web.serving"], cwd=ROOT, env=environ, stdout=subprocess.PIPE,
                stderr=log, text=True)
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()
        self.family = psutil.Process(self.process.pid).children(recursive=True)

    def status(self, path: str, method: str = "GET", body: str | None = None) -> int:
        return self.asked(path, method, body)[0]

    def asked(self, path: str, method: str = "GET", body: str | None = None, **headers: str) -> tuple[int, str]:
        with closing(http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=60)) as connection:
            connection.request(method, path, body, {"Content-Type": "application/json", **headers})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    def workers(self) -> list[psutil.Process]:
        children = psutil.Process(self.process.pid).children()
        return [child for child in children if not ended(child) and "spawn_main" in " ".join(child.cmdline())]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., Service]]:
    services: list[Service] = []

    def started(folder: str = "data", **given: str) -> Service:
        services.append(Service(tmp_path / folder, **given))
        return services[-1]

    yield started
    for service in services:
        service.process.kill()
        service.process.wait()
        assert service.process.stdout is not None
        service.process.stdout.close()
        for process in left(service.family, 15):
            process.kill()


def eventually(true: Callable[[], bool], seconds: float = 30) -> bool:
    until = time.monotonic() + seconds
    while not (found := true()) and time.monotonic() < until:
        time.sleep(0.1)
    return found


def test_it_serves_replaces_a_dead_worker_and_stops_in_good_order(run: Callable[..., Service]) -> None:
    service = run(GRAPHSVC_WORKERS="2")
    assert service.status("/readyz") == HTTPStatus.OK
    first = service.workers()
    assert len(first) == 2
    first[0].kill()
    assert {service.status("/readyz") for _ in range(10)} == {HTTPStatus.OK}
    assert eventually(lambda: len(service.workers()) == 2 and first[0] not in service.workers())
    service.process.send_signal(signal.SIGTERM)
    assert service.process.wait(30) == 0
    assert left(service.family, 15) == []
    with pytest.raises(ConnectionRefusedError):
        service.status("/healthz")


def test_nothing_outlives_a_killed_service(run: Callable[..., Service]) -> None:
    service = run()
    assert len(service.family) >= 3
    service.process.kill()
    assert left(service.family, 15) == []


def test_what_is_being_answered_is_answered_before_it_stops(run: Callable[..., Service]) -> None:
    service = run(GRAPHSVC_WORKERS="1")
    action = {"action": "register-person", "parameters": {"name": "Mai"}}
    statuses: list[int] = []
    body = json.dumps([action] * 1500)
    sending = threading.Thread(target=lambda: statuses.append(service.status("/api/v1/changes", "POST", body)))
    sending.start()
    time.sleep(0.5)
    service.process.send_signal(signal.SIGINT)
    sending.join()
    assert statuses == [HTTPStatus.CREATED]
    assert service.process.wait(30) == 0


def test_too_large_a_body_is_told_and_one_that_would_fill_the_machine_is_cut_off(run: Callable[..., Service]) -> None:
    service = run(GRAPHSVC_WORKERS="1")
    for size, sent, said in ((LARGEST_BODY + 1, LARGEST_BODY + 1, "application/problem+json"),
                             (LARGEST_RECEIVED, 0, "text/plain")):
        with closing(http.client.HTTPConnection(urlsplit(service.address).netloc, timeout=60)) as connection:
            connection.putrequest("POST", "/api/v1/changes")
            connection.putheader("Content-Type", "application/json")
            connection.putheader("Content-Length", str(size))
            connection.endheaders(b" " * sent)
            answer = connection.getresponse()
            assert (answer.status, answer.headers.get_content_type()) == (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, said)


def test_workers_log_in_one_form_and_count_together_even_for_those_that_ended(
        run: Callable[..., Service], tmp_path: Path) -> None:
    service = run(GRAPHSVC_WORKERS="2", GRAPHSVC_LOG_FORMAT="json", TMPDIR=str(tmp_path))
    for number in range(20):
        service.asked("/healthz", **{"X-Request-ID": f"r-{number}"})
    (folder,) = tmp_path.glob("graphsvc-metrics-*")
    workers = {str(worker.pid) for worker in service.workers()}
    assert eventually(lambda: {file.stem.rpartition("_")[2] for file in folder.glob("counter_*.db")} == workers)
    counted = 'graphsvc_requests_total{endpoint="healthz",method="GET",status="200"} 20.0'
    assert counted in service.asked("/metrics")[1]
    assert "graphsvc_last_change 0.0" in service.asked("/metrics")[1]
    killed = service.workers()[0]
    killed.kill()
    assert eventually(lambda: len(service.workers()) == 2 and killed not in service.workers())
    assert all(counted in service.asked("/metrics")[1] for _ in range(4))
    service.process.send_signal(signal.SIGTERM)
    assert service.process.wait(30) == 0
    said = [json.loads(line) for line in service.log.read_text(encoding="utf-8").splitlines()]
    assert sorted(line["request_id"] for line in said if line.get("path") == "/healthz") == sorted(
        f"r-{number}" for number in range(20))
    assert "a worker ended with status -9 and is replaced" in [line["message"] for line in said]
    assert not folder.exists()


@contextmanager
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_is_passed_over() -> None:
    with taken() as port, listening("127.0.0.1", port, 100) as listener:
        assert port < listener.getsockname()[1] < port + 100


def test_a_taken_port_that_was_asked_for_is_refused() -> None:
    with taken() as port, pytest.raises(SetupError, match=f"127.0.0.1:{port}"), listening("127.0.0.1", port, 1):
        pass


def test_an_address_reads_as_browsers_take_it() -> None:
    with listening("127.0.0.1", 0, 1) as four, listening("::1", 0, 1) as six:
        assert address(four) == f"http://127.0.0.1:{four.getsockname()[1]}"
        assert address(six) == f"http://[::1]:{six.getsockname()[1]}"
