"""One engine shared: commands join a service, or one another; nobody joins what isn't there."""

import json
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from graphsvc.errors import GraphAway, SetupError
from graphsvc.settings import Settings, from_environment
from graphsvc.store import opening
from graphsvc.store.door import Store
from tests.engines.processes import engines, host, until

Own = Callable[..., Settings]
COUNT = "MATCH (n:Try) RETURN count(n) AS n"


def count(store: Store) -> int:
    return int(store.rows(COUNT, {}, seconds=10)[0]["n"])


def add(store: Store) -> None:
    store.write(lambda transaction: transaction.run("CREATE (:Try)"), seconds=30)


def test_commands_and_workers_join_the_engine_of_a_running_service(own_settings: Own) -> None:
    settings = own_settings()
    with host(settings.data):
        before = engines(settings.data)
        with opening.opened(settings) as one, opening.opened(settings) as other:
            add(one)
            assert count(other) == 1
            assert engines(settings.data) == before


def test_a_second_service_on_the_folder_is_refused_and_told_who_has_it(own_settings: Own) -> None:
    settings = own_settings()
    with host(settings.data) as service:
        with pytest.raises(SetupError) as caught, opening.engine(settings):
            pass
        assert str(service.pid) in caught.value.message.vi
        assert str(settings.data) in caught.value.message.en
        with opening.opened(settings) as store:  # the first is none the worse for it
            add(store)


def test_a_command_that_leaves_waits_for_those_who_joined_it(own_settings: Own) -> None:
    settings = own_settings()
    with ExitStack() as host_of_all:
        host_of_all.enter_context(opening.opened(settings))
        with opening.opened(settings) as guest:
            leaving = threading.Thread(target=host_of_all.pop_all().close)
            leaving.start()
            until(lambda: not (settings.data / "connection.json").exists())
            add(guest)
            assert count(guest) == 1
            assert leaving.is_alive()
        leaving.join(60)
        assert not leaving.is_alive()
    assert engines(settings.data) == []


def test_who_comes_while_the_last_one_leaves_starts_an_engine_anew(own_settings: Own) -> None:
    settings, counted = own_settings(), []

    def command() -> None:
        for _ in range(2):
            with opening.opened(settings) as store:
                add(store)
                counted.append(count(store))

    threads = [threading.Thread(target=command) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(counted) == 8
    assert engines(settings.data) == []


@pytest.mark.parametrize("stale", [
    '{"port": 1, "pid": 1, "service": true}', '{"port": "x"}', "[]", "\0"])
def test_a_stale_connection_file_fools_nobody(own_settings: Own, stale: str) -> None:
    settings = own_settings()
    settings.data.mkdir()
    (settings.data / "connection.json").write_text(stale)
    (settings.data / "logins.json").write_text(json.dumps({"reader": "r", "writer": "w"}))
    with opening.opened(settings) as store:
        add(store)
        assert count(store) == 1


def test_an_address_that_is_no_bolt_address_is_named() -> None:
    with pytest.raises(SetupError, match="NEO4J_URI"), opening.opened(from_environment(NEO4J_URI="nonsense")):
        pass


def test_a_neo4j_that_is_away_says_so_and_needs_no_engine_of_ours(tmp_path: Path) -> None:
    settings = from_environment(NEO4J_URI="bolt://127.0.0.1:1", GRAPHSVC_DATA=tmp_path / "data")
    with opening.engine(settings), opening.opened(settings) as store:
        with pytest.raises(GraphAway):
            store.check()
        with pytest.raises(GraphAway):
            count(store)
    assert not (tmp_path / "data").exists()


def test_a_wrong_password_is_told_from_a_graph_that_is_away(settings_for: Callable[..., Settings]) -> None:
    settings = settings_for("neo4j", NEO4J_PASSWORD="wrong")
    with opening.opened(settings) as store, pytest.raises(GraphAway, match="NEO4J_PASSWORD"):
        store.check()
