"""Opens the graph that the settings name: a Neo4j, or the engine of the data folder."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial

from filelock import FileLock, Timeout
from neo4j.exceptions import ConfigurationError

from graphsvc.errors import GraphAway, SetupError
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.store.door import Address, Store
from graphsvc.store.embedded import logins, sharing
from graphsvc.store.embedded.folder import Folder, prepared
from graphsvc.store.embedded.queue import queued
from graphsvc.store.embedded.supervisor import Supervisor

# How long to wait for a command that uses the folder, or for a killed service's engine to close its files.
PATIENCE = 120.0
SERVICE_GRACE = 10.0
FOREVER = float("inf")


@contextmanager
def opened(settings: Settings) -> Iterator[Store]:
    """The graph, open.

    A Neo4j where the settings name one. Else the engine of the data folder: the one that a service or
    another command already runs there, or else one of our own that ends with this context.

    Raises
    ------
    SetupError
        The data folder or the engine can't be used.
    """
    if settings.neo4j_uri is not None:
        with closing(_neo4j(settings, settings.neo4j_uri)) as store:
            yield store
        return
    folder = prepared(settings.data)
    with ExitStack() as stack:
        yield _joined_or_hosted(stack, folder, settings)


@contextmanager
def engine(settings: Settings) -> Iterator[None]:
    """Run the data folder's engine for this process and all that join it; nothing where a Neo4j is named.

    Raises
    ------
    SetupError
        Another service runs on the folder, or the engine can't be used.
    """
    if settings.neo4j_uri is not None:
        yield
        return
    folder = prepared(settings.data)
    with _locked_for_service(folder), _hosted(folder, settings, service=True):
        yield


def _joined_or_hosted(stack: ExitStack, folder: Folder, settings: Settings) -> Store:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        lock = _locked(folder)
        if lock is not None:
            stack.callback(lock.release)
            where = stack.enter_context(_hosted(folder, settings, service=False))
            return stack.enter_context(closing(_embedded(where, folder, settings)))
        store = _join(stack, folder, settings)
        if store is not None:
            return store
        time.sleep(0.05)
    raise _occupied(folder)


def _join(stack: ExitStack, folder: Folder, settings: Settings) -> Store | None:
    """The store of the engine that another process runs; None where none answers."""
    with ExitStack() as attempt:
        where = attempt.enter_context(sharing.joined(folder))
        if where is None:
            return None
        store = attempt.enter_context(closing(_embedded(where, folder, settings)))
        try:
            store.check()
        except GraphAway:
            return None
        stack.push(attempt.pop_all())
        return store


@contextmanager
def _hosted(folder: Folder, settings: Settings, *, service: bool) -> Iterator[Address]:
    """Run the engine, whose lock is ours, and let others join."""
    folder.connection.unlink(missing_ok=True)
    users = logins.generated(folder)
    logins.install(folder, users, settings.seconds)
    supervisor = Supervisor(folder, settings)
    try:
        patience = SERVICE_GRACE if service else FOREVER
        with sharing.announced(folder, supervisor.port, service=service, patience=patience):
            yield sharing.address(supervisor.port, users)
    finally:
        supervisor.stop()


def _locked(folder: Folder) -> FileLock | None:
    """The lock of who runs the engine, taken; None where another has it."""
    lock = folder.service_lock()
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    return lock


@contextmanager
def _locked_for_service(folder: Folder) -> Iterator[None]:
    until = time.monotonic() + PATIENCE
    while (lock := _locked(folder)) is None:
        if sharing.serving(folder) is not None or time.monotonic() > until:
            raise _occupied(folder)
        time.sleep(0.05)
    try:
        yield
    finally:
        lock.release()


def _embedded(address: Address, folder: Folder, settings: Settings) -> Store:
    return Store(address, partial(queued, folder, settings.change_seconds))


def _neo4j(settings: Settings, uri: str) -> Store:
    login = (settings.neo4j_user, settings.password)
    try:
        return Store(Address(uri, settings.neo4j_database, login, login))
    except (ConfigurationError, ValueError) as error:
        raise SetupError(Text(
            f"NEO4J_URI: {uri!r} không phải địa chỉ Bolt. Ví dụ: bolt://127.0.0.1:7687.",
            f"NEO4J_URI: {uri!r} is no Bolt address. An example: bolt://127.0.0.1:7687.")) from error


def _occupied(folder: Folder) -> SetupError:
    pid = sharing.serving(folder)
    who = (f" (tiến trình {pid})", f" (process {pid})") if pid else ("", "")
    return SetupError(Text(
        f"Thư mục {folder.path} đang được một dịch vụ khác dùng{who[0]}. Dừng dịch vụ đó, hoặc đặt GRAPHSVC_DATA khác.",
        f"The folder {folder.path} is in use by another service{who[1]}. Stop that one, or set another GRAPHSVC_DATA."))
