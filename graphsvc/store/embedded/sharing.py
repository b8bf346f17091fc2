"""One engine for many processes: who started it is the host, who joins it is a guest."""

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from graphsvc.store.door import Address
from graphsvc.store.embedded.folder import Folder
from graphsvc.store.embedded.logins import DATABASE, Logins, kept
from graphsvc.system import read_private, write_private


@contextmanager
def announced(folder: Folder, port: int, *, service: bool, patience: float) -> Iterator[None]:
    """Let others join the engine; at the end wait for those who did.

    Parameters
    ----------
    service
        Whether a service announces it, which stays, or a command, which soon ends.
    patience
        Seconds to wait for guests.
    """
    write_private(folder.connection, {"port": port, "pid": os.getpid(), "service": service})
    try:
        yield
    finally:
        folder.connection.unlink(missing_ok=True)
        _await_guests(folder, time.monotonic() + patience)


@contextmanager
def joined(folder: Folder) -> Iterator[Address | None]:
    """The address of the engine that others announced; it stays while the context is open. None without one."""
    with ExitStack() as guest:
        # First be seen as a guest, then look: the host takes its announcement away before it counts guests.
        place = folder.guests / f"{os.getpid()}-{uuid4().hex}.lock"
        guest.callback(place.unlink, missing_ok=True)
        guest.enter_context(FileLock(place, mode=0o600))
        yield _announced_address(folder)


def address(port: int, logins: Logins) -> Address:
    """Where the engine that serves on a port is."""
    return Address(f"bolt://127.0.0.1:{port}", DATABASE, logins.reader, logins.writer)


def serving(folder: Folder) -> int | None:
    """The process id of the service that announced its engine in this folder."""
    connection = read_private(folder.connection) or {}
    return connection.get("pid") if connection.get("service") else None


def _announced_address(folder: Folder) -> Address | None:
    port, logins = (read_private(folder.connection) or {}).get("port"), kept(folder)
    return address(port, logins) if isinstance(port, int) and logins else None


def _await_guests(folder: Folder, until: float) -> None:
    for place in folder.guests.glob("*.lock"):
        with suppress(Timeout), FileLock(place, timeout=max(0, until - time.monotonic())):
            _forget(place)


def _forget(place: Path) -> None:
    with suppress(OSError):
        place.unlink()
