"""The embedded engine as a process: private, flushed, started again, never orphaned."""

import base64
import json
import os
import signal
import stat
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from graphsvc.errors import GraphError, SetupError
from graphsvc.settings import Settings
from graphsvc.store import opening
from graphsvc.store.door import Store
from graphsvc.store.embedded import process
from tests.engines.processes import ended, engines, host, left, until

Own = Callable[..., Settings]


def add(store: Store, number: int) -> None:
    store.write(lambda transaction: transaction.run("CREATE (:Try {number: $number})", number=number), seconds=30)


def numbers(store: Store) -> list[int]:
    rows = store.rows("MATCH (n:Try) RETURN n.number AS number ORDER BY number", {}, seconds=10)
    return [row["number"] for row in rows]


def test_only_the_owner_can_read_the_folder(own_settings: Own) -> None:
    settings = own_settings()
    with opening.engine(settings):
        modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [settings.data, *settings.data.rglob("*")]}
        readable = [path for path, mode in modes.items() if mode & 0o077]
    assert readable == []
    assert modes[settings.data / "logins.json"] == 0o600
    assert modes[settings.data / "connection.json"] == 0o600


def test_passwords_are_in_no_list_of_processes_and_in_no_log(own_settings: Own) -> None:
    settings = own_settings()
    with opening.engine(settings), opening.opened(settings) as store:
        store.check()
        passwords = json.loads((settings.data / "logins.json").read_text()).values()
        [engine] = engines(settings.data)
        visible = " ".join(engine.cmdline()) + json.dumps(engine.environ())
        logs = b"".join(path.read_bytes() for path in (settings.data / "engine").glob("*log*/**/*") if path.is_file())
    assert len(set(passwords)) == 2
    for password in passwords:
        assert len(password) > 40
        assert password not in visible
        assert password.encode() not in logs


def test_it_listens_on_loopback_only_and_serves_no_mcp(own_settings: Own) -> None:
    settings = own_settings()
    with opening.engine(settings):
        [engine] = engines(settings.data)
        listening = [each.laddr for each in engine.net_connections() if each.status == psutil.CONN_LISTEN]
        assert {address.ip.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}
        bolt = json.loads((settings.data / "connection.json").read_text())["port"]
        [http] = [address.port for address in listening if address.port != bolt]
        name, password = "writer", json.loads((settings.data / "logins.json").read_text())["writer"]
        login = base64.b64encode(f"{name}:{password}".encode()).decode()
        assert asked(http, "/api/v1/ready", login) == 204
        question = b'{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}'
        assert asked(http, "/api/v1/mcp", login, question) == 503  # there, and switched off
        assert asked(http, "/", login) == 404


def asked(port: int, path: str, login: str, body: bytes | None = None) -> int:
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=body, headers={
        "Authorization": f"Basic {login}", "Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_an_engine_that_does_not_flush_is_refused(own_settings: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = process._machine
    monkeypatch.setattr(process, "_machine", lambda settings: machine(settings) + " -Darcadedb.txWalFlush=0")
    settings = own_settings()
    with pytest.raises(SetupError, match="txWalFlush = 0"), opening.engine(settings):
        pass
    assert engines(settings.data) == []


def test_an_engine_that_does_not_start_is_refused_with_its_reason(
        own_settings: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_machine", lambda settings: "-XX:NoSuchOption")
    settings = own_settings()
    with pytest.raises(SetupError, match="can't serve"), opening.opened(settings):
        pass
    assert engines(settings.data) == []


def test_killed_amid_acknowledged_changes_it_comes_back_with_all_of_them(own_settings: Own) -> None:
    settings, acknowledged, enough = own_settings(), [], threading.Event()

    def write(store: Store) -> None:
        for number in range(1_000_000):
            with suppress(GraphError):
                add(store, number)
                acknowledged.append(number)
            if enough.is_set():
                return

    with opening.engine(settings), opening.opened(settings) as store:
        writer = threading.Thread(target=write, args=(store,))
        writer.start()
        for _ in range(2):
            goal = len(acknowledged) + 20
            until(lambda goal=goal: len(acknowledged) >= goal)
            [engine] = engines(settings.data)
            engine.kill()
        goal = len(acknowledged) + 20
        until(lambda: len(acknowledged) >= goal)
        enough.set()
        writer.join()
        found = numbers(store)
    assert set(acknowledged) <= set(found)
    assert len(found) == len(set(found))


def test_it_is_not_ended_by_the_signals_that_its_group_gets(own_settings: Own) -> None:
    settings = own_settings()
    with opening.engine(settings), opening.opened(settings) as store:
        [engine] = engines(settings.data)
        engine.send_signal(signal.SIGTERM)
        engine.send_signal(signal.SIGINT)
        add(store, 1)
        assert engines(settings.data) == [engine]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_in_good_order_with_its_service(own_settings: Own, number: signal.Signals) -> None:
    settings = own_settings()
    with host(settings.data) as service:
        [engine] = engines(settings.data)
        service.send_signal(number)
        assert service.wait(60) == 0
        assert ended(engine)
    assert not (settings.data / "connection.json").exists()
    assert "Server is down" in (settings.data / "engine" / "log" / "engine.log.0").read_text()


def test_no_orphan_is_left_and_the_next_start_works_at_once(own_settings: Own) -> None:
    settings = own_settings()
    with host(settings.data) as service:
        with opening.opened(settings) as store:
            add(store, 1)
        [engine] = engines(settings.data)
        service.kill()
        service.wait()
        assert (settings.data / "connection.json").exists()
        with opening.opened(settings) as store:
            assert numbers(store) == [1]
            assert ended(engine)


def test_the_engine_ends_though_a_worker_holds_on_to_its_pipe(tmp_path: Path) -> None:
    """A service that forks its workers hands them the pipe; killed, it leaves the pipe open."""
    data = tmp_path / "data"
    program = (
        "import os, sys, time\n"
        "from graphsvc.settings import from_environment\n"
        "from graphsvc.store import opening\n"
        "with opening.engine(from_environment(GRAPHSVC_DATA=sys.argv[1], GRAPHSVC_ENGINE_MEMORY='256m')):\n"
        "    worker = os.fork()\n"
        "    if worker: print(worker, flush=True)\n"
        "    time.sleep(100)\n")
    with subprocess.Popen([sys.executable, "-c", program, str(data)], stdout=subprocess.PIPE) as service:
        assert service.stdout
        worker = int(service.stdout.readline())
        [engine] = engines(data)
        service.kill()
        assert left([engine], 30) == []
        os.kill(worker, signal.SIGKILL)


def test_a_database_half_made_is_made_again(own_settings: Own) -> None:
    settings = own_settings()
    half = settings.data / "engine" / "making" / "graph"
    half.mkdir(parents=True)
    (half / "schema.json").write_text("{")
    with opening.opened(settings) as store:
        add(store, 1)
        assert numbers(store) == [1]


def test_lost_passwords_are_made_anew_and_nothing_else_is_lost(own_settings: Own) -> None:
    settings = own_settings()
    with opening.opened(settings) as store:
        add(store, 1)
    (settings.data / "logins.json").unlink()
    with opening.opened(settings) as store:
        assert numbers(store) == [1]


def test_a_folder_that_can_not_be_used_is_named(own_settings: Own, tmp_path: Path) -> None:
    settings = own_settings(GRAPHSVC_DATA=tmp_path / "file")
    settings.data.touch()
    with pytest.raises(SetupError, match="GRAPHSVC_DATA"), opening.opened(settings):
        pass
